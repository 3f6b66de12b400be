/** Where a campaign is at home, and until what local time of the next day answers of its last day count. */
export interface DeadlineZone {
  readonly timezone: string;
  /** `HH:MM`, usually `03:00`. */
  readonly graceUntil: string;
}

/**
 * The first instant that is too late for a campaign whose last day this is: the grace of the night after it is in it.
 * The rule: «a local grace until 03:00».
 */
export function closingOf(
  lastDay: Temporal.PlainDate,
  { timezone, graceUntil }: DeadlineZone,
): Temporal.Instant {
  return lastDay
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: timezone, plainTime: Temporal.PlainTime.from(graceUntil) })
    .toInstant();
}

/** The last day of a campaign that closes at that instant: what people are told, without the grace. */
export function lastDayOf(
  closesAt: Temporal.Instant,
  { timezone, graceUntil }: DeadlineZone,
): Temporal.PlainDate {
  const local = closesAt.toZonedDateTimeISO(timezone).toPlainDateTime();
  const { hour, minute } = Temporal.PlainTime.from(graceUntil);
  return local.subtract({ hours: hour, minutes: minute, nanoseconds: 1 }).toPlainDate();
}

/** When a campaign of that first day begins: an hour at which teachers have time (domain §5.3). */
export function openingOf(firstDay: Temporal.PlainDate, timezone: string): Temporal.Instant {
  return firstDay.toZonedDateTime({ timeZone: timezone, plainTime: OPENING_TIME }).toInstant();
}

const OPENING_TIME = Temporal.PlainTime.from('15:00');
