import { type EventDate, sortKey } from '../../domain/event-date.ts';
import type { Appointment } from '../../domain/event-plan/plan-change.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import { asId, type EventId } from '../../lib/ids.ts';
import type { GroupRecord } from '../../usecases/internship/internship-ports.ts';
import type {
  Act,
  GroupStore,
  SessionChange,
  SessionDraft,
} from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Event } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import { tellCancelled, tellMoved } from './event-plan-notices.ts';
import { tellOfMakeUp } from './internship-notices.ts';
import { lockEvent } from './lock-event.ts';
import { refreshFactsOfEvent } from './refresh-facts.ts';
import { refreshReminders } from './refresh-reminders.ts';

/** What others call the kind of an event that is a session. */
const KIND = 'internshipSession';
/** Everybody's reminders change with a session. */
const UNHURRIED = { timeout: 30_000 };

export function createInternshipSessionStore(
  prisma: Prisma,
): Pick<GroupStore, 'createSession' | 'changeSession'> {
  return {
    createSession: (group, draft, act) => prisma.$transaction(tx => create(tx, group, draft, act), UNHURRIED),
    changeSession: (eventId, change, act) =>
      prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return 'cancelled';
        return apply(tx, eventId, change, act);
      }, UNHURRIED),
  };
}

async function create(
  tx: Transaction,
  group: GroupRecord,
  draft: SessionDraft,
  { actorId, at }: Act,
): Promise<{ eventId: EventId; outcome: 'created' | 'known' }> {
  const key = `${KIND}:${group.groupId}:${draft.key}`;
  await tx.$queryRaw`SELECT id FROM "InternshipGroup" WHERE id = ${group.groupId} FOR UPDATE`;
  const known = await tx.event.findUnique({ where: { key }, select: { id: true } });
  if (known) return { eventId: asId(known.id), outcome: 'known' };
  const title =
    group.modules.find(({ moduleId }) => moduleId === draft.moduleId)?.title ?? group.programme.title;
  const { timezone } = group.territory;
  const event = await tx.event.create({
    data: {
      key,
      territoryId: group.territory.id,
      title,
      kind: KIND,
      level: 'municipal',
      organiser: group.site,
      place: draft.place,
      hours: draft.hours,
      ...dateColumns(draft.when, timezone),
      createdById: actorId,
      createdAt: toDate(at),
      session: {
        create: {
          groupId: group.groupId,
          cycleId: draft.cycleId,
          moduleId: draft.moduleId,
          makeUpOfId: draft.makeUpOfId,
        },
      },
      registrations: {
        create: draft.personIds.map(personId => ({
          personId,
          state: 'registered',
          requestedAt: toDate(at),
          createdAt: toDate(at),
        })),
      },
    },
  });
  const eventId = asId<EventId>(event.id);
  await refreshReminders(tx, { kind: 'event', id: eventId }, at);
  if (draft.makeUpOfId !== null)
    await tellOfMakeUp(
      tx,
      { eventId, title, when: draft.when, timezone, place: draft.place, version: event.version },
      { personIds: draft.personIds, at },
    );
  return { eventId, outcome: 'created' };
}

async function apply(
  tx: Transaction,
  eventId: EventId,
  change: SessionChange,
  act: Act & { tell: boolean },
): Promise<'done' | 'same' | 'cancelled'> {
  const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
  const before = readEventDate(event, `event ${eventId}`);
  if (event.state === 'cancelled') return change.type === 'cancel' ? 'same' : 'cancelled';
  if (change.type === 'hours') {
    await tx.event.update({ where: { id: eventId }, data: { hours: change.hours } });
    return 'done';
  }
  if (change.type === 'when' && sortKey(change.when) === sortKey(before) && sameEnd(change.when, before))
    return 'same';
  if (change.type === 'place' && change.place === event.place) return 'same';
  const version = event.version + 1;
  const after = await tx.event.update({
    where: { id: eventId },
    data: { ...columnsOf(change, event.timezone), version },
  });
  const told = { eventId, title: event.title, version };
  if (change.type === 'cancel')
    await tellCancelled(tx, told, { appointment: appointmentOf(event), reason: change.reason ?? '' }, act);
  else if (act.tell)
    await tellMoved(tx, told, { before: appointmentOf(event), after: appointmentOf(after) }, act);
  await refreshReminders(tx, { kind: 'event', id: eventId }, act.at);
  await refreshFactsOfEvent(tx, eventId, act.at);
  return 'done';
}

function appointmentOf(row: Event): Appointment {
  const { place, online, link } = row;
  return { when: storedEventDate(readEventDate(row, `event ${row.id}`), row.timezone), place, online, link };
}

function columnsOf(change: Exclude<SessionChange, { type: 'hours' }>, timezone: string) {
  switch (change.type) {
    case 'when':
      return dateColumns(change.when, timezone);
    case 'place':
      return { place: change.place };
    case 'cancel':
      return { state: 'cancelled', cancelReason: change.reason };
  }
}

/** The date as it is stored: local time and zone are the truth, instants are computed for `time` alone. */
function dateColumns(when: EventDate, timezone: string) {
  const { precision, date, zone } = storedEventDate(when, timezone);
  const instants =
    when.precision === 'time' ? { start: when.start, end: when.end } : { start: null, end: null };
  return {
    datePrecision: precision,
    date,
    timezone: zone,
    startsAt: instants.start && toDate(instants.start.toInstant()),
    endsAt: instants.end && toDate(instants.end.toInstant()),
  };
}

function sameEnd(left: EventDate, right: EventDate): boolean {
  return storedEventDate(left, 'UTC').date === storedEventDate(right, 'UTC').date;
}
