import { FormattedString } from '@grammyjs/parse-mode';
import { truncate } from '../../lib/text.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatTenths } from '../format-percent.ts';
import type { TitledCardLine } from './card-lines.ts';
import { fitting } from './fitting.ts';

const SHOWN = 120;

/** The card as numbered lines: «1. Название: 41,7 % → 62,5 %», evidence and conclusion beneath. */
export function cardText(title: string, lines: readonly TitledCardLine[], t: Translate): FormattedString {
  const blocks = lines.map((line, index) =>
    [
      t('journal-card-line', {
        number: index + 1,
        title: line.title,
        start: tenthsOrDash(line.startTenths, t),
        end: tenthsOrDash(line.endTenths, t),
      }),
      ...(line.evidence === null
        ? []
        : [t('journal-card-evidence', { text: truncate(line.evidence, SHOWN) })]),
      ...(line.conclusion === null
        ? []
        : [t('journal-card-conclusion', { text: truncate(line.conclusion, SHOWN) })]),
    ].join('\n'),
  );
  const body = lines.length === 0 ? t('journal-card-none') : fitting(blocks.join('\n'));
  return FormattedString.b(title).plain(`\n\n${body}`);
}

/** A percentage in words, or a dash where it is not known. */
export function tenthsOrDash(tenths: number | null, t: Translate): string {
  return tenths === null ? '—' : formatTenths(tenths, t);
}
