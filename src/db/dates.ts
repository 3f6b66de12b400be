/** An instant as the `Date` Prisma takes. Milliseconds: what is finer is cut off. */
export function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** A calendar day as the `Date` Prisma takes for a DATE column. */
export function dayToDate(day: Temporal.PlainDate): Date {
  return new Date(`${day.toString()}T00:00:00Z`);
}

/** A DATE column's value as a calendar day. */
export function dateToDay(date: Date): Temporal.PlainDate {
  return date.toTemporalInstant().toZonedDateTimeISO('UTC').toPlainDate();
}
