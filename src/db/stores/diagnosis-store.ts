import { isQuestion } from '../../domain/questionnaire/definition.ts';
import { parseFramework } from '../../domain/scoring/framework.ts';
import type { CompetencyScore } from '../../domain/scoring/score-competencies.ts';
import { type AttemptId, asId } from '../../lib/ids.ts';
import { invariant } from '../../lib/invariant.ts';
import type { Claim } from '../../usecases/diagnosis/attempt-store.ts';
import type { DiagnosisStore } from '../../usecases/diagnosis/diagnosis-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { toJson } from '../json.ts';
import type { Transaction } from '../transaction.ts';
import { cancelCampaignNotices } from './cancel-campaign-notices.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { listOpenDiagnoses, offeredOf } from './open-diagnoses.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Nobody has more questionnaires under way; the older ones are found in their list. */
const LATEST = 10;
/** `Attempt.source` of those who try a questionnaire before it is offered. */
const PILOT = 'pilot';

export function createDiagnosisStore(prisma: Prisma, loadDefinition: LoadDefinition): DiagnosisStore {
  return {
    async listOpen(personId, now) {
      const open = await listOpenDiagnoses(prisma, personId, now);
      return Promise.all(
        offeredOf(open).map(async ({ key, ...row }) => {
          const definition = await loadDefinition(row.questionnaireId);
          return {
            ...row,
            minutes: definition.estimatedMinutes,
            questions: definition.items.filter(isQuestion).length,
          };
        }),
      );
    },

    async startAttempt({ personId, questionnaireId, campaignId, now }) {
      return prisma.$transaction(async tx => {
        // Two presses at once: the second waits here and finds the first one's attempt.
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
        const open = await listOpenDiagnoses(tx, personId, now);
        const wanted = open.find(
          row => row.questionnaireId === questionnaireId && (row.campaign?.id ?? null) === campaignId,
        );
        if (!wanted) return null;
        if (wanted.inProgress) return wanted.inProgress.attemptId;
        await tx.questionnaire.updateMany({
          where: { id: questionnaireId, frozenAt: null },
          data: { frozenAt: toDate(now) },
        });
        const attempt = await tx.attempt.create({
          data: { personId, questionnaireId, campaignId, startedAt: toDate(now) },
        });
        return asId<AttemptId>(attempt.id);
      });
    },

    startPilot: ({ personId, questionnaireId, now }) =>
      prisma.$transaction(async tx => {
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
        const pilot = await tx.questionnairePilot.findUnique({
          where: {
            questionnaireId_personId: { questionnaireId, personId },
            questionnaire: { draft: true, retiredAt: null },
          },
        });
        if (pilot === null) return null;
        const begun = await tx.attempt.findFirst({
          where: { personId, questionnaireId, source: PILOT, state: { in: ['inProgress', 'submitted'] } },
          orderBy: { id: 'desc' },
        });
        if (begun) return begun.state === 'submitted' ? null : asId<AttemptId>(begun.id);
        await tx.questionnaire.updateMany({
          where: { id: questionnaireId, frozenAt: null },
          data: { frozenAt: toDate(now) },
        });
        const attempt = await tx.attempt.create({
          data: { personId, questionnaireId, source: PILOT, startedAt: toDate(now) },
        });
        return asId<AttemptId>(attempt.id);
      }),

    async listInProgress(personId) {
      const attempts = await prisma.attempt.findMany({
        where: { personId, state: 'inProgress' },
        orderBy: [{ lastAnsweredAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
        take: LATEST,
        select: { id: true },
      });
      return attempts.map(({ id }) => asId(id));
    },

    async latestVersion(questionnaireId) {
      const { key } = await prisma.questionnaire.findUniqueOrThrow({ where: { id: questionnaireId } });
      const latest = await prisma.questionnaire.findFirst({
        where: { key, retiredAt: null, draft: false },
        orderBy: { id: 'desc' },
      });
      return latest ? asId(latest.id) : questionnaireId;
    },

    async loadFramework(key) {
      const row = await prisma.framework.findFirstOrThrow({ where: { key }, orderBy: { id: 'desc' } });
      const parsed = parseFramework(row.definition);
      invariant(parsed.ok, `framework ${row.key} ${row.version} was stored although it is not valid`);
      return parsed.value;
    },

    async submit(submission) {
      return prisma.$transaction(async tx => {
        const claimed = await claim(tx, submission, 'inProgress', {
          state: 'submitted',
          submittedAt: toDate(submission.at),
          straightLined: submission.straightLined,
          cursor: null,
        });
        if (!claimed) return false;
        const { attemptId, frameworkKey, profile, at } = submission;
        await cancelReminders(tx, attemptId);
        await cancelCampaignNotices(tx, attemptId, at);
        const { personId, source } = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId } });
        // What was tried out counts nowhere: without a profile there is nothing to count.
        if (source === PILOT) return true;
        await storeProfile(tx, attemptId, frameworkKey, profile);
        await refreshFacts(tx, [personId], at);
        return true;
      });
    },

    async changeSubmitted(change) {
      return prisma.$transaction(async tx => {
        const { attemptId, itemId, at } = change;
        const claimed = await claim(tx, change, 'submitted', {
          cursor: change.cursor,
          straightLined: change.straightLined,
        });
        if (!claimed) return false;
        await tx.answerChange.create({
          data: { attemptId, itemId, before: toJson(change.before), changedAt: toDate(at) },
        });
        const value = toJson(change.value);
        await tx.answer.upsert({
          where: { attemptId_itemId: { attemptId, itemId } },
          create: { attemptId, itemId, value, answeredAt: toDate(at) },
          update: { value, answeredAt: toDate(at) },
        });
        await tx.profileEntry.deleteMany({ where: { attemptId } });
        await storeProfile(tx, attemptId, change.frameworkKey, change.profile);
        return true;
      });
    },

    abandon: abandoned =>
      prisma.$transaction(tx => claim(tx, abandoned, 'inProgress', { state: 'abandoned' })),

    async setReminder({ attemptId, personId, at }) {
      await prisma.$transaction(async tx => {
        await cancelReminders(tx, attemptId);
        const key = `attempt:${attemptId}:reminder:${at.toString()}`;
        // Chosen, withdrawn and chosen again: the cancelled row of the same time is taken up.
        await tx.delivery.deleteMany({ where: { key, state: 'cancelled' } });
        const expiresAt = at.add({ hours: 48 });
        await enqueueNotice(tx, {
          key,
          personId,
          kind: 'attemptPaused',
          params: { attemptId },
          dueAt: at,
          expiresAt,
        });
      });
    },

    async rememberCard(attemptId, messageId) {
      await prisma.attempt.updateMany({ where: { id: attemptId }, data: { cardMessageId: messageId } });
    },
  };
}

