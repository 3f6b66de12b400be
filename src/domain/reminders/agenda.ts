import type { EventDate } from '../event-date.ts';
import { localDay } from './open-slot.ts';
import { type Appointment, digestDays, type Reader, startFor } from './plan-reminders.ts';

/** Something a person comes to, as the digest may list it. */
export interface AgendaItem {
  readonly kind: Appointment['kind'];
  readonly id: number;
  readonly when: EventDate;
}

/** @property day the calendar day it begins on for the reader. */
export type ListedItem<T extends AgendaItem> = T & {
  readonly at: Temporal.Instant;
  readonly day: Temporal.PlainDate;
};

/**
 * What the digest of a day lists at the moment it is sent, in the order of time: whatever has that day for its digest, and
 * everything else of today and tomorrow, so that a digest that comes late, or after a change of calendar, misses nothing.
 * What has begun is not listed.
 */
export function agendaOf<T extends AgendaItem>(
  digestDay: Temporal.PlainDate,
  items: readonly T[],
  { timezone, isClosed }: Omit<Reader, 'personId'>,
  now: Temporal.Instant,
): readonly ListedItem<T>[] {
  const tomorrow = localDay(now, timezone).add({ days: 1 });
  return items
    .flatMap(item => {
      const start = startFor(item.when, timezone);
      return start === null ? [] : [{ ...item, ...start }];
    })
    .filter(
      item =>
        Temporal.Instant.compare(item.at, now) > 0 &&
        (Temporal.PlainDate.compare(item.day, tomorrow) <= 0 ||
          digestDays(item, item.day, isClosed).some(day => day.equals(digestDay))),
    )
    .toSorted((left, right) => Temporal.Instant.compare(left.at, right.at) || left.id - right.id);
}
