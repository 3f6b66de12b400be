import { shareCell, tenthsOf, wholeCell } from './figure-cells.ts';
import {
  type FigureState,
  periodOf,
  planFigures,
  tellPeriods,
  tellTwice,
  type WantedFigure,
} from './figures.ts';
import type { ImportRules, SourceRow } from './import-kind.ts';
import { findWord } from './import-words.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { readNumber } from './read-cell.ts';

interface DeputyRow {
  readonly row: SourceRow;
  /** total | posts | schools | attestation | stated */
  readonly part: string;
  readonly value: string;
  readonly count: number;
}

/**
 * Deputy heads by posts and attestation (`004:103-122`). Told: parts that do not sum to all of them, shares that do not come
 * from the counts, posts that are not what the text says (9·1 + 9·0.5 + 5·0.25 = 14.75, the text says 15).
 */
export const deputiesRules: ImportRules<FigureState> = {
  kind: 'deputies',
  plan(rows, state, context) {
    const problems = createProblemList();
    tellPeriods(rows, problems);
    const lines = rows.flatMap((row): DeputyRow[] => {
      const name = row.cells.part ?? '';
      const found = findWord(context.words, 'deputyPart', name);
      if (found.kind === 'unknown') {
        problems.unknown(row, 'part', 'wordUnknown', name, found.nearest);
        return [];
      }
      const count = wholeCell(row, 'count', problems);
      if (count === null && (row.cells.count ?? '') === '') problems.error(row, 'count', 'cellEmpty');
      return count === null ? [] : [{ row, part: found.key, value: row.cells.value ?? '', count }];
    });
    const all = lines.find(({ part }) => part === 'total')?.count ?? null;
    for (const part of ['posts', 'attestation']) tellSum(lines, part, all, problems);
    tellSchools(lines, state.organisations.length, problems);
    tellPosts(lines, problems);
    const wanted = lines.map(({ row, part, value, count }): WantedFigure => {
      const ofAll = (part === 'posts' || part === 'attestation') && all !== null && all >= count;
      const share = ofAll
        ? shareCell(row, 'percent', { numerator: count, denominator: all }, problems)
        : null;
      const measure = value === '' ? part : value;
      const base = { organisationId: null, kind: 'deputy', grouping: part, measure };
      const numbers = { numerator: count, denominator: ofAll ? all : null, printedTenths: tenthsOf(share) };
      const period = periodOf(row, context.today);
      return { ...base, ...numbers, period, note: null, label: row.cells.part ?? '', source: row };
    });
    tellTwice(wanted, problems);
    return { ...planFigures(wanted, state), problems: problems.all };
  },
};

function tellSum(lines: readonly DeputyRow[], part: string, all: number | null, problems: ProblemList): void {
  const own = lines.filter(line => line.part === part);
  const last = own.at(-1);
  if (!last || all === null) return;
  const computed = own.reduce((sum, { count }) => sum + count, 0);
  if (computed !== all) problems.finding(last.row, 'count', 'partsDiffer', { printed: all, computed });
}

function tellSchools(lines: readonly DeputyRow[], schools: number, problems: ProblemList): void {
  const own = lines.filter(({ part }) => part === 'schools');
  const last = own.at(-1);
  const computed = own.reduce((sum, { count }) => sum + count, 0);
  if (last && schools > 0 && computed !== schools)
    problems.finding(last.row, 'count', 'partsDiffer', { printed: schools, computed });
}

/** Posts summed in hundredths: 0.25 and 0.1 are no exact binary numbers. */
function tellPosts(lines: readonly DeputyRow[], problems: ProblemList): void {
  const stated = lines.find(({ part }) => part === 'stated');
  const posts = lines.filter(({ part }) => part === 'posts');
  if (!stated || posts.length === 0) return;
  let hundredths = 0;
  for (const { value, count } of posts) {
    const rate = readNumber(/^\d+(?:[.,]\d+)?/u.exec(value)?.[0] ?? '');
    if (rate === null) return;
    hundredths += Math.round(100 * rate.value) * count;
  }
  if (hundredths !== 100 * stated.count)
    problems.finding(stated.row, 'count', 'postsDiffer', {
      printed: stated.count,
      computed: hundredths / 100,
    });
}
