import cron, { type ScheduledTask } from 'node-cron';
import { invariant } from '../lib/invariant.ts';

/** The slots of a job: the minutes at which it is due. */
export interface Slots {
  /**
   * The latest slot up to `now`. Those missed before it are not made up for one by one. Null when the job was not due
   * within the last day.
   */
  latest(now: Temporal.Instant): Temporal.Instant | null;
  close(): void;
}

const CATCH_UP_HOURS = 24;
const MINUTE_MS = 60_000;

/**
 * The minutes a cron expression names, in UTC: what is due at whose hour is the job's to know. node-cron reads the
 * expression; it never runs anything.
 *
 * @param expression five fields: minute, hour, day, month, day of week. A wrong one throws `InvariantError`.
 */
export function createSlots(expression: string): Slots {
  invariant(
    cron.validate(expression) && expression.trim().split(/\s+/u).length === 5,
    `${expression} is no cron expression of five fields`,
  );
  const task: ScheduledTask = cron.createTask(expression, () => {}, { timezone: 'UTC' });
  /** The last slot after `after` and up to `now`. */
  const slotBetween = (after: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | null => {
    const first = now.epochMilliseconds - (now.epochMilliseconds % MINUTE_MS);
    for (let minute = first; minute > after.epochMilliseconds; minute -= MINUTE_MS)
      if (task.match(new Date(minute))) return Temporal.Instant.fromEpochMilliseconds(minute);
    return null;
  };
  // Looking through a day takes some 60 ms, so what was looked through is remembered while the clock goes forward.
  let seen: { upTo: Temporal.Instant; latest: Temporal.Instant | null } | null = null;
  return {
    latest(now) {
      const earliest = now.subtract({ hours: CATCH_UP_HOURS });
      const known = seen && Temporal.Instant.compare(seen.upTo, now) <= 0 ? seen : null;
      const after = known && Temporal.Instant.compare(known.upTo, earliest) > 0 ? known.upTo : earliest;
      const latest = slotBetween(after, now) ?? known?.latest ?? null;
      seen = { upTo: now, latest };
      return latest && Temporal.Instant.compare(latest, earliest) > 0 ? latest : null;
    },
    close: () => void task.destroy(),
  };
}
