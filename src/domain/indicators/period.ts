import { type DateRange, schoolYearOf, schoolYearRange } from '../event-date.ts';
import type { PeriodRule } from './definition.ts';

/** A project with the months it lasts. */
export interface IndicatorProject {
  readonly key: string;
  readonly title: string;
  /** 2021-09, both included. */
  readonly fromMonth: string;
  readonly toMonth: string;
  /** Keys of the indicators it answers for. */
  readonly indicators: readonly string[];
}

/** The first day of an indicator's period that is asked about on a day; null: everything ever. */
export function periodStart(
  rule: PeriodRule,
  asOf: Temporal.PlainDate,
  project: IndicatorProject | null,
): Temporal.PlainDate | null {
  switch (rule) {
    case 'always':
      return null;
    case 'calendarYear':
      return asOf.with({ month: 1, day: 1 });
    case 'schoolYear':
      return schoolYearRange(schoolYearOf(asOf)).from;
    case 'project':
      return project === null
        ? null
        : Temporal.PlainYearMonth.from(project.fromMonth).toPlainDate({ day: 1 });
  }
}

/** The project that answers for an indicator on a day: the latest begun one; null where none does. */
export function projectOf(
  projects: readonly IndicatorProject[],
  key: string,
  asOf: Temporal.PlainDate,
): IndicatorProject | null {
  const month = asOf.toPlainYearMonth().toString();
  return (
    projects
      .filter(({ indicators, fromMonth }) => indicators.includes(key) && fromMonth <= month)
      .toSorted(
        (left, right) => Number(left.fromMonth < right.fromMonth) - Number(left.fromMonth > right.fromMonth),
      )[0] ?? null
  );
}

/** The days of a reported number's period: `2022`, `2022/23` or `2022-09`; null for another text. */
export function reportedRange(period: string): DateRange | null {
  const found = /^(?<year>\d{4})(?:\/(?<next>\d{2})|-(?<month>0[1-9]|1[0-2]))?$/u.exec(period)?.groups;
  if (!found) return null;
  const year = Number(found.year);
  if (found.next !== undefined) return schoolYearRange({ startYear: year });
  const from = Temporal.PlainDate.from({ year, month: Number(found.month ?? 1), day: 1 });
  const months = found.month === undefined ? 12 : 1;
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}
