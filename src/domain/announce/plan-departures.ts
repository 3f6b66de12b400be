import type { Batch } from '../notices/estimate-end.ts';
import { nextOpenSlot, type Openness } from '../reminders/open-slot.ts';

/** People for whom the same hours and days are quiet. */
export interface Readers extends Openness {
  readonly count: number;
}

/**
 * When messages to these people and places leave if they may from `from` on: whoever must not be written to then gets
 * theirs in the first decent hour. `shifted`: how many those are.
 */
export function planDepartures(
  from: Temporal.Instant,
  readers: readonly Readers[],
  places: number,
): { readonly batches: readonly Batch[]; readonly shifted: number } {
  const batches = readers.map(each => ({ dueAt: nextOpenSlot(from, each), count: each.count }));
  const shifted = batches
    .filter(({ dueAt }) => !dueAt.equals(from))
    .reduce((sum, { count }) => sum + count, 0);
  return { batches: [...batches, { dueAt: from, count: places }], shifted };
}
