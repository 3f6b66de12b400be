import { asId, type OrganisationId } from '../../lib/ids.ts';
import type {
  UnreachableOrganisation,
  UnreachablePerson,
} from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { UNREACHED_BECAUSE } from './audience-sql.ts';

/**
 * Accepted people whom a mailing does not reach, for the reason their campaigns and announcements give as well. Whoever
 * was not asked about mailings has refused nothing; whoever asked to be deleted is nobody's concern.
 */
const UNREACHABLE = Sql.sql`
  SELECT id, "organisationId", "fullName",
         CASE reason WHEN 'neverCame' THEN 'notStarted' ELSE reason END AS reason,
         CASE reason WHEN 'blocked' THEN "unreachableSince" WHEN 'refused' THEN "decidedAt" END AS since
    FROM (
      SELECT employment.id, employment."organisationId", person."fullName", person."unreachableSince",
             mailing."decidedAt", ${UNREACHED_BECAUSE} AS reason
        FROM "Employment" AS employment
        JOIN "Person" AS person ON person.id = employment."personId"
        LEFT JOIN LATERAL (
          SELECT "decidedAt" FROM "Consent"
           WHERE "personId" = person.id AND kind = 'mailing' ORDER BY id DESC LIMIT 1
        ) AS mailing ON true
       WHERE employment.state = 'accepted' AND person."deletionAskedAt" IS NULL
    ) AS accepted
   WHERE reason IS NOT NULL AND (reason <> 'refused' OR "decidedAt" IS NOT NULL)`;

export async function listUnreachableOrganisations(
  prisma: Prisma,
  territoryIds: readonly number[],
): Promise<UnreachableOrganisation[]> {
  const rows = await prisma.$queryRaw<
    { id: number; title: string; notStarted: number; blocked: number; refused: number }[]
  >`
    SELECT organisation.id, organisation.title,
           count(*) FILTER (WHERE reason = 'notStarted')::int AS "notStarted",
           count(*) FILTER (WHERE reason = 'blocked')::int AS blocked,
           count(*) FILTER (WHERE reason = 'refused')::int AS refused
      FROM (${UNREACHABLE}) AS unreachable
      JOIN "Organisation" AS organisation ON organisation.id = unreachable."organisationId"
     WHERE organisation."territoryId" = ANY (${[...territoryIds]})
     GROUP BY organisation.id ORDER BY organisation.title, organisation.id`;
  return rows.map(row => ({ ...row, id: asId(row.id) }));
}

export async function listUnreachable(
  prisma: Prisma,
  organisationId: OrganisationId,
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; people: UnreachablePerson[] }> {
  const [counted] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (${UNREACHABLE}) AS unreachable WHERE "organisationId" = ${organisationId}`;
  const rows = await prisma.$queryRaw<
    { id: number; fullName: string; reason: UnreachablePerson['reason']; since: Date | null }[]
  >`
    SELECT id, "fullName", reason, since FROM (${UNREACHABLE}) AS unreachable
     WHERE "organisationId" = ${organisationId}
     ORDER BY array_position(ARRAY['notStarted', 'blocked', 'refused'], reason), "fullName", id
     LIMIT ${take} OFFSET ${skip}`;
  return {
    total: counted?.total ?? 0,
    people: rows.map(({ id, fullName, reason, since }) => ({
      employmentId: asId(id),
      fullName,
      reason,
      since: since?.toTemporalInstant() ?? null,
    })),
  };
}
