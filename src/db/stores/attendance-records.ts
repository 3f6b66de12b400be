import { ATTENDANCE_STATES } from '../../domain/attendance/attendance-state.ts';
import { audienceSchema } from '../../domain/audience.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { DoorEvent, Participant } from '../../usecases/attendance/attendance-store.ts';
import type { Prisma } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';

export const doorEventParts = {
  session: { select: { group: { select: { masterId: true } } } },
} as const satisfies Prisma.EventInclude;

/** Registration and attendance of one event, and where the person works. */
export function participantParts(eventId: number) {
  return {
    registrations: { where: { eventId } },
    attendances: { where: { eventId } },
    employments: {
      where: { state: 'accepted' },
      orderBy: { id: 'asc' },
      include: { organisation: { include: { territory: { select: { title: true } } } } },
    },
  } as const satisfies Prisma.PersonInclude;
}

type EventRow = Prisma.EventGetPayload<{ include: typeof doorEventParts }>;
type PersonRow = Prisma.PersonGetPayload<{ include: ReturnType<typeof participantParts> }>;

export function toDoorEvent(row: EventRow): DoorEvent {
  return {
    eventId: asId(row.id),
    territoryId: asId(row.territoryId),
    title: row.title,
    kind: row.kind,
    when: readEventDate(row, `event ${row.id}`),
    zone: row.timezone,
    state: row.state === 'held' || row.state === 'cancelled' ? row.state : 'planned',
    audience: row.audience === null ? null : audienceSchema.parse(row.audience),
    guestsWelcome: row.guestsWelcome,
    hours: row.hours,
    code: row.checkInCode,
    token: row.checkInToken,
    createdById: row.createdById,
    masterId: row.session?.group.masterId ?? null,
    reported: row.reportedCount === null ? null : { count: row.reportedCount, atLeast: row.reportedAtLeast },
    surveyState: row.surveyState,
  };
}

export function toParticipant(row: PersonRow): Participant {
  const [mark] = row.attendances;
  return {
    personId: asId(row.id),
    fullName: row.fullName,
    registered: row.registrations.some(({ state }) => state === 'registered'),
    mark: mark
      ? {
          state: attendanceState(mark.state),
          hours: mark.hours,
          method: mark.method === 'link' || mark.method === 'code' ? mark.method : 'hand',
          itemId: mark.itemId === null ? null : asId(mark.itemId),
        }
      : null,
    works: row.employments.map(({ organisation, position, subjects, serviceYears }) => ({
      territoryId: organisation.territoryId,
      territory: organisation.territory.title,
      organisation: organisation.key,
      position,
      subjects,
      serviceYears,
    })),
  };
}

export function attendanceState(stored: string) {
  return required(
    ATTENDANCE_STATES.find(state => state === stored),
    `a state of attendance instead of ${stored}`,
  );
}
