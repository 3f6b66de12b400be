import { SCHOOLS_BETWEEN } from '../imports/vacancies.ts';

/** Tables a territory is told by: categories of staff, their ages, vacancies. */
export const STAFF_TABLES = ['category', 'age', 'vacancy'] as const;
export type StaffTable = (typeof STAFF_TABLES)[number];

/** A figure as it was brought in; shares are computed anew, the printed one stands beside them. */
export interface StaffFigure {
  /** Title of the organisation; null: the territory as a whole. */
  readonly organisation: string | null;
  readonly measure: string;
  readonly grouping: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly printedTenths: number | null;
  readonly note: string | null;
}

/** The vacancies of one subject. */
export interface SubjectShortage {
  readonly subject: string;
  readonly vacancies: number;
  readonly schools: readonly string[];
  /** False: more vacancies than schools, and where the rest is was not said. */
  readonly distributed: boolean;
}

export interface StaffShortage {
  /** Most vacancies first, then in the order of the table. */
  readonly subjects: readonly SubjectShortage[];
  readonly vacancies: number;
}

/** Who is missing (monitored in August, 004:300): by subject, with the schools that were named. */
export function shortageOf(figures: readonly StaffFigure[]): StaffShortage {
  const open = figures.filter(({ numerator }) => numerator > 0);
  const subjects = open.map(({ measure, numerator, note }): SubjectShortage => {
    const schools = note === null ? [] : note.split(SCHOOLS_BETWEEN);
    return { subject: measure, vacancies: numerator, schools, distributed: numerator <= schools.length };
  });
  return {
    subjects: subjects.toSorted((a, b) => b.vacancies - a.vacancies),
    vacancies: subjects.reduce((sum, { vacancies }) => sum + vacancies, 0),
  };
}

export const CATEGORY_MEASURES = ['first', 'highest', 'withCategory'] as const;
export type CategoryMeasure = (typeof CATEGORY_MEASURES)[number];

export interface CategoryRow {
  /** Null: the sum of all. */
  readonly organisation: string | null;
  readonly figures: Readonly<Record<CategoryMeasure, StaffFigure | null>>;
}

/** Schools in the order of the table, then their sum with the total as printed. */
export function categoryRows(figures: readonly StaffFigure[]): readonly CategoryRow[] {
  const bySchool = Map.groupBy(
    figures.filter(({ organisation }) => organisation !== null),
    ({ organisation }) => organisation,
  );
  const rowOf = (organisation: string | null, own: readonly StaffFigure[]): CategoryRow => {
    const of = (measure: CategoryMeasure): StaffFigure | null =>
      own.find(figure => figure.measure === measure) ?? null;
    const parts = { first: of('first'), highest: of('highest'), withCategory: of('withCategory') };
    return { organisation, figures: parts };
  };
  const schools = [...bySchool].map(([organisation, own]) => rowOf(organisation, own));
  const printed = figures.filter(({ organisation }) => organisation === null);
  const sums = CATEGORY_MEASURES.flatMap((measure): StaffFigure[] => {
    const own = schools.flatMap(({ figures: parts }) => parts[measure] ?? []);
    const [first] = own;
    if (!first) return [];
    const numerator = own.reduce((sum, figure) => sum + figure.numerator, 0);
    const denominator = own.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0);
    const printedTenths = printed.find(figure => figure.measure === measure)?.printedTenths ?? null;
    return [{ ...first, organisation: null, numerator, denominator, printedTenths }];
  });
  return sums.length === 0 ? schools : [...schools, rowOf(null, sums)];
}

/** Whether a printed share says something else than its parts do when they are rounded like it. */
export function printedDiffers({ numerator, denominator, printedTenths }: StaffFigure): boolean {
  if (printedTenths === null || denominator === null || denominator === 0) return false;
  // Whole percents were printed without tenths: they are compared as whole percents.
  const unit = printedTenths % 10 === 0 ? 10 : 1;
  const units = Math.floor((2000 * numerator + unit * denominator) / (2 * unit * denominator));
  return units * unit !== printedTenths;
}
