import type { IsClosed } from '../calendar/closed-days.ts';
import { type QuietHours, quietUntil } from '../quiet-hours.ts';

/** When a person may be written to: not in the quiet hours of their clock, not on their closed days. */
export interface Openness {
  readonly quiet: QuietHours;
  readonly isClosed: IsClosed;
}

/**
 * A longer wait is looked at again: a calendar with nothing but holidays, or a leave without an end, must not be walked
 * through day by day for ever.
 */
const LONGEST_LOOK_DAYS = 60;

/**
 * The first instant from `now` on at which the person may be written to; `now` itself when that is one. What closes more
 * than 60 days in a row answers with a later instant that is to be asked about again.
 */
export function nextOpenSlot(now: Temporal.Instant, { quiet, isClosed }: Openness): Temporal.Instant {
  const lastLook = now.add({ hours: LONGEST_LOOK_DAYS * 24 });
  let slot = now;
  while (Temporal.Instant.compare(slot, lastLook) < 0) {
    const next = isClosed(localDay(slot, quiet.timezone))
      ? nextDayStart(slot, quiet.timezone)
      : quietUntil(slot, quiet);
    if (next === null) return slot;
    slot = next;
  }
  return slot;
}

/** The calendar day on the wall. */
export function localDay(instant: Temporal.Instant, timezone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timezone).toPlainDate();
}

/** The first instant of the next calendar day that exists in the zone; always later than `instant`. */
export function nextDayStart(instant: Temporal.Instant, timezone: string): Temporal.Instant {
  return localDay(instant, timezone).add({ days: 1 }).toZonedDateTime(timezone).toInstant();
}
