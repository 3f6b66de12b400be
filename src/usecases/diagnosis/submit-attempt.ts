import { reviewOf } from '../../domain/questionnaire/review-of.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AttemptId } from '../../lib/ids.ts';
import { type AttemptState, isOpen } from './attempt-state.ts';
import type { AttemptCache, AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';
import { profileOf } from './profile-of.ts';

export type SubmitOutcome =
  | { kind: 'submitted'; state: AttemptState }
  | { kind: 'alreadySubmitted'; state: AttemptState }
  /** Questions without an answer are left; the card goes there. */
  | { kind: 'incomplete'; state: AttemptState; missing: number }
  /** Every answer is the same: ask once whether that is meant (domain §3.1 rule 4). */
  | { kind: 'askIfSure'; state: AttemptState }
  | { kind: 'closed'; state: AttemptState }
  | { kind: 'unknown' };

/** Submits an attempt and computes its profile. `sure`: the person said that equal answers are meant. */
export async function submitAttempt(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'loadFramework' | 'submit'>;
    attemptCache: AttemptCache;
    clock: Clock;
  },
  act: { attemptId: AttemptId; telegramId: number; sure: boolean },
): Promise<SubmitOutcome> {
  const now = ports.clock.now();
  const state = await ports.attempts.loadAttempt(act.attemptId);
  if (!state || state.telegramId !== act.telegramId) return { kind: 'unknown' };
  if (state.status === 'submitted') return { kind: 'alreadySubmitted', state };
  if (!isOpen(state, now)) return { kind: 'closed', state };
  const { missing } = reviewOf(state.definition, state.answers, state.respondent);
  if (missing.length > 0) return { kind: 'incomplete', state, missing: missing.length };
  const profile = await profileOf(ports, state);
  if (profile.straightLined && !act.sure) return { kind: 'askIfSure', state };
  const claim = { attemptId: act.attemptId, telegramId: act.telegramId, revision: state.revision, at: now };
  ports.attemptCache.delete(act.attemptId);
  if (await ports.diagnoses.submit({ ...claim, ...profile })) {
    return {
      kind: 'submitted',
      state: { ...state, status: 'submitted', revision: state.revision + 1, cursor: null },
    };
  }
  // Another device was faster: what it left is what counts.
  const after = await ports.attempts.loadAttempt(act.attemptId);
  if (after?.status === 'submitted') return { kind: 'alreadySubmitted', state: after };
  return after ? { kind: 'incomplete', state: after, missing: 0 } : { kind: 'unknown' };
}
