import { required } from '../../lib/invariant.ts';
import type { DemoAttempt, DemoPast } from '../../usecases/content/demo-store.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { storeDemoCampaign } from './demo-campaign.ts';
import { storeDemoSupport } from './demo-support.ts';
import { takeProject } from './take-project.ts';

/**
 * Stores what the demo's people did before it is loaded, in a few statements however many they are. The results of the campaign
 * are left to the job that releases those of every campaign.
 */
export async function storeDemoPast(
  tx: Transaction,
  past: DemoPast,
  { territoryIdOf, loadedAt }: { territoryIdOf: (key: string) => number; loadedAt: Temporal.Instant },
): Promise<void> {
  const territoryId = territoryIdOf(past.campaign.territory);
  const { campaign, frameworkKey, attempts } = past;
  const stored = await storeDemoCampaign(tx, campaign, territoryIdOf);
  const { id: campaignId, questionnaireId } = required(stored, `campaign ${campaign.key}`);
  // It opened when it should, and whoever was invited knows.
  const openedAt = toDate(campaign.opensAt);
  await tx.campaign.update({ where: { id: campaignId }, data: { openedAt } });
  await tx.questionnaire.updateMany({
    where: { id: questionnaireId, frozenAt: null },
    data: { frozenAt: openedAt },
  });
  await storeDemoAttempts(tx, attempts, { campaignId, questionnaireId, frameworkKey });
  const personId = await personIds(tx);
  const { association } = past;
  const { id: organisationId } = await tx.organisation.findUniqueOrThrow({
    where: { territoryId_key: { territoryId, key: association.organisation } },
  });
  await tx.peopleGroup.create({
    data: {
      territoryId,
      organisationId,
      title: association.title,
      kind: 'schoolAssociation',
      level: 'school',
      curatorId: personId(association.curator),
      createdAt: openedAt,
      members: {
        create: association.members.map(member => ({ personId: personId(member), joinedAt: openedAt })),
      },
    },
  });
  await storeDemoSupport(tx, past.support, {
    territory: { key: campaign.territory, id: territoryId },
    frameworkKey,
    personId,
  });
  await takeProject(tx, territoryId, past.monitoring, loadedAt);
}

/** Stores finished questionnaires of a campaign, in three statements. */
export async function storeDemoAttempts(
  tx: Transaction,
  attempts: readonly DemoAttempt[],
  {
    campaignId,
    questionnaireId,
    frameworkKey,
  }: { campaignId: number; questionnaireId: number; frameworkKey: string },
): Promise<void> {
  const personId = await personIds(tx);
  const created = await tx.attempt.createManyAndReturn({
    data: attempts.map(({ telegramId, startedAt, submittedAt, answers }) => ({
      personId: personId(telegramId),
      questionnaireId,
      campaignId,
      state: 'submitted',
      revision: answers.length + 1,
      startedAt: toDate(startedAt),
      lastAnsweredAt: toDate(submittedAt),
      submittedAt: toDate(submittedAt),
    })),
    select: { id: true, personId: true },
  });
  const attemptIds = new Map(created.map(row => [row.personId, row.id]));
  const attemptId = (telegramId: number): number =>
    required(attemptIds.get(personId(telegramId)), `attempt of ${telegramId}`);
  await tx.answer.createMany({
    data: attempts.flatMap(({ telegramId, answers }) =>
      answers.map(({ itemId, value, at }) => ({
        attemptId: attemptId(telegramId),
        itemId,
        value,
        answeredAt: toDate(at),
      })),
    ),
  });
  await tx.profileEntry.createMany({
    data: attempts.flatMap(({ telegramId, profile }) =>
      profile.map(score => ({
        attemptId: attemptId(telegramId),
        frameworkKey,
        competencyKey: score.competency,
        scoreSum: score.sum,
        scoreMax: score.max,
        answered: score.answered,
        total: score.total,
        level: score.status === 'scored' ? score.level : 'insufficientData',
      })),
    ),
  });
}

async function personIds(tx: Transaction): Promise<(telegramId: number) => number> {
  const rows = await tx.person.findMany({
    where: { telegramId: { not: null } },
    select: { id: true, telegramId: true },
  });
  const ids = new Map(rows.map(({ id, telegramId }) => [Number(telegramId), id]));
  return telegramId => required(ids.get(telegramId), `person ${telegramId} of the demo`);
}
