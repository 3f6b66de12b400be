import { readAgeBand, tellAgeGaps } from './age-band.ts';
import { shareCell, tenthsOf, wholeCell } from './figure-cells.ts';
import {
  type FigureState,
  isTotalRow,
  periodOf,
  planFigures,
  tellPeriods,
  tellTwice,
  type WantedFigure,
} from './figures.ts';
import type { ImportContext, ImportRules, SourceRow } from './import-kind.ts';
import { findWord, type ImportWords } from './import-words.ts';
import { checkShare, readShare } from './printed-share.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { statedStaff, tellStaffConflict } from './stated-staff.ts';

/** Those the product counts; others are kept as a file calls them. */
const STAFF_GROUPS: ReadonlySet<string> = new Set(['staff', 'administration']);

interface AgeRow {
  readonly row: SourceRow;
  readonly band: string;
  readonly count: number;
}

/**
 * Staff by age (`004:94-95`): each group's counts with their shares of the group. Told: shares that do not come from the
 * counts (48 and 45 stand for 48.65 and 45.56 so that the line makes 100), ages that no band holds («Более 55» leaves 55
 * out), printed sums, another number of staff than elsewhere.
 */
export const agesRules: ImportRules<FigureState> = {
  kind: 'ages',
  plan(rows, state, context) {
    const problems = createProblemList();
    tellPeriods(rows, problems);
    const groups = new Map<string, AgeRow[]>();
    const totals: (AgeRow & { readonly group: string })[] = [];
    for (const row of rows) {
      const group = groupOf(row.cells.group ?? '', context.words);
      const band = row.cells.band ?? '';
      const count = wholeCell(row, 'count', problems);
      if (group === '') problems.error(row, 'group', 'cellEmpty');
      if (band === '') problems.error(row, 'band', 'cellEmpty');
      if (count === null && (row.cells.count ?? '') === '') problems.error(row, 'count', 'cellEmpty');
      if (group === '' || band === '' || count === null) continue;
      if (isTotalRow(band, context.words.rowKind?.total ?? [])) totals.push({ row, band, count, group });
      else {
        if (readAgeBand(band, context.words) === null)
          problems.finding(row, 'band', 'ageBandUnclear', { value: band });
        if (!STAFF_GROUPS.has(group)) problems.finding(row, 'group', 'staffGroupOther', { value: group });
        groups.set(group, [...(groups.get(group) ?? []), { row, band, count }]);
      }
    }
    const wanted = [...groups].flatMap(([group, lines]) => figuresOf(group, lines, context, problems));
    for (const { row, count, group } of totals) {
      const computed = sum(groups.get(group) ?? []);
      if (computed !== count) problems.finding(row, 'count', 'totalDiffers', { printed: count, computed });
    }
    for (const lines of groups.values()) tellAgeGaps(lines, context.words, problems);
    const staff = groups.get('staff');
    if (staff) wanted.push(staffFigure(staff, context));
    const place = { sheet: rows[0]?.sheet ?? '', row: null };
    tellStaffConflict(
      place,
      { table: tableTotal(state), ...statedStaff(state, wanted) },
      state.roster,
      problems,
    );
    tellTwice(wanted, problems);
    return { ...planFigures(wanted, state), problems: problems.all };
  },
};

/** `staff`, `administration`, or whatever a file calls it. */
function groupOf(text: string, words: ImportWords): string {
  const found = findWord(words, 'staffGroup', text);
  return found.kind === 'found' ? found.key : text;
}

function figuresOf(
  group: string,
  lines: readonly AgeRow[],
  context: ImportContext,
  problems: ProblemList,
): WantedFigure[] {
  const denominator = sum(lines);
  const forced = madeToFit(lines, denominator);
  return lines.map(({ row, band, count: numerator }) => {
    const parts = { numerator, denominator };
    const share = forced.has(row)
      ? readShare(row.cells.percent ?? '')
      : shareCell(row, 'percent', parts, problems);
    if (forced.has(row) && share) {
      const { computed, rounded } = checkShare(share, numerator, denominator);
      problems.finding(row, 'percent', 'shareForced', { ...parts, printed: share.value, computed, rounded });
    }
    const base = { organisationId: null, kind: 'age', measure: band, grouping: group, ...parts };
    const period = periodOf(row, context.today);
    return { ...base, period, printedTenths: tenthsOf(share), note: null, label: band, source: row };
  });
}

/** The rows whose share was bent so that the printed line makes exactly 100 while honest rounding would not. */
function madeToFit(lines: readonly AgeRow[], denominator: number): ReadonlySet<SourceRow> {
  if (denominator === 0) return new Set();
  const shares = lines.map(({ row, count }) => {
    const share = readShare(row.cells.percent ?? '');
    return share && { row, printed: share.value, check: checkShare(share, count, denominator) };
  });
  const known = shares.filter(share => share !== null);
  if (known.length < lines.length) return new Set();
  const total = (of: (share: (typeof known)[number]) => number): number =>
    Math.round(10 * known.reduce((all, share) => all + of(share), 0));
  const fits = total(({ printed }) => printed) === 1000 && total(({ check }) => check.rounded) !== 1000;
  return new Set(fits ? known.filter(({ check }) => check.kind === 'misrounded').map(({ row }) => row) : []);
}

/** How many staff the table of ages has: one of the numbers one may divide by. */
function staffFigure(lines: readonly AgeRow[], context: ImportContext): WantedFigure {
  const [first] = lines;
  const row = first?.row ?? { sheet: '', part: '', row: 1, cells: {} };
  return {
    organisationId: null,
    kind: 'count',
    measure: 'staff',
    // Beside what a text says of the same year.
    grouping: 'ages',
    period: periodOf(row, context.today),
    numerator: sum(lines),
    denominator: null,
    printedTenths: null,
    note: context.words.statedBy?.ages?.[0] ?? null,
    label: row.cells.group ?? '',
    source: row,
  };
}

/** The total of the newest table of schools that was brought in. */
function tableTotal({ figures }: FigureState): number | null {
  const rows = figures.filter(
    ({ kind, measure, organisationId }) =>
      kind === 'category' && measure === 'withCategory' && organisationId !== null,
  );
  const newest = rows
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  const own = rows.filter(({ period }) => period === newest);
  return own.length === 0 ? null : own.reduce((all, { denominator }) => all + (denominator ?? 0), 0);
}

function sum(lines: readonly AgeRow[]): number {
  return lines.reduce((all, { count }) => all + count, 0);
}
