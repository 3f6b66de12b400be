import { latinKey } from '../../lib/latin-key.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { SourceRow } from './import-kind.ts';
import type { ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';
import type { ReadCompetency } from './questionnaire-competencies.ts';
import { readWhole } from './read-cell.ts';
import { wordCell } from './word-cell.ts';

/** Below this share of answers a competency is «недостаточно данных» (domain §3.1 rule 2). */
const MIN_ANSWERED_PERCENT = 75;

/** A framework of one's own as JSON: the competencies of the table judged by the sheet «Уровни», whose rows come best first. */
export function frameworkOfLevels(
  rows: readonly SourceRow[],
  about: {
    readonly key: string;
    readonly title: string;
    readonly competencies: readonly ReadCompetency[];
    readonly words: ImportWords;
  },
  problems: ProblemList,
): Readonly<Record<string, unknown>> {
  const { key, title, competencies, words } = about;
  const taken = new Set<string>();
  const levels = rows.map(row => {
    const { title: name = '', from = '' } = row.cells;
    if (name === '') problems.error(row, 'title', 'cellEmpty');
    const minPercent = readWhole(from.replace(/\s*%$/u, ''), 0, 100);
    if (minPercent === null)
      problems.error(row, 'from', 'numberImpossible', { value: from, least: 0, most: 100 });
    const deficit = wordCell(row, 'deficit', 'yesNo', words, problems);
    if (deficit === null) problems.error(row, 'deficit', 'cellEmpty');
    const own = row.cells.key || latinKey(name, 'level', 40, taken);
    taken.add(own);
    return {
      key: own,
      minPercent: minPercent ?? 0,
      deficit: deficit === 'yes',
      title: both(name),
      text: both(name),
    };
  });
  return {
    schemaVersion: 1,
    key,
    version: '1.0.0',
    title: both(title),
    minAnsweredPercent: MIN_ANSWERED_PERCENT,
    levels,
    competencies: competencies.map((each, order) => ({
      key: each.key,
      order: order + 1,
      title: both(each.title),
      short: both(each.short),
    })),
  };
}

/** The author writes in one language. */
const both = (text: string): { ru: string; en: string } => ({ ru: text, en: text });

/** The framework that the cell names by key or title. */
export function frameworkNamed<F extends { readonly key: string; readonly title: { readonly ru: string } }>(
  text: string,
  frameworks: readonly F[],
): F | null {
  const folded = foldForSearch(text);
  return (
    frameworks.find(({ key }) => key === text) ??
    frameworks.find(({ title }) => foldForSearch(title.ru) === folded) ??
    null
  );
}
