import type { Clock } from '../lib/clock.ts';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import type { Random } from '../lib/random.ts';
import { createRerunner } from '../lib/rerunner.ts';
import type { ClaimedTask, TaskStore } from './task-store.ts';

/** Does one kind of long work. Every step must be safe to repeat: a crash leaves it anywhere. */
export interface TaskHandler {
  readonly kind: string;
  /** @param signal the program stops, or somebody else took the task: end soon, by an error unless everything is done. */
  run(payload: unknown, signal: AbortSignal): Promise<void>;
  /** The last attempt failed: whoever asked for it is told. */
  giveUp(payload: unknown): Promise<void>;
}

export interface TaskRunner extends Service {
  /** Looks for work now. */
  wake(): void;
  /** Resolves when nothing is left that can be done now. */
  idle(): Promise<void>;
}

const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
const ATTEMPTS = 3;
const RETRY_MS = 5_000;

/**
 * Does long work, one task at a time: two cores serve everybody else meanwhile. A task is held by a lease that is renewed
 * while it runs; after a crash its lease passes and the next process, or this one after its start, does it again. Three
 * attempts, then it is given up. What was woken for in vain costs one query.
 */
export function createTaskRunner(options: {
  tasks: TaskStore;
  handlers: readonly TaskHandler[];
  /** An error that is the database's absence: it costs no attempt. */
  isOutage: (error: unknown) => boolean;
  clock: Clock;
  random: Random;
  log: Log;
}): TaskRunner {
  const { tasks, clock, log } = options;
  const owner = options.random.token(9);
  const kinds = options.handlers.map(({ kind }) => kind);
  const stopping = new AbortController();

  const work = async (task: ClaimedTask): Promise<void> => {
    const handler = options.handlers.find(({ kind }) => kind === task.kind);
    if (!handler) return;
    const lost = new AbortController();
    const renewal = setInterval(() => {
      tasks.renewLease(task.id, owner, LEASE_MS).then(
        held => held || lost.abort(),
        error => log.warn({ task: task.id, error }, 'a lease was not renewed'),
      );
    }, RENEW_MS);
    try {
      // A crash costs an attempt too: what brings the program down must not do so for ever.
      if (task.attempt > ATTEMPTS) await giveUp(handler, task, 'it never ended');
      else await attempt(handler, task, AbortSignal.any([stopping.signal, lost.signal]));
    } finally {
      clearInterval(renewal);
    }
  };

  const attempt = async (handler: TaskHandler, task: ClaimedTask, signal: AbortSignal): Promise<void> => {
    try {
      await handler.run(task.payload, signal);
      await tasks.finishTask(task.id, owner, clock.now());
    } catch (error) {
      if (stopping.signal.aborted || options.isOutage(error)) return tasks.release(task.id, owner);
      if (signal.aborted) return;
      log.error({ task: task.id, kind: task.kind, attempt: task.attempt, error }, 'a task failed');
      const message = error instanceof Error ? error.name : 'failed';
      if (task.attempt >= ATTEMPTS) return giveUp(handler, task, message);
      await tasks.giveBack(task.id, owner, { error: message, afterMs: RETRY_MS, at: clock.now() });
    }
  };

  const giveUp = async (handler: TaskHandler, task: ClaimedTask, error: string): Promise<void> => {
    await handler.giveUp(task.payload);
    await tasks.giveBack(task.id, owner, { error, afterMs: null, at: clock.now() });
  };

  const looks = createRerunner(async () => {
    try {
      while (!stopping.signal.aborted) {
        const task = await tasks.claimTask(owner, kinds, LEASE_MS);
        if (!task) return;
        await work(task);
      }
    } catch (error) {
      log.warn({ error }, 'long work waits for the next look');
    }
  });

  return {
    name: 'tasks',
    wake: looks.request,
    idle: looks.idle,
    async stop() {
      stopping.abort();
      await looks.stop();
    },
  };
}
