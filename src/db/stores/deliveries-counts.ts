import { type SubjectRef, subjectName } from '../../domain/notices/delivery-subject.ts';
import type { Batch } from '../../domain/notices/estimate-end.ts';
import { type FailureReason, failureReason } from '../../domain/notices/failure-reason.ts';
import type { DeliveryCounts } from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';

interface CountedRow {
  subject: string;
  state: string;
  /** Somebody still has to act. */
  open: boolean;
  toGroup: boolean;
  error: string | null;
  count: number;
}

/** Rows of a kind together; the text of an error only where it tells why nothing arrived. */
const COUNTED = Sql.sql`
  delivery.state, (delivery."nextTryAt" IS NOT NULL OR delivery.state = 'sending') AS open,
  delivery."personId" IS NULL AS "toGroup",
  CASE WHEN delivery.state IN ('dead', 'cancelled') THEN left(delivery.error, 120) END AS error, count(*)::int AS count`;

/** Messages about the subjects; of events also people who come but have no account: for them there is not even a message. */
export async function countOfSubjects(
  prisma: Prisma,
  refs: readonly SubjectRef[],
): Promise<ReadonlyMap<string, DeliveryCounts>> {
  const rows = await prisma.$queryRaw<CountedRow[]>`
    SELECT delivery.subject, ${COUNTED} FROM "Delivery" AS delivery
     WHERE delivery.subject = ANY (${refs.map(subjectName)}) GROUP BY 1, 2, 3, 4, 5`;
  const strangers = await prisma.registration.groupBy({
    by: ['eventId'],
    where: {
      eventId: { in: refs.filter(({ kind }) => kind === 'event').map(({ id }) => id) },
      state: { in: ['registered', 'waiting', 'offered'] },
      person: { telegramId: null, deletionAskedAt: null },
    },
    _count: true,
  });
  const bySubject = Map.groupBy(rows, row => row.subject);
  return new Map(
    [...bySubject].map(([subject, own]) => {
      const strange = strangers.find(
        ({ eventId }) => subject === subjectName({ kind: 'event', id: eventId }),
      );
      return [subject, sum(own, strange?._count ?? 0)];
    }),
  );
}

/** All meetings of pairs of the territories together. */
export async function countOfMeetings(
  prisma: Prisma,
  { territoryIds, since }: { territoryIds: readonly number[]; since: Temporal.Instant },
): Promise<DeliveryCounts> {
  const rows = await prisma.$queryRaw<CountedRow[]>`
    SELECT '' AS subject, ${COUNTED}
      FROM "MentoringPair" AS pair
      JOIN "MentorMeeting" AS meeting ON meeting."pairId" = pair.id
      JOIN "Delivery" AS delivery ON delivery.subject = 'meeting:' || meeting.id
     WHERE pair."territoryId" = ANY (${[...territoryIds]}) AND delivery."dueAt" >= ${toDate(since)}
     GROUP BY 1, 2, 3, 4, 5`;
  return sum(rows, 0);
}

/** Digests to whoever works in the territories. */
export async function countOfAgendas(
  prisma: Prisma,
  { territoryIds, since }: { territoryIds: readonly number[]; since: Temporal.Instant },
): Promise<DeliveryCounts> {
  const rows = await prisma.$queryRaw<CountedRow[]>`
    SELECT '' AS subject, ${COUNTED} FROM "Delivery" AS delivery
     WHERE delivery.kind = 'agenda' AND delivery."dueAt" >= ${toDate(since)} AND delivery."personId" IN (
       SELECT employment."personId" FROM "Employment" AS employment
         JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
        WHERE employment.state = 'accepted' AND organisation."territoryId" = ANY (${[...territoryIds]}))
     GROUP BY 1, 2, 3, 4, 5`;
  return sum(rows, 0);
}

/** All messages about one subject. */
export async function countOfSubject(
  db: Pick<Prisma, '$queryRaw'>,
  subject: string,
): Promise<DeliveryCounts> {
  const rows = await db.$queryRaw<CountedRow[]>`
    SELECT delivery.subject, ${COUNTED} FROM "Delivery" AS delivery
     WHERE delivery.subject = ${subject} GROUP BY 1, 2, 3, 4, 5`;
  return sum(rows, 0);
}

function sum(rows: readonly CountedRow[], strangers: number): DeliveryCounts {
  const counts = { sent: 0, waiting: 0, uncertain: 0 };
  const failed: Partial<Record<FailureReason, number>> = strangers > 0 ? { notStarted: strangers } : {};
  for (const row of rows) {
    const reason = failureReason(row);
    if (row.open) counts.waiting += row.count;
    else if (row.state === 'uncertain') counts.uncertain += row.count;
    else if (reason) failed[reason] = (failed[reason] ?? 0) + row.count;
    else if (row.state === 'sent') counts.sent += row.count;
  }
  return { ...counts, failed };
}

/** By seconds: a mailing is a few batches however many people it goes to. */
export async function readQueue(prisma: Prisma, ref: SubjectRef, now: Temporal.Instant): Promise<Batch[]> {
  const at = toDate(now);
  const subject = subjectName(ref);
  const rows = await prisma.$queryRaw<{ dueAt: Date; count: number }[]>`
    WITH own AS (
      SELECT max(priority) AS priority, max(coalesce("nextTryAt", ${at})) AS last FROM "Delivery"
       WHERE subject = ${subject} AND ("nextTryAt" IS NOT NULL OR state = 'sending')
    )
    SELECT date_trunc('second', greatest("nextTryAt", ${at})) AS "dueAt", count(*)::int AS count
      FROM "Delivery", own
     WHERE "Delivery"."nextTryAt" <= own.last AND "Delivery".priority <= own.priority
     GROUP BY 1
    UNION ALL
    SELECT ${at}::timestamp(3), count(*)::int FROM "Delivery", own
     WHERE state = 'sending' AND own.last IS NOT NULL`;
  return rows.map(({ dueAt, count }) => ({ dueAt: dueAt.toTemporalInstant(), count }));
}
