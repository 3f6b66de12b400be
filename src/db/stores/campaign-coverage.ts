import { audienceSchema, tellsResults } from '../../domain/audience.ts';
import type { CoverageQuestion, CoverageRow } from '../../usecases/campaign/coverage.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { campaignMembers, UNREACHED_BECAUSE } from './audience-sql.ts';

/** People of a campaign by how far they are: `standing` is submitted, inProgress, notStarted or unreachable. */
export function campaignStandings(campaignId: number, members: Sql.Sql): Sql.Sql {
  return Sql.sql`
    SELECT member.*, person."fullName", person."telegramId", ${UNREACHED_BECAUSE} AS "unreachedBecause",
           CASE WHEN progress.submitted >= wanted.count THEN 'submitted'
                WHEN progress."personId" IS NOT NULL THEN 'inProgress'
                WHEN ${UNREACHED_BECAUSE} IS NULL THEN 'notStarted' ELSE 'unreachable' END AS standing
      FROM (${members}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
      CROSS JOIN (SELECT count(*) FROM "CampaignQuestionnaire" WHERE "campaignId" = ${campaignId}) AS wanted(count)
      LEFT JOIN (
        SELECT "personId", count(DISTINCT "questionnaireId") FILTER (WHERE state = 'submitted') AS submitted
          FROM "Attempt" WHERE "campaignId" = ${campaignId} AND state IN ('inProgress', 'submitted')
         GROUP BY "personId"
      ) AS progress ON progress."personId" = member."personId"`;
}

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
    SELECT organisation.id AS "organisationId", organisation.title,
           count(*) FILTER (WHERE standing = 'submitted')::int AS submitted,
           count(*) FILTER (WHERE standing = 'inProgress')::int AS "inProgress",
           count(*) FILTER (WHERE standing = 'notStarted')::int AS "notStarted",
           count(*) FILTER (WHERE standing = 'unreachable')::int AS unreachable
      FROM (${campaignStandings(campaignId, members)}) AS standing
      JOIN "Organisation" AS organisation ON organisation.id = standing."organisationId"
      ${wanted}
     GROUP BY organisation.id ORDER BY organisation.title, organisation.id`;
}
