import { type EventDate, isWithin, rangeOf, startOf } from '../event-date.ts';
import type { EventFormat, EventKey, RecommendableEvent } from './recommendable-event.ts';

export const DISMISSAL_REASONS = ['time', 'far', 'alreadyKnow', 'other'] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** «Не подходит»: the event as it was when the person said so (as it is now, where that was not kept). */
export interface Dismissal {
  readonly eventId: EventKey;
  readonly reason: DismissalReason;
  readonly when: EventDate;
  readonly format: EventFormat;
  readonly distanceKm: number | null;
  readonly place: string | null;
  readonly theme: string | null;
}

/** Why an event stands lower than its date alone would put it. */
export type Lowering = 'far' | 'sameTime';

/**
 * Whether an earlier «Не подходит» takes the event away:
 * - the same event, unless it was dismissed for its time and has been moved to other days since;
 * - «уже знаю это»: also other runs of the same theme. Other themes of the competency stay.
 */
export function isDismissed(event: RecommendableEvent, dismissals: readonly Dismissal[]): boolean {
  return dismissals.some(dismissal => {
    if (dismissal.eventId === event.id) {
      return dismissal.reason !== 'time' || isWithin(event.when, dismissal.when);
    }
    return dismissal.reason === 'alreadyKnow' && dismissal.theme !== null && dismissal.theme === event.theme;
  });
}

/**
 * Whether an earlier «Не подходит» moves the event behind the others (it is still offered):
 * - «далеко»: meetings in person, unless known to be nearer than everything called far and at another place;
 *   online and hybrid ones keep their place, so they come first;
 * - «неудобное время»: events of the same month of the same year, and, where both days are known, of the same weekday.
 */
export function loweringsOf(
  event: RecommendableEvent,
  dismissals: readonly Dismissal[],
): readonly Lowering[] {
  const far = dismissals.filter(({ reason, format }) => reason === 'far' && format !== 'online');
  const badTimes = dismissals.filter(({ reason }) => reason === 'time');
  return [
    ...(far.length > 0 && isFar(event, far) ? ['far' as const] : []),
    ...(badTimes.some(({ when }) => isSameTime(event.when, when)) ? ['sameTime' as const] : []),
  ];
}

function isFar(event: RecommendableEvent, far: readonly Dismissal[]): boolean {
  if (event.format !== 'inPerson') return false;
  if (event.place !== null && far.some(({ place }) => place === event.place)) return true;
  const known = far.flatMap(({ distanceKm }) => (distanceKm === null ? [] : [distanceKm]));
  return event.distanceKm === null || known.length === 0 || event.distanceKm >= Math.min(...known);
}

function isSameTime(left: EventDate, right: EventDate): boolean {
  const [ours, theirs] = [knownMonth(left), knownMonth(right)];
  if (ours !== null && theirs !== null && ours.equals(theirs)) return true;
  const [ourDay, theirDay] = [knownWeekday(left), knownWeekday(right)];
  return ourDay !== null && ourDay === theirDay;
}

/** The month, when the date is at least that exact. */
function knownMonth(when: EventDate): Temporal.PlainYearMonth | null {
  const range = rangeOf(when);
  if (range === null || when.precision === 'schoolYear') return null;
  return range.from.toPlainYearMonth();
}

function knownWeekday(when: EventDate): number | null {
  if (when.precision !== 'time' && when.precision !== 'day') return null;
  return startOf(when)?.dayOfWeek ?? null;
}
