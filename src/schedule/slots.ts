import { invariant } from '../lib/invariant.ts';
import { createCronTimes } from './cron-times.ts';

/** When a job is due: every so many minutes, counted from 1970 in UTC (1440: at midnight UTC), or by a cron expression. */
export type JobTimes = { everyMinutes: number } | { cron: string; timezone: string };

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

/** Throws `InvariantError` for times that mean nothing. */
export function createSlots(times: JobTimes): Slots {
  return 'cron' in times ? cronSlots(times.cron, times.timezone) : regularSlots(times.everyMinutes);
}

function regularSlots(everyMinutes: number): Slots {
  invariant(
    Number.isInteger(everyMinutes) && everyMinutes > 0,
    'everyMinutes must be a whole number above 0',
  );
  const lengthMs = everyMinutes * MINUTE_MS;
  return {
    latest(now) {
      const slot = Math.floor(now.epochMilliseconds / lengthMs) * lengthMs;
      const earliest = now.epochMilliseconds - CATCH_UP_HOURS * 60 * MINUTE_MS;
      return slot < earliest ? null : Temporal.Instant.fromEpochMilliseconds(slot);
    },
    close: () => {},
  };
}

function cronSlots(expression: string, timezone: string): Slots {
  const times = createCronTimes(expression, timezone);
  // Looking through a day takes some 60 ms, so what was looked through is remembered while the clock goes forward.
  let seen: { upTo: Temporal.Instant; latest: Temporal.Instant | null } | null = null;
  return {
    latest(now) {
      const earliest = now.subtract({ hours: CATCH_UP_HOURS });
      const known = seen && Temporal.Instant.compare(seen.upTo, now) <= 0 ? seen : null;
      const after = known && Temporal.Instant.compare(known.upTo, earliest) > 0 ? known.upTo : earliest;
      const latest = times.latest(now, after) ?? known?.latest ?? null;
      seen = { upTo: now, latest };
      return latest && Temporal.Instant.compare(latest, earliest) > 0 ? latest : null;
    },
    close: () => times.close(),
  };
}
