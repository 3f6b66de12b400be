import { isEventKind } from '../../domain/recommendation/recommendable-event.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type { SummaryStore, TerritoryFigures } from '../../usecases/summary/summary-store.ts';
import type { Prisma } from '../connect.ts';
import { readEventDate } from '../stored-event-date.ts';
import { countedEmployment } from './audience-sql.ts';
import { SESSION_KIND } from './event-list-store.ts';

const WANTING = ['interested', 'registered', 'waiting', 'offered'];

export function createSummaryStore(prisma: Prisma): SummaryStore {
  return {
    async readTerritories(ids) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        orderBy: { id: 'asc' },
      });
      return rows.map(({ id, title, operatorName, timezone }) => ({
        id: asId(id),
        title,
        operator: operatorName,
        timezone,
      }));
    },

    async readFigures({ id, timezone }, now) {
      const day = now.toZonedDateTimeISO(timezone).toPlainDate();
      const month = day.toPlainYearMonth().toString();
      const [figures] = await prisma.$queryRaw<Omit<TerritoryFigures, 'eventsThisMonth'>[]>`
        WITH people AS (
          SELECT DISTINCT person.id, person."telegramId", person."registeredAt"
            FROM "Employment" AS employment
            JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
            JOIN "Person" AS person ON person.id = employment."personId"
           WHERE ${countedEmployment(id, now)}
        ), routes AS (
          SELECT iom.state FROM "Iom" AS iom JOIN people ON people.id = iom."personId"
        )
        SELECT (SELECT count(*)::int FROM people) AS people,
               (SELECT count(*)::int FROM people
                 WHERE "telegramId" IS NOT NULL AND "registeredAt" IS NOT NULL) AS "inBot",
               (SELECT count(*)::int FROM routes WHERE state = 'submitted') AS "routesWaiting",
               (SELECT count(*)::int FROM routes
                 WHERE state IN ('approved', 'inProgress', 'extended')) AS "routesRunning",
               (SELECT count(*)::int FROM routes WHERE state = 'done') AS "routesDone",
               (SELECT count(*)::int FROM "MentoringPair"
                 WHERE "territoryId" = ${id} AND state IN ('active', 'ending')) AS pairs,
               (SELECT count(*)::int FROM "InternshipGroup" AS grp
                  JOIN "InternshipSite" AS site ON site.id = grp."siteId"
                 WHERE site."territoryId" = ${id}
                   AND ${day.toString()}::date BETWEEN grp."startsOn" AND grp."endsOn") AS groups`;
      const kinds = await prisma.event.groupBy({
        by: ['kind'],
        where: {
          territoryId: id,
          state: { not: 'cancelled' },
          kind: { not: SESSION_KIND },
          datePrecision: { in: ['time', 'day', 'month'] },
          date: { startsWith: month },
        },
        _count: true,
      });
      const eventsThisMonth = kinds
        .filter(({ kind }) => isEventKind(kind))
        .reduce((sum, { _count }) => sum + _count, 0);
      return { ...required(figures, 'figures of a territory'), eventsThisMonth };
    },

    async listPlannedForGaps(territoryId) {
      const rows = await prisma.event.findMany({
        where: { territoryId, state: { not: 'cancelled' }, kind: { not: SESSION_KIND } },
        orderBy: { id: 'asc' },
        include: {
          competencies: true,
          _count: { select: { registrations: { where: { state: { in: WANTING } } } } },
        },
      });
      return rows.map(row => ({
        id: asId(row.id),
        title: row.title,
        kind: row.kind,
        when: readEventDate(row, `event ${row.id}`),
        competencies: row.competencies.map(each => `${each.frameworkKey}/${each.competencyKey}`),
        wanted: row._count.registrations,
      }));
    },
  };
}
