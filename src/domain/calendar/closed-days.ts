import { type DateRange, schoolYearOf } from '../event-date.ts';
import { holds, type SchoolCalendar } from './school-calendar.ts';

/** Public holidays that fall on the same day every year (Labour Code, article 112; 1–8 January lie in the year's end). */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set([
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]);
/** Schools rest from 31 December to 11 January (domain §5.3). */
const YEAR_END = { first: '12-31', last: '01-11' };
const SUNDAY = 7;

/** Whether a calendar day is one on which a person is not written to. */
export type IsClosed = (day: Temporal.PlainDate) => boolean;

/**
 * The days on which a person is left alone: the own leave, 31 December to 11 January, public holidays and Sundays, but not
 * those the calendar makes working days. A year without a calendar has weekends and the fixed holidays all the same.
 * @param calendars by the year of their 1 September: of each year the one nearest to the person.
 * Source: domain §5.3.
 */
export function closedDays(
  calendars: ReadonlyMap<number, SchoolCalendar>,
  leave: DateRange | null,
): IsClosed {
  return day => {
    if (leave !== null && holds(leave, day)) return true;
    const monthDay = day.toPlainMonthDay().toString();
    if (monthDay >= YEAR_END.first || monthDay <= YEAR_END.last) return true;
    const calendar = calendars.get(schoolYearOf(day).startYear);
    if (calendar?.workingDays.some(working => working.equals(day))) return false;
    if (day.dayOfWeek === SUNDAY || FIXED_HOLIDAYS.has(monthDay)) return true;
    return calendar?.holidays.some(holiday => holds(holiday, day)) ?? false;
  };
}
