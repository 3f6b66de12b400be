import { failureReason } from '../../domain/notices/failure-reason.ts';
import type { DatePrecision } from '../../domain/stored-event-date.ts';
import { asId, type EventId } from '../../lib/ids.ts';
import type { DeliverySubject, Unreached } from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

const SUBJECT = {
  id: true,
  territoryId: true,
  title: true,
  datePrecision: true,
  date: true,
  timezone: true,
} as const;

export function toSubject(row: {
  id: number;
  territoryId: number;
  title: string;
  datePrecision: string;
  date: string;
  timezone: string;
}): DeliverySubject {
  return {
    eventId: asId(row.id),
    territoryId: asId(row.territoryId),
    title: row.title,
    date: { precision: row.datePrecision as DatePrecision, date: row.date, zone: row.timezone },
  };
}

export async function findSubject(prisma: Prisma, eventId: EventId): Promise<DeliverySubject | null> {
  const row = await prisma.event.findUnique({ where: { id: eventId }, select: SUBJECT });
  return row && toSubject(row);
}

/** Those with something under way stand first, then whatever had its latest message last. */
export async function listSubjects(
  prisma: Prisma,
  of: { territoryIds: readonly number[]; since: Temporal.Instant; now: Temporal.Instant },
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; subjects: DeliverySubject[] }> {
  const since = toDate(of.since);
  const order = await prisma.$queryRaw<{ id: number }[]>`
    SELECT event.id FROM "Event" AS event
      JOIN "Delivery" AS delivery ON delivery.subject = 'event:' || event.id
     WHERE event."territoryId" = ANY (${[...of.territoryIds]}) AND delivery."dueAt" >= ${since}
     GROUP BY event.id
     ORDER BY bool_or(delivery."nextTryAt" <= ${toDate(of.now)} OR delivery.state = 'sending') DESC NULLS LAST,
              max(coalesce(delivery."startedAt", delivery."dueAt")) DESC, event.id DESC`;
  const ids = order.slice(skip, skip + take).map(({ id }) => id);
  const rows = await prisma.event.findMany({ where: { id: { in: ids } }, select: SUBJECT });
  const subjects = ids.flatMap(id => rows.find(row => row.id === id) ?? []).map(toSubject);
  return { total: order.length, subjects };
}

/** Whom the messages did not reach: rows that ended, and those who come without an account. */
export async function listUnreached(prisma: Prisma, subject: DeliverySubject): Promise<Unreached[]> {
  const { eventId, territoryId } = subject;
  const rows = await prisma.$queryRaw<
    {
      state: string;
      error: string | null;
      toGroup: boolean;
      fullName: string | null;
      organisation: string | null;
      times: number;
    }[]
  >`
    WITH unreached AS (
      SELECT "personId", state, left(error, 120) AS error, count(*)::int AS times FROM "Delivery"
       WHERE subject = ${`event:${eventId}`} AND state IN ('dead', 'expired', 'cancelled')
       GROUP BY 1, 2, 3
      UNION ALL
      SELECT registration."personId", 'dead', 'chat not found', 1 FROM "Registration" AS registration
        JOIN "Person" AS person ON person.id = registration."personId"
       WHERE registration."eventId" = ${eventId} AND registration.state IN ('registered', 'waiting', 'offered')
         AND person."telegramId" IS NULL AND person."deletionAskedAt" IS NULL
    )
    SELECT unreached.state, unreached.error, unreached."personId" IS NULL AS "toGroup", unreached.times,
           CASE WHEN workplace.title IS NOT NULL THEN person."fullName" END AS "fullName",
           workplace.title AS organisation
      FROM unreached
      LEFT JOIN "Person" AS person ON person.id = unreached."personId" AND person."deletionAskedAt" IS NULL
      LEFT JOIN LATERAL (
        SELECT organisation.title FROM "Employment" AS employment
          JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
         WHERE employment."personId" = person.id AND employment.state = 'accepted'
           AND organisation."territoryId" = ${territoryId}
         ORDER BY employment.id LIMIT 1
      ) AS workplace ON true
     ORDER BY workplace.title NULLS LAST, person."fullName", unreached.state`;
  return together(
    rows.flatMap(row => {
      const reason = failureReason(row);
      const { organisation, fullName, times } = row;
      return reason === null || reason === 'cancelled' ? [] : [{ organisation, fullName, reason, times }];
    }),
  );
}

/** One line for everybody and every reason; those without a name are counted. */
function together(all: readonly Unreached[]): Unreached[] {
  const key = ({ organisation, fullName, reason }: Unreached) =>
    JSON.stringify([organisation, fullName, reason]);
  return [...Map.groupBy(all, key).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, times: more.reduce((sum, { times }) => sum + times, first.times) }] : [],
  );
}
