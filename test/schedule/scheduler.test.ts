import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTickStore } from '../../src/db/stores/tick-store.ts';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { createScheduler, type Job } from '../../src/schedule/scheduler.ts';
import type { TickStore } from '../../src/schedule/tick-store.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const EVERY_HOUR = '0 * * * *';
const TEN = Temporal.Instant.from('2026-09-17T10:00:30Z');

let database: TestDatabase;
let ticks: TickStore;
let clock: MovableClock;
let runs: string[];
let memory: ReturnType<typeof createMemoryLog>;
beforeEach(async () => {
  database = await createTestDatabase();
  ticks = createTickStore(database.database.prisma);
  clock = createMovableClock({ frozenAt: TEN });
  runs = [];
  memory = createMemoryLog();
});
afterEach(() => database.drop());

const noting = (name: string, when: Job['when']): Job => ({
  name,
  when,
  run: async slot => void runs.push(`${name} ${slot.toString()}`),
});
const start = (...jobs: Job[]) => createScheduler({ ticks, clock, log: memory.log, jobs });
async function look(...schedulers: ReturnType<typeof start>[]): Promise<void> {
  for (const scheduler of schedulers) scheduler.wake();
  await Promise.all(schedulers.map(scheduler => scheduler.idle()));
}
const advance = (duration: Temporal.DurationLike) => clock.advance(Temporal.Duration.from(duration));

test('a job runs once in each of its slots, however often somebody looks', async () => {
  const scheduler = start(noting('hourly', EVERY_HOUR));
  await look(scheduler);
  await look(scheduler);
  advance({ minutes: 59 });
  await look(scheduler);
  advance({ minutes: 1 });
  await look(scheduler);
  expect(runs).toEqual(['hourly 2026-09-17T10:00:00Z', 'hourly 2026-09-17T11:00:00Z']);
});

test('of any number of processes one runs it', async () => {
  const processes = [1, 2, 3].map(() => start(noting('hourly', EVERY_HOUR)));
  await look(...processes);
  advance({ hours: 1 });
  await look(...processes);
  expect(runs).toHaveLength(2);
});

test('a restart does not repeat a slot', async () => {
  await look(start(noting('hourly', EVERY_HOUR)));
  await look(start(noting('hourly', EVERY_HOUR)));
  expect(runs).toHaveLength(1);
});

test('slots missed while nothing ran are made up for once', async () => {
  const scheduler = start(noting('hourly', EVERY_HOUR), noting('daily', '0 0 * * *'));
  await look(scheduler);
  advance({ days: 40 });
  await look(scheduler);
  await look(scheduler);
  expect(runs.sort()).toEqual([
    'daily 2026-09-17T00:00:00Z',
    'daily 2026-10-27T00:00:00Z',
    'hourly 2026-09-17T10:00:00Z',
    'hourly 2026-10-27T10:00:00Z',
  ]);
});

test('a day of the week and an hour are those of UTC; a slot more than a day old is let go', async () => {
  const scheduler = start(noting('weekly', '30 6 * * 1'), noting('daily', '30 0 * * *'));
  await look(scheduler);
  expect(runs).toEqual(['daily 2026-09-17T00:30:00Z']);
  clock.set(Temporal.Instant.from('2026-09-21T06:29:59Z'));
  await look(scheduler);
  clock.set(Temporal.Instant.from('2026-09-21T06:30:00Z'));
  await look(scheduler);
  expect(runs.slice(1)).toEqual(['daily 2026-09-21T00:30:00Z', 'weekly 2026-09-21T06:30:00Z']);
});

test('a clock that jumps back repeats nothing, and the time it shows again is worked through', async () => {
  const scheduler = start(noting('hourly', EVERY_HOUR), noting('often', '*/20 * * * *'));
  await look(scheduler);
  advance({ days: 30 });
  await look(scheduler);
  clock.set(TEN);
  await look(scheduler);
  expect(runs).toHaveLength(4);
  advance({ hours: 1 });
  await look(scheduler);
  expect(runs.slice(4).sort()).toEqual(['hourly 2026-09-17T11:00:00Z', 'often 2026-09-17T11:00:00Z']);
});

test('a job that fails is logged once and concerns nobody else', async () => {
  const failing: Job = {
    name: 'failing',
    when: EVERY_HOUR,
    run: () => Promise.reject(new Error('no')),
  };
  const scheduler = start(failing, noting('hourly', EVERY_HOUR));
  await look(scheduler);
  await look(scheduler);
  expect(memory.of('error')).toEqual(['a job failed']);
  expect(runs).toEqual(['hourly 2026-09-17T10:00:00Z']);
  advance({ hours: 1 });
  await look(scheduler);
  expect(memory.of('error')).toHaveLength(2);
});

test('a slot that could not be claimed is claimed by the next look', async () => {
  let failures = 1;
  const store = ticks;
  ticks = {
    claimTick: (...args) => (failures-- > 0 ? Promise.reject(new Error('away')) : store.claimTick(...args)),
  };
  const scheduler = start(noting('hourly', EVERY_HOUR));
  await look(scheduler);
  expect(runs).toEqual([]);
  expect(memory.of('warn')).toHaveLength(1);
  await look(scheduler);
  expect(runs).toHaveLength(1);
});

test('a long job is not run twice at once and does not hold up the others; stopping waits for it', async () => {
  const running = Promise.withResolvers<void>();
  let begun = 0;
  const long: Job = {
    name: 'long',
    when: '* * * * *',
    run: () => {
      begun += 1;
      return running.promise;
    },
  };
  const scheduler = start(long, noting('short', '* * * * *'));
  scheduler.wake();
  await expect.poll(() => runs.length).toBe(1);
  await expect.poll(() => begun).toBe(1);
  advance({ minutes: 1 });
  scheduler.wake();
  await expect.poll(() => runs.length).toBe(2);
  expect(begun).toBe(1);
  let stopped = false;
  const stop = scheduler.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  running.resolve();
  await stop;
  expect(begun).toBe(1);
});

test.each(['61 * * * *', '* * * * * *', '', 'hourly'])(
  'times that mean nothing are refused at once: %o',
  when => {
    expect(() => start(noting('wrong', when))).toThrow();
  },
);