/** Claims the attempt at the revision the write was decided on, for the account it belongs to. */
async function claim(
  tx: Transaction,
  { attemptId, telegramId, revision }: Claim,
  state: 'inProgress' | 'submitted',
  data: Parameters<Transaction['attempt']['updateMany']>[0]['data'],
): Promise<boolean> {
  const person = { telegramId: BigInt(telegramId), deletionAskedAt: null };
  // What was released of a campaign stays true: whatever clock decided that it was open, it takes nothing any more.
  const unreleased = { OR: [{ campaignId: null }, { campaign: { releasedAt: null } }] };
  const { count } = await tx.attempt.updateMany({
    where: { id: attemptId, revision, state, person, ...unreleased },
    data: { ...data, revision: revision + 1 },
  });
  return count === 1;
}

async function cancelReminders(tx: Transaction, attemptId: AttemptId): Promise<void> {
  await tx.delivery.updateMany({
    where: { key: { startsWith: `attempt:${attemptId}:reminder:` }, state: 'pending' },
    data: { state: 'cancelled', nextTryAt: null },
  });
}

async function storeProfile(
  tx: Transaction,
  attemptId: AttemptId,
  frameworkKey: string | null,
  profile: readonly CompetencyScore[],
): Promise<void> {
  if (frameworkKey === null) return;
  await tx.profileEntry.createMany({
    data: profile.map(score => ({
      attemptId,
      frameworkKey,
      competencyKey: score.competency,
      scoreSum: score.sum,
      scoreMax: score.max,
      answered: score.answered,
      total: score.total,
      level: score.status === 'scored' ? score.level : 'insufficientData',
    })),
  });
}
