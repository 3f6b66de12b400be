/**
 * When something takes place, as exactly as it is known. A month may later be refined into a day and a time;
 * nothing is announced more exactly than it is known (domain §1: all 31 district events of 004 are known to the month).
 */
export type EventDate =
  /** The moment it begins, in the event's own zone, and when it ends if that is known. */
  | {
      readonly precision: 'time';
      readonly start: Temporal.ZonedDateTime;
      readonly end: Temporal.ZonedDateTime | null;
    }
  | { readonly precision: 'day'; readonly day: Temporal.PlainDate }
  | { readonly precision: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly precision: 'schoolYear'; readonly schoolYear: SchoolYear }
  /** «По плану»: will happen, nobody said when. */
  | { readonly precision: 'byPlan' }
  /** «Постоянно»: at any time. */
  | { readonly precision: 'continuous' };

/** A school year by the year of its 1 September: 2026 is 01.09.2026–31.08.2027 (domain §5.4). */
export interface SchoolYear {
  readonly startYear: number;
}

/** First and last day, both included. */
export interface DateRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The school year a date belongs to for reports: June–August end the running one. */
export function schoolYearOf(date: Temporal.PlainDate): SchoolYear {
  return { startYear: date.month >= 9 ? date.year : date.year - 1 };
}

/** The school year one plans for on a date: from June on the coming one (domain §5.4). */
export function planningSchoolYear(date: Temporal.PlainDate): SchoolYear {
  return { startYear: date.month >= 6 ? date.year : date.year - 1 };
}

/** 1 September to 31 August. */
export function schoolYearRange({ startYear }: SchoolYear): DateRange {
  return {
    from: Temporal.PlainDate.from({ year: startYear, month: 9, day: 1 }),
    to: Temporal.PlainDate.from({ year: startYear + 1, month: 8, day: 31 }),
  };
}

/** The date that `make` gives; null where there is no such day or month, of which Temporal says that it is out of range. */
export function existingDate(make: () => EventDate): EventDate | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The days within which it takes place; null when nothing is known about the date. */
export function rangeOf(when: EventDate): DateRange | null {
  switch (when.precision) {
    case 'time':
      return { from: when.start.toPlainDate(), to: (when.end ?? when.start).toPlainDate() };
    case 'day':
      return { from: when.day, to: when.day };
    case 'month':
      return {
        from: when.month.toPlainDate({ day: 1 }),
        to: when.month.toPlainDate({ day: when.month.daysInMonth }),
      };
    case 'schoolYear':
      return schoolYearRange(when.schoolYear);
    case 'byPlan':
    case 'continuous':
      return null;
  }
}

/** The first day it may take place; null when nothing is known. */
export function startOf(when: EventDate): Temporal.PlainDate | null {
  return rangeOf(when)?.from ?? null;
}

/** The last day it may take place; null when nothing is known. */
export function endOf(when: EventDate): Temporal.PlainDate | null {
  return rangeOf(when)?.to ?? null;
}

/**
 * Whether it is over. With a time: when its end (its beginning, if no end is known) is reached. Otherwise: when its last
 * possible day is over where `now` is, so a month is upcoming until it has passed. Undated is never over.
 */
export function isPast(when: EventDate, now: Temporal.ZonedDateTime): boolean {
  if (when.precision === 'time') return Temporal.ZonedDateTime.compare(when.end ?? when.start, now) <= 0;
  const last = endOf(when);
  return last !== null && Temporal.PlainDate.compare(last, now.toPlainDate()) < 0;
}

/** Whether the date is known to a day or better: only then day reminders make sense. */
export function isDayKnown(when: EventDate): boolean {
  return when.precision === 'time' || when.precision === 'day';
}

/** Whether every possible day of the one is a possible day of the other: refining a date keeps it within. */
export function isWithin(when: EventDate, other: EventDate): boolean {
  const [inner, outer] = [rangeOf(when), rangeOf(other)];
  if (outer === null) return true;
  if (inner === null) return false;
  return (
    Temporal.PlainDate.compare(inner.from, outer.from) >= 0 &&
    Temporal.PlainDate.compare(inner.to, outer.to) <= 0
  );
}

/** Coarser dates stand behind finer ones that begin on the same day; undated ones behind everything. */
const PRECISION_ORDER = { time: 0, day: 1, month: 2, schoolYear: 3, continuous: 4, byPlan: 5 } as const;

/**
 * A text that sorts dates in the order people expect: by first day, then exact ones before vague ones, then by time.
 * Undated ones come last.
 */
export function sortKey(when: EventDate): string {
  const day = startOf(when)?.toString() ?? '9999-12-31';
  const moment = when.precision === 'time' ? when.start.toInstant().toString() : '';
  return `${day} ${PRECISION_ORDER[when.precision]} ${moment}`;
}
