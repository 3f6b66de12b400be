import { latinKey } from '../../lib/latin-key.ts';
import { foldForSearch } from '../../lib/text.ts';
import { DEFICIT_LEVELS } from '../scoring/framework.ts';
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
  const given = rows.map(row => row.cells.key ?? '');
  const taken = new Set<string>(given);
  // From the worst up: what results, gaps and audiences count by has one name in every framework.
  const free = DEFICIT_LEVELS.filter(each => !taken.has(each));
  const deficits = rows.map(row => wordCell(row, 'deficit', 'yesNo', words, problems));
  const unnamed = rows.flatMap((_, at) => (deficits[at] === 'yes' && given[at] === '' ? [at] : []));
  const keyOf = new Map(unnamed.toReversed().map((at, nth) => [at, free[nth]]));
  const levels = rows.map((row, at) => {
    const { title: name = '', from = '' } = row.cells;
    if (name === '') problems.error(row, 'title', 'cellEmpty');
    const minPercent = readWhole(from.replace(/\s*%$/u, ''), 0, 100);
    if (minPercent === null)
      problems.error(row, 'from', 'numberImpossible', { value: from, least: 0, most: 100 });
    const deficit = deficits[at] ?? null;
    if (deficit === null) problems.error(row, 'deficit', 'cellEmpty');
    const own = row.cells.key || (keyOf.get(at) ?? latinKey(name, 'level', 40, taken));
    if (row.cells.key && (deficit === 'yes') !== DEFICIT_LEVELS.includes(own))
      problems.error(row, 'key', 'levelKeyOther', { value: own, keys: DEFICIT_LEVELS.join(', ') });
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
