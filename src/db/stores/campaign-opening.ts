import { asId, type CampaignId } from '../../lib/ids.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { planCampaignNotices } from './campaign-notices.ts';
import { readCampaignRecord } from './campaign-records.ts';

/** A million invitations are one transaction of half a minute. */
const LONG = { timeout: 600_000, maxWait: 60_000 } as const;

/** Campaigns whose time has come and whose people were not told yet. */
export async function listCampaignsToOpen(prisma: Prisma, now: Temporal.Instant): Promise<CampaignId[]> {
  const rows = await prisma.campaign.findMany({
    where: { state: 'running', openedAt: null, opensAt: { lte: toDate(now) }, closesAt: { gt: toDate(now) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => asId(id));
}

/** Campaigns that are open for somebody. */
export async function listOpenCampaigns(prisma: Prisma, now: Temporal.Instant): Promise<CampaignId[]> {
  const later = { gt: toDate(now) };
  const rows = await prisma.campaign.findMany({
    where: {
      state: 'running',
      openedAt: { not: null },
      OR: [{ closesAt: later }, { extensions: { some: { closesAt: later } } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => asId(id));
}

/**
 * Puts on their way what the people of an open campaign are to be told next; the first time that is the invitations, and
 * the campaign counts as opened with them. Answers how many were added.
 */
export async function tellCampaign(
  prisma: Prisma,
  campaignId: CampaignId,
  now: Temporal.Instant,
): Promise<number> {
  return prisma.$transaction(async tx => {
    const campaign = await readCampaignRecord(tx, campaignId, { lock: true });
    if (campaign?.state !== 'running' || Temporal.Instant.compare(campaign.opensAt, now) > 0) return 0;
    const added = await planCampaignNotices(tx, campaign, now);
    if (campaign.openedAt === null)
      await tx.campaign.update({ where: { id: campaignId }, data: { openedAt: toDate(now) } });
    return added;
  }, LONG);
}
