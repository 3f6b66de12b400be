import { invariant } from '../lib/invariant.ts';

/** When a person wants to be left alone: wall-clock times `HH:MM` in the person's zone, usually across midnight. */
export interface QuietHours {
  /** First quiet minute. */
  readonly from: string;
  /** First minute that is not quiet any more. Equal to `from`: there are no quiet hours. */
  readonly to: string;
  readonly timezone: string;
}

/**
 * The instant at which the quiet hours that hold at `now` end; null when none hold. By the clock on the person's wall:
 * where that clock is put back, what it shows counts both times; where it skips the end, they end with the skip.
 * Source: domain §5.3 (19:00–08:00 unless the person chose otherwise).
 */
export function quietUntil(now: Temporal.Instant, hours: QuietHours): Temporal.Instant | null {
  const from = Temporal.PlainTime.from(hours.from);
  const to = Temporal.PlainTime.from(hours.to);
  const local = now.toZonedDateTimeISO(hours.timezone);
  if (!isWithin(local.toPlainTime(), from, to)) return null;
  const end = nextShowing(to, local);
  const change = local.getTimeZoneTransition('next')?.toInstant();
  if (!change || Temporal.Instant.compare(end, change) <= 0) return end;
  // The clock is changed before: what it shows then decides.
  return quietUntil(change, hours) ?? change;
}

function isWithin(time: Temporal.PlainTime, from: Temporal.PlainTime, to: Temporal.PlainTime): boolean {
  const afterFrom = Temporal.PlainTime.compare(time, from) >= 0;
  const beforeTo = Temporal.PlainTime.compare(time, to) < 0;
  return Temporal.PlainTime.compare(from, to) <= 0 ? afterFrom && beforeTo : afterFrom || beforeTo;
}

/** When the clock on the wall next shows the time, provided that it is not changed before. */
function nextShowing(time: Temporal.PlainTime, after: Temporal.ZonedDateTime): Temporal.Instant {
  const isToday = Temporal.PlainTime.compare(after.toPlainTime(), time) < 0;
  const day = isToday ? after.toPlainDate() : after.toPlainDate().add({ days: 1 });
  const [first, second] = (['compatible', 'later'] as const).map(disambiguation =>
    day.toPlainDateTime(time).toZonedDateTime(after.timeZoneId, { disambiguation }),
  );
  invariant(first && second, 'a time of day has an instant');
  return (Temporal.ZonedDateTime.compare(first, after) > 0 ? first : second).toInstant();
}
