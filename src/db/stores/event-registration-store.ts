import type { RegistrationDecision, RegistrationFacts } from '../../domain/events/decide-registration.ts';
import { signUpPhase } from '../../domain/events/sign-up-phase.ts';
import { orderWaiting } from '../../domain/events/waiting-order.ts';
import type { EventId, PersonId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { EventCard, EventReading, EventStore } from '../../usecases/events/event-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { isForPerson, readWorkplaces } from './event-list-audience.ts';
import { SESSION_KIND, stateOf, toLine } from './event-list-store.ts';
import { lockEvent } from './lock-event.ts';
import { refreshReminders } from './refresh-reminders.ts';
import { promoteWaiting, withdrawOffer } from './waiting-list.ts';
import { readFrameworks } from './waiting-needs.ts';
import { freePlaces, readQueue } from './waiting-queue.ts';

/** One event and one person. */
export function createEventRegistrationStore(
  prisma: Prisma,
): Pick<EventStore, 'readEvent' | 'changeRegistration'> {
  return {
    readEvent: (eventId, personId, now) => readEvent(prisma, eventId, personId, now),

    async changeRegistration({ eventId, personId, at }, decide) {
      const decision = await prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return null;
        await promoteWaiting(tx, eventId, at);
        const situation = await readSituation(tx, eventId, personId, at);
        const { facts } = required(situation, `event ${eventId} under its lock`);
        const decided = decide(facts);
        if (decided.kind === 'change') await store(tx, { eventId, personId, at }, decided);
        return decided;
      });
      // What is shown is read afterwards: nobody waits for the event's row meanwhile.
      return decision && { decision, reading: await readEvent(prisma, eventId, personId, at) };
    },
  };
}

async function store(
  tx: Transaction,
  { eventId, personId, at }: { eventId: EventId; personId: PersonId; at: Temporal.Instant },
  { to, missed }: Extract<RegistrationDecision, { kind: 'change' }>,
): Promise<void> {
  const data = { state: to, requestedAt: toDate(at), offeredUntil: null };
  await tx.registration.upsert({
    where: { eventId_personId: { eventId, personId } },
    create: { ...data, eventId, personId, createdAt: toDate(at) },
    update: { ...data, ...(missed ? { offersMissed: { increment: 1 } } : {}) },
  });
  await withdrawOffer(tx, eventId, personId, at);
  // Nothing else frees a place.
  if (to === 'cancelled') await promoteWaiting(tx, eventId, at);
  // Whoever does not come any more need not hear that it has moved.
  if (to === 'cancelled')
    await cancelNotices(tx, `event:${eventId}`, at, {
      personIds: [personId],
      kinds: ['eventMoved', 'eventDaySet'],
    });
  await refreshReminders(tx, { kind: 'event', id: eventId }, at, [personId]);
}

/** Everything about an event and a person that decides, read one query after the other: a transaction has one connection. */
async function readSituation(tx: Transaction, eventId: EventId, personId: PersonId, now: Temporal.Instant) {
  const event = await tx.event.findUnique({ where: { id: eventId }, include: { competencies: true } });
  if (event === null) return null;
  const own = await tx.registration.findUnique({ where: { eventId_personId: { eventId, personId } } });
  const queue = await readQueue(tx, event, now);
  const ofGroup = event.kind === SESSION_KIND;
  const facts: RegistrationFacts = {
    cancelled: event.state === 'cancelled',
    phase:
      event.state === 'held'
        ? 'over'
        : signUpPhase(readEventDate(event, `event ${eventId}`), event.timezone, now),
    ofGroup,
    mayCome: !ofGroup && isForPerson(event, await readWorkplaces(tx, personId)),
    free: freePlaces(queue),
    current: own === null ? null : stateOf(own.state),
  };
  return { event, own, queue, facts };
}

async function readEvent(
  tx: Transaction,
  eventId: EventId,
  personId: PersonId,
  now: Temporal.Instant,
): Promise<EventReading> {
  const situation = await readSituation(tx, eventId, personId, now);
  if (situation === null) return { kind: 'unknown' };
  const { event, own, queue, facts } = situation;
  const attendances = await tx.attendance.findMany({ where: { eventId, personId } });
  const line = toLine({ ...event, registrations: own === null ? [] : [own], attendances });
  // Whoever was there once may always look at it; a cancelled one is told to those it concerned.
  const concerned = line.own !== null || line.attendance !== null;
  if (!concerned && !facts.mayCome) return { kind: 'foreign' };
  const territory = await tx.territory.findUniqueOrThrow({ where: { id: event.territoryId } });
  const turn = orderWaiting(queue.waiting).findIndex(person => person.personId === personId);
  const inRoute = await tx.iomItem.findFirst({
    where: { eventId, state: { not: 'dropped' }, iom: { personId, state: { not: 'done' } } },
    select: { id: true },
  });
  const { kind, level, organiser, place, online, description, hours, capacity, version, cancelReason } =
    event;
  return {
    kind: 'card',
    card: {
      ...line,
      ...{ kind, level, organiser, place, online, description, hours, capacity, version, cancelReason },
      territory: territory.title,
      link: line.own === 'registered' ? event.link : null,
      topics: await readTopics(tx, event.competencies),
      free: facts.free,
      waiting: queue.waiting.length,
      position: turn < 0 ? null : turn + 1,
      offeredUntil: line.own === 'offered' ? (own?.offeredUntil?.toTemporalInstant() ?? null) : null,
      phase: facts.phase,
      ofGroup: facts.ofGroup,
      mayCome: facts.mayCome,
      inRoute: inRoute !== null,
    },
  };
}

async function readTopics(
  tx: Transaction,
  competencies: readonly { frameworkKey: string; competencyKey: string }[],
): Promise<EventCard['topics']> {
  const frameworks = await readFrameworks(tx, [...new Set(competencies.map(each => each.frameworkKey))]);
  return competencies.flatMap(
    ({ frameworkKey, competencyKey }) =>
      frameworks.get(frameworkKey)?.competencies.find(({ key }) => key === competencyKey)?.short ?? [],
  );
}
