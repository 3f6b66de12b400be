import { FormattedString } from '@grammyjs/parse-mode';
import type { ExternalResult } from '../../../domain/profile/external-result.ts';
import type { Framework } from '../../../domain/scoring/framework.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { externalLine } from '../../external-words.ts';
import type { Button, Screen } from '../../screen.ts';
import { profileButton } from '../../shared-buttons.ts';
import { externalResultsButton } from './buttons.ts';

const ON_PAGE = 6;

/** What others measured, line by line, and that it is kept apart from the own answers. */
export function externalScreen(
  results: readonly ExternalResult[],
  frameworks: ReadonlyMap<string, Framework>,
  wanted: number,
  { locale, t }: { readonly locale: Locale; readonly t: Translate },
): Screen {
  const pages = Math.max(1, Math.ceil(results.length / ON_PAGE));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const lines = results
    .slice(page * ON_PAGE, (page + 1) * ON_PAGE)
    .map(result => externalLine(result, frameworks.get(result.frameworkKey), locale, t));
  const turn = (to: number, text: string): Button[] =>
    to < 0 || to >= pages ? [] : [{ text, data: externalResultsButton.pack({ page: to }) }];
  const body = lines.length === 0 ? t('external-none') : lines.join('\n');
  return {
    text: FormattedString.b(t('external-title')).plain(`\n\n${body}\n\n${t('external-apart')}`),
    buttons: [
      [...turn(page - 1, t('external-earlier')), ...turn(page + 1, t('external-later'))],
      [{ text: t('external-back'), data: profileButton.pack({}) }],
    ],
  };
}
