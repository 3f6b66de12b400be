import type { TelegramUpdate } from '@gramio/types';
import { type ApiError, conflict } from '../api/api-error.ts';
import type { MethodParams } from '../api/telegram-types.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface Polling {
  /**
   * The Bot API's getUpdates with real long polling. `signal` says that the caller has hung up.
   * A second poll ends the first one with 409.
   */
  getUpdates(params: MethodParams<'getUpdates'>, signal: AbortSignal): Promise<TelegramUpdate[]>;
  /** Ends the waiting poll with an error. */
  terminate(error: ApiError): void;
  /** True while a poll waits, or when the last one came back empty: the bot has nothing left to work on. */
  isReady(): boolean;
}

interface WaitingPoll {
  limit: number;
  finish(updates: TelegramUpdate[]): void;
  fail(error: ApiError): void;
}

/** The server waits no longer than this, whatever the bot asks for. */
const MAX_TIMEOUT_SECONDS = 50;

/** An offset this far beyond the newest update is taken for a mistake, and nothing is confirmed. */
const MAX_OFFSET_AHEAD = 10;

/** @param onChange is called whenever `isReady` may have changed */
export function createPolling(queue: UpdateQueue, onChange: () => void): Polling {
  let waiting: WaitingPoll | undefined;
  let cameBackEmpty = false;
  let flushScheduled = false;

  // In a microtask, so that updates made in one go leave in one answer.
  const flushSoon = (): void => {
    if (!waiting || flushScheduled) return;
    flushScheduled = true;
    queueMicrotask(() => {
      flushScheduled = false;
      const updates = waiting ? queue.peek(waiting.limit) : [];
      if (updates.length > 0) waiting?.finish(updates);
    });
  };
  queue.onPush(flushSoon);

  const wait = (limit: number, timeoutMs: number, signal: AbortSignal): Promise<TelegramUpdate[]> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => poll.finish([]), timeoutMs);
      const hangUp = (): void => poll.fail(conflict('the caller has hung up'));
      const leave = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', hangUp);
        if (waiting === poll) waiting = undefined;
      };
      const poll: WaitingPoll = {
        limit,
        finish(updates) {
          leave();
          cameBackEmpty = updates.length === 0;
          resolve(updates);
          onChange();
        },
        fail(error) {
          leave();
          cameBackEmpty = false;
          reject(error);
          onChange();
        },
      };
      waiting = poll;
      signal.addEventListener('abort', hangUp);
      onChange();
    });

  return {
    async getUpdates(params, signal) {
      waiting?.fail(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      );
      const limit = Math.min(Math.max(params.limit ?? 100, 1), 100);
      const timeoutSeconds = Math.min(Math.max(params.timeout ?? 0, 0), MAX_TIMEOUT_SECONDS);
      if (params.allowed_updates)
        queue.allowed = params.allowed_updates.length > 0 ? params.allowed_updates : undefined;
      const offset = params.offset ?? 0;
      if (offset < 0) queue.keepLast(-offset);
      else if (offset <= queue.nextId + MAX_OFFSET_AHEAD) queue.confirmBefore(offset);
      const updates = queue.peek(limit);
      if (updates.length > 0 || timeoutSeconds === 0) {
        cameBackEmpty = updates.length === 0;
        onChange();
        return updates;
      }
      return wait(limit, timeoutSeconds * 1000, signal);
    },
    terminate: error => waiting?.fail(error),
    isReady: () => waiting !== undefined || cameBackEmpty,
  };
}
