import cron, { type ScheduledTask } from 'node-cron';
import { invariant } from '../lib/invariant.ts';

/** The minutes a cron expression names in a zone. node-cron reads the expression; it never runs anything. */
export interface CronTimes {
  /** The last such minute after `after` and up to `now`; null when there is none. */
  latest(now: Temporal.Instant, after: Temporal.Instant): Temporal.Instant | null;
  close(): void;
}

const MINUTE_MS = 60_000;

/** @param expression five fields: minute, hour, day, month, day of week. A wrong one throws `InvariantError`. */
export function createCronTimes(expression: string, timezone: string): CronTimes {
  invariant(
    cron.validate(expression) && expression.trim().split(/\s+/u).length === 5,
    `${expression} is no cron expression of five fields`,
  );
  const task: ScheduledTask = cron.createTask(expression, () => {}, { timezone });
  return {
    latest(now, after) {
      const first = now.epochMilliseconds - (now.epochMilliseconds % MINUTE_MS);
      for (let minute = first; minute > after.epochMilliseconds; minute -= MINUTE_MS) {
        if (task.match(new Date(minute))) return Temporal.Instant.fromEpochMilliseconds(minute);
      }
      return null;
    },
    close: () => void task.destroy(),
  };
}
