import { type Promotion, planPromotion, type Queue } from '../../domain/events/plan-promotion.ts';
import { signUpPhase } from '../../domain/events/sign-up-phase.ts';
import type { WaitingPerson } from '../../domain/events/waiting-order.ts';
import { asId } from '../../lib/ids.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import { SESSION_KIND } from './event-list-store.ts';
import { readNeeds, worstNeed } from './waiting-needs.ts';

export type QueuedEvent = PrismaTypes.EventGetPayload<{ include: { competencies: true } }>;

/** The queue of an event; its row should be locked by whoever acts on it. */
export async function readQueue(tx: Transaction, event: QueuedEvent, now: Temporal.Instant): Promise<Queue> {
  const registrations = await tx.registration.findMany({
    where: {
      eventId: event.id,
      OR: [
        { state: { in: ['registered', 'offered'] } },
        // A place is not kept for somebody who cannot be asked.
        { state: 'waiting', person: { deletionAskedAt: null, unreachableSince: null } },
      ],
    },
    orderBy: { id: 'asc' },
    include: { person: { select: { deletionAskedAt: true, unreachableSince: true } } },
  });
  const inLine = registrations.filter(({ state }) => state !== 'registered');
  const personIds = inLine.map(({ personId }) => personId);
  const needs = await readNeeds(tx, personIds);
  const untold = inLine.length === 0 ? new Set() : await readUntold(tx, event.id);
  const refusals = await countRefusals(tx, event.id, personIds, now);
  const toPerson = (row: (typeof inLine)[number]): WaitingPerson => ({
    personId: asId(row.personId),
    missed: row.offersMissed,
    need: worstNeed(needs, row.personId, event.competencies),
    refusedBefore: refusals.get(row.personId) ?? 0,
    since: row.requestedAt.toTemporalInstant(),
  });
  const when = readEventDate(event, `event ${event.id}`);
  return {
    capacity: event.capacity,
    open:
      event.state === 'planned' &&
      event.kind !== SESSION_KIND &&
      signUpPhase(when, event.timezone, now) === 'open',
    registered: registrations.length - inLine.length,
    offered: inLine
      .filter(({ state }) => state === 'offered')
      .map(row => ({
        ...toPerson(row),
        until: (row.offeredUntil ?? row.requestedAt).toTemporalInstant(),
        told: !untold.has(row.personId),
        reachable: row.person.deletionAskedAt === null && row.person.unreachableSince === null,
      })),
    waiting: inLine.filter(({ state }) => state === 'waiting').map(toPerson),
  };
}

/**
 * At how many other events each of them went away empty-handed: waited without ever being asked until it began, or lost
 * an offered place because it was cancelled.
 */
async function countRefusals(
  tx: Transaction,
  eventId: number,
  personIds: readonly number[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<number, number>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.registration.findMany({
    where: {
      personId: { in: [...personIds] },
      eventId: { not: eventId },
      OR: [
        { state: 'waiting', offersMissed: 0, event: { state: { not: 'cancelled' } } },
        { state: 'offered', event: { state: 'cancelled' } },
      ],
    },
    include: { event: true },
  });
  const counts = new Map<number, number>();
  for (const { personId, event } of rows) {
    const phase = signUpPhase(readEventDate(event, `event ${event.id}`), event.timezone, now);
    if (event.state !== 'cancelled' && phase !== 'over') continue;
    counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  return counts;
}

/** Whose newest offer has not left: the bot did not run, or they could not be reached. */
async function readUntold(tx: Transaction, eventId: number): Promise<ReadonlySet<number | null>> {
  const offers = await tx.delivery.findMany({
    where: { subject: `event:${eventId}`, kind: 'placeOffered' },
    orderBy: { id: 'desc' },
    distinct: 'personId',
    select: { personId: true, state: true },
  });
  const left = ['sending', 'sent', 'uncertain'];
  return new Set(offers.filter(({ state }) => !left.includes(state)).map(({ personId }) => personId));
}

/** Places neither taken nor offered; null: as many as come. */
export function freePlaces({ capacity, registered, offered }: Queue): number | null {
  return capacity === null ? null : Math.max(0, capacity - registered - offered.length);
}

/** What is to happen to the queue now; null when nothing is. */
export function promotionOf(queue: Queue, now: Temporal.Instant): Promotion | null {
  const plan = planPromotion(queue, now);
  return plan.lapsed.length + plan.returned.length + plan.offers.length === 0 ? null : plan;
}
