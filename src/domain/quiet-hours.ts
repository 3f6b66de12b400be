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
 * where that clock is put back, an hour counts both times it shows; where it skips the end, they end with the skip.
 * Source: domain §5.3 (19:00–08:00 unless the person chose otherwise).
 */
export function quietUntil(now: Temporal.Instant, hours: QuietHours): Temporal.Instant | null {
  const from = Temporal.PlainTime.from(hours.from);
  const to = Temporal.PlainTime.from(hours.to);
  const local = now.toZonedDateTimeISO(hours.timezone);
  if (!isWithin(local.toPlainTime(), from, to)) return null;
  const endsToday = Temporal.PlainTime.compare(local.toPlainTime(), to) < 0;
  const day = endsToday ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  return endOn(day, to, local);
}

function isWithin(time: Temporal.PlainTime, from: Temporal.PlainTime, to: Temporal.PlainTime): boolean {
  const afterFrom = Temporal.PlainTime.compare(time, from) >= 0;
  const beforeTo = Temporal.PlainTime.compare(time, to) < 0;
  return Temporal.PlainTime.compare(from, to) <= 0 ? afterFrom && beforeTo : afterFrom || beforeTo;
}

function endOn(
  day: Temporal.PlainDate,
  to: Temporal.PlainTime,
  after: Temporal.ZonedDateTime,
): Temporal.Instant {
  const wanted = day.toPlainDateTime(to);
  const zone = after.timeZoneId;
  const end = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (!end.toPlainDateTime().equals(wanted)) {
    // The wall never shows that time: the clock skips it, and the first minute after the skip is the end.
    return (end.getTimeZoneTransition('previous') ?? end).toInstant();
  }
  // The wall shows that time twice and the first one is over.
  const passed = Temporal.ZonedDateTime.compare(end, after) <= 0;
  return (passed ? wanted.toZonedDateTime(zone, { disambiguation: 'later' }) : end).toInstant();
}
