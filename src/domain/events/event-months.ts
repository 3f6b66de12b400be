import type { EventDate } from '../event-date.ts';

/** The month an event stands under: known to the month or better, by its first day; null for vaguer ones. */
export function monthOf(when: EventDate): Temporal.PlainYearMonth | null {
  switch (when.precision) {
    case 'time':
      return when.start.toPlainDate().toPlainYearMonth();
    case 'day':
      return when.day.toPlainYearMonth();
    case 'month':
      return when.month;
    case 'schoolYear':
    case 'byPlan':
    case 'continuous':
      return null;
  }
}

/** A month with events, and the nearest ones before and after it; null: there is none. */
export interface MonthPlace {
  readonly month: Temporal.PlainYearMonth;
  readonly before: Temporal.PlainYearMonth | null;
  readonly after: Temporal.PlainYearMonth | null;
}

/**
 * @param wanted the month asked for; null: the present one, or the next one with events.
 */
export function placeOfMonth(
  dates: readonly EventDate[],
  wanted: Temporal.PlainYearMonth | null,
  present: Temporal.PlainYearMonth,
): MonthPlace {
  const compare = Temporal.PlainYearMonth.compare;
  const months = dates.flatMap(when => monthOf(when) ?? []).toSorted(compare);
  const month = wanted ?? months.find(each => compare(each, present) >= 0) ?? present;
  return {
    month,
    before: months.findLast(each => compare(each, month) < 0) ?? null,
    after: months.find(each => compare(each, month) > 0) ?? null,
  };
}
