import { isPartOf, shareCell, tenthsOf, wholeCell } from './figure-cells.ts';
import {
  type FigureState,
  isTotalRow,
  periodOf,
  planFigures,
  tellPeriods,
  type WantedFigure,
} from './figures.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ImportContext, ImportRules, SourceRow } from './import-kind.ts';
import { findWord } from './import-words.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { statedStaff, tellStaffConflict } from './stated-staff.ts';

const MEASURES = ['first', 'highest', 'withCategory'] as const;
type Measure = (typeof MEASURES)[number];

interface Counts {
  readonly staff: number;
  readonly parts: Readonly<Record<Measure, number | null>>;
}

/**
 * Staff and qualification categories by school (`004:51-65`). Accepted as printed, computed anew, and every difference told:
 * a share that is rounded wrongly or comes from other numbers, categories that do not sum up, a total that is not the sum of
 * its rows, other numbers of staff elsewhere. 0 of 10 is a value; an empty cell is none.
 */
export const schoolTableRules: ImportRules<FigureState> = {
  kind: 'schoolTable',
  plan(rows, state, context) {
    const problems = createProblemList();
    tellPeriods(rows, problems);
    const wanted: WantedFigure[] = [];
    const schools: { readonly row: SourceRow; readonly counts: Counts }[] = [];
    const totals: typeof schools = [];
    const seen = new Map<number, number>();
    for (const row of rows) {
      const name = row.cells.school ?? '';
      const counted = findWord(context.words, 'staffCount', name);
      if (counted.kind === 'found') {
        wanted.push(...statedFigure(row, counted.key, context, problems));
      } else if (isTotalRow(name, context.words.rowKind?.total ?? [])) {
        const counts = readCounts(row, problems);
        if (counts) totals.push({ row, counts });
        if (counts) wanted.push(...figuresOf(row, counts, null, name, context, problems));
      } else {
        const found = findOrganisation(name, state.organisations);
        if (found.kind === 'unknown') {
          problems.unknown(row, 'school', 'schoolUnknown', name, found.nearest);
          continue;
        }
        const { id, title } = found.organisation;
        const before = seen.get(id);
        if (before !== undefined) {
          problems.error(row, 'school', 'schoolTwice', { value: title, row: before });
          continue;
        }
        seen.set(id, row.row);
        const counts = readCounts(row, problems);
        if (!counts) continue;
        schools.push({ row, counts });
        wanted.push(...figuresOf(row, counts, id, title, context, problems));
      }
    }
    for (const total of totals) checkTotal(total, schools, problems);
    const place = { sheet: rows[0]?.sheet ?? '', row: null };
    const absent = state.organisations.filter(({ id }) => !seen.has(id));
    if (absent.length > 0 && schools.length > 0)
      problems.finding(place, null, 'schoolsAbsent', {
        count: absent.length,
        names: absent.map(({ title }) => title).join(', '),
      });
    const table = schools.length === 0 ? null : sum(schools, ({ staff }) => staff);
    // A table of some schools says nothing of the number of all.
    const roster = absent.length === 0 ? state.roster : { staff: 0, teachers: 0 };
    tellStaffConflict(place, { table, ...statedStaff(state, wanted) }, roster, problems);
    return { ...planFigures(wanted, state), problems: problems.all };
  },
};

/** A row, or a sheet, that says how many people there are by the text. */
function statedFigure(
  row: SourceRow,
  measure: string,
  context: ImportContext,
  problems: ProblemList,
): WantedFigure[] {
  const numerator = wholeCell(row, 'staff', problems);
  if (numerator === null) return [];
  const base = { organisationId: null, kind: 'count', measure, denominator: null, printedTenths: null };
  const note = context.words.statedBy?.text?.[0] ?? null;
  const period = periodOf(row, context.today);
  return [{ ...base, period, numerator, note, label: row.cells.school ?? '', source: row }];
}

function readCounts(row: SourceRow, problems: ProblemList): Counts | null {
  const staff = wholeCell(row, 'staff', problems);
  if (staff === null) {
    if ((row.cells.staff ?? '') === '') problems.error(row, 'staff', 'cellEmpty');
    return null;
  }
  const [first, highest] = [wholeCell(row, 'first', problems), wholeCell(row, 'highest', problems)];
  const given = wholeCell(row, 'withCategory', problems);
  const withCategory = given ?? (first !== null && highest !== null ? first + highest : null);
  const parts = { first, highest, withCategory };
  const fits = MEASURES.filter(
    measure =>
      parts[measure] === null ||
      isPartOf(row, measure, { numerator: parts[measure], denominator: staff }, problems),
  );
  if (fits.length < MEASURES.length) return null;
  if (given !== null && first !== null && highest !== null && first + highest !== given)
    problems.finding(row, 'withCategory', 'categoriesDoNotAddUp', {
      first,
      highest,
      printed: given,
      computed: first + highest,
    });
  return { staff, parts };
}

function figuresOf(
  row: SourceRow,
  { staff, parts }: Counts,
  organisationId: number | null,
  label: string,
  context: ImportContext,
  problems: ProblemList,
): WantedFigure[] {
  const shares = MEASURES.map(measure => {
    const numerator = parts[measure];
    return numerator === null
      ? null
      : shareCell(row, `${measure}Percent`, { numerator, denominator: staff }, problems);
  });
  const [first, highest, total] = shares.map(share => share?.value ?? null);
  const { first: one, highest: other, withCategory } = parts;
  if (
    first != null &&
    highest != null &&
    total != null &&
    one !== null &&
    other !== null &&
    one + other === withCategory &&
    Math.round(10 * (first + highest)) !== Math.round(10 * total) &&
    // Three rounded shares are less than two units apart; more is a share that is wrong, and told as such.
    Math.abs(first + highest - total) < 2
  )
    problems.finding(row, 'withCategoryPercent', 'sharesDoNotAddUp', {
      first,
      highest,
      sum: first + highest,
      total,
    });
  const period = periodOf(row, context.today);
  return MEASURES.flatMap((measure, at) => {
    const numerator = parts[measure];
    if (numerator === null) return [];
    const printedTenths = tenthsOf(shares[at] ?? null);
    const figure = { organisationId, kind: 'category', measure, period, numerator, denominator: staff };
    return [{ ...figure, printedTenths, note: null, label, source: row }];
  });
}

/** The printed total against the sum of the rows above and below it. */
function checkTotal(
  { row, counts }: { readonly row: SourceRow; readonly counts: Counts },
  schools: readonly { readonly counts: Counts }[],
  problems: ProblemList,
): void {
  const sums: readonly [string, number | null, number][] = [
    ['staff', counts.staff, sum(schools, ({ staff }) => staff)],
    ...MEASURES.map(
      measure => [measure, counts.parts[measure], sum(schools, ({ parts }) => parts[measure] ?? 0)] as const,
    ).map(([column, printed, computed]): [string, number | null, number] => [column, printed, computed]),
  ];
  for (const [column, printed, computed] of sums)
    if (printed !== null && printed !== computed)
      problems.finding(row, column, 'totalDiffers', { printed, computed });
}

function sum(schools: readonly { readonly counts: Counts }[], number: (counts: Counts) => number): number {
  return schools.reduce((all, { counts }) => all + number(counts), 0);
}
