import type { ItemId } from '../../domain/ids.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import { type AttemptState, isEnoughForToday } from './attempt-state.ts';
import type { AttemptCache, AttemptStore } from './attempt-store.ts';
import {
  type AnswerAction,
  type AnswerDecision,
  type AnswerSave,
  applyAnswer,
  type DraftSave,
  decideAnswer,
} from './decide-answer.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';
import { profileOf } from './profile-of.ts';

export type AnswerOutcome =
  /** Committed. `changed`: an earlier answer was replaced; `enough`: of today's questions this was the last. */
  | { kind: 'saved'; state: AttemptState; changed: boolean; enough: boolean }
  | { kind: 'unknown' }
  | (Exclude<AnswerDecision, AnswerSave | DraftSave> & { state: AttemptState });

export interface AnswerPorts {
  attempts: Pick<AttemptStore, 'loadAttempt' | 'saveAnswer' | 'saveDraft'>;
  diagnoses: Pick<DiagnosisStore, 'loadFramework' | 'changeSubmitted'>;
  attemptCache: AttemptCache;
  clock: Clock;
}

/** Each try means that another device or process wrote in between; nobody presses that fast. */
const MAX_TRIES = 5;

/**
 * Takes one answer. When it resolves with `saved`, the answer is in the database.
 * The state comes from memory where it can: one statement per answer, whatever the number of answers before it.
 */
export async function answerItem(
  ports: AnswerPorts,
  act: { attemptId: AttemptId; telegramId: number; itemId: ItemId; action: AnswerAction },
): Promise<AnswerOutcome> {
  const now = ports.clock.now();
  let remembered = ports.attemptCache.get(act.attemptId);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const state = remembered ?? (await ports.attempts.loadAttempt(act.attemptId));
    if (!state) return { kind: 'unknown' };
    const decision = decideAnswer(state, { ...act, now });
    if (decision.kind === 'save' || decision.kind === 'saveDraft') {
      const next = withDaily(applyAnswer(state, decision), decision, now);
      if (await write(ports, state, decision, next, now)) {
        ports.attemptCache.set(act.attemptId, next);
        const changed = decision.kind === 'save' && decision.replaces !== undefined;
        const enough = decision.kind === 'save' && !changed && isEnoughForToday(next, now);
        return { kind: 'saved', state: next, changed, enough };
      }
    } else if (!remembered) {
      return { ...decision, state };
    }
    // What was remembered may be outdated: a refusal is given, and a lost claim repeated, on what the database says.
    remembered = undefined;
    ports.attemptCache.delete(act.attemptId);
  }
  return { kind: 'unknown' };
}

function withDaily(
  state: AttemptState,
  decision: AnswerSave | DraftSave,
  at: Temporal.Instant,
): AttemptState {
  if (state.daily === null || decision.kind === 'saveDraft' || decision.replaces !== undefined) return state;
  return { ...state, daily: { ...state.daily, answeredAt: [...state.daily.answeredAt, at] } };
}

/** An answer of a submitted attempt keeps what it was before and renews the profile. */
async function write(
  ports: AnswerPorts,
  state: AttemptState,
  decision: AnswerSave | DraftSave,
  next: AttemptState,
  at: Temporal.Instant,
): Promise<boolean> {
  const { attemptId, telegramId, revision } = state;
  const claim = { attemptId, telegramId, revision, at };
  if (decision.kind === 'saveDraft')
    return ports.attempts.saveDraft({ ...claim, itemId: decision.itemId, picks: decision.picks });
  const { itemId, value, cursor } = decision;
  if (state.status === 'inProgress') return ports.attempts.saveAnswer({ ...claim, itemId, value, cursor });
  const profile = await profileOf(ports, next);
  return ports.diagnoses.changeSubmitted({
    ...claim,
    ...profile,
    itemId,
    value,
    cursor,
    before: decision.replaces ?? null,
  });
}
