import type { Log } from '../lib/log.ts';
import { createBatcher } from './batcher.ts';
import type { InboxStore, Settlement } from './inbox-store.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { queuesOf, type Update } from './update.ts';

export interface InboxOptions {
  store: InboxStore;
  handle: (update: Update) => Promise<void>;
  /** Whether an error means "the database is away": such a try is not counted against the update. */
  isOutage: (error: unknown) => boolean;
  /** Resolves after a delay; rejects never. */
  delay: (ms: number) => Promise<void>;
  log: Log;
  onSettled?: (outcome: Settlement['outcome']) => void;
}

export interface Inbox {
  /**
   * Journals the updates and starts to handle those not seen before. Resolves once they are committed: from then on
   * they may be acknowledged to Telegram. Rejects when they could not be stored; then Telegram must keep them.
   */
  accept(updates: readonly Update[]): Promise<void>;
  /** Handles what an earlier process had accepted and not finished. Call once, before the first `accept`. */
  replay(): Promise<number>;
  /** How many updates wait or run. */
  readonly backlog: number;
  /** Resolves when every accepted update is handled and its end is journalled. */
  idle(): Promise<void>;
}

const CONCURRENT_HANDLERS = 32;
const HANDLER_LIMIT_MS = 30_000;
const MAX_TRIES = 3;
const OUTAGE_PAUSE_MS = 500;

/** At-least-once: an update accepted is handled, in order within its chat and its sender, even across a crash. */
export function createInbox(options: InboxOptions): Inbox {
  const { store, log } = options;
  const queue = createKeyedQueue(CONCURRENT_HANDLERS);
  const settlements = createBatcher<Settlement>({
    write: items => store.settle(items),
    onError: error => log.warn({ error }, 'could not journal handled updates; trying again'),
    pause: () => options.delay(OUTAGE_PAUSE_MS),
  });

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

  const process = async (update: Update): Promise<Settlement> => {
    for (let tries = 1; ; ) {
      try {
        await handleWithin(update);
        return { updateId: update.update_id, outcome: 'done' };
      } catch (error) {
        if (options.isOutage(error)) {
          log.warn({ updateId: update.update_id, error }, 'the database is away; the update waits');
          await options.delay(OUTAGE_PAUSE_MS);
        } else if (tries < MAX_TRIES) {
          tries += 1;
          log.warn({ updateId: update.update_id, tries, error }, 'an update failed; trying again');
        } else {
          log.error({ updateId: update.update_id, error }, 'an update was parked: it fails every time');
          return { updateId: update.update_id, outcome: 'parked', error: String(error) };
        }
      }
    }
  };

  const start = (update: Update): void => {
    void queue.push(queuesOf(update), async () => {
      const settlement = await process(update);
      settlements.add(settlement);
      options.onSettled?.(settlement.outcome);
    });
  };

  return {
    async accept(updates) {
      if (updates.length === 0) return;
      for (const update of await store.add(updates)) start(update);
    },
    async replay() {
      const updates = await store.pending();
      for (const update of updates) start(update);
      return updates.length;
    },
    get backlog() {
      return queue.size;
    },
    async idle() {
      await queue.idle();
      await settlements.flushed();
    },
  };
}
