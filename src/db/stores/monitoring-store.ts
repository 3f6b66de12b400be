import type { MonitoringReport } from '../../domain/monitoring/project-file.ts';
import { monitoringRuleSchema } from '../../domain/monitoring/rule.ts';
import { asId, type TerritoryId } from '../../lib/ids.ts';
import type {
  MonitoringItem,
  MonitoringItemId,
  MonitoringStore,
} from '../../usecases/monitoring/monitoring-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { enqueueNotices } from './enqueue-notices.ts';
import { findRoleHolders } from './find-role-holders.ts';
import { takeProject } from './take-project.ts';

export function createMonitoringStore(
  prisma: Prisma,
): MonitoringStore & { allTerritories(): Promise<readonly number[]> } {
  return {
    async allTerritories() {
      const rows = await prisma.monitoringItem.findMany({
        distinct: 'territoryId',
        select: { territoryId: true },
      });
      return rows.map(({ territoryId }) => territoryId);
    },
    async readTerritories(ids) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, title: true, timezone: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return rows.map(row => ({ ...row, id: asId<TerritoryId>(row.id) }));
    },
    async listItems(territoryIds) {
      const rows = await prisma.monitoringItem.findMany({
        where: { territoryId: { in: [...territoryIds] } },
        include: { done: true },
        orderBy: { id: 'asc' },
      });
      return rows.map(toItem);
    },
    async findItem(id) {
      const row = await prisma.monitoringItem.findUnique({ where: { id }, include: { done: true } });
      return row && toItem(row);
    },
    async listProjects(territoryIds) {
      return prisma.project.findMany({
        where: { territoryId: { in: [...territoryIds] } },
        include: { stages: { orderBy: { number: 'asc' } } },
        orderBy: { id: 'asc' },
      });
    },
    async addItem({ territoryId, key, title, responsible }) {
      const place = { territoryId_key: { territoryId, key } };
      const own = { rule: { yearly: [] }, report: 'indicators' };
      const { id } = await prisma.monitoringItem.upsert({
        where: place,
        create: { territoryId, key, title, responsible, ...own },
        update: {},
      });
      return asId(id);
    },
    async changeItem(id, change) {
      await prisma.monitoringItem.updateMany({ where: { id }, data: change });
    },
    async removeItem(id) {
      await prisma.monitoringItem.deleteMany({ where: { id } });
    },
    async markDone({ itemId, month, byId, at }) {
      const { count } = await prisma.monitoringDone.createMany({
        data: [{ itemId, month, doneById: byId, doneAt: toDate(at) }],
        skipDuplicates: true,
      });
      return count === 1;
    },
    async unmarkDone(itemId, month) {
      await prisma.monitoringDone.deleteMany({ where: { itemId, month } });
    },
    takeProject: (territoryId, file, at) => prisma.$transaction(tx => takeProject(tx, territoryId, file, at)),
    remind: reminders =>
      prisma.$transaction(async tx => {
        let reminded = 0;
        for (const { territoryId, items, month, key, dueAt } of reminders) {
          const people = await findRoleHolders(
            tx,
            { role: 'methodologist', territoryIds: [territoryId] },
            { at: dueAt },
          );
          const { enqueued } = await enqueueNotices(
            tx,
            people.map(personId => ({
              key: `${key}:${personId}`,
              kind: 'monitoringDue' as const,
              personId,
              params: { items: items.map(({ title }) => `• ${title}`).join('\n') },
              dueAt,
              expiresAt: endOfMonth(month),
            })),
          );
          reminded += enqueued;
        }
        return reminded;
      }),
  };
}

/** The next month's first day: whoever was not reached by then is reminded of the next time. */
function endOfMonth(month: Temporal.PlainYearMonth): Temporal.Instant {
  return month.add({ months: 1 }).toPlainDate({ day: 1 }).toZonedDateTime('UTC').toInstant();
}

function toItem(row: {
  id: number;
  territoryId: number;
  title: string;
  rule: unknown;
  responsible: string;
  report: string;
  done: readonly { month: string; doneAt: Date }[];
}): MonitoringItem {
  const { title, responsible, report } = row;
  return {
    id: asId<MonitoringItemId>(row.id),
    territoryId: asId<TerritoryId>(row.territoryId),
    title,
    responsible,
    rule: monitoringRuleSchema.parse(row.rule),
    report: report as MonitoringReport,
    done: new Map(row.done.map(({ month, doneAt }) => [month, doneAt.toTemporalInstant()])),
  };
}
