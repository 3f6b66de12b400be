import type { Audience } from '../../domain/audience.ts';
import { CAP_PER_WEEK } from '../../domain/reminders/message-cap.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import type { AnnouncementRecord, Reach } from '../../usecases/announce/announcement-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { audienceCondition, countedEmployment, isAmong, UNREACHED_BECAUSE } from './audience-sql.ts';
import { readClosedDays } from './calendar-records.ts';
import { countByWindows, type PersonWindow } from './person-windows.ts';

interface Announced {
  readonly territoryId: number;
  readonly audience: Audience | null;
}

const WEEK = { hours: 7 * 24 } as const;
/** No zone is further away. */
const DAY = { hours: 24 } as const;

/**
 * The people of an announcement, each once: `personId`. Groups that are the only condition are meant whole: with people who
 * joined from other territories. A group of another territory counts nobody in.
 */
function membersOf(
  { territoryId, audience }: Announced,
  now: Temporal.Instant,
  within?: PersonWindow,
): Sql.Sql {
  if (audience === null) return Sql.sql`SELECT NULL::int AS "personId" WHERE false`;
  const { groups, ...others } = audience;
  const atWork = Sql.sql`
    SELECT employment."personId" FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
      JOIN "Person" AS person ON person.id = employment."personId"
     WHERE ${countedEmployment(territoryId, now)} AND ${audienceCondition(audience, now)}
       AND ${isAmong({ within }, PLACED, ID)}`;
  if (!groups || Object.keys(others).length > 0)
    return Sql.sql`SELECT DISTINCT "personId" FROM (${atWork}) AS listed`;
  return Sql.sql`
    SELECT DISTINCT membership."personId" FROM "PeopleGroupMember" AS membership
      JOIN "PeopleGroup" AS peer ON peer.id = membership."groupId"
      JOIN "Person" AS person ON person.id = membership."personId"
     WHERE membership."groupId" = ANY (${groups}::int[]) AND membership."leftAt" IS NULL
       AND peer."territoryId" = ${territoryId} AND peer."archivedAt" IS NULL
       AND person."deletionAskedAt" IS NULL AND ${isAmong({ within }, Sql.sql`membership."personId"`, ID)}`;
}

/** Who of the window gets it, in the order of their ids. The same people as those whom `readReach` counts as readers. */
export async function listReaders(
  tx: Pick<Transaction, '$queryRaw'>,
  announced: Announced,
  now: Temporal.Instant,
  within: PersonWindow,
): Promise<PersonId[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT person.id FROM (${membersOf(announced, now, within)}) AS member
      JOIN "Person" AS person ON person.id = member."personId"
     WHERE ${UNREACHED_BECAUSE} IS NULL AND ${isAmong({ within }, ID)} ORDER BY person.id`;
  return rows.map(({ id }) => asId<PersonId>(id));
}

const PLACED = Sql.sql`employment."personId"`;
const ID = Sql.sql`person.id`;

interface ReachRow {
  because: 'neverCame' | 'blocked' | 'refused' | null;
  from: string;
  to: string;
  timezone: string;
  awayFrom: Date | null;
  awayTo: Date | null;
  organisationId: number | null;
  territoryId: number | null;
  count: number;
  capped: number;
}

/** Whom it would reach at that moment, those with the same hours and days together. */
export async function readReach(
  prisma: Prisma,
  announcement: AnnouncementRecord,
  at: Temporal.Instant,
): Promise<Reach> {
  const { territory, audience, places } = announcement;
  // Whatever is the same for all must not divide them: a group for every school would be looked through hour by hour.
  const isAwayLater = Sql.sql`coalesce(person."awayTo", person."awayFrom") >= ${toDate(at.subtract(DAY))}::date`;
  const ownCalendar = Sql.sql`
    CASE WHEN workplace."organisationId"::text IN (
      SELECT split_part("scopeKey", ':', 2) FROM "SchoolCalendar" WHERE "scopeKey" LIKE 'organisation:%'
    ) THEN workplace."organisationId" END`;
  const rows = await countByWindows(
    prisma,
    within => prisma.$queryRaw<ReachRow[]>`
    WITH member AS MATERIALIZED (${membersOf({ territoryId: territory.id, audience }, at, within)}),
    workplace AS (
      SELECT DISTINCT ON (employment."personId") employment."personId", organisation.id AS "organisationId",
             place.id AS "territoryId", coalesce(organisation.timezone, place.timezone) AS timezone
        FROM member
        JOIN "Employment" AS employment ON employment."personId" = member."personId"
        JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
        JOIN "Territory" AS place ON place.id = organisation."territoryId"
       WHERE employment.state = 'accepted' AND ${isAmong({ within }, PLACED)}
       ORDER BY employment."personId", employment.id
    ),
    reader AS (
      SELECT ${UNREACHED_BECAUSE} AS because, person."quietFrom" AS from, person."quietTo" AS to,
             coalesce(person.timezone, workplace.timezone, ${territory.timezone}) AS timezone,
             CASE WHEN ${isAwayLater} THEN person."awayFrom" END AS "awayFrom",
             CASE WHEN ${isAwayLater} THEN person."awayTo" END AS "awayTo",
             ${ownCalendar} AS "organisationId", workplace."territoryId", recent.count >= ${CAP_PER_WEEK} AS capped
        FROM member
        JOIN "Person" AS person ON person.id = member."personId"
        LEFT JOIN workplace ON workplace."personId" = member."personId"
        LEFT JOIN (
          SELECT "personId", count(*) FROM "Delivery"
           WHERE ${isAmong({ within }, Sql.sql`"personId"`)} AND counted AND state = 'sent'
             AND "settledAt" > ${toDate(at.subtract(WEEK))}::timestamp
           GROUP BY "personId"
        ) AS recent ON recent."personId" = member."personId"
       WHERE ${isAmong({ within }, ID)}
      OFFSET 0
    )
    SELECT because, "from", "to", timezone, "awayFrom", "awayTo", "organisationId", "territoryId",
           count(*)::int AS count, count(*) FILTER (WHERE capped)::int AS capped
      FROM reader GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
  );
  const reached = rows.filter(({ because }) => because === null);
  const closed = await readClosedDays(prisma, reached, at);
  const unreached = (reason: string) => sum(rows.filter(({ because }) => because === reason));
  const chats = await prisma.groupChat.findMany({
    where: { id: { in: [...places] }, group: { territoryId: territory.id } },
    select: { state: true },
  });
  const active = chats.filter(({ state }) => state === 'active').length;
  return {
    readers: reached.map(({ from, to, timezone, count }, index) => ({
      quiet: { from, to, timezone },
      isClosed: closed[index] ?? (() => false),
      count,
    })),
    capped: reached.reduce((total, { capped }) => total + capped, 0),
    neverCame: unreached('neverCame'),
    blocked: unreached('blocked'),
    refused: unreached('refused'),
    places: active,
    troubledPlaces: chats.length - active,
  };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
