import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import type { CoverageQuestion, CoverageRow } from '../../usecases/campaign/coverage.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { agreedToMailings, campaignMembers } from './audience-sql.ts';
import { progressOf } from './campaign-readers.ts';

/**
 * People of a campaign by how far they are: `standing` is submitted, inProgress, notStarted or unreachable. `OFFSET 0`
 * keeps it from being worked out once for every number that counts it.
 */
export function campaignStandings(campaignId: number, members: Sql.Sql): Sql.Sql {
  return Sql.sql`
    SELECT member."organisationId", member."employmentId",
           CASE WHEN progress.finished THEN 'submitted'
                WHEN progress.started THEN 'inProgress'
                WHEN NOT member.away AND ${agreedToMailings(Sql.sql`member."personId"`)} THEN 'notStarted'
                ELSE 'unreachable' END AS standing
      FROM (${members}) AS member
      LEFT JOIN (${progressOf(campaignId)}) AS progress ON progress."personId" = member."personId"
    OFFSET 0`;
}

/** Of `campaignStandings`, grouped by whatever. */
export const STANDING_COUNTS = Sql.sql`
  count(*) FILTER (WHERE standing = 'submitted')::int AS submitted,
  count(*) FILTER (WHERE standing = 'inProgress')::int AS "inProgress",
  count(*) FILTER (WHERE standing = 'notStarted')::int AS "notStarted",
  count(*) FILTER (WHERE standing = 'unreachable')::int AS unreachable`;

export async function countCoverage(
  db: Transaction,
  { campaignId, organisationIds, filters, now }: CoverageQuestion,
): Promise<CoverageRow[] | null> {
  const campaign = await db.campaign.findUnique({ where: { id: campaignId } });
  if (!campaign || campaign.state === 'draft') return null;
  const audience = audienceSchema.parse(campaign.audience);
  if (tellsResults(audience) || (filters && tellsResults(filters))) return null;
  const opensAt = campaign.opensAt.toTemporalInstant();
  const members = campaignMembers({ territoryId: campaign.territoryId, audience, opensAt }, now, {
    filter: filters,
  });
  const wanted = organisationIds
    ? Sql.sql`WHERE organisation.id = ANY (${[...organisationIds]}::int[])`
    : Sql.empty;
  return db.$queryRaw<CoverageRow[]>`
    SELECT organisation.id AS "organisationId", organisation.title, submitted, "inProgress", "notStarted", unreachable
      FROM (
        SELECT standing."organisationId", ${STANDING_COUNTS}
          FROM (${campaignStandings(campaignId, members)}) AS standing GROUP BY standing."organisationId"
      ) AS counted
      JOIN "Organisation" AS organisation ON organisation.id = counted."organisationId"
      ${wanted}
     ORDER BY organisation.title, organisation.id`;
}
