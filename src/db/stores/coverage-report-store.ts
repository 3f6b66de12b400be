import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import { SERVICE_BANDS } from '../../domain/figures/service-band.ts';
import { asId, type CampaignId, type TerritoryId } from '../../lib/ids.ts';
import type {
  CoverageCampaign,
  CoverageDivision,
  CoverageGroup,
  CoverageReportStore,
} from '../../usecases/coverage/coverage-report-store.ts';
import type { Prisma } from '../connect.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { campaignMembers } from './audience-sql.ts';
import { campaignStandings, countCoverage, STANDING_COUNTS } from './campaign-coverage.ts';

const MOST_CAMPAIGNS = 20;

const SERVICE = Sql.sql`CASE ${Sql.join(
  SERVICE_BANDS.map(
    ({ key, from, to }) =>
      Sql.sql`WHEN employment."serviceYears" BETWEEN ${from}::int AND ${to ?? 200}::int THEN ${key}::text`,
  ),
  ' ',
)} END`;

/** The main subject is the first: every person is in one group only. */
const VALUES = {
  subject: Sql.sql`employment.subjects[1]`,
  service: SERVICE,
  category: Sql.sql`employment.category`,
} as const;

export function createCoverageReportStore(prisma: Prisma): CoverageReportStore {
  return {
    listCoverageCampaigns: (of, now) => listCampaigns(prisma, of, now),
    async countCoverageBy(campaignId, division, now) {
      if (division !== 'organisation') return countBy(prisma, campaignId, division, now);
      const rows = await countCoverage(prisma, { campaignId, now });
      return rows?.map(row => ({ ...row, key: String(row.organisationId) })) ?? null;
    },
  };
}

async function listCampaigns(
  prisma: Prisma,
  of: { territoryIds: readonly number[]; organisationIds: readonly number[] },
  now: Temporal.Instant,
): Promise<CoverageCampaign[]> {
  const campaigns = await prisma.campaign.findMany({
    where: {
      state: { not: 'draft' },
      opensAt: { lte: new Date(now.epochMilliseconds) },
      OR: [
        { territoryId: { in: [...of.territoryIds] } },
        { territory: { organisations: { some: { id: { in: [...of.organisationIds] } } } } },
      ],
    },
    include: { territory: true },
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    take: MOST_CAMPAIGNS,
  });
  return campaigns
    .filter(({ audience }) => !tellsResults(audienceSchema.parse(audience)))
    .map(campaign => ({
      id: asId<CampaignId>(campaign.id),
      title: campaign.title,
      territoryId: asId<TerritoryId>(campaign.territoryId),
      territory: campaign.territory.title,
      operator: campaign.territory.operatorName,
      timezone: campaign.territory.timezone,
      opensAt: campaign.opensAt.toTemporalInstant(),
      closesAt: campaign.closesAt.toTemporalInstant(),
      running: campaign.state === 'running' && campaign.closesAt.getTime() >= now.epochMilliseconds,
    }))
    .toSorted((a, b) => Number(b.running) - Number(a.running));
}

async function countBy(
  prisma: Prisma,
  campaignId: CampaignId,
  division: Exclude<CoverageDivision, 'organisation'>,
  now: Temporal.Instant,
): Promise<CoverageGroup[] | null> {
  const campaign = await prisma.campaign.findUnique({ where: { id: campaignId } });
  if (!campaign || campaign.state === 'draft') return null;
  const audience = audienceSchema.parse(campaign.audience);
  if (tellsResults(audience)) return null;
  const opensAt = campaign.opensAt.toTemporalInstant();
  const members = campaignMembers({ territoryId: campaign.territoryId, audience, opensAt }, now);
  return prisma.$queryRaw<CoverageGroup[]>`
    SELECT coalesce(${VALUES[division]}, '') AS key, NULL::int AS "organisationId", NULL::text AS title,
           ${STANDING_COUNTS}
      FROM (${campaignStandings(campaignId, members)}) AS standing
      JOIN "Employment" AS employment ON employment.id = standing."employmentId"
     GROUP BY 1 ORDER BY 1`;
}
