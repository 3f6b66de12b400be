import type { PersonId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  AttendanceChange,
  AttendanceStore,
  DoorEvent,
} from '../../usecases/attendance/attendance-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { lockItemsOfEvent } from './attendance-items.ts';
import { doorEventParts, participantParts, toDoorEvent, toParticipant } from './attendance-records.ts';
import { cancelNotices } from './cancel-notices.ts';
import { lockEvent } from './lock-event.ts';
import { refreshFacts } from './refresh-facts.ts';
import { refreshReminders } from './refresh-reminders.ts';
import { applyRouteChange } from './route-changes.ts';
import { readRoute } from './route-records.ts';

/** Some hundred marks, each with its route. */
const CLOSING_A_LARGE_LIST = { timeout: 30_000 };

export function createAttendanceStore(prisma: Prisma): AttendanceStore {
  return {
    findEvent: eventId => readEvent(prisma, { id: eventId }),
    findByToken: checkInToken => readEvent(prisma, { checkInToken }),

    async findByCode(checkInCode) {
      const rows = await prisma.event.findMany({
        where: { checkInCode },
        orderBy: { id: 'desc' },
        include: doorEventParts,
      });
      return rows.map(toDoorEvent);
    },

    async ensureCodes(eventId, { code, token }) {
      // Two who open the door at once: the second one's codes find no row, and it reads the first one's.
      await prisma.event.updateMany({
        where: { id: eventId, checkInToken: null },
        data: { checkInToken: token, checkInCode: code },
      });
      const event = await prisma.event.findUnique({ where: { id: eventId } });
      return event?.checkInToken && event.checkInCode
        ? { code: event.checkInCode, token: event.checkInToken }
        : null;
    },

    listParticipants: eventId => readListed(prisma, eventId),
    countForgotten: eventId =>
      prisma.attendance.count({
        where: {
          eventId,
          state: { in: ['present', 'partial'] },
          OR: [{ personId: null }, { person: { deletionAskedAt: { not: null } } }],
        },
      }),

    changeAttendance: (eventId, { actorId, at, people, decide }) =>
      prisma.$transaction(async tx => {
        if (!(await lockEvent(tx, eventId))) return null;
        const event = required(await readEvent(tx, { id: eventId }), `event ${eventId} under its lock`);
        const listed =
          people === 'listed' ? await readListed(tx, eventId) : await readPeople(tx, eventId, people);
        const items = await lockItemsOfEvent(
          tx,
          eventId,
          listed.map(({ personId }) => personId),
        );
        const { changes, result } = decide(
          event,
          listed.map(person => ({ ...person, item: items.get(person.personId) ?? null })),
        );
        for (const change of changes) await apply(tx, event, change, { actorId, at });
        await refreshFacts(tx, [...new Set(changes.flatMap(whose))], at);
        return result;
      }, CLOSING_A_LARGE_LIST),
  };
}

/** Whose facts the change may touch. */
function whose(change: AttendanceChange): readonly PersonId[] {
  if (change.type === 'mark') return [change.personId];
  return change.type === 'route' ? [change.ownerId] : [];
}

async function readEvent(
  db: Transaction,
  where: { id: number } | { checkInToken: string },
): Promise<DoorEvent | null> {
  const row = await db.event.findUnique({ where, include: doorEventParts });
  return row && toDoorEvent(row);
}

async function readListed(db: Transaction, eventId: number) {
  const rows = await db.person.findMany({
    where: {
      deletionAskedAt: null,
      OR: [
        { registrations: { some: { eventId, state: 'registered' } } },
        { attendances: { some: { eventId } } },
      ],
    },
    orderBy: [{ fullName: 'asc' }, { id: 'asc' }],
    include: participantParts(eventId),
  });
  return rows.map(toParticipant);
}

async function readPeople(db: Transaction, eventId: number, personIds: readonly PersonId[]) {
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] }, deletionAskedAt: null },
    include: participantParts(eventId),
  });
  return rows.map(toParticipant);
}

async function apply(
  tx: Transaction,
  event: DoorEvent,
  change: AttendanceChange,
  { actorId, at }: { actorId: PersonId; at: Temporal.Instant },
): Promise<void> {
  const { eventId } = event;
  switch (change.type) {
    case 'mark': {
      const { personId, mark, itemId } = change;
      if (mark === null) {
        await tx.attendance.deleteMany({ where: { eventId, personId } });
        return;
      }
      const data = { ...mark, itemId, markedById: actorId, markedAt: toDate(at) };
      await tx.attendance.upsert({
        where: { eventId_personId: { eventId, personId } },
        create: { eventId, personId, ...data },
        update: data,
      });
      return;
    }
    case 'route': {
      const route = await readRoute(tx, change.iomId);
      // Its owner asked to be deleted meanwhile.
      if (route) await applyRouteChange(tx, route, change.change, { actorId: change.ownerId, at });
      return;
    }
    case 'withdrawAsk':
      await cancelNotices(tx, `event:${eventId}`, at, {
        personIds: [change.personId],
        kinds: ['surveyAsked'],
      });
      return;
    case 'held':
      await tx.event.update({ where: { id: eventId }, data: { state: 'held' } });
      return refreshReminders(tx, { kind: 'event', id: eventId }, at);
  }
}
