import { holds, type SchoolCalendar } from '../calendar/school-calendar.ts';
import { schoolYearOf } from '../event-date.ts';
import { isWorkingDay } from './ending.ts';

/** The days of a pair as its territory's school calendars have them. */
export interface PairCalendar {
  /** Days of notice are counted in these. */
  readonly isWorkingDay: (day: Temporal.PlainDate) => boolean;
  /** Nobody is silent in the school breaks. */
  readonly isBreak: (day: Temporal.PlainDate) => boolean;
}

/**
 * What is known of the days; a year without a calendar has weekends and the holidays of every year, and no breaks.
 * @param calendars by the year of their 1 September.
 */
export function pairCalendar(calendars: ReadonlyMap<number, SchoolCalendar>): PairCalendar {
  const calendarOf = (day: Temporal.PlainDate) => calendars.get(schoolYearOf(day).startYear);
  return {
    isWorkingDay(day) {
      const calendar = calendarOf(day);
      if (calendar?.workingDays.some(working => working.equals(day))) return true;
      return isWorkingDay(day) && !calendar?.holidays.some(holiday => holds(holiday, day));
    },
    isBreak: day => calendarOf(day)?.breaks.some(rest => holds(rest, day)) ?? false,
  };
}
