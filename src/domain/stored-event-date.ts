import type { EventDate } from './event-date.ts';

export const DATE_PRECISIONS = ['byPlan', 'continuous', 'schoolYear', 'month', 'day', 'time'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/**
 * A date as it is stored and imported: `2023` (school year of 1 September 2023), `2023-03`, `2023-03-15`,
 * `2023-03-15T14:00` or `2023-03-15T14:00/2023-03-15T17:00` (local time of `zone`), empty for byPlan and continuous.
 */
export interface StoredEventDate {
  readonly precision: DatePrecision;
  readonly date: string;
  /** IANA zone of the event. */
  readonly zone: string;
}

const FORMS: Readonly<Record<DatePrecision, RegExp>> = {
  byPlan: /^$/u,
  continuous: /^$/u,
  schoolYear: /^\d{4}$/u,
  month: /^\d{4}-\d{2}$/u,
  day: /^\d{4}-\d{2}-\d{2}$/u,
  time: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(\/\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/u,
};

/** The date, or null when the text is not one of that precision (a typing error in an import). */
export function parseEventDate({ precision, date, zone }: StoredEventDate): EventDate | null {
  if (!FORMS[precision].test(date)) return null;
  try {
    switch (precision) {
      case 'byPlan':
      case 'continuous':
        return { precision };
      case 'schoolYear':
        return { precision, schoolYear: { startYear: Number(date) } };
      case 'month':
        return { precision, month: Temporal.PlainYearMonth.from(date) };
      case 'day':
        return { precision, day: Temporal.PlainDate.from(date) };
      case 'time': {
        const [start, end] = date
          .split('/')
          .map(text => Temporal.PlainDateTime.from(text).toZonedDateTime(zone));
        return start === undefined ? null : { precision, start, end: end ?? null };
      }
    }
  } catch (error) {
    // Temporal says so of a day that does not exist (2023-02-30) and of an unknown zone.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The stored form; `zone` is kept beside dates that have none of their own. */
export function storedEventDate(when: EventDate, zone: string): StoredEventDate {
  const { precision } = when;
  switch (precision) {
    case 'byPlan':
    case 'continuous':
      return { precision, date: '', zone };
    case 'schoolYear':
      return { precision, date: String(when.schoolYear.startYear).padStart(4, '0'), zone };
    case 'month':
      return { precision, date: when.month.toString(), zone };
    case 'day':
      return { precision, date: when.day.toString(), zone };
    case 'time': {
      const local = [when.start, ...(when.end === null ? [] : [when.end])].map(moment =>
        moment.toPlainDateTime().toString({ smallestUnit: 'minute' }),
      );
      return { precision, date: local.join('/'), zone: when.start.timeZoneId };
    }
  }
}
