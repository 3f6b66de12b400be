import type { IsClosed } from '../calendar/closed-days.ts';
import { type EventDate, rangeOf } from '../event-date.ts';

/** Something with a beginning that a person comes to. */
export interface Appointment {
  /** `event:12`, `meeting:7` */
  readonly subject: string;
  readonly version: number;
  /** A session of an internship is an event of its own kind. */
  readonly kind: 'event' | 'session' | 'meeting';
  readonly when: EventDate;
}

export interface Reader {
  readonly personId: number;
  readonly timezone: string;
  readonly isClosed: IsClosed;
}

/** A notice that is to be sent at `dueAt` and is of no use from `expiresAt` on. */
export interface PlannedReminder {
  readonly kind: 'agenda' | 'soon';
  readonly key: string;
  readonly dueAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  /** The calendar day the digest belongs to, in the reader's zone; null for `soon`. */
  readonly day: Temporal.PlainDate | null;
}

/** Teachers read best between 15:00 and 17:30 (domain §5.3). */
const DIGEST_TIME = Temporal.PlainTime.from('16:00');
const EARLY_DIGEST_DAYS = 3;
/** A digest that would fall on a closed day comes up to so many days earlier. */
const MOVED_DAYS = 2;
/** An event without an hour is taken to have begun by noon. */
const UNKNOWN_START = Temporal.PlainTime.from('12:00');
const SOON_HOURS = { event: 1, session: 2, meeting: 2 } as const;
/** With less time left one is on the way already. */
const LATEST_SOON = { minutes: 15 } as const;

/**
 * The reminders of one appointment to one reader that are still to come: the digest at 16:00 of the day before in the
 * reader's zone, for events also the one three days before, while one may still cancel; and one or two hours before the
 * beginning. A digest is one row for a reader and a day, whatever it lists, so its key says nothing of the appointment;
 * what it says is found out when it is sent. Of a date without an hour there are only digests, of a vaguer one nothing.
 * Nothing is planned for a time that has passed, but `soon` comes at once while a quarter of an hour is left.
 * Source: domain §5.3; reliability §3 for the keys.
 */
export function planReminders(
  appointment: Appointment,
  reader: Reader,
  now: Temporal.Instant,
): readonly PlannedReminder[] {
  const start = startFor(appointment.when, reader.timezone);
  if (start === null || Temporal.Instant.compare(start.at, now) <= 0) return [];
  const digests = digestDays(appointment, start.day, reader.isClosed).map(day => ({
    kind: 'agenda' as const,
    key: `agenda:${reader.personId}:${day.toString()}`,
    dueAt: day.toZonedDateTime({ timeZone: reader.timezone, plainTime: DIGEST_TIME }).toInstant(),
    expiresAt: start.at,
    day,
  }));
  return [
    ...digests.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) > 0),
    ...(appointment.when.precision === 'time' ? planSoon(appointment, reader, start.at, now) : []),
  ].filter(({ dueAt, expiresAt }) => Temporal.Instant.compare(dueAt, expiresAt) < 0);
}

/**
 * The days whose digest lists the appointment, for a reader in whose zone it begins on `startDay`: the last open day
 * before it and, for events, the last open one three days before; on a closed one when there is none.
 */
export function digestDays(
  { kind }: Pick<Appointment, 'kind'>,
  startDay: Temporal.PlainDate,
  isClosed: IsClosed,
): readonly Temporal.PlainDate[] {
  const eve = lastOpenDay(startDay.subtract({ days: 1 }), isClosed);
  if (kind !== 'event') return [eve];
  const early = lastOpenDay(startDay.subtract({ days: EARLY_DIGEST_DAYS }), isClosed);
  return early.equals(eve) ? [eve] : [early, eve];
}

/** When it begins for somebody in a zone: the instant and their calendar day; null when no day is known. */
export function startFor(
  when: EventDate,
  timezone: string,
): { readonly at: Temporal.Instant; readonly day: Temporal.PlainDate } | null {
  if (when.precision === 'time') {
    const at = when.start.toInstant();
    return { at, day: at.toZonedDateTimeISO(timezone).toPlainDate() };
  }
  const day = when.precision === 'day' ? rangeOf(when)?.from : undefined;
  if (day === undefined) return null;
  return { at: day.toZonedDateTime({ timeZone: timezone, plainTime: UNKNOWN_START }).toInstant(), day };
}

function lastOpenDay(day: Temporal.PlainDate, isClosed: IsClosed): Temporal.PlainDate {
  for (let moved = 0; moved <= MOVED_DAYS; moved += 1) {
    const candidate = day.subtract({ days: moved });
    if (!isClosed(candidate)) return candidate;
  }
  return day;
}

/** The key of the notice shortly before the beginning: of an earlier version it is another one. */
export function soonKey(
  { subject, version }: Pick<Appointment, 'subject' | 'version'>,
  personId: number,
): string {
  return `${subject}:v${version}:person:${personId}:soon`;
}

function planSoon(
  appointment: Appointment,
  { personId }: Reader,
  start: Temporal.Instant,
  now: Temporal.Instant,
): readonly PlannedReminder[] {
  const dueAt = start.subtract({ hours: SOON_HOURS[appointment.kind] });
  const isLate = Temporal.Instant.compare(dueAt, now) <= 0;
  if (isLate && Temporal.Instant.compare(now.add(LATEST_SOON), start) >= 0) return [];
  const key = soonKey(appointment, personId);
  return [{ kind: 'soon', key, dueAt: isLate ? now : dueAt, expiresAt: start, day: null }];
}
