import type { TelegramUpdate } from '@gramio/types';
import type { Clock } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { UpdateContent, UpdateType } from '../api/telegram-types.ts';

/** An update that the bot has not confirmed. */
export interface PendingUpdate {
  readonly update: TelegramUpdate;
  readonly expiresAtMs: number;
  /** Updates of one lane are delivered in order; lanes are independent (messages: the chat; presses: the person). */
  readonly lane: string;
}

export interface UpdateQueue {
  /** Queues an update, unless the bot has not asked for its type. */
  push(type: UpdateType, content: UpdateContent, lane: string): void;
  /** Forgets everything before `updateId`. */
  confirmBefore(updateId: number): void;
  /** Forgets everything but the last `count`. */
  keepLast(count: number): void;
  confirm(updateId: number): void;
  clear(): void;
  /** Up to `limit` updates that have not expired, oldest first. */
  peek(limit: number): TelegramUpdate[];
  isPending(pending: PendingUpdate): boolean;
  pending(): Iterable<PendingUpdate>;
  dropExpired(): void;
  readonly size: number;
  readonly nextId: number;
  /** `undefined` means all types but the three that must be asked for. */
  allowed: readonly UpdateType[] | undefined;
  /** Called for every queued update; returns a function that stops it. */
  onPush(listener: (pending: PendingUpdate) => void): () => void;
}

const DAY_SECONDS = 86_400;

/** How long the server keeps an update of a type, where it is not a day (Bot API server, seconds). */
const LIFETIME_SECONDS = new Map<UpdateType, number>([
  ['callback_query', 150],
  ['inline_query', 30],
  ['shipping_query', 150],
  ['pre_checkout_query', 150],
  ['chosen_inline_result', 600],
]);

/** A bot gets these only when it asks for them by name. */
const ON_REQUEST = new Set<UpdateType>(['chat_member', 'message_reaction', 'message_reaction_count']);

export function createUpdateQueue(clock: Clock, random: Random): UpdateQueue {
  const updates = new Map<number, PendingUpdate>();
  const listeners = new Set<(pending: PendingUpdate) => void>();
  let nextId = 100_000_000 + random.int(100_000_000);

  const dropExpired = (): void => {
    const nowMs = clock.now().epochMilliseconds;
    for (const [id, pending] of updates) if (pending.expiresAtMs < nowMs) updates.delete(id);
  };

  const queue: UpdateQueue = {
    allowed: undefined,
    push(type, content, lane) {
      if (queue.allowed ? !queue.allowed.includes(type) : ON_REQUEST.has(type)) return;
      const update: TelegramUpdate = { update_id: nextId, ...content };
      nextId += 1;
      const lifetimeMs = (LIFETIME_SECONDS.get(type) ?? DAY_SECONDS) * 1000;
      const pending = { update, lane, expiresAtMs: clock.now().epochMilliseconds + lifetimeMs };
      updates.set(update.update_id, pending);
      for (const listener of listeners) listener(pending);
    },
    confirmBefore(updateId) {
      for (const id of updates.keys()) {
        if (id >= updateId) break;
        updates.delete(id);
      }
    },
    keepLast(count) {
      for (const id of updates.keys()) {
        if (updates.size <= count) break;
        updates.delete(id);
      }
    },
    confirm: updateId => void updates.delete(updateId),
    clear: () => updates.clear(),
    peek(limit) {
      const nowMs = clock.now().epochMilliseconds;
      const taken: TelegramUpdate[] = [];
      for (const [id, pending] of updates) {
        if (taken.length === limit) break;
        if (pending.expiresAtMs < nowMs) updates.delete(id);
        else taken.push(pending.update);
      }
      return taken;
    },
    isPending: pending => updates.get(pending.update.update_id) === pending,
    pending: () => updates.values(),
    dropExpired,
    get size() {
      return updates.size;
    },
    get nextId() {
      return nextId;
    },
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return queue;
}
