import { latinKey, toLatin } from '../../lib/latin-key.ts';
import { foldForSearch, truncate } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';
import type { Framework } from '../scoring/framework.ts';
import type { SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';

export interface ReadCompetency {
  readonly key: string;
  readonly title: string;
  readonly short: string;
  /** Null: taken over from the framework. */
  readonly row: SourceRow | null;
}

const SHORT = 30;

/** What the sheet «Компетенции» lists, or the whole framework where it lists nothing. */
export function readCompetencies(
  rows: readonly SourceRow[],
  framework: Framework | null,
  problems: ProblemList,
): readonly ReadCompetency[] {
  const known = framework?.competencies ?? [];
  if (rows.length === 0)
    return known.map(({ key, title, short }) => ({
      key,
      title: title.ru,
      short: truncate(short.ru, SHORT),
      row: null,
    }));
  const seen = new Map<string, number>();
  return rows.map(row => {
    const { title = '', short = '' } = row.cells;
    if (title === '') problems.error(row, 'title', 'cellEmpty');
    const own = known.find(each => foldForSearch(each.title.ru) === foldForSearch(title));
    const key = row.cells.key || own?.key || latinKey(title, 'c', 40, new Set(seen.keys()));
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row.row);
    else problems.error(row, 'key', 'rowTwice', { row: before });
    return { key, title, short: short || truncate(own?.short.ru ?? title, SHORT), row };
  });
}

/** The competency a question names: by its key, title or short name. Null: none, or one nobody knows, which is told. */
export function competencyNamed(
  row: SourceRow,
  all: readonly ReadCompetency[],
  problems: ProblemList,
): string | null {
  const { competency = '' } = row.cells;
  if (competency === '') return null;
  const folded = foldForSearch(competency);
  const found =
    all.find(({ key }) => key === competency) ??
    all.find(({ title }) => foldForSearch(title) === folded) ??
    all.find(({ short }) => foldForSearch(short) === folded) ??
    all.find(({ key }) => key === toLatin(competency));
  if (found) return found.key;
  const things = all.map(each => ({ ...each, searchText: foldForSearch(each.title) }));
  const nearest = findByName(folded, things, 1).found[0]?.title ?? '';
  problems.unknown(row, 'competency', 'competencyUnlisted', competency, nearest);
  return null;
}
