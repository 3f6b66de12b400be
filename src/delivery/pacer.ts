import type { Clock } from '../lib/clock.ts';

/** Keeps the pace Telegram allows (platform §1.3; design §4). */
export interface Pacer {
  /** Milliseconds until the next message may leave; 0: now. */
  waitMs(): number;
  /** Chats that had a message too short a time ago. */
  busyChats(): number[];
  /** Milliseconds until the first of the busy chats is free; 0 when none is busy. */
  chatWaitMs(): number;
  /** A message leaves now. */
  took(chatId: number): void;
}

const PER_SECOND = 25;
const INTERVAL_MS = 1_000 / PER_SECOND;
/** Timers are late by some milliseconds; so much is made up for by messages that follow one another at once. */
const SLACK_MS = 2 * INTERVAL_MS;
const PRIVATE_GAP_MS = 1_000;
const GROUP_GAP_MS = 60_000 / 18;

/**
 * 25 messages a second over time, one a second in a private chat, 18 a minute in a group. Kept in memory: a process that
 * takes over begins anew, and a clock that was moved back makes nobody wait longer than one gap.
 */
export function createPacer(clock: Clock): Pacer {
  let nextAt = Number.NEGATIVE_INFINITY;
  const freeAt = new Map<number, number>();

  const forgetFree = (): number => {
    const now = clock.now().epochMilliseconds;
    for (const [chatId, at] of freeAt) if (at <= now || at > now + gapOf(chatId)) freeAt.delete(chatId);
    return now;
  };

  return {
    waitMs() {
      const now = clock.now().epochMilliseconds;
      if (nextAt > now + INTERVAL_MS + SLACK_MS) nextAt = now;
      return Math.max(0, Math.ceil(nextAt - SLACK_MS - now));
    },
    busyChats() {
      forgetFree();
      return [...freeAt.keys()];
    },
    chatWaitMs() {
      const now = forgetFree();
      return freeAt.size === 0 ? 0 : Math.ceil(Math.min(...freeAt.values()) - now);
    },
    took(chatId) {
      const now = clock.now().epochMilliseconds;
      nextAt = Math.max(nextAt, now) + INTERVAL_MS;
      freeAt.set(chatId, now + gapOf(chatId));
    },
  };
}

/** Groups have negative ids. */
function gapOf(chatId: number): number {
  return chatId < 0 ? GROUP_GAP_MS : PRIVATE_GAP_MS;
}
