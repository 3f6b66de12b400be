import { type SubjectKind, subjectName } from '../../domain/notices/delivery-subject.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import type {
  DeliveriesStore,
  DeliveryId,
  UncertainDecision,
  UncertainDelivery,
} from '../../usecases/deliveries/deliveries-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { SUBJECTS, toSubject } from './deliveries-subjects.ts';
import { writeAudit } from './write-audit.ts';

/** What `cancelNotices` leaves with a message that may have arrived. */
const NOT_WANTED = 'not wanted any more';

interface UncertainRow {
  id: number;
  authorId: number | null;
  personId: number | null;
  fullName: string | null;
  ofTerritory: boolean;
  triedAt: Date;
  subjectId: number | null;
  kind: SubjectKind;
  territoryId: number;
  title: string;
  datePrecision: string | null;
  date: string | null;
  timezone: string | null;
}

/** Nobody tries it again by itself, and it could still be of use. */
const undecided = (now: Temporal.Instant) => Sql.sql`
  delivery.state = 'uncertain' AND delivery."nextTryAt" IS NULL
  AND delivery.error IS DISTINCT FROM ${NOT_WANTED} AND NOT delivery.withdrawn
  AND (delivery."expiresAt" IS NULL OR delivery."expiresAt" > ${toDate(now)})`;
const JOINED = Sql.sql`
  "Delivery" AS delivery
  LEFT JOIN ${SUBJECTS} AS subject ON subject.name = delivery.subject
  LEFT JOIN "Person" AS person ON person.id = delivery."personId" AND person."deletionAskedAt" IS NULL`;
/** Of a campaign that is no subject not even its author learns whom it told. */
const NAME = Sql.sql`
  CASE WHEN subject.id IS NOT NULL OR delivery.subject IS NULL OR NOT starts_with(delivery.subject, 'campaign:')
       THEN person."fullName" END AS "fullName"`;
const COLUMNS = Sql.sql`
  delivery.id, delivery."authorId", delivery."personId", ${NAME},
  coalesce(delivery."startedAt", delivery."dueAt") AS "triedAt",
  subject.id AS "subjectId", subject.kind, subject."territoryId", subject.title, subject."datePrecision", subject.date,
  subject.timezone,
  EXISTS (SELECT 1 FROM "Employment" AS employment
            JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
           WHERE employment."personId" = person.id AND employment.state = 'accepted'
             AND organisation."territoryId" = subject."territoryId") AS "ofTerritory"`;

export async function listUncertain(
  prisma: Prisma,
  of: Parameters<DeliveriesStore['listUncertain']>[0],
  { skip, take }: { skip: number; take: number },
): Promise<{ total: number; deliveries: UncertainDelivery[] }> {
  const where = Sql.sql`${undecided(of.now)}
    AND (delivery."authorId" = ${of.authorId} OR subject."territoryId" = ANY (${[...of.territoryIds]}::int[]))
    AND (${of.ref === null} OR delivery.subject = ${of.ref && subjectName(of.ref)}::text)`;
  const [counted] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${JOINED} WHERE ${where}`;
  const rows = await prisma.$queryRaw<UncertainRow[]>`
    SELECT ${COLUMNS} FROM ${JOINED} WHERE ${where} ORDER BY delivery.id LIMIT ${take} OFFSET ${skip}`;
  return { total: counted?.total ?? 0, deliveries: rows.map(toUncertain) };
}

export async function findUncertain(prisma: Prisma, id: DeliveryId): Promise<UncertainDelivery | null> {
  const rows = await prisma.$queryRaw<UncertainRow[]>`
    SELECT ${COLUMNS} FROM ${JOINED} WHERE delivery.id = ${id} AND delivery.uncertainties > 0`;
  return rows[0] ? toUncertain(rows[0]) : null;
}

function toUncertain(row: UncertainRow): UncertainDelivery {
  return {
    id: asId(row.id),
    authorId: row.authorId === null ? null : asId<PersonId>(row.authorId),
    subject: row.subjectId === null ? null : toSubject({ ...row, id: row.subjectId }),
    personId: row.personId === null ? null : asId<PersonId>(row.personId),
    fullName: row.fullName,
    ofTerritory: row.ofTerritory,
    triedAt: row.triedAt.toTemporalInstant(),
  };
}

export function decideUncertain(
  prisma: Prisma,
  { delivery, again, actorId, by, at }: Parameters<DeliveriesStore['decide']>[0],
): Promise<UncertainDecision> {
  const claimed = { id: delivery.id, state: 'uncertain', nextTryAt: null };
  return prisma.$transaction(async (tx): Promise<UncertainDecision> => {
    if (again) {
      const row = await tx.delivery.findFirst({
        where: claimed,
        select: { key: true, subject: true, expiresAt: true, error: true, withdrawn: true },
      });
      if (!row) return { kind: 'alreadyDecided' };
      const isLate = row.expiresAt !== null && row.expiresAt.getTime() <= at.epochMilliseconds;
      const isUnwanted = row.withdrawn || row.error === NOT_WANTED;
      if (isLate || isUnwanted || !(await isStillTrue(tx, row))) return { kind: 'outdated' };
    }
    const { count } = await tx.delivery.updateMany({
      where: claimed,
      data: again
        ? { state: 'pending', nextTryAt: toDate(at), settledAt: null }
        : { state: 'sent', settledAt: toDate(at), error: null, payload: {} },
    });
    if (count === 0) return { kind: 'alreadyDecided' };
    await writeAudit(tx, {
      at,
      actorId,
      action: 'deliveriesView',
      by,
      object: `delivery:${delivery.id}:${again ? 'again' : 'delivered'}`,
    });
    return { kind: 'decided' };
  });
}

/** Whether the message is of the present version of what it is about, which is locked: nobody changes it meanwhile. */
async function isStillTrue(
  tx: Transaction,
  { key, subject }: { key: string; subject: string | null },
): Promise<boolean> {
  const [kind, id] = subject?.split(':') ?? [];
  const version = /^(?:event|meeting):\d+:v?(\d+):/u.exec(key)?.[1];
  if (kind !== 'event' && kind !== 'meeting') return true;
  const rows =
    kind === 'event'
      ? await tx.$queryRaw<
          { version: number }[]
        >`SELECT version FROM "Event" WHERE id = ${Number(id)} FOR UPDATE`
      : await tx.$queryRaw<
          { version: number }[]
        >`SELECT version FROM "MentorMeeting" WHERE id = ${Number(id)} FOR UPDATE`;
  const [row] = rows;
  return row !== undefined && (version === undefined || Number(version) === row.version);
}
