import type { Clock } from '../../lib/clock.ts';
import type { CampaignId, PersonId } from '../../lib/ids.ts';
import type { AttemptState } from './attempt-state.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { DiagnosisStore } from './diagnosis-store.ts';

/** `finished`: every questionnaire of it is submitted; `notOpen`: it takes no answers of this person. */
export type GoOnOutcome =
  | { kind: 'started'; state: AttemptState }
  | { kind: 'finished' }
  | { kind: 'notOpen' };

/** Goes on with a campaign where the person left it: the unfinished questionnaire, else the next one. */
export async function goOnWithCampaign(
  ports: {
    attempts: Pick<AttemptStore, 'loadAttempt'>;
    diagnoses: Pick<DiagnosisStore, 'listOpen' | 'startAttempt'>;
    clock: Clock;
  },
  { personId, campaignId }: { personId: PersonId; campaignId: CampaignId },
): Promise<GoOnOutcome> {
  const now = ports.clock.now();
  const all = (await ports.diagnoses.listOpen(personId, now)).filter(
    ({ campaign }) => campaign?.id === campaignId,
  );
  if (all.length === 0) return { kind: 'notOpen' };
  const wanted = all.find(({ inProgress }) => inProgress) ?? all.find(({ submitted }) => !submitted);
  if (!wanted) return { kind: 'finished' };
  const { questionnaireId } = wanted;
  const attemptId = await ports.diagnoses.startAttempt({ personId, questionnaireId, campaignId, now });
  const state = attemptId === null ? null : await ports.attempts.loadAttempt(attemptId);
  return state ? { kind: 'started', state } : { kind: 'notOpen' };
}

/** Whether the attempt's campaign has a questionnaire that its person has not submitted. */
export async function hasMore(
  ports: { diagnoses: Pick<DiagnosisStore, 'listOpen'>; clock: Clock },
  { personId, campaign }: AttemptState,
): Promise<boolean> {
  if (campaign === null) return false;
  const open = await ports.diagnoses.listOpen(personId, ports.clock.now());
  return open.some(each => each.campaign?.id === campaign.id && !each.submitted);
}
