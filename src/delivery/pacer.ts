import { ALLOWED_PER_SECOND } from '../domain/notices/pace.ts';
import type { Clock } from '../lib/clock.ts';

/** Keeps the pace Telegram allows (platform §1.3; design §4). */
export interface Pacer {
  /** Milliseconds until the next notice may leave; 0: now. */
  waitMs(): number;
  /** Chats that had a message too short a time ago. */
  busyChats(): number[];
  /** Milliseconds until this chat is free, or without one the first of the busy chats; 0 when it is. */
  chatWaitMs(chatId?: number): number;
  /** A notice leaves now. */
  took(chatId: number): void;
  /**
   * An answer to somebody (a message, an edit) leaves now, whatever the pace: it takes its share before the notices.
   * @param chatId null: not known.
   */
  passed(chatId: number | null): void;
}

const INTERVAL_MS = 1_000 / ALLOWED_PER_SECOND;
/** Timers are late by some milliseconds; so much is made up for by messages that follow one another at once. */
const SLACK_MS = 2 * INTERVAL_MS;
const PRIVATE_GAP_MS = 1_000;
const GROUP_GAP_MS = 60_000 / 18;
/** What answers took is given back by notices that wait, up to so many gaps: whoever taps without a pause is told all the same. */
const PRIVATE_DEBT_GAPS = 5;
const GROUP_DEBT_GAPS = 18;
/** And all together up to a second; so often a notice leaves even when answers alone are more than the pace allows. */
const OVERALL_DEBT_MS = 1_000;
/** Free chats are forgotten when there are more than this, and again whenever their number has doubled. */
const FORGET_ABOVE = 1_000;

/**
 * 25 messages a second over time, one a second in a private chat, 18 a minute in a group, those counted that are sent and
 * edited in answer to somebody. Kept in memory: a process that takes over begins anew, and a clock that was moved back makes
 * nobody wait for it.
 */
export function createPacer(clock: Clock): Pacer {
  let nextAt = Number.NEGATIVE_INFINITY;
  let lastNoticeAt = Number.NEGATIVE_INFINITY;
  let forgetAbove = FORGET_ABOVE;
  const freeAt = new Map<number, number>();

  const nowMs = (): number => clock.now().epochMilliseconds;

  const forgetFree = (now: number): void => {
    for (const [chatId, at] of freeAt) if (at <= now || at > now + debtOf(chatId)) freeAt.delete(chatId);
  };

  const count = (chatId: number | null, now: number): void => {
    nextAt = Math.min(Math.max(nextAt, now) + INTERVAL_MS, now + OVERALL_DEBT_MS);
    if (chatId === null) return;
    const free = Math.max(freeAt.get(chatId) ?? now, now);
    freeAt.set(chatId, Math.min(free + gapOf(chatId), now + debtOf(chatId)));
    if (freeAt.size <= forgetAbove) return;
    forgetFree(now);
    forgetAbove = Math.max(FORGET_ABOVE, 2 * freeAt.size);
  };

  return {
    waitMs() {
      const now = nowMs();
      if (nextAt > now + OVERALL_DEBT_MS) nextAt = now;
      if (lastNoticeAt > now) lastNoticeAt = now;
      const atLatest = lastNoticeAt + OVERALL_DEBT_MS;
      return Math.max(0, Math.ceil(Math.min(nextAt - SLACK_MS, atLatest) - now));
    },
    busyChats() {
      forgetFree(nowMs());
      return [...freeAt.keys()];
    },
    chatWaitMs(chatId) {
      const now = nowMs();
      forgetFree(now);
      let earliest = chatId === undefined ? Number.POSITIVE_INFINITY : (freeAt.get(chatId) ?? now);
      if (chatId === undefined) for (const at of freeAt.values()) earliest = Math.min(earliest, at);
      return earliest === Number.POSITIVE_INFINITY ? 0 : Math.ceil(earliest - now);
    },
    took(chatId) {
      const now = nowMs();
      lastNoticeAt = now;
      count(chatId, now);
    },
    passed: chatId => count(chatId, nowMs()),
  };
}

/** Groups have negative ids. */
function gapOf(chatId: number): number {
  return chatId < 0 ? GROUP_GAP_MS : PRIVATE_GAP_MS;
}

function debtOf(chatId: number): number {
  return gapOf(chatId) * (chatId < 0 ? GROUP_DEBT_GAPS : PRIVATE_DEBT_GAPS);
}
