import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import { type AttemptState, isOpen } from './attempt-state.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';

/**
 * What the person left unfinished: the latest one that still takes answers; where there is none, the latest that does not
 * any more, so that they are told what became of it. Null: nothing.
 */
export async function findUnfinished(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'listInProgress'>;
    clock: Clock;
  },
  personId: PersonId,
): Promise<{ state: AttemptState; open: boolean } | null> {
  const now = ports.clock.now();
  let closed: AttemptState | null = null;
  for (const attemptId of await ports.diagnoses.listInProgress(personId)) {
    const state = await ports.attempts.loadAttempt(attemptId);
    if (state && isOpen(state, now)) return { state, open: true };
    closed ??= state;
  }
  return closed && { state: closed, open: false };
}
