/**
 * What «all pedagogical staff» are counted by. Document 004 has three numbers for them (370 in its table of schools, 349
 * and 317 in its text, `004:47-65`) and 45 % fits only the first: a methodologist chooses, every report prints the choice.
 * - `staff`, `teachers`: who stands in the roster on the day that is asked about;
 * - `schoolTable`: the total of the table that was brought in;
 * - `stated`: a number from a text or an order, with its source.
 */
export const DENOMINATOR_BASES = ['staff', 'teachers', 'schoolTable', 'stated'] as const;
export type DenominatorBasis = (typeof DENOMINATOR_BASES)[number];

/** The choice in force. */
export interface CurrentDenominator {
  readonly basis: DenominatorBasis;
  /** Null for `staff` and `teachers`: the roster says it, as of the day that is asked about. */
  readonly value: number | null;
  /** Where a stated number comes from, in the chooser's words. */
  readonly note: string | null;
  /** Null while nobody has chosen. */
  readonly chosenAt: Temporal.Instant | null;
}

/** Until somebody chooses: whoever stands in the roster. */
export const DEFAULT_DENOMINATOR: CurrentDenominator = {
  basis: 'staff',
  value: null,
  note: null,
  chosenAt: null,
};

/** What is known about the number of pedagogical staff, from every source. */
export interface DenominatorSources {
  /** Of the roster today. */
  readonly roster: { readonly staff: number; readonly teachers: number };
  /** Total of the newest table of schools. */
  readonly table: { readonly total: number; readonly period: string } | null;
  /** Numbers that came with texts and other tables. */
  readonly stated: readonly StatedNumber[];
}

export interface StatedNumber {
  readonly value: number;
  /** staff | teachers: whose number it is said to be. */
  readonly measure: string;
  /** As the source calls it: «по тексту программы». */
  readonly note: string | null;
}

/** One thing to choose, with the number it gives today. */
export interface DenominatorOffer {
  readonly basis: DenominatorBasis;
  readonly value: number;
  readonly note: string | null;
  /** Of a stated number: staff | teachers. */
  readonly measure: string | null;
}

/** Everything there is to choose from, tables and texts before the roster; a number said twice in one way stands once. */
export function denominatorOffers(sources: DenominatorSources): readonly DenominatorOffer[] {
  const { roster, table, stated } = sources;
  const all: readonly DenominatorOffer[] = [
    ...(table === null
      ? []
      : [{ basis: 'schoolTable' as const, value: table.total, note: null, measure: null }]),
    ...stated.map(({ value, measure, note }) => ({ basis: 'stated' as const, value, note, measure })),
    { basis: 'staff', value: roster.staff, note: null, measure: null },
    { basis: 'teachers', value: roster.teachers, note: null, measure: null },
  ];
  const seen = new Set<string>();
  return all.filter(({ basis, value }) => {
    const key = `${basis}:${value}`;
    if (value <= 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The number to divide by on a day when the roster holds so many. Zero: nothing to divide by, «нет данных». */
export function denominatorValue(
  { basis, value }: Pick<CurrentDenominator, 'basis' | 'value'>,
  roster: DenominatorSources['roster'],
): number {
  if (basis === 'staff' || basis === 'teachers') return roster[basis];
  return value ?? 0;
}

/** Whether two numbers for the same people contradict each other: 370, 349 and 317 do. */
export function denominatorsDiffer(offers: readonly DenominatorOffer[]): boolean {
  return new Set(offers.map(({ value }) => value)).size > 1;
}

/** More than a district has; beyond it somebody mistyped. */
const MOST = 1_000_000;

/** A stated number as it was typed: «349» or «349 по тексту программы»; null when no sensible number begins it. */
export function parseStatedNumber(line: string): { value: number; note: string | null } | null {
  const found = /^(?<value>\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,7})(?!\d|[.,]\d)[\s,;:—–-]*(?<note>.*)$/su.exec(
    line.trim(),
  );
  const value = Number((found?.groups?.value ?? '').replace(/\D/gu, ''));
  if (value < 1 || value > MOST) return null;
  const note = (found?.groups?.note ?? '').trim();
  return { value, note: note === '' ? null : note };
}

/**
 * What stands under a report: the number and what it is. A key of the locale with its values.
 */
export function denominatorLabel(
  { basis, note }: Pick<CurrentDenominator, 'basis' | 'note'>,
  value: number,
): { readonly key: string; readonly params: { readonly value: number; readonly note: string } } {
  // locale-keys: denominator-of-staff denominator-of-teachers denominator-of-schoolTable denominator-of-stated
  return { key: `denominator-of-${basis}`, params: { value, note: note ?? '' } };
}
