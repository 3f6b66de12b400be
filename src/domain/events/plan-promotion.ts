import type { PersonId } from '../../lib/ids.ts';
import { orderWaiting, type WaitingPerson } from './waiting-order.ts';

/** So many offers without an answer end the wait: a place must not be held for somebody silent for ever. */
export const MAX_MISSED_OFFERS = 3;

/** The queue of one event as it stands under the event's lock. */
export interface Queue {
  /** Null: as many as come. */
  readonly capacity: number | null;
  /** Places can be given: not cancelled, a day is known, and it has not begun. */
  readonly open: boolean;
  readonly registered: number;
  /** Offered places, with the moment up to which each is held. */
  readonly offered: readonly (WaitingPerson & {
    readonly until: Temporal.Instant;
    /** The offer reached them: whoever was never told has let nothing pass. */
    readonly told: boolean;
    /** They can be asked again; otherwise they only keep their turn. */
    readonly reachable: boolean;
  })[];
  readonly waiting: readonly WaitingPerson[];
}

export interface Promotion {
  /** Offers that ran out unanswered: back to the end of the queue, one more missed. */
  readonly lapsed: readonly PersonId[];
  /** Offers that ran out before they were told: back to their turn. */
  readonly returned: readonly PersonId[];
  /** Of those, the ones who had their last chance: they wait no more. */
  readonly dropped: readonly PersonId[];
  /** Who is offered a place now, first come first. May name somebody who lapsed when nobody else waits. */
  readonly offers: readonly PersonId[];
}

/** Ends offers that ran out and offers every free place to whoever is first. Run again at once it changes nothing. */
export function planPromotion(queue: Queue, now: Temporal.Instant): Promotion {
  const isOver = ({ until }: { until: Temporal.Instant }): boolean =>
    Temporal.Instant.compare(until, now) <= 0;
  const over = queue.offered.filter(isOver);
  const lapsed = over.filter(({ told }) => told);
  const returned = over.filter(({ told }) => !told);
  const back = lapsed.map(person => ({ ...person, missed: person.missed + 1, since: now }));
  const dropped = back.filter(({ missed }) => missed >= MAX_MISSED_OFFERS);
  const again = [...returned, ...back].filter(
    person => person.reachable && !dropped.some(({ personId }) => personId === person.personId),
  );
  const line = orderWaiting<WaitingPerson>([...queue.waiting, ...again]);
  const held = queue.registered + queue.offered.length - over.length;
  const free = queue.capacity === null ? line.length : Math.max(0, queue.capacity - held);
  return {
    lapsed: lapsed.map(({ personId }) => personId),
    returned: returned.map(({ personId }) => personId),
    dropped: dropped.map(({ personId }) => personId),
    offers: queue.open ? line.slice(0, free).map(({ personId }) => personId) : [],
  };
}
