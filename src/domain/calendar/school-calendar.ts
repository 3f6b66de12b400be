import type { DateRange, SchoolYear } from '../event-date.ts';

/** Four quarters, or modules (trimesters) that rest more often. */
export const CALENDAR_MODES = ['quarters', 'modules'] as const;
export type CalendarMode = (typeof CALENDAR_MODES)[number];

/** Days with a name, both ends included. */
export interface NamedRange extends DateRange {
  readonly title: string;
}

/** The year of a school as data: nothing about a year is written into the program (domain §5.4). */
export interface SchoolCalendar {
  readonly schoolYear: SchoolYear;
  readonly title: string;
  readonly mode: CalendarMode;
  /** ISO weekdays on which lessons are given: 1–5, or 1–6 where Saturday is a school day. */
  readonly workingWeekdays: readonly number[];
  /** In order, without overlaps. */
  readonly terms: readonly DateRange[];
  /** School breaks: there are no lessons, people may still be written to. */
  readonly breaks: readonly NamedRange[];
  /** Public holidays, with the days off that were moved to them: nobody is written to. */
  readonly holidays: readonly NamedRange[];
  /** Weekend days on which people work because a day off was moved. */
  readonly workingDays: readonly Temporal.PlainDate[];
}

/** Whether the range holds the day. */
export function holds({ from, to }: DateRange, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}
