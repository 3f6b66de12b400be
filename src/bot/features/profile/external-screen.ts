import { FormattedString } from '@grammyjs/parse-mode';
import type { ExternalResult } from '../../../domain/profile/external-result.ts';
import type { Framework } from '../../../domain/scoring/framework.ts';
import type { Locale, Translate } from '../../../lib/texts.ts';
import { externalLine } from '../../external-words.ts';
import { pageOf } from '../../page-of.ts';
import type { Screen } from '../../screen.ts';
import { profileButton } from '../../shared-buttons.ts';
import { turnRowSaying } from '../../turn-row.ts';
import { externalResultsButton } from './buttons.ts';

const ON_PAGE = 6;

/** What others measured, line by line, and that it is kept apart from the own answers. */
export function externalScreen(
  results: readonly ExternalResult[],
  frameworks: ReadonlyMap<string, Framework>,
  wanted: number,
  { locale, t }: { readonly locale: Locale; readonly t: Translate },
): Screen {
  const { page, shown, hasNext } = pageOf(results, wanted, ON_PAGE);
  const lines = shown.map(result => externalLine(result, frameworks.get(result.frameworkKey), locale, t));
  const words = { before: t('external-earlier'), next: t('external-later') };
  const body = lines.length === 0 ? t('external-none') : lines.join('\n');
  return {
    text: FormattedString.b(t('external-title')).plain(`\n\n${body}\n\n${t('external-apart')}`),
    buttons: [
      turnRowSaying(words, page, hasNext, to => externalResultsButton.pack({ page: to })),
      [{ text: t('external-back'), data: profileButton.pack({}) }],
    ],
  };
}
