import type { ItemId } from '../../domain/ids.ts';
import { previousItem } from '../../domain/questionnaire/next-item.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import { type AttemptState, isOpen } from './attempt-state.ts';
import type { AttemptCache, AttemptStore } from './attempt-store.ts';

export type MoveOutcome =
  | { kind: 'moved'; state: AttemptState }
  | { kind: 'closed'; state: AttemptState }
  | { kind: 'unknown' };

/** Where the card is to go: to one item, or to the one before an item (null: before the review). */
export type Move = { to: ItemId } | { before: ItemId | null } | { to: null };

/** Puts the card of an attempt on another question. A lost race is harmless: the card shows where the attempt stands. */
export async function moveCard(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt' | 'moveCursor'>;
    attemptCache: AttemptCache;
    clock: Clock;
  },
  act: { attemptId: AttemptId; telegramId: number; move: Move },
): Promise<MoveOutcome> {
  const now = ports.clock.now();
  const state = await ports.attempts.loadAttempt(act.attemptId);
  if (!state || state.telegramId !== act.telegramId) return { kind: 'unknown' };
  if (!isOpen(state, now)) return { kind: 'closed', state };
  const cursor = cursorOf(state, act.move);
  ports.attemptCache.delete(act.attemptId);
  if (cursor === state.cursor) return { kind: 'moved', state };
  const claim = { attemptId: act.attemptId, telegramId: act.telegramId, revision: state.revision, at: now };
  if (!(await ports.attempts.moveCursor({ ...claim, cursor }))) {
    const after = await ports.attempts.loadAttempt(act.attemptId);
    return after ? { kind: 'moved', state: after } : { kind: 'unknown' };
  }
  return { kind: 'moved', state: { ...state, cursor, revision: state.revision + 1 } };
}

function cursorOf(state: AttemptState, move: Move): ItemId | null {
  if ('to' in move) return move.to;
  return previousItem(state.definition, state.answers, state.respondent, move.before)?.id ?? state.cursor;
}
