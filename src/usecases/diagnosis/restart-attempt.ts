import type { Clock } from '../../lib/clock.ts';
import type { AttemptState } from './attempt-state.ts';
import type { AttemptCache, AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';

/**
 * Gives up an unfinished attempt and begins the newest version of its questionnaire anew. The old answers stay stored
 * with the abandoned attempt and count nowhere. Null when the questionnaire is not open any more.
 */
export async function restartAttempt(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'abandon' | 'startAttempt' | 'startPilot' | 'latestVersion'>;
    attemptCache: AttemptCache;
    clock: Clock;
  },
  state: AttemptState,
): Promise<AttemptState | null> {
  const { attemptId, telegramId, revision } = state;
  ports.attemptCache.delete(attemptId);
  // When the claim fails, somebody answered or restarted meanwhile: what is open now is shown either way.
  await ports.diagnoses.abandon({ attemptId, telegramId, revision, at: ports.clock.now() });
  if (state.isPilot) {
    const { personId, questionnaireId } = state;
    const again = await ports.diagnoses.startPilot({ personId, questionnaireId, now: ports.clock.now() });
    return again === null ? null : ports.attempts.loadAttempt(again);
  }
  // Everybody in a campaign answers the version it was begun with.
  const questionnaireId = state.campaign
    ? state.questionnaireId
    : await ports.diagnoses.latestVersion(state.questionnaireId);
  const fresh = await ports.diagnoses.startAttempt({
    personId: state.personId,
    questionnaireId,
    campaignId: state.campaign?.id ?? null,
    now: ports.clock.now(),
  });
  return fresh === null ? null : ports.attempts.loadAttempt(fresh);
}
