import type { Clock } from '../../lib/clock.ts';
import type { CampaignId, PersonId, QuestionnaireId } from '../../lib/ids.ts';
import type { AttemptState } from './attempt-state.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';

/** Begins a questionnaire or goes on with the unfinished attempt of it; null when it is not open to the person. */
export async function startAttempt(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'startAttempt'>;
    clock: Clock;
  },
  start: { personId: PersonId; questionnaireId: QuestionnaireId; campaignId: CampaignId | null },
): Promise<AttemptState | null> {
  const attemptId = await ports.diagnoses.startAttempt({ ...start, now: ports.clock.now() });
  return attemptId === null ? null : ports.attempts.loadAttempt(attemptId);
}
