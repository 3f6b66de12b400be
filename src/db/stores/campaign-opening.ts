import { asId, type CampaignId } from '../../lib/ids.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { planCampaignNotices } from './campaign-notices.ts';
import { type CampaignRecord, readCampaignRecord } from './campaign-records.ts';
import { forPersonWindows } from './person-windows.ts';

/** People told in one transaction, of a second or two. */
const AT_ONCE = 20_000;
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
 * Puts on their way what the people of an open campaign are to be told next, window by window of people: whoever stops it, or
 * gives somebody more time, waits for one window. The first time that is the invitations; the campaign counts as opened when
 * everybody has theirs, so an interrupted opening is begun again. Answers how many were added.
 */
export async function tellCampaign(
  prisma: Prisma,
  campaignId: CampaignId,
  now: Temporal.Instant,
): Promise<number> {
  let added = 0;
  const underLock = (work: (tx: Transaction, campaign: CampaignRecord) => Promise<void>): Promise<boolean> =>
    prisma.$transaction(async tx => {
      const campaign = await readCampaignRecord(tx, campaignId, { lock: true });
      if (campaign?.state !== 'running' || Temporal.Instant.compare(campaign.opensAt, now) > 0) return false;
      await work(tx, campaign);
      return true;
    }, LONG);
  const everybody = await forPersonWindows(prisma, AT_ONCE, within =>
    underLock(async (tx, campaign) => {
      added += await planCampaignNotices(tx, campaign, now, { within });
    }),
  );
  if (everybody)
    await underLock(async (tx, { openedAt }) => {
      if (openedAt === null)
        await tx.campaign.update({ where: { id: campaignId }, data: { openedAt: toDate(now) } });
    });
  return added;
}
