import { isAttribute } from '../../domain/suppression/group.ts';
import type { CountedSum } from '../../domain/suppression/weigh-margins.ts';
import type { Transaction } from '../transaction.ts';
import type { PublishedByCompetency } from './release-choice.ts';
import { type Gathered, PASSED_ID } from './release-people.ts';
import { isAt, type Places } from './release-rows.ts';

/** What the growth of a campaign is measured against, and what was said about the same people before. */
export interface Comparison {
  readonly first: Gathered;
  /** Other comparisons with growth in which the first campaign stands. */
  readonly others: readonly {
    /** Where the pairs' other half is. */
    readonly people: Gathered;
    /** Whose released rows hold the growth. */
    readonly growthOf: number;
  }[];
}

/** Null: it repeats nothing, or what it repeats was not released before it. */
export async function findComparison(
  tx: Transaction,
  campaign: { id: number; repeatOfId: number | null; territoryId: number },
): Promise<Comparison | null> {
  if (campaign.repeatOfId === null || campaign.repeatOfId === campaign.id) return null;
  const { territoryId } = campaign;
  const first = await tx.campaign.findFirst({
    where: { id: campaign.repeatOfId, territoryId, releasedAt: { not: null } },
    include: { territory: { select: { timezone: true } } },
  });
  if (first === null) return null;
  const { timezone } = first.territory;
  const repeats = await tx.campaign.findMany({
    where: { repeatOfId: first.id, id: { not: campaign.id }, releasedAt: { not: null } },
    orderBy: { id: 'asc' },
  });
  const others = repeats.map(repeat => ({
    people: gatheredOf({ ...repeat, territoryId }, timezone),
    growthOf: repeat.id,
  }));
  if (first.repeatOfId !== null) {
    const before = await tx.campaign.findUniqueOrThrow({ where: { id: first.repeatOfId } });
    others.push({ people: gatheredOf({ ...before, territoryId }, timezone), growthOf: first.id });
  }
  return { first: gatheredOf(first, timezone), others };
}

function gatheredOf(
  campaign: { id: number; territoryId: number; releasedAt: Date | null },
  timezone: string,
): Gathered {
  const { id, territoryId, releasedAt } = campaign;
  const releasedOn = releasedAt?.toTemporalInstant().toZonedDateTimeISO(timezone).toPlainDate() ?? null;
  return { campaignId: id, territoryId, releasedOn };
}

/** Some pairs were left out then, and who they were is not kept: fewer than anybody can be known. No growth is told beside it. */
const UNKNOWN_PAIRS = -1;

/** All sums over people of the first campaign that are public: its results, and the pairs of other comparisons. */
export async function readPublished(
  tx: Transaction,
  { first, others }: Comparison,
  places: Places,
): Promise<PublishedByCompetency> {
  const published = new Map<number, CountedSum[]>();
  const sources = [
    { campaignId: first.campaignId, layer: 'all' as const },
    ...others.map(({ growthOf }, index) => ({ campaignId: growthOf, layer: index + 1 })),
  ];
  for (const { campaignId, layer } of sources) {
    const rows = await tx.$queryRaw<
      {
        competency: number;
        organisationId: number | null;
        attribute: string | null;
        value: string | null;
        count: number;
      }[]
    >`
      SELECT coalesce(competency.id, ${PASSED_ID}::int) AS competency, result."organisationId", result.attribute,
             result.value, CASE WHEN ${layer === 'all'} THEN result.count
                                WHEN (result.growth->>'aside')::int > 0 THEN ${UNKNOWN_PAIRS}::int
                                ELSE (result.growth->>'pairs')::int END AS count
        FROM "CampaignResult" AS result
        LEFT JOIN release_competency AS competency USING ("frameworkKey", "competencyKey")
       WHERE result."campaignId" = ${campaignId} AND ${isAt(places)} AND (competency.id IS NOT NULL OR result."competencyKey" = '*')
         AND (${layer === 'all'} OR result.growth IS NOT NULL)
       ORDER BY result.id`;
    for (const { competency, organisationId, attribute, value, count } of rows) {
      if (attribute !== null && !isAttribute(attribute)) continue;
      const released = { group: { organisationId, attribute, value }, layer, count };
      const list = published.get(competency);
      if (list) list.push(released);
      else published.set(competency, [released]);
    }
  }
  return published;
}
