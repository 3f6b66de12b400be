import type { Clock } from '../../lib/clock.ts';
import type { ChatType } from '../state/chats.ts';

export interface RateLimiter {
  /**
   * Counts `messages` sent to or edited in a chat. Answers 0 when they are within the limits and otherwise the seconds
   * to wait, in which case nothing was counted.
   */
  take(chat: { id: number; type: ChatType }, messages: number): number;
}

/** Allows `capacity` at once and then one per `refillMs`. */
interface Bucket {
  level: number;
  updatedMs: number;
}

interface Rate {
  capacity: number;
  refillMs: number;
}

/** Bots FAQ: about 30 messages a second overall. */
const OVERALL: Rate = { capacity: 30, refillMs: 1000 / 30 };
/** Bots FAQ: one message a second in a chat, short bursts are tolerated. */
const PRIVATE: Rate = { capacity: 3, refillMs: 1000 };
/** Bots FAQ: 20 messages a minute in a group. */
const GROUP: Rate = { capacity: 20, refillMs: 3000 };

/** Buckets are forgotten when there are more than this: full ones tell nothing. */
const MAX_BUCKETS = 50_000;

/** Telegram's flood limits; sends and edits share them, answers to presses are free. */
export function createRateLimiter(clock: Clock): RateLimiter {
  const overall: Bucket = { level: OVERALL.capacity, updatedMs: clock.now().epochMilliseconds };
  const chats = new Map<number, Bucket>();

  const bucketOf = (id: number, rate: Rate, nowMs: number): Bucket => {
    const known = chats.get(id);
    if (known) return known;
    if (chats.size >= MAX_BUCKETS) chats.clear();
    const made = { level: rate.capacity, updatedMs: nowMs };
    chats.set(id, made);
    return made;
  };

  return {
    take(chat, messages) {
      const nowMs = clock.now().epochMilliseconds;
      const rate = chat.type === 'private' ? PRIVATE : GROUP;
      const bucket = bucketOf(chat.id, rate, nowMs);
      const waitMs = Math.max(
        refill(overall, OVERALL, nowMs, messages),
        refill(bucket, rate, nowMs, messages),
      );
      if (waitMs > 0) return Math.max(1, Math.ceil(waitMs / 1000));
      overall.level -= messages;
      bucket.level -= messages;
      return 0;
    },
  };
}

/** Limits switched off: everything is allowed. */
export const noRateLimiter: RateLimiter = { take: () => 0 };

/** Brings a bucket up to date; answers how long until it holds what is needed, 0 when it does. */
function refill(bucket: Bucket, rate: Rate, nowMs: number, needed: number): number {
  const elapsedMs = Math.max(0, nowMs - bucket.updatedMs);
  bucket.level = Math.min(rate.capacity, bucket.level + elapsedMs / rate.refillMs);
  bucket.updatedMs = nowMs;
  const missing = Math.min(needed, rate.capacity) - bucket.level;
  // Rounded, or the fractions of refills would refuse what was just waited for.
  return missing > 1e-6 ? missing * rate.refillMs : 0;
}
