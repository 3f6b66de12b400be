import { z } from 'zod';
import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import { lastClosing } from '../../domain/campaign/closing.ts';
import { PASSED } from '../../domain/results/passed.ts';
import { isAttribute } from '../../domain/suppression/group.ts';
import { asId, type OrganisationId } from '../../lib/ids.ts';
import { invariant } from '../../lib/invariant.ts';
import type {
  ReleasedGrowth,
  ReleasedResult,
  ResultFilter,
  ResultStore,
  ResultsCampaign,
} from '../../usecases/results/result-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';

const levelsSchema = z.record(z.string(), z.int());
const growthSchema: z.ZodType<ReleasedGrowth> = z.object({
  pairs: z.int(),
  lost: z.int(),
  added: z.int(),
  beforeSum: z.number(),
  beforeMax: z.number(),
  afterSum: z.number(),
  afterMax: z.number(),
  differenceSum: z.number(),
  differenceSquares: z.number(),
  passedBefore: z.int(),
  passedAfter: z.int(),
  raised: z.int(),
});

/** Bands of service as people count: «3-9» before «10-19». What was released never changes, so neither does this order. */
function byAttributeAndNumber(
  left: { attribute: string; value: string },
  right: { attribute: string; value: string },
): number {
  if (left.attribute !== right.attribute) return left.attribute < right.attribute ? -1 : 1;
  return NATURAL.compare(left.value, right.value);
}

const NATURAL = new Intl.Collator('en', { numeric: true });

export function createResultStore(prisma: Prisma): ResultStore {
  return {
    async readReleased(campaignId) {
      const rows = await prisma.campaignResult.findMany({ where: { campaignId }, orderBy: { id: 'asc' } });
      return rows.map(toResult);
    },

    async listCampaigns(territoryIds, now) {
      const campaigns = await prisma.campaign.findMany({
        where: {
          territoryId: { in: [...territoryIds] },
          opensAt: { lte: toDate(now) },
          state: { not: 'draft' },
        },
        orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
        include: CAMPAIGN_PARTS,
      });
      return campaigns.filter(hasResults).map(toCampaign);
    },

    async findCampaign(key) {
      const campaign = await prisma.campaign.findUnique({ where: { key }, include: CAMPAIGN_PARTS });
      return campaign && toCampaign(campaign);
    },

    async readRows({ campaignId, filter, organisationIds }) {
      const rows = await prisma.campaignResult.findMany({
        where: {
          campaignId,
          ...narrowedTo(filter),
          OR: [{ organisationId: null }, { organisationId: { in: [...organisationIds] } }],
        },
        orderBy: { id: 'asc' },
      });
      return rows.map(toResult);
    },

    async readWeakest({ campaignId, filter, organisationIds, by, take }) {
      // Not «is not distinct from»: no index is used for that.
      const narrowed = filter
        ? Sql.sql`attribute = ${filter.attribute} AND value = ${filter.value}`
        : Sql.sql`attribute IS NULL AND value IS NULL`;
      const places = organisationIds
        ? Sql.sql`AND "organisationId" = ANY(${[...organisationIds]}::int[])`
        : Sql.sql`AND "organisationId" IS NOT NULL`;
      const deep = Sql.sql`(coalesce((levels->>'high')::int, 0) + coalesce((levels->>'critical')::int, 0))`;
      const order =
        by === 'deficits'
          ? Sql.sql`${deep}::float8 / count DESC`
          : Sql.sql`"scoreSum"::float8 / nullif("scoreMax", 0) ASC`;
      // Nobody's deficit is no reason to be named. Asked of the few that are left: it costs as much as the order itself.
      const any = by === 'deficits' ? Sql.sql`WHERE ${deep} > 0` : Sql.empty;
      const chosen = await prisma.$queryRaw<{ id: number }[]>`
        SELECT id FROM (
          SELECT id, count, levels, row_number() OVER () AS place FROM (
            SELECT id, count, levels FROM "CampaignResult"
             WHERE "campaignId" = ${campaignId} AND "competencyKey" <> ${PASSED} ${places} AND ${narrowed}
             ORDER BY ${order}, count DESC, id LIMIT ${take}
          ) AS ordered
        ) AS weakest ${any} ORDER BY place`;
      const rows = await prisma.campaignResult.findMany({
        where: { id: { in: chosen.map(({ id }) => id) } },
      });
      const byId = new Map(rows.map(row => [row.id, row]));
      return chosen.flatMap(({ id }) => byId.get(id) ?? []).map(toResult);
    },

    async listFilters(campaignId) {
      const rows = await prisma.campaignResult.findMany({
        where: { campaignId, organisationId: null, attribute: { not: null } },
        distinct: ['attribute', 'value'],
        orderBy: [{ attribute: 'asc' }, { value: 'asc' }],
        select: { attribute: true, value: true },
      });
      return rows
        .flatMap(({ attribute, value }) =>
          attribute !== null && value !== null && isAttribute(attribute) ? [{ attribute, value }] : [],
        )
        .toSorted(byAttributeAndNumber);
    },

    async listPlaces(territoryId, organisationIds, { skip, take }) {
      const where = {
        territoryId,
        closedOn: null,
        ...(organisationIds ? { id: { in: [...organisationIds] } } : {}),
      };
      const [total, rows] = await Promise.all([
        prisma.organisation.count({ where }),
        prisma.organisation.findMany({
          where,
          orderBy: [{ title: 'asc' }, { id: 'asc' }],
          skip,
          take,
          select: { id: true, title: true },
        }),
      ]);
      return { total, places: rows.map(({ id, title }) => ({ organisationId: asId(id), title })) };
    },

    async territoriesOf(organisationIds) {
      const rows = await prisma.organisation.findMany({
        where: { id: { in: [...organisationIds] } },
        distinct: ['territoryId'],
        select: { territoryId: true },
      });
      return rows.map(({ territoryId }) => asId(territoryId));
    },

    async titlesOf(organisationIds) {
      const rows = await prisma.organisation.findMany({
        where: { id: { in: [...organisationIds] } },
        select: { id: true, title: true },
      });
      return new Map(rows.map(({ id, title }) => [asId<OrganisationId>(id), title]));
    },
  };
}

