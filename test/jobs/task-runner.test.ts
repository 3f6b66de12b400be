import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enqueueTask } from '../../src/db/stores/enqueue-task.ts';
import { createTaskStore } from '../../src/db/stores/task-store.ts';
import { createTaskRunner, type TaskHandler } from '../../src/jobs/task-runner.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const NOW = Temporal.Instant.from('2026-09-17T09:00:00Z');
const OUTAGE = new Error('the database is away');

let fresh: TestDatabase;
beforeEach(async () => {
  fresh = await createTestDatabase();
});
afterEach(() => fresh.drop());

const enqueue = (key: string) =>
  enqueueTask(fresh.database.prisma, { key, kind: 'work', payload: { key }, at: NOW });
/** The pause before another try, or a lease of somebody who died, has passed. */
const waitOut = () => fresh.database.prisma.task.updateMany({ data: { leaseUntil: new Date(0) } });
const states = async () =>
  (await fresh.database.prisma.task.findMany({ orderBy: { id: 'asc' } })).map(
    ({ state, attempts }) => `${state} ${attempts}`,
  );

function start(run: TaskHandler['run'], giveUp: TaskHandler['giveUp'] = async () => {}) {
  const runner = createTaskRunner({
    tasks: createTaskStore(fresh.database.prisma),
    handlers: [{ kind: 'work', run, giveUp }],
    isOutage: error => error === OUTAGE,
    clock: createMovableClock({ frozenAt: NOW }),
    random: systemRandom,
    log: createMemoryLog().log,
  });
  const work = async (): Promise<void> => {
    runner.wake();
    await runner.idle();
  };
  return { ...runner, work };
}

describe('long work', () => {
  it('is done once, however often it is asked for and however many look', async () => {
    expect(await enqueue('a')).toBe(true);
    expect(await enqueue('a')).toBe(false);
    for (const key of ['b', 'c', 'd']) await enqueue(key);
    const done: unknown[] = [];
    const runners = [1, 2, 3].map(() => start(async payload => void done.push(payload)));
    await Promise.all(runners.map(runner => runner.work()));
    expect(done.map(payload => (payload as { key: string }).key).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await states()).toEqual(['done 1', 'done 1', 'done 1', 'done 1']);
  });

  it('is tried three times and then given up, and whoever asked is told once', async () => {
    await enqueue('a');
    const told: unknown[] = [];
    const runner = start(
      () => Promise.reject(new RangeError('no')),
      async payload => void told.push(payload),
    );
    for (const state of ['queued 1', 'queued 2', 'failed 3', 'failed 3']) {
      await runner.work();
      expect(await states()).toEqual([state]);
      await waitOut();
    }
    expect(told).toEqual([{ key: 'a' }]);
    expect((await fresh.database.prisma.task.findFirstOrThrow()).error).toBe('RangeError');
  });

  it('is gone on with by another process after a crash, once the lease has passed, and not before', async () => {
    await enqueue('a');
    const crashed = createTaskStore(fresh.database.prisma);
    expect(await crashed.claimTask('crashed', ['work'], 30_000)).toMatchObject({ key: 'a', attempt: 1 });
    let runs = 0;
    const runner = start(async () => {
      runs += 1;
    });
    await runner.work();
    expect(runs).toBe(0);
    await waitOut();
    await runner.work();
    expect(runs).toBe(1);
    // The one that was thought dead comes back: the task is not its own any more.
    expect(await crashed.renewLease(1, 'crashed', 30_000)).toBe(false);
    await crashed.giveBack(1, 'crashed', { error: 'late', afterMs: 0, at: NOW });
    expect(await states()).toEqual(['done 2']);
  });

  it('does not bring the program down for ever', async () => {
    await enqueue('a');
    const crashing = createTaskStore(fresh.database.prisma);
    for (let n = 1; n <= 3; n += 1) {
      await crashing.claimTask(`crashed ${n}`, ['work'], 30_000);
      await waitOut();
    }
    let runs = 0;
    let told = 0;
    await start(
      async () => {
        runs += 1;
      },
      async () => {
        told += 1;
      },
    ).work();
    expect([runs, told]).toEqual([0, 1]);
    expect(await states()).toEqual(['failed 4']);
  });

  it('is left to the next process when this one stops, and that was no attempt', async () => {
    await enqueue('a');
    const began = Promise.withResolvers<void>();
    const runner = start(async (_, signal) => {
      began.resolve();
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    runner.wake();
    await began.promise;
    await runner.stop();
    expect(await states()).toEqual(['queued 0']);
    await start(async () => {}).work();
    expect(await states()).toEqual(['done 1']);
  });

  it('waits while the database is away without losing an attempt', async () => {
    await enqueue('a');
    let runs = 0;
    const runner = start(async () => {
      runs += 1;
      if (runs < 3) throw OUTAGE;
    });
    await runner.work();
    expect(await states()).toEqual(['done 1']);
  });
});
