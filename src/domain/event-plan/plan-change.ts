import { type EventDate, isDayKnown, isPast, isWithin } from '../event-date.ts';
import { parseEventDate, type StoredEventDate } from '../stored-event-date.ts';
import { type ContentPatch, type EventContent, withPatch } from './event-content.ts';

/** Why a change of an event is refused. */
export type PlanRefusal =
  | { readonly kind: 'cancelled' }
  /** It is over: when and where it was cannot be changed any more. */
  | { readonly kind: 'past' }
  /** The new date is over already. */
  | { readonly kind: 'intoPast' }
  /** More people hold a place than there would be. */
  | { readonly kind: 'tooFewPlaces'; readonly capacity: number; readonly taken: number };

/** What a change of an event comes to. */
export type PlanChange =
  | { readonly kind: 'refused'; readonly refusal: PlanRefusal }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'changed';
      readonly content: EventContent;
      /** Time, place or link are others: what was told of them is out of date (reliability §3). */
      readonly moved: boolean;
    };

/** An event as far as changing it goes. */
export interface ChangeableEvent {
  readonly content: EventContent;
  readonly cancelled: boolean;
  /** People who hold a place: registered, or offered one. */
  readonly placesTaken: number;
}

/**
 * What a patch does to an event. Only time, place and link make what people were told out of date; a corrected title or
 * description does not. Capacity cannot fall below the places that are held.
 */
export function planChange(event: ChangeableEvent, patch: ContentPatch, now: Temporal.Instant): PlanChange {
  const refused = (refusal: PlanRefusal): PlanChange => ({ kind: 'refused', refusal });
  if (event.cancelled) return refused({ kind: 'cancelled' });
  const before = event.content;
  const content = withPatch(before, patch);
  if (JSON.stringify(content) === JSON.stringify(before)) return { kind: 'same' };
  const moved = isMoved(before, content);
  if (moved && isOver(before.when, now)) return refused({ kind: 'past' });
  if (!isSameDate(before.when, content.when) && isOver(content.when, now))
    return refused({ kind: 'intoPast' });
  const { capacity } = content;
  const fewer = capacity !== null && (before.capacity === null || capacity < before.capacity);
  if (fewer && capacity < event.placesTaken)
    return refused({ kind: 'tooFewPlaces', capacity, taken: event.placesTaken });
  return { kind: 'changed', content, moved };
}

/** Where and when an event takes place: what is told to people, and told again when it changes. */
export interface Appointment {
  readonly when: StoredEventDate;
  readonly place: string | null;
  readonly online: boolean;
  readonly link: string | null;
}

/** Whether people who know of the first have to be told of the second. */
export function isMoved(before: Appointment, after: Appointment): boolean {
  return (
    !isSameDate(before.when, after.when) ||
    before.place !== after.place ||
    before.online !== after.online ||
    before.link !== after.link
  );
}

/** Dates without a time of day do not differ by their zone. */
function isSameDate(a: StoredEventDate, b: StoredEventDate): boolean {
  return a.precision === b.precision && a.date === b.date && (a.precision !== 'time' || a.zone === b.zone);
}

/** How a change of the appointment is told. */
export type ChangeTelling =
  /** A day is known at last: whoever was interested is asked whether they come. */
  | 'daySet'
  /** Known more exactly than before and not otherwise. */
  | 'refined'
  | 'moved';

const EXACTNESS = { byPlan: 0, continuous: 0, schoolYear: 1, month: 2, day: 3, time: 4 } as const;

/** How the way from what a person was told last to what is true now is called. Stored dates are readable. */
export function tellingOf(was: Appointment, now: Appointment, interested: boolean): ChangeTelling {
  const [before, after] = [dateOf(was.when), dateOf(now.when)];
  if (interested && !isDayKnown(before) && isDayKnown(after)) return 'daySet';
  const elsewhere = was.place !== now.place || was.online !== now.online || was.link !== now.link;
  return !elsewhere && EXACTNESS[after.precision] > EXACTNESS[before.precision] && isWithin(after, before)
    ? 'refined'
    : 'moved';
}

function isOver(when: StoredEventDate, now: Temporal.Instant): boolean {
  return isPast(dateOf(when), now.toZonedDateTimeISO(when.zone));
}

/** The date of a stored form that was checked when it was stored. */
export function dateOf(when: StoredEventDate): EventDate {
  return parseEventDate(when) ?? { precision: 'byPlan' };
}
