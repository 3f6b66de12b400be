import { isEventKind } from '../../domain/recommendation/recommendable-event.ts';
import { parseFramework } from '../../domain/scoring/framework.ts';
import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { EventPlanStore } from '../../usecases/event-plan/event-plan-store.ts';
import type { Prisma } from '../connect.ts';
import { readEventDate } from '../stored-event-date.ts';
import { createEventPlanChanges } from './event-plan-changes.ts';
import { createEventPlanDrafts } from './event-plan-drafts.ts';
import { countStates, readPlannedEvent, territoryColumns, toTerritory } from './event-plan-records.ts';

/** Sessions of internships are planned with their group. */
const SESSION_KIND = 'internshipSession';

export function createEventPlanStore(prisma: Prisma): EventPlanStore {
  return {
    ...createEventPlanDrafts(prisma),
    ...createEventPlanChanges(prisma),

    async listTerritories(territoryIds) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...territoryIds] } },
        select: territoryColumns,
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return rows.map(toTerritory);
    },

    async listPlan(territoryIds) {
      const rows = await prisma.event.findMany({
        where: { territoryId: { in: [...territoryIds] }, kind: { not: SESSION_KIND } },
        orderBy: { id: 'asc' },
        select: {
          id: true,
          title: true,
          kind: true,
          state: true,
          datePrecision: true,
          date: true,
          timezone: true,
          registrations: { select: { state: true } },
        },
      });
      return rows
        .filter(({ kind }) => isEventKind(kind))
        .map(row => ({
          eventId: asId(row.id),
          title: row.title,
          when: readEventDate(row, `event ${row.id}`),
          zone: row.timezone,
          cancelled: row.state === 'cancelled',
          counts: countStates(row.registrations.map(({ state }) => state)),
        }));
    },

    readPlanned: eventId => readPlannedEvent(prisma, eventId),

    async readNames(territoryId) {
      const organisations = await prisma.organisation.findMany({
        where: { territoryId },
        select: { key: true, title: true, searchText: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return { organisations, competencies: await readCompetencies(territoryId) };
    },

    async listMembers(territoryId) {
      const rows = await prisma.employment.findMany({
        where: { state: 'accepted', organisation: { territoryId }, person: { deletionAskedAt: null } },
        select: {
          personId: true,
          position: true,
          subjects: true,
          serviceYears: true,
          organisation: { select: { key: true } },
          person: { select: { registeredAt: true } },
        },
      });
      return rows.map(({ personId, organisation, person, ...work }) => ({
        ...work,
        personId: asId(personId),
        organisation: organisation.key,
        inBot: person.registeredAt !== null,
      }));
    },
  };

  /** Competencies of the frameworks the territory measures or has events for; of all, where there are none yet. */
  async function readCompetencies(territoryId: number) {
    const ofCampaigns = await prisma.questionnaire.findMany({
      where: {
        campaigns: { some: { campaign: { territoryId } } },
        frameworkKey: { not: null },
        anonymous: false,
      },
      select: { frameworkKey: true },
    });
    const ofEvents = await prisma.eventCompetency.findMany({
      where: { event: { territoryId } },
      select: { frameworkKey: true },
      distinct: 'frameworkKey',
    });
    const own = new Set([...ofCampaigns, ...ofEvents].flatMap(({ frameworkKey }) => frameworkKey ?? []));
    const anywhere = await prisma.questionnaire.findMany({
      where: { frameworkKey: { not: null }, anonymous: false, draft: false },
      select: { frameworkKey: true },
    });
    const keys = own.size > 0 ? own : new Set(anywhere.flatMap(({ frameworkKey }) => frameworkKey ?? []));
    const rows = await prisma.framework.findMany({
      where: { key: { in: [...keys] } },
      orderBy: [{ key: 'asc' }, { id: 'desc' }],
      distinct: 'key',
    });
    return rows.flatMap(({ definition }) => {
      const parsed = parseFramework(definition);
      if (!parsed.ok) return [];
      return parsed.value.competencies.map(({ key, title, short }) => ({
        frameworkKey: parsed.value.key as string,
        competencyKey: key as string,
        title,
        names: [...new Set([title.ru, short.ru, title.en, short.en].map(foldForSearch))],
      }));
    });
  }
}
