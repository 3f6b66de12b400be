import { sortKey } from '../../domain/event-date.ts';
import type { SessionPresence } from '../../domain/internship/ledger.ts';
import { asId, type EnrolmentId, type EventId, type GroupId, type PersonId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  GroupRecord,
  ParticipantRecord,
  SessionRecord,
} from '../../usecases/internship/internship-ports.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';

const GROUP_PARTS = {
  site: { include: { territory: { select: { id: true, title: true, timezone: true } } } },
  programme: { include: { modules: { orderBy: { number: 'asc' } } } },
  cycles: { orderBy: { number: 'asc' } },
  sessions: {
    include: {
      event: {
        include: {
          registrations: {
            where: { state: 'registered', person: { deletionAskedAt: null } },
            select: { personId: true },
          },
          attendances: {
            where: { personId: { not: null } },
            select: { personId: true, state: true, hours: true },
          },
        },
      },
    },
  },
  // Whoever asked to be deleted is shown to nobody.
  enrolments: {
    where: { OR: [{ personId: null }, { person: { deletionAskedAt: null } }] },
    include: {
      person: { select: { fullName: true, telegramId: true } },
      partner: { select: { title: true } },
      guestHours: true,
    },
  },
} as const satisfies PrismaTypes.InternshipGroupInclude;

type GroupRow = PrismaTypes.InternshipGroupGetPayload<{ include: typeof GROUP_PARTS }>;
type EnrolmentRow = GroupRow['enrolments'][number];

/** A group with its sessions, participants and presence; null when there is none. */
export async function readGroup(db: Prisma | Transaction, groupId: GroupId): Promise<GroupRecord | null> {
  const row = await db.internshipGroup.findUnique({ where: { id: groupId }, include: GROUP_PARTS });
  if (row === null) return null;
  const master =
    row.masterId === null
      ? null
      : await db.person.findUnique({
          where: { id: row.masterId, deletionAskedAt: null },
          select: { id: true, fullName: true },
        });
  return {
    groupId,
    title: row.title,
    territory: { ...row.site.territory, id: asId(row.site.territory.id) },
    site: row.site.title,
    programme: { title: row.programme.title, frameworkKey: row.programme.frameworkKey },
    period: { from: dateToDay(row.startsOn), to: dateToDay(row.endsOn) },
    master: master && { personId: asId(master.id), fullName: master.fullName },
    state: row.state === 'closed' ? 'closed' : 'open',
    modules: row.programme.modules.map(({ id, number, title, hours }) => ({
      moduleId: id,
      number,
      title,
      hours,
    })),
    cycles: row.cycles.map(({ id, number, title }) => ({ cycleId: asId(id), number, title })),
    sessions: row.sessions
      .map(session => toSession(session, row.enrolments))
      .sort((a, b) => (sortKey(a.when) < sortKey(b.when) ? -1 : 1)),
    participants: row.enrolments.map(toParticipant).sort((a, b) => a.name.localeCompare(b.name, 'ru')),
  };
}

function toSession(row: GroupRow['sessions'][number], enrolments: readonly EnrolmentRow[]): SessionRecord {
  const { event } = row;
  const byPerson = new Map(event.attendances.map(mark => [mark.personId, mark]));
  const presence = new Map<EnrolmentId, Omit<SessionPresence, 'sessionId'>>();
  for (const { id, personId, guestHours } of enrolments) {
    const mark =
      personId === null ? guestHours.find(({ eventId }) => eventId === row.eventId) : byPerson.get(personId);
    if (mark) presence.set(asId(id), { state: stateOf(mark.state), hours: mark.hours });
  }
  return {
    eventId: asId(row.eventId),
    title: event.title,
    moduleId: row.moduleId,
    cycleId: row.cycleId === null ? null : asId(row.cycleId),
    when: readEventDate(event, `event ${event.id}`),
    place: event.place,
    hours: event.hours ?? 0,
    state: event.state === 'held' || event.state === 'cancelled' ? event.state : 'planned',
    version: event.version,
    makeUpOfId: row.makeUpOfId === null ? null : asId<EventId>(row.makeUpOfId),
    registered: new Set(event.registrations.map(({ personId }) => asId<PersonId>(personId))),
    presence,
  };
}

function toParticipant(row: EnrolmentRow): ParticipantRecord {
  return {
    enrolmentId: asId(row.id),
    personId: row.personId === null ? null : asId(row.personId),
    name: row.person?.fullName ?? row.guestName ?? '—',
    partner: row.partner?.title ?? null,
    serviceYears: row.serviceYears,
    admission: row.admission === 'override' ? 'override' : 'novice',
    overrideReason: row.overrideReason,
    state: row.state === 'left' || row.state === 'completed' ? row.state : 'admitted',
    inBot: row.person?.telegramId != null,
  };
}

const STATES = ['present', 'partial', 'noShow', 'excused'] as const;

function stateOf(stored: string): SessionPresence['state'] {
  return required(
    STATES.find(state => state === stored),
    `a state of presence instead of ${stored}`,
  );
}
