import { isConfidential } from '../lib/confidential.ts';
import type { Log } from '../lib/log.ts';
import { createBatcher } from './batcher.ts';
import type { InboxStore, Settlement } from './inbox-store.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { queuesOf, type Update } from './update.ts';

export interface InboxOptions {
  store: InboxStore;
  handle: (update: Update) => Promise<void>;
  /** What may be kept of an update, before anything of it is stored; null: nothing, it is as if it had not come. */
  keep?: (update: Update) => Update | null;
  /** Whether an error means "the database is away": such a try is not counted against the update. */
  isOutage: (error: unknown) => boolean;
  /**
   * How long to wait before an update is tried again when its error passes by itself (Telegram is away, or asks to slow
   * down), null when it does not. `tries`: how often it was tried, from 1.
   */
  passesAfterMs: (error: unknown, tries: number) => number | null;
  /** Resolves with true after a delay, or with false as soon as the program stops; rejects never. */
  delay: (ms: number) => Promise<boolean>;
  log: Log;
  onSettled?: (outcome: Settlement['outcome']) => void;
}

export interface Inbox {
  /**
   * Journals the updates and starts to handle those not seen before. Resolves once they are committed: from then on
   * they may be acknowledged to Telegram. Rejects when they could not be stored; then Telegram must keep them.
   */
  accept(updates: readonly Update[]): Promise<void>;
  /** Handles what an earlier process had accepted and not finished. Until it was called, `accept` waits: order is kept. */
  replay(): Promise<number>;
  /** How many updates wait or run. */
  readonly backlog: number;
  /** Resolves when every accepted update is handled and its end is journalled. */
  idle(): Promise<void>;
  /** Resolves when the running handlers have ended. What waits stays in the journal: the next process handles it. */
  stop(): Promise<void>;
}

const CONCURRENT_HANDLERS = 32;
const HANDLER_LIMIT_MS = 30_000;
/** An error that does not pass is most likely a bug: trying again helps against races only. */
const MAX_TRIES = 3;
const MAX_PASSING_TRIES = 8;
const OUTAGE_PAUSE_MS = 500;

/** At-least-once: an update accepted is handled, in order within its chat and its sender, even across a crash. */
export function createInbox(options: InboxOptions): Inbox {
  const { store, log } = options;
  const queue = createKeyedQueue(CONCURRENT_HANDLERS);
  const settlements = createBatcher<Settlement>({
    async write(items) {
      await store.settle(items);
      for (const { updateId } of items) unsettled.delete(updateId);
    },
    onError: error => log.warn({ error }, 'could not journal handled updates; trying again'),
    pause: () => pause(OUTAGE_PAUSE_MS),
  });
  /** Being accepted or handled, and their end is not yet in the journal: Telegram may send them again meanwhile. */
  const unsettled = new Set<number>();
  const replayed = Promise.withResolvers<void>();
  /** From then on nothing is begun: what comes later must not overtake what was left unfinished. */
  let stopping = false;

  const pause = async (ms: number): Promise<boolean> => {
    if (!(await options.delay(ms))) stopping = true;
    return !stopping;
  };

  const handleWithin = async (update: Update): Promise<void> => {
    const timeout = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => timeout.reject(new Error(`the handler took more than ${HANDLER_LIMIT_MS} ms`)),
      HANDLER_LIMIT_MS,
    );
    try {
      await Promise.race([options.handle(update), timeout.promise]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Null: the program stops before the update could be finished. */
  const process = async (update: Update): Promise<Settlement | null> => {
    const updateId = update.update_id;
    for (let tries = 1; ; ) {
      try {
        await handleWithin(update);
        return { updateId, outcome: 'done' };
      } catch (error) {
        if (options.isOutage(error)) {
          log.warn({ updateId, error }, 'the database is away; the update waits');
          if (!(await pause(OUTAGE_PAUSE_MS))) return null;
          continue;
        }
        const waitMs = options.passesAfterMs(error, tries);
        if (tries >= (waitMs === null ? MAX_TRIES : MAX_PASSING_TRIES)) {
          log.error({ updateId, error }, 'an update was parked: it fails every time');
          // The error of a confidential update may repeat what it says.
          return isConfidential(update)
            ? { updateId, outcome: 'parked', error: 'confidential', forget: true }
            : { updateId, outcome: 'parked', error: String(error) };
        }
        log.warn({ updateId, tries, waitMs: waitMs ?? 0, error }, 'an update failed; trying again');
        if (waitMs !== null && !(await pause(waitMs))) return null;
        tries += 1;
      }
    }
  };

  // The next update of a chat begins when the end of this one is in the journal. So a crash leaves at most one update of
  // each chat whose effects stand and which is handled again: the last one, and nothing came after it that it could undo.
  const start = (update: Update): void => {
    void queue.push(queuesOf(update), async () => {
      if (stopping) return;
      const settlement = await process(update);
      if (!settlement) return;
      await settlements.add(settlement);
      options.onSettled?.(settlement.outcome);
    });
  };

  return {
    async accept(received) {
      const { keep } = options;
      const updates = keep ? received.flatMap(update => keep(update) ?? []) : received;
      if (updates.length === 0) return;
      await replayed.promise;
      // Claimed before the journal is asked: the same update may come a second time while the first is stored or runs.
      const claimed = new Set(updates.map(update => update.update_id).filter(id => !unsettled.has(id)));
      for (const id of claimed) unsettled.add(id);
      try {
        for (const update of await store.add(updates)) if (claimed.delete(update.update_id)) start(update);
      } finally {
        // Not stored, or finished long ago.
        for (const id of claimed) unsettled.delete(id);
      }
    },
    async replay() {
      const updates = await store.pending();
      for (const update of updates) {
        unsettled.add(update.update_id);
        start(update);
      }
      replayed.resolve();
      return updates.length;
    },
    get backlog() {
      return queue.size;
    },
    idle: () => queue.idle(),
    stop() {
      stopping = true;
      return queue.idle();
    },
  };
}
