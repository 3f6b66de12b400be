import { LEVELS_FOR_ALL } from '../../domain/events/event-level.ts';
import { competencyId } from '../../domain/ids.ts';
import { DISMISSAL_REASONS, type Dismissal } from '../../domain/recommendation/dismissal.ts';
import { eventKey } from '../../domain/recommendation/recommendable-event.ts';
import { asId, type EventId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  PlannedEvent,
  RecommendationStore,
} from '../../usecases/recommendation/recommendation-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import { isInvited, readWorkplaces } from './event-list-audience.ts';
import { SESSION_KIND } from './event-list-store.ts';

const eventParts = { competencies: true, occurrence: true, territory: { select: { title: true } } } as const;

export function createRecommendationStore(prisma: Prisma): RecommendationStore {
  return {
    async listPlan(personId) {
      const workplaces = await readWorkplaces(prisma, personId);
      const rows = await prisma.event.findMany({
        where: {
          state: { not: 'cancelled' },
          kind: { not: SESSION_KIND },
          OR: [
            { territoryId: { in: [...workplaces.territoryIds] } },
            { online: true, level: { in: ['regional', ...LEVELS_FOR_ALL] } },
          ],
        },
        orderBy: { id: 'asc' },
        include: eventParts,
      });
      return rows.filter(row => isInvited(row, workplaces)).map(toPlanned);
    },

    async listDismissals(personId) {
      const rows = await prisma.suggestionDismissal.findMany({
        where: { personId },
        orderBy: [{ at: 'asc' }, { eventId: 'asc' }],
        include: { event: { include: eventParts } },
      });
      return rows.map((row): Dismissal => {
        const { id, format, distanceKm, place, theme } = toPlanned(row.event).facts;
        const reason = required(
          DISMISSAL_REASONS.find(known => known === row.reason),
          'the reason of a dismissal',
        );
        const when = readEventDate(
          { ...row, timezone: row.event.timezone },
          `dismissal of event ${row.eventId}`,
        );
        return { eventId: id, reason, when, format, distanceKm, place, theme };
      });
    },

    async listOwnEvents(personId) {
      const rows = await prisma.iomItem.findMany({
        where: { iom: { personId }, eventId: { not: null }, state: { not: 'dropped' } },
        select: { eventId: true, state: true, iom: { select: { state: true } } },
      });
      const idsOf = (wanted: (row: (typeof rows)[number]) => boolean): Set<EventId> =>
        new Set(
          rows.filter(wanted).flatMap(row => (row.eventId === null ? [] : [asId<EventId>(row.eventId)])),
        );
      return {
        inRoute: idsOf(row => row.iom.state !== 'done'),
        attended: idsOf(row => row.state === 'done' || row.state === 'accepted'),
      };
    },

    async dismiss({ personId, eventId: id, reason, at }) {
      const { datePrecision, date } = await prisma.event.findUniqueOrThrow({ where: { id } });
      const data = { reason, datePrecision, date, at: toDate(at) };
      await prisma.suggestionDismissal.upsert({
        where: { personId_eventId: { personId, eventId: id } },
        create: { personId, eventId: id, ...data },
        update: data,
      });
    },
  };
}

type EventRow = PrismaTypes.EventGetPayload<{ include: typeof eventParts }>;

function toPlanned(row: EventRow): PlannedEvent {
  const when = readEventDate(row, `event ${row.id}`);
  return {
    eventId: asId(row.id),
    title: row.title,
    kind: row.kind,
    level: row.level,
    organiser: row.organiser,
    territory: row.territory.title,
    place: row.place,
    online: row.online,
    hours: row.hours,
    when,
    facts: {
      id: eventKey(String(row.id)),
      kind: row.kind,
      competencies: row.competencies.map(each => competencyId(each.frameworkKey, each.competencyKey)),
      when,
      format: row.online ? 'online' : 'inPerson',
      // Nobody says yet where organisations stand.
      distanceKm: null,
      place: row.place,
      hours: row.hours,
      // Repeated runs of one row of the plan are one topic.
      theme: row.occurrence === null ? null : `activity ${row.occurrence.activityId}`,
      order: row.id,
    },
  };
}
