import { type QuietHours, quietUntil } from '../quiet-hours.ts';

const ANSWER_HOURS = 24;

/**
 * Until when an offered place is held: a day, or half of the time that is left, so that the next one has a chance too.
 * It counts from the end of the person's quiet hours when it is offered in them, and does not end in them: it then ends
 * with them. Where signing up ends before the quiet hours do, the clock runs at once. Never after `closesAt`.
 */
export function offerDeadline(offer: {
  now: Temporal.Instant;
  /** When signing up ends; after `now`. */
  closesAt: Temporal.Instant;
  quiet: QuietHours;
}): Temporal.Instant {
  const { now, closesAt, quiet } = offer;
  const isBefore = (moment: Temporal.Instant | null): moment is Temporal.Instant =>
    moment !== null && Temporal.Instant.compare(moment, closesAt) < 0;
  const awake = quietUntil(now, quiet);
  const from = isBefore(awake) ? awake : now;
  const day = from.add({ hours: ANSWER_HOURS });
  const halfSeconds = Math.floor(from.until(closesAt).total('seconds') / 2);
  const half = from.add({ seconds: halfSeconds });
  const until = Temporal.Instant.compare(day, half) < 0 ? day : half;
  const morning = quietUntil(until, quiet);
  return isBefore(morning) ? morning : until;
}
