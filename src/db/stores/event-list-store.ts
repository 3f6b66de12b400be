import { ATTENDANCE_STATES } from '../../domain/attendance/attendance-state.ts';
import { sortKey } from '../../domain/event-date.ts';
import { LEVELS_FOR_ALL } from '../../domain/events/event-level.ts';
import { REGISTRATION_STATES, type RegistrationState } from '../../domain/events/registration.ts';
import { type CompetencyId, competencyId } from '../../domain/ids.ts';
import { isEventKind } from '../../domain/recommendation/recommendable-event.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { EventLine, EventStore } from '../../usecases/events/event-store.ts';
import type { Prisma } from '../connect.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import { isForPerson, readWorkplaces } from './event-list-audience.ts';
import { readFrameworks, readNeeds } from './waiting-needs.ts';

export const SESSION_KIND = 'internshipSession';

/** What a line is made of, for one reader. */
const linePartsFor = (personId: number) =>
  ({
    competencies: { orderBy: [{ frameworkKey: 'asc' }, { competencyKey: 'asc' }] },
    registrations: { where: { personId } },
    attendances: { where: { personId } },
  }) as const satisfies PrismaTypes.EventInclude;
type LineRow = PrismaTypes.EventGetPayload<{ include: ReturnType<typeof linePartsFor> }>;

/** Reading of lists; what concerns one event stands in `event-registration-store.ts`. */
export function createEventListStore(
  prisma: Prisma,
): Pick<EventStore, 'listEvents' | 'listOwnEvents' | 'listWishes'> {
  return {
    async listEvents(personId) {
      const workplaces = await readWorkplaces(prisma, personId);
      const rows = await prisma.event.findMany({
        where: {
          state: { not: 'cancelled' },
          kind: { not: SESSION_KIND },
          OR: [
            { territoryId: { in: [...workplaces.territoryIds] } },
            { level: { in: [...LEVELS_FOR_ALL] } },
            { level: 'regional', online: true },
          ],
        },
        include: linePartsFor(personId),
      });
      return inOrder(rows.filter(row => isEventKind(row.kind) && isForPerson(row, workplaces)));
    },

    async listOwnEvents(personId) {
      const rows = await prisma.event.findMany({
        where: {
          OR: [
            { registrations: { some: { personId, state: { not: 'cancelled' } } } },
            { attendances: { some: { personId } } },
          ],
        },
        include: linePartsFor(personId),
      });
      return inOrder(rows);
    },

    listWishes: personId => readWishes(prisma, personId),
  };
}

function inOrder(rows: readonly LineRow[]): EventLine[] {
  const keyed = rows.map(toLine).map(line => ({ line, key: `${sortKey(line.when)} ${line.title}` }));
  return keyed
    .toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ line }) => line);
}

export function toLine(row: LineRow): EventLine {
  const [registration] = row.registrations;
  const [attendance] = row.attendances;
  const own = registration ? stateOf(registration.state) : 'cancelled';
  return {
    eventId: asId(row.id),
    title: row.title,
    when: readEventDate(row, `event ${row.id}`),
    timezone: row.timezone,
    cancelled: row.state === 'cancelled',
    competencies: row.competencies.map(each => competencyId(each.frameworkKey, each.competencyKey)),
    own: own === 'cancelled' ? null : own,
    attendance: ATTENDANCE_STATES.find(known => known === attendance?.state) ?? null,
  };
}

export function stateOf(stored: string): RegistrationState {
  return required(
    REGISTRATION_STATES.find(known => known === stored),
    `a state of a registration instead of ${stored}`,
  );
}

/** Deficits of the newest profiles, what was chosen, what the open route is about, and what helps there too. */
async function readWishes(prisma: Prisma, personId: PersonId): Promise<ReadonlySet<CompetencyId>> {
  const needs = (await readNeeds(prisma, [personId])).get(personId)?.keys() ?? [];
  const chosen = await prisma.developmentChoice.findMany({ where: { personId } });
  const deficits = await prisma.iomDeficit.findMany({ where: { iom: { personId, state: { not: 'done' } } } });
  const wanted = new Set([
    ...needs,
    ...[...chosen, ...deficits].map(each => competencyId(each.frameworkKey, each.competencyKey)),
  ]);
  const keys = [...new Set([...wanted].map(id => id.slice(0, id.indexOf('/'))))];
  for (const framework of (await readFrameworks(prisma, keys)).values()) {
    for (const { key, related } of framework.competencies)
      if (wanted.has(competencyId(framework.key, key))) for (const id of related) wanted.add(id);
  }
  return wanted;
}
