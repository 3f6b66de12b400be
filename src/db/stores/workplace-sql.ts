import { Prisma as Sql } from '../generated/client.ts';

/**
 * To be joined after `"Person" AS person`: where somebody works, whose zone and calendar are theirs. Of several accepted
 * employments the earliest; somebody without one has none of `organisationId`, `territoryId` and `timezone`.
 */
export const JOIN_WORKPLACE = Sql.sql`
  LEFT JOIN LATERAL (
    SELECT organisation.id AS "organisationId", territory.id AS "territoryId",
           coalesce(organisation.timezone, territory.timezone) AS timezone
      FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
      JOIN "Territory" AS territory ON territory.id = organisation."territoryId"
     WHERE employment."personId" = person.id AND employment.state = 'accepted'
     ORDER BY employment.id LIMIT 1
  ) AS workplace ON true`;
