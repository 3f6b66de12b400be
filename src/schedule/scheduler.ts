import type { Clock } from '../lib/clock.ts';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import { createRerunner } from '../lib/rerunner.ts';
import { createSlots } from './slots.ts';
import type { TickStore } from './tick-store.ts';

export interface Job {
  /** Names the job in the database for good: a renamed one runs its latest slot again. */
  name: string;
  /** A cron expression of five fields, in UTC: at which minutes to look whether something is due. */
  when: string;
  /**
   * Does whatever is due by now, not only what the slot stands for: slots missed while nothing ran are not repeated, and
   * one whose run fails is not tried again. Must do no harm when it runs twice.
   */
  run(slot: Temporal.Instant): Promise<void>;
}

export interface Scheduler extends Service {
  /** Looks what is due. Call it every few seconds and after the clock was moved. */
  wake(): void;
  /** Resolves when nothing runs that was asked for so far. */
  idle(): Promise<void>;
}

/**
 * Runs each job once per slot, however many processes look: whoever claims the slot in the database runs it. Trusts no
 * timer and no order of time: a look compares the clock with what was claimed, so a clock moved back repeats nothing and
 * one moved forth runs the latest slot of each job once. Jobs do not wait for one another; a job never runs twice at once
 * in a process. An error is logged and concerns its job and slot alone.
 */
export function createScheduler(options: {
  ticks: TickStore;
  clock: Clock;
  log: Log;
  jobs: readonly Job[];
}): Scheduler {
  const running = options.jobs.map(job => runJob(job, options));
  return {
    name: 'scheduler',
    wake() {
      for (const job of running) job.looks.request();
    },
    idle: async () => void (await Promise.all(running.map(job => job.looks.idle()))),
    async stop() {
      await Promise.all(running.map(job => job.looks.stop()));
      for (const job of running) job.slots.close();
    },
  };
}

function runJob(job: Job, { ticks, clock, log }: { ticks: TickStore; clock: Clock; log: Log }) {
  const slots = createSlots(job.when);
  /** Claimed by somebody, so the database need not be asked again. */
  let settled: Temporal.Instant | null = null;

  const claim = async (slot: Temporal.Instant): Promise<boolean> => {
    try {
      const won = await ticks.claimTick(job.name, slot, clock.now());
      settled = slot;
      return won;
    } catch (error) {
      log.warn({ job: job.name, error }, 'a job could not be claimed; it waits for the next look');
      return false;
    }
  };

  const looks = createRerunner(async () => {
    const slot = slots.latest(clock.now());
    if (!slot || settled?.equals(slot) || !(await claim(slot))) return;
    try {
      await job.run(slot);
      log.debug({ job: job.name, slot: slot.toString() }, 'a job ran');
    } catch (error) {
      log.error({ job: job.name, slot: slot.toString(), error }, 'a job failed');
    }
  });
  return { looks, slots };
}
