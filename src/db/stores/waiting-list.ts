import { offerDeadline } from '../../domain/events/offer-deadline.ts';
import { signUpEndsAt } from '../../domain/events/sign-up-phase.ts';
import type { PersonId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import { toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { refreshReminders } from './refresh-reminders.ts';
import { promotionOf, type QueuedEvent, readQueue } from './waiting-queue.ts';

/**
 * Ends offers that ran out and offers every free place to whoever is first (`domain/events/plan-promotion.ts`), with
 * notices to both and reminders as they are to be then. Call it, with the event's row locked, in the transaction of every
 * change that may free a place: a cancelled registration, more places, a new day. Safe to repeat; of a cancelled event, of
 * one that has begun and of one without a day it offers nothing.
 */
export async function promoteWaiting(tx: Transaction, eventId: number, now: Temporal.Instant): Promise<void> {
  const event = await tx.event.findUnique({ where: { id: eventId }, include: { competencies: true } });
  if (event === null) return;
  const queue = await readQueue(tx, event, now);
  const plan = promotionOf(queue, now);
  if (plan === null) return;
  for (const personId of plan.lapsed) {
    const dropped = plan.dropped.includes(personId);
    await tx.registration.update({
      where: { eventId_personId: { eventId, personId } },
      data: {
        state: dropped ? 'cancelled' : 'waiting',
        requestedAt: toDate(now),
        offeredUntil: null,
        offersMissed: { increment: 1 },
      },
    });
    // Whoever is asked once more, or could not come any more, need not hear that the place was lost.
    if (queue.open && !plan.offers.includes(personId)) await tellLost(tx, event, personId, { dropped, now });
  }
  await tx.registration.updateMany({
    where: { eventId, personId: { in: [...plan.returned] } },
    data: { state: 'waiting', offeredUntil: null },
  });
  for (const personId of plan.offers) await offer(tx, event, personId, now);
  const touched = [...new Set([...plan.lapsed, ...plan.returned, ...plan.offers])];
  await refreshReminders(tx, { kind: 'event', id: eventId }, now, touched);
}

async function offer(
  tx: Transaction,
  event: QueuedEvent,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<void> {
  const closesAt = signUpEndsAt(readEventDate(event, `event ${event.id}`), event.timezone);
  const quiet = await readQuietHours(tx, personId, event.timezone);
  const until = offerDeadline({ now, closesAt: required(closesAt, `a day of event ${event.id}`), quiet });
  await tx.registration.update({
    where: { eventId_personId: { eventId: event.id, personId } },
    data: { state: 'offered', offeredUntil: toDate(until) },
  });
  await enqueueNotice(tx, {
    key: `event:${event.id}:offer:${personId}:${until.epochMilliseconds}`,
    personId,
    kind: 'placeOffered',
    params: { ...aboutEvent(event), until: until.toString(), readerZone: quiet.timezone },
    dueAt: now,
    expiresAt: until,
    subject: `event:${event.id}`,
  });
}

async function tellLost(
  tx: Transaction,
  event: QueuedEvent,
  personId: PersonId,
  { dropped, now }: { dropped: boolean; now: Temporal.Instant },
): Promise<void> {
  await withdrawOffer(tx, event.id, personId, now);
  await enqueueNotice(tx, {
    key: `event:${event.id}:lost:${personId}:${now.epochMilliseconds}`,
    personId,
    kind: 'placeLost',
    params: { ...aboutEvent(event), dropped },
    dueAt: now,
    subject: `event:${event.id}`,
  });
}

/** Takes back the offer of a place that has not left yet: it is answered, or over. The event's row is locked. */
export async function withdrawOffer(
  tx: Transaction,
  eventId: number,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<void> {
  await cancelNotices(tx, `event:${eventId}`, now, { personIds: [personId], kinds: ['placeOffered'] });
}

function aboutEvent({ id, title, datePrecision, date, timezone }: QueuedEvent) {
  return { eventId: id, title, precision: datePrecision, date, zone: timezone };
}

/** As the dispatcher sees them: the own zone, else the workplace's; of somebody who works nowhere the event's. */
async function readQuietHours(tx: Transaction, personId: number, eventZone: string) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      timezone: true,
      quietFrom: true,
      quietTo: true,
      employments: {
        where: { state: 'accepted' },
        orderBy: { id: 'asc' },
        take: 1,
        select: { organisation: { select: { timezone: true, territory: { select: { timezone: true } } } } },
      },
    },
  });
  const workplace = person.employments[0]?.organisation;
  return {
    from: person.quietFrom,
    to: person.quietTo,
    timezone: person.timezone ?? workplace?.timezone ?? workplace?.territory.timezone ?? eventZone,
  };
}

/** Events at which something may be due: an offer that ran out, or a free place while somebody waits. */
export async function listEventsToPromote(tx: Transaction, now: Temporal.Instant): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT event.id FROM "Event" AS event
      JOIN "Registration" AS own ON own."eventId" = event.id
     WHERE own.state IN ('waiting', 'offered', 'registered')
       AND event.state = 'planned'
     GROUP BY event.id
    HAVING bool_or(own.state = 'offered' AND own."offeredUntil" <= ${toDate(now)})
        OR (bool_or(own.state = 'waiting')
            AND (event."startsAt" IS NULL OR event."startsAt" > ${toDate(now)})
            AND count(*) FILTER (WHERE own.state IN ('registered', 'offered')) < coalesce(event.capacity, 2147483647))
     ORDER BY event.id`;
  return rows.map(({ id }) => id);
}
