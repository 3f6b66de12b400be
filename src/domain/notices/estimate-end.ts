/** Messages that may leave from the same moment on. */
export interface Batch {
  readonly dueAt: Temporal.Instant;
  readonly count: number;
}

/**
 * When the last of these messages will have left, if nothing else is sent and nothing fails: each leaves when it is due
 * and those before it are gone, so many a second. Null when there is none. The order of the batches does not matter.
 * Design §4: an author is shown the estimated end.
 */
export function estimateEnd(
  now: Temporal.Instant,
  batches: readonly Batch[],
  perSecond: number,
): Temporal.Instant | null {
  const waiting = batches.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  let freeAtMs = now.epochMilliseconds;
  for (const { dueAt, count } of waiting.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt)))
    freeAtMs = Math.max(freeAtMs, dueAt.epochMilliseconds) + (count * 1_000) / perSecond;
  return Temporal.Instant.fromEpochMilliseconds(Math.ceil(freeAtMs));
}
