import { audienceSchema } from '../../domain/audience.ts';
import type { CampaignDraft } from '../../domain/campaign/campaign-draft.ts';
import { closingOf, lastDayOf, openingOf } from '../../domain/campaign/deadline.ts';
import { asId, type CampaignId } from '../../lib/ids.ts';
import type { CampaignAct, CampaignStore, NewCampaign } from '../../usecases/campaign/campaign-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { findCampaign } from './campaign-rows.ts';
import { auditCampaign } from './campaign-running.ts';

type Drafts = Pick<CampaignStore, 'createDraft' | 'changeDraft' | 'dropDraft' | 'startDraft'>;

/** Begun, and nothing said of it but its days. */
const UNDESCRIBED = { title: '', audience: { equals: {} }, questionnaires: { none: {} } };

/** Campaigns that are being described: rows like the others, which nobody but their planners sees. */
export function createCampaignDrafts(prisma: Prisma): Drafts {
  return {
    createDraft({ key, territoryId, createdById, draft, repeatOfId }: NewCampaign) {
      return prisma.$transaction(async tx => {
        const territory = await tx.territory.findUniqueOrThrow({ where: { id: territoryId } });
        const columns = columnsOf(draft, territory);
        if (repeatOfId === null && draft.questionnaireIds.length === 0) {
          // Two taps at once: the second waits here and finds the first one's draft.
          await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${createdById} FOR UPDATE`;
          const empty = await tx.campaign.findFirst({
            where: { territoryId, createdById, state: 'draft', repeatOfId, ...UNDESCRIBED },
          });
          if (empty) {
            await tx.campaign.update({ where: { id: empty.id }, data: columns });
            return asId<CampaignId>(empty.id);
          }
        }
        const { id } = await tx.campaign.create({
          data: {
            key,
            territoryId,
            createdById,
            repeatOfId,
            state: 'draft',
            ...columns,
            questionnaires: { create: linksOf(draft) },
          },
        });
        return asId<CampaignId>(id);
      });
    },

    async changeDraft(campaignId, change) {
      return prisma.$transaction(async tx => {
        const row = await lockDraft(tx, campaignId);
        if (!row) return null;
        const draft = change(draftOf(row));
        await tx.campaign.update({ where: { id: campaignId }, data: columnsOf(draft, row.territory) });
        await tx.campaignQuestionnaire.deleteMany({ where: { campaignId } });
        await tx.campaignQuestionnaire.createMany({
          data: linksOf(draft).map(link => ({ campaignId, ...link })),
        });
        return findCampaign(tx, campaignId);
      });
    },

    async dropDraft(campaignId) {
      const { count } = await prisma.campaign.deleteMany({ where: { id: campaignId, state: 'draft' } });
      return count === 1;
    },

    async startDraft({
      campaignId,
      title,
      opensAt,
      ...act
    }: CampaignAct & { title: string; opensAt: Temporal.Instant }) {
      return prisma.$transaction(async tx => {
        const { count } = await tx.campaign.updateMany({
          where: { id: campaignId, state: 'draft' },
          data: { state: 'running', title, opensAt: toDate(opensAt) },
        });
        if (count === 0) return false;
        await auditCampaign(tx, { campaignId, ...act });
        return true;
      });
    },
  };
}

async function lockDraft(tx: Transaction, campaignId: CampaignId) {
  await tx.$queryRaw`SELECT id FROM "Campaign" WHERE id = ${campaignId} FOR UPDATE`;
  return tx.campaign.findFirst({
    where: { id: campaignId, state: 'draft' },
    include: { territory: true, questionnaires: { orderBy: { order: 'asc' } } },
  });
}

function draftOf(row: NonNullable<Awaited<ReturnType<typeof lockDraft>>>): CampaignDraft {
  const { title, invites, drip, territory } = row;
  return {
    title,
    invites,
    drip,
    questionnaireIds: row.questionnaires.map(({ questionnaireId }) => questionnaireId),
    audience: audienceSchema.parse(row.audience),
    firstDay: row.opensAt.toTemporalInstant().toZonedDateTimeISO(territory.timezone).toPlainDate(),
    lastDay: lastDayOf(row.closesAt.toTemporalInstant(), territory),
  };
}

function columnsOf(draft: CampaignDraft, territory: { timezone: string; graceUntil: string }) {
  const { title, invites, drip, audience, firstDay, lastDay } = draft;
  return {
    title,
    invites,
    drip,
    audience: { ...audience },
    opensAt: toDate(openingOf(firstDay, territory.timezone)),
    closesAt: toDate(closingOf(lastDay, territory)),
  };
}

function linksOf({ questionnaireIds }: CampaignDraft) {
  return questionnaireIds.map((questionnaireId, order) => ({ questionnaireId, order }));
}
