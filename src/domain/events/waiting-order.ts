import type { PersonId } from '../../lib/ids.ts';

/** Somebody who waits for a place. */
export interface WaitingPerson {
  readonly personId: PersonId;
  /** Offers for this event they let pass. */
  readonly missed: number;
  /** How badly they need what the event is about: 0 not at all, else higher for a worse level. */
  readonly need: number;
  /** Full events at which they waited in vain, or whose offered place went with the event. */
  readonly refusedBefore: number;
  readonly since: Temporal.Instant;
}

/**
 * The order of places: who needs it most, then who went away empty-handed most often, then who has waited longest.
 * Whoever let an offer pass stands behind everybody who did not, in the order in which that happened.
 */
export function orderWaiting<Person extends WaitingPerson>(people: readonly Person[]): Person[] {
  return people.toSorted(compareWaiting);
}

function compareWaiting(left: WaitingPerson, right: WaitingPerson): number {
  const [leftMissed, rightMissed] = [Math.min(left.missed, 1), Math.min(right.missed, 1)];
  const byTime = Temporal.Instant.compare(left.since, right.since) || left.personId - right.personId;
  if (leftMissed !== rightMissed) return leftMissed - rightMissed;
  if (leftMissed > 0) return byTime;
  return right.need - left.need || right.refusedBefore - left.refusedBefore || byTime;
}
