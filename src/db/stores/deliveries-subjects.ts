import {
  type DeliverySubject,
  type SubjectKind,
  type SubjectRef,
  subjectName,
} from '../../domain/notices/delivery-subject.ts';
import { failureReason } from '../../domain/notices/failure-reason.ts';
import type { DatePrecision } from '../../domain/stored-event-date.ts';
import { asId } from '../../lib/ids.ts';
import type { Unreached } from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';

interface SubjectRow {
  kind: SubjectKind;
  id: number;
  territoryId: number;
  title: string;
  datePrecision: string | null;
  date: string | null;
  timezone: string | null;
}

const HEAD_LENGTH = 120;

/**
 * Whatever messages to many are about, with its `name`. A campaign for people of earlier deficits is not among them: how many
 * it told, and whom, would tell what was found.
 */
export const SUBJECTS = Sql.sql`(
  SELECT 'event' AS kind, id, 'event:' || id AS name, "territoryId", title, "datePrecision", date, timezone FROM "Event"
  UNION ALL
  SELECT 'campaign', id, 'campaign:' || id, "territoryId", title, NULL, NULL, NULL FROM "Campaign"
   WHERE state <> 'draft' AND audience -> 'earlierDeficits' IS NULL
  UNION ALL
  SELECT 'announcement', id, 'announcement:' || id, "territoryId",
         left(coalesce(nullif(split_part(text, chr(10), 1), ''), "fileName", ''), ${HEAD_LENGTH}::int), NULL, NULL, NULL
    FROM "Announcement" WHERE state <> 'draft'
)`;

export function toSubject(row: SubjectRow): DeliverySubject {
  const { kind, id, datePrecision, date, timezone } = row;
  return {
    ref: { kind, id },
    territoryId: asId(row.territoryId),
    title: row.title,
    date:
      datePrecision === null || date === null || timezone === null
        ? null
        : { precision: datePrecision as DatePrecision, date, zone: timezone },
  };
}

export async function findSubject(prisma: Prisma, ref: SubjectRef): Promise<DeliverySubject | null> {
  const rows = await prisma.$queryRaw<SubjectRow[]>`
    SELECT * FROM ${SUBJECTS} AS subject WHERE subject.kind = ${ref.kind} AND subject.id = ${ref.id}`;
  return rows[0] ? toSubject(rows[0]) : null;
}

/** Those with something under way stand first, then whatever had its latest message last. */
export async function listSubjects(
  prisma: Prisma,
  of: { territoryIds: readonly number[]; since: Temporal.Instant; now: Temporal.Instant },
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; subjects: DeliverySubject[] }> {
  const rows = await prisma.$queryRaw<(SubjectRow & { total: number })[]>`
    SELECT subject.*, (count(*) OVER ())::int AS total FROM ${SUBJECTS} AS subject
      JOIN (
        SELECT delivery.subject, max(coalesce(delivery."startedAt", delivery."dueAt")) AS latest,
               bool_or(delivery."nextTryAt" <= ${toDate(of.now)} OR delivery.state = 'sending') AS "underWay"
          FROM "Delivery" AS delivery
         WHERE delivery.subject IS NOT NULL AND delivery."dueAt" >= ${toDate(of.since)}
         GROUP BY delivery.subject
      ) AS told ON told.subject = subject.name
     WHERE subject."territoryId" = ANY (${[...of.territoryIds]}::int[])
     ORDER BY told."underWay" DESC NULLS LAST, told.latest DESC, subject.id DESC, subject.kind
     LIMIT ${take} OFFSET ${skip}`;
  return { total: rows[0]?.total ?? 0, subjects: rows.map(toSubject) };
}

/** Whom the messages did not reach: rows that ended, and those who come without an account. */
export async function listUnreached(prisma: Prisma, subject: DeliverySubject): Promise<Unreached[]> {
  const { ref, territoryId } = subject;
  // Whoever comes to an event without an account.
  const eventId = ref.kind === 'event' ? ref.id : 0;
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
       WHERE subject = ${subjectName(ref)} AND state IN ('dead', 'expired', 'cancelled')
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
