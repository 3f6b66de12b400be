import { endOf, isDayKnown } from '../../domain/event-date.ts';
import { asId, type EventId } from '../../lib/ids.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { lockEvent } from './lock-event.ts';

/** The afternoon after: lessons are over, the session is still fresh (domain §5.3). */
const ASKED_AT = Temporal.PlainTime.from('16:00');
/** Presence marked later than that asks for nothing any more. */
const ASKED_WITHIN_DAYS = 7;

/**
 * Asks everybody who was at a session for their journal entry, once, in the afternoon of the day after; whoever has
 * written is not asked. Answers how many are asked now. Does no harm when it runs twice.
 */
export async function askForEntries(prisma: Prisma, now: Temporal.Instant): Promise<number> {
  const from = now.subtract({ hours: (ASKED_WITHIN_DAYS + 2) * 24 });
  const days = Array.from({ length: ASKED_WITHIN_DAYS + 3 }, (_, day) =>
    from.toZonedDateTimeISO('UTC').add({ days: day }).toPlainDate().toString(),
  );
  const sessions = await prisma.event.findMany({
    where: {
      state: { not: 'cancelled' },
      session: { group: { state: 'open' } },
      OR: [
        { startsAt: { gte: toDate(from), lte: toDate(now) } },
        { datePrecision: 'day', date: { in: days } },
      ],
    },
    orderBy: { id: 'asc' },
  });
  let asked = 0;
  for (const event of sessions) {
    const when = readEventDate(event, `event ${event.id}`);
    const day = isDayKnown(when) ? endOf(when) : null;
    const dueAt = day
      ?.add({ days: 1 })
      .toZonedDateTime({ timeZone: event.timezone, plainTime: ASKED_AT })
      .toInstant();
    if (!dueAt || Temporal.Instant.compare(now, dueAt) < 0) continue;
    const expiresAt = dueAt.add({ hours: ASKED_WITHIN_DAYS * 24 });
    if (Temporal.Instant.compare(expiresAt, now) <= 0) continue;
    asked += await askOf(prisma, { eventId: asId(event.id), title: event.title, now, expiresAt });
  }
  return asked;
}

async function askOf(
  prisma: Prisma,
  {
    eventId,
    title,
    now,
    expiresAt,
  }: { eventId: EventId; title: string; now: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<number> {
  return prisma.$transaction(async tx => {
    if (!(await lockEvent(tx, eventId))) return 0;
    const enrolments = await tx.internshipEnrolment.findMany({
      where: {
        state: 'admitted',
        group: { sessions: { some: { eventId } } },
        person: {
          deletionAskedAt: null,
          attendances: { some: { eventId, state: { in: ['present', 'partial'] } } },
        },
        journal: { none: { sessionId: eventId } },
      },
      orderBy: { id: 'asc' },
    });
    let asked = 0;
    for (const { id, personId } of enrolments) {
      if (personId === null) continue;
      const outcome = await enqueueNotice(tx, {
        key: `journal:${eventId}:enrolment:${id}`,
        personId: asId(personId),
        kind: 'journalAsked',
        params: { enrolmentId: id, eventId, title },
        dueAt: now,
        expiresAt,
        subject: `event:${eventId}`,
      });
      if (outcome === 'enqueued') asked += 1;
    }
    return asked;
  });
}
