import type { FigureState, WantedFigure } from './figures.ts';
import type { SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';

/** What is said about the number of pedagogical staff, each number once. */
export interface StaffNumbers {
  readonly table: number | null;
  readonly staff: number | null;
  readonly teachers: number | null;
}

/** The numbers of people in texts: those of the database, and those the file brings, which go before them. */
export function statedStaff(
  state: Pick<FigureState, 'figures'>,
  brought: readonly Pick<WantedFigure, 'kind' | 'measure' | 'numerator'>[],
): Pick<StaffNumbers, 'staff' | 'teachers'> {
  const of = (measure: string): number | null => {
    const isIt = (figure: { kind: string; measure: string }): boolean =>
      figure.kind === 'count' && figure.measure === measure;
    return (
      brought.findLast(isIt)?.numerator ??
      state.figures
        .filter(isIt)
        .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
        .at(-1)?.numerator ??
      null
    );
  };
  return { staff: of('staff'), teachers: of('teachers') };
}

/**
 * Tells that sources name different numbers for «all pedagogical staff»: the table of 004 sums to 370, its text says 349 and
 * 317 teachers, the roster holds 349. Nothing is chosen: the methodologist does that, and the choice is printed in reports. Zero: not known.
 */
export function tellStaffConflict(
  place: Pick<SourceRow, 'sheet'> & { readonly row: number | null },
  numbers: StaffNumbers,
  roster: FigureState['roster'],
  problems: ProblemList,
): void {
  const { table, staff, teachers } = numbers;
  const listed = roster.staff === 0 ? null : roster.staff;
  const known = [table, staff, teachers, listed].filter(number => number !== null);
  if (new Set(known).size < 2) return;
  problems.finding(place, null, 'staffNumbersDiffer', {
    table: table ?? 0,
    staff: staff ?? 0,
    teachers: teachers ?? 0,
    roster: roster.staff,
  });
}
