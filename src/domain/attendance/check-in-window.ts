import { type EventDate, rangeOf } from '../event-date.ts';

const OPENS_BEFORE_MINUTES = 45;
const CLOSES_AFTER_MINUTES = 60;
/** An event whose end nobody wrote down. */
const CLOSES_AFTER_START_HOURS = 3;

/** Both ends as instants: `from` included, `to` not. */
export interface CheckInWindow {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/**
 * When people may check in themselves: from 45 minutes before the beginning until 60 minutes after the end, three hours
 * after the beginning where no end is known; of an event known to the day, that day in its zone. Null: the day is not
 * known, so nobody can be in the hall.
 */
export function checkInWindow(when: EventDate, zone: string): CheckInWindow | null {
  switch (when.precision) {
    case 'time': {
      const start = when.start.toInstant();
      return {
        from: start.subtract({ minutes: OPENS_BEFORE_MINUTES }),
        to:
          when.end === null
            ? start.add({ hours: CLOSES_AFTER_START_HOURS })
            : when.end.toInstant().add({ minutes: CLOSES_AFTER_MINUTES }),
      };
    }
    case 'day':
      return {
        from: when.day.toZonedDateTime(zone).toInstant(),
        to: when.day.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
      };
    default:
      return null;
  }
}

/** Where the moment stands to the window; `unknown`: there is none. */
export function windowPhase(
  window: CheckInWindow | null,
  now: Temporal.Instant,
): 'unknown' | 'before' | 'open' | 'after' {
  if (window === null) return 'unknown';
  if (Temporal.Instant.compare(now, window.from) < 0) return 'before';
  return Temporal.Instant.compare(now, window.to) < 0 ? 'open' : 'after';
}

/**
 * From when the organiser may say by hand who was there: from the opening of the window; of a month or a school year,
 * from its first day, for events that are written down afterwards. Null: nothing is known about the date, any time.
 */
export function handMarksFrom(when: EventDate, zone: string): Temporal.Instant | null {
  const window = checkInWindow(when, zone);
  if (window !== null) return window.from;
  return rangeOf(when)?.from.toZonedDateTime(zone).toInstant() ?? null;
}

/**
 * When the event is over, so that its list may be closed: at its end, three hours after its beginning where no end is
 * known, at the end of its last possible day. Null: nothing is known about the date.
 */
export function overAt(when: EventDate, zone: string): Temporal.Instant | null {
  if (when.precision === 'time')
    return when.end?.toInstant() ?? when.start.toInstant().add({ hours: CLOSES_AFTER_START_HOURS });
  return rangeOf(when)?.to.add({ days: 1 }).toZonedDateTime(zone).toInstant() ?? null;
}
