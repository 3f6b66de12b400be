import type { Released } from '../../domain/suppression/atom.ts';
import { isAttribute } from '../../domain/suppression/group.ts';
import type { Transaction } from '../transaction.ts';
import type { PublishedByCompetency } from './release-choice.ts';
import { PASSED_ID } from './release-people.ts';

/** What the growth of a campaign is measured against, and what was said about the same people before. */
export interface Comparison {
  readonly firstId: number;
  /** Other comparisons with growth in which the first campaign stands. */
  readonly others: readonly {
    /** Where the pairs' other half is. */
    readonly campaignId: number;
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
  const first = await tx.campaign.findFirst({
    where: { id: campaign.repeatOfId, territoryId: campaign.territoryId, releasedAt: { not: null } },
  });
  if (first === null) return null;
  const repeats = await tx.campaign.findMany({
    where: { repeatOfId: first.id, id: { not: campaign.id }, releasedAt: { not: null } },
    orderBy: { id: 'asc' },
  });
  const others = repeats.map(({ id }) => ({ campaignId: id, growthOf: id }));
  if (first.repeatOfId !== null) others.push({ campaignId: first.repeatOfId, growthOf: first.id });
  return { firstId: first.id, others };
}

/** All sums over people of the first campaign that are public: its results, and the pairs of other comparisons. */
export async function readPublished(
  tx: Transaction,
  { firstId, others }: Comparison,
): Promise<PublishedByCompetency> {
  const published = new Map<number, Released[]>();
  const sources = [
    { campaignId: firstId, layer: 'all' as const },
    ...others.map(({ growthOf }, index) => ({ campaignId: growthOf, layer: index + 1 })),
  ];
  for (const { campaignId, layer } of sources) {
    const rows = await tx.$queryRaw<
      { competency: number; organisationId: number | null; attribute: string | null; value: string | null }[]
    >`
      SELECT coalesce(competency.id, ${PASSED_ID}::int) AS competency, result."organisationId", result.attribute,
             result.value
        FROM "CampaignResult" AS result
        LEFT JOIN release_competency AS competency USING ("frameworkKey", "competencyKey")
       WHERE result."campaignId" = ${campaignId} AND (competency.id IS NOT NULL OR result."competencyKey" = '*')
         AND (${layer === 'all'} OR result.growth IS NOT NULL)
       ORDER BY result.id`;
    for (const { competency, organisationId, attribute, value } of rows) {
      if (attribute !== null && !isAttribute(attribute)) continue;
      const released = { group: { organisationId, attribute, value }, layer };
      const list = published.get(competency);
      if (list) list.push(released);
      else published.set(competency, [released]);
    }
  }
  return published;
}
