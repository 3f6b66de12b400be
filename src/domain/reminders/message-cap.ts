import { localDay, nextDayStart, nextOpenSlot, type Openness } from './open-slot.ts';

/** A teacher is written to at most once a day and twice a week by a bot they did not ask (domain §5.2). */
export const CAP_PER_DAY = 1;
export const CAP_PER_WEEK = 2;
const WEEK = { hours: 7 * 24 } as const;

/**
 * The first open instant from `now` on at which one more message keeps within the cap, given when counted ones were sent.
 * One that lies ahead of a clock that was put back counts where it stands, for a week around it: so a small jump lets
 * nothing through twice, and a wrong year holds up nothing.
 */
export function nextSlotWithinCap(
  now: Temporal.Instant,
  openness: Openness,
  counted: readonly Temporal.Instant[],
): Temporal.Instant {
  const { timezone } = openness.quiet;
  let slot = nextOpenSlot(now, openness);
  for (;;) {
    const later = capUntil(slot, timezone, counted);
    if (later === null) return slot;
    slot = nextOpenSlot(later, openness);
  }
}

/** Until when the cap is reached at `slot`; null when it is not. Always later than `slot`. */
function capUntil(
  slot: Temporal.Instant,
  timezone: string,
  counted: readonly Temporal.Instant[],
): Temporal.Instant | null {
  const day = localDay(slot, timezone);
  if (counted.filter(sent => localDay(sent, timezone).equals(day)).length >= CAP_PER_DAY)
    return nextDayStart(slot, timezone);
  const near = counted
    .filter(
      sent =>
        Temporal.Instant.compare(sent.add(WEEK), slot) > 0 &&
        Temporal.Instant.compare(sent.subtract(WEEK), slot) < 0,
    )
    .toSorted(Temporal.Instant.compare);
  return near.at(-CAP_PER_WEEK)?.add(WEEK) ?? null;
}