/** Whom a campaign by earlier deficits was for is a result: nothing of it is ever released. */
function hasResults({ audience }: { audience: unknown }): boolean {
  return !tellsResults(audienceSchema.parse(audience));
}

const CAMPAIGN_PARTS = {
  extensions: { select: { closesAt: true } },
  territory: { select: { title: true, timezone: true, operatorName: true } },
} as const;

interface CampaignRow {
  id: number;
  key: string;
  territoryId: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  releasedAt: Date | null;
  repeatOfId: number | null;
  extensions: { closesAt: Date }[];
  territory: { title: string; timezone: string; operatorName: string };
}

function toCampaign(row: CampaignRow): ResultsCampaign {
  const extensions = row.extensions.map(({ closesAt }) => ({ closesAt: closesAt.toTemporalInstant() }));
  return {
    campaignId: asId(row.id),
    key: row.key,
    territoryId: asId(row.territoryId),
    territory: row.territory.title,
    operator: row.territory.operatorName,
    title: row.title,
    timezone: row.territory.timezone,
    opensAt: row.opensAt.toTemporalInstant(),
    closesAt: lastClosing({ closesAt: row.closesAt.toTemporalInstant() }, extensions),
    releasedAt: row.releasedAt?.toTemporalInstant() ?? null,
    repeatOfId: row.repeatOfId === null ? null : asId(row.repeatOfId),
  };
}

function narrowedTo(filter: ResultFilter): { attribute: string | null; value: string | null } {
  return filter ?? { attribute: null, value: null };
}

type Row = Awaited<ReturnType<Prisma['campaignResult']['findMany']>>[number];

function toResult(row: Row): ReleasedResult {
  const { attribute } = row;
  invariant(attribute === null || isAttribute(attribute), `results by ${attribute}`);
  const organisationId = row.organisationId === null ? null : asId<OrganisationId>(row.organisationId);
  return {
    group: { organisationId, attribute, value: row.value },
    frameworkKey: row.frameworkKey,
    competencyKey: row.competencyKey,
    count: row.count,
    scoreSum: Number(row.scoreSum),
    scoreMax: Number(row.scoreMax),
    levels: levelsSchema.parse(row.levels),
    growth: row.growth === null ? null : growthSchema.parse(row.growth),
  };
}
