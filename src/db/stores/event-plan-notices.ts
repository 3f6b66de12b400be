import type { Notice, NoticeParams } from '../../delivery/notice.ts';
import { startOf } from '../../domain/event-date.ts';
import { type Appointment, dateOf, isMoved, tellingOf } from '../../domain/event-plan/plan-change.ts';
import { DATE_PRECISIONS } from '../../domain/stored-event-date.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import type { PlanAct } from '../../usecases/event-plan/event-plan-store.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { enqueueNotices } from './enqueue-notices.ts';

/** States of people who were told about an event: they will hear of every change. */
const TOLD = ['registered', 'offered', 'waiting', 'interested'];
const MOVING = ['eventMoved', 'eventDaySet'] as const;
/** Several changes one after another are told as one. */
const HELD = Temporal.Duration.from({ minutes: 2 });
/** A notice that has less time than this is not hurried: what is late is still worth knowing. */
const WORTH_HURRYING = Temporal.Duration.from({ hours: 1 });

export interface ToldEvent {
  readonly eventId: number;
  readonly title: string;
  readonly version: number;
}

/**
 * Tells everybody concerned that time, place or link are others now. What is still held back of an earlier change is
 * taken back: people hear of the way from what they were told last to what is true now, and nothing when that is the
 * same. A link is told to those only who have a place. The event's row must be locked.
 * @returns how many people will hear of it.
 */
export async function tellMoved(
  tx: Transaction,
  event: ToldEvent,
  { before, after }: { before: Appointment; after: Appointment },
  act: PlanAct,
): Promise<number> {
  const subject = `event:${event.eventId}`;
  const held = await tx.delivery.findMany({
    where: { subject, kind: { in: [...MOVING] }, state: { in: ['pending', 'retryAt'] }, uncertainties: 0 },
    select: { personId: true, payload: true },
  });
  const told = new Map(held.map(row => [row.personId, appointmentOf(row.payload)]));
  await cancelNotices(tx, subject, act.at, { kinds: MOVING });
  const notices = (await concerned(tx, event.eventId, after.when.zone)).flatMap(
    ({ personId, state, readerZone }): Notice[] => {
      const seen = (appointment: Appointment): Appointment =>
        state === 'registered' ? appointment : { ...appointment, link: null };
      const was = seen(told.get(personId) ?? before);
      const now = seen(after);
      if (!isMoved(was, now)) return [];
      const telling = tellingOf(was, now, state === 'interested');
      const kind = telling === 'daySet' ? 'eventDaySet' : 'eventMoved';
      const end = telling === 'daySet' ? 'daySet' : 'moved';
      return [
        {
          key: `${subject}:v${event.version}:person:${personId}:${end}`,
          personId,
          kind,
          params: {
            eventId: event.eventId,
            title: event.title,
            readerZone,
            refined: telling === 'refined',
            ...columnsOf(now, ''),
            ...columnsOf(was, 'was'),
          },
          dueAt: act.at.add(HELD),
          subject,
          authorId: act.actorId,
          ...expiry(act.at, [was, now]),
        },
      ];
    },
  );
  await enqueueNotices(tx, notices);
  return notices.length;
}

/** Tells everybody concerned that it does not take place; whatever else was to be said about it is not said any more. */
export async function tellCancelled(
  tx: Transaction,
  event: ToldEvent,
  { appointment, reason }: { appointment: Appointment; reason: string },
  act: PlanAct,
): Promise<number> {
  const subject = `event:${event.eventId}`;
  await cancelNotices(tx, subject, act.at);
  const notices = (await concerned(tx, event.eventId, appointment.when.zone)).map(
    ({ personId, readerZone }): Notice => ({
      key: `${subject}:v${event.version}:person:${personId}:cancelled`,
      personId,
      kind: 'eventCancelled',
      params: {
        eventId: event.eventId,
        title: event.title,
        reason,
        readerZone,
        ...columnsOf({ ...appointment, link: null }, ''),
      },
      dueAt: act.at,
      subject,
      authorId: act.actorId,
      ...expiry(act.at, [appointment]),
    }),
  );
  await enqueueNotices(tx, notices);
  return notices.length;
}

/** Those who were told, and the zone each of them lives in. */
async function concerned(
  tx: Transaction,
  eventId: number,
  eventZone: string,
): Promise<{ personId: PersonId; state: string; readerZone: string }[]> {
  const rows = await tx.registration.findMany({
    where: { eventId, state: { in: TOLD }, person: { deletionAskedAt: null, telegramId: { not: null } } },
    orderBy: { personId: 'asc' },
    select: {
      personId: true,
      state: true,
      person: {
        select: {
          timezone: true,
          employments: {
            where: { state: 'accepted' },
            orderBy: { id: 'asc' },
            take: 1,
            select: {
              organisation: { select: { timezone: true, territory: { select: { timezone: true } } } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ personId, state, person }) => {
    const workplace = person.employments[0]?.organisation;
    const readerZone = person.timezone ?? workplace?.timezone ?? workplace?.territory.timezone ?? eventZone;
    return { personId: asId<PersonId>(personId), state, readerZone };
  });
}

/** Until when it is worth telling: before anybody sets out, by what they knew or by what is true now. */
function expiry(at: Temporal.Instant, appointments: readonly Appointment[]): Pick<Notice, 'expiresAt'> {
  const starts = appointments
    .map(({ when }) => dateOf(when))
    .map((date, n) => {
      if (date.precision === 'time') return date.start.toInstant();
      const last = date.precision === 'day' ? startOf(date) : null;
      return (
        last
          ?.add({ days: 1 })
          .toZonedDateTime(appointments[n]?.when.zone ?? 'UTC')
          .toInstant() ?? null
      );
    })
    .filter(start => start !== null && Temporal.Instant.compare(start, at.add(WORTH_HURRYING)) > 0)
    .sort((a, b) => (a && b ? Temporal.Instant.compare(a, b) : 0));
  const [first] = starts;
  return first ? { expiresAt: first } : {};
}

function columnsOf({ when, place, online, link }: Appointment, prefix: '' | 'was'): NoticeParams {
  const name = (field: string): string =>
    prefix === '' ? field : `was${field[0]?.toUpperCase()}${field.slice(1)}`;
  return {
    [name('precision')]: when.precision,
    [name('date')]: when.date,
    [name('zone')]: when.zone,
    [name('place')]: place,
    [name('online')]: online,
    [name('link')]: link,
  };
}

/** What a held notice was going to call «was». */
function appointmentOf(payload: unknown): Appointment {
  const values = payload as Readonly<Record<string, unknown>>;
  const stringOf = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const precision = DATE_PRECISIONS.find(known => known === values.wasPrecision) ?? 'byPlan';
  return {
    when: { precision, date: stringOf('wasDate') ?? '', zone: stringOf('wasZone') ?? 'UTC' },
    place: stringOf('wasPlace'),
    online: values.wasOnline === true,
    link: stringOf('wasLink'),
  };
}
