import { CAP_PER_WEEK } from '../../domain/reminders/message-cap.ts';
import { asId, type OrganisationId, type PersonId } from '../../lib/ids.ts';
import type { Campaign, Page, Reach, UnreachedReason } from '../../usecases/campaign/campaign-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { campaignMembers, isAmong, UNREACHED_BECAUSE } from './audience-sql.ts';
import { countByWindows, type PersonWindow } from './person-windows.ts';

interface ReachRow {
  because: UnreachedReason | null;
  timezone: string;
  from: string;
  to: string;
  count: number;
  capped: number;
}

const WEEK = { hours: 7 * 24 } as const;

/** People of the campaign as it would be now, by whether and when an invitation reaches them. */
export async function countReach(prisma: Prisma, campaign: Campaign, now: Temporal.Instant): Promise<Reach> {
  const from = later(campaign.opensAt, now);
  const rows = await countByWindows(
    prisma,
    within => prisma.$queryRaw<ReachRow[]>`
    SELECT ${UNREACHED_BECAUSE} AS because,
           coalesce(person.timezone, organisation.timezone, ${campaign.territory.timezone}) AS timezone,
           person."quietFrom" AS from, person."quietTo" AS to, count(*)::int AS count,
           count(*) FILTER (WHERE recent.count >= ${CAP_PER_WEEK})::int AS capped
      FROM (${membersOf(campaign, now, within)}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
      JOIN "Organisation" AS organisation ON organisation.id = member."organisationId"
      LEFT JOIN (
        SELECT "personId", count(*) FROM "Delivery"
         WHERE ${isAmong({ within }, Sql.sql`"personId"`)} AND counted AND state = 'sent'
           AND "settledAt" > ${toDate(from.subtract(WEEK))}::timestamp
         GROUP BY "personId"
      ) AS recent ON recent."personId" = member."personId"
     WHERE ${isAmong({ within }, Sql.sql`person.id`)}
     GROUP BY 1, 2, 3, 4`,
  );
  const sum = (wanted: typeof rows): number => wanted.reduce((total, { count }) => total + count, 0);
  const because = (reason: UnreachedReason | null) => rows.filter(row => row.because === reason);
  const reached = because(null);
  return {
    people: sum(rows),
    neverCame: sum(because('neverCame')),
    blocked: sum(because('blocked')),
    refused: sum(because('refused')),
    capped: reached.reduce((total, { capped }) => total + capped, 0),
    batches: reached.map(({ from: quietFrom, to, timezone, count }) => ({
      quiet: { from: quietFrom, to, timezone },
      count,
    })),
  };
}

export async function listUnreached(
  prisma: Prisma,
  campaign: Campaign,
  now: Temporal.Instant,
  { skip, take }: Page,
): Promise<{ fullName: string; organisation: string; reason: UnreachedReason }[]> {
  return prisma.$queryRaw`
    SELECT person."fullName", organisation.title AS organisation, ${UNREACHED_BECAUSE} AS reason
      FROM (${membersOf(campaign, now)}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
      JOIN "Organisation" AS organisation ON organisation.id = member."organisationId"
     WHERE ${UNREACHED_BECAUSE} IS NOT NULL
     ORDER BY organisation.title, person."fullName", person.id LIMIT ${take} OFFSET ${skip}`;
}

/** People of the campaign at one place, by name. */
export async function listPeople(
  prisma: Prisma,
  campaign: Campaign,
  organisationId: OrganisationId,
  now: Temporal.Instant,
  { skip, take }: Page,
): Promise<{ total: number; people: { personId: PersonId; fullName: string }[] }> {
  const rows = await prisma.$queryRaw<{ id: number; fullName: string; total: number }[]>`
    SELECT person.id, person."fullName", (count(*) OVER ())::int AS total
      FROM (${membersOf(campaign, now)}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
     WHERE member."organisationId" = ${organisationId}
     ORDER BY person."fullName", person.id LIMIT ${take} OFFSET ${skip}`;
  return {
    total: rows[0]?.total ?? 0,
    people: rows.map(({ id, fullName }) => ({ personId: asId(id), fullName })),
  };
}

function membersOf(
  { territory, audience, opensAt }: Campaign,
  now: Temporal.Instant,
  within?: PersonWindow,
): Sql.Sql {
  return campaignMembers({ territoryId: territory.territoryId, audience, opensAt }, now, { within });
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) > 0 ? a : b;
}
