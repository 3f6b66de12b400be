import type { EventDate } from '../event-date.ts';
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
 * everything of the day after it. One that comes late still lists its own days, not those of the next digest; what has
 * begun is not listed.
 */
export function agendaOf<T extends AgendaItem>(
  digestDay: Temporal.PlainDate,
  items: readonly T[],
  { timezone, isClosed }: Omit<Reader, 'personId'>,
  now: Temporal.Instant,
): readonly ListedItem<T>[] {
  const nextDay = digestDay.add({ days: 1 });
  return items
    .flatMap(item => {
      const start = startFor(item.when, timezone);
      return start === null ? [] : [{ ...item, ...start }];
    })
    .filter(
      item =>
        Temporal.Instant.compare(item.at, now) > 0 &&
        (item.day.equals(nextDay) || digestDays(item, item.day, isClosed).some(day => day.equals(digestDay))),
    )
    .toSorted((left, right) => Temporal.Instant.compare(left.at, right.at) || left.id - right.id);
}
