import type { StaffTableStore } from '../../usecases/staff-tables/staff-table-store.ts';
import type { Prisma } from '../connect.ts';

export function createStaffTableStore(prisma: Prisma): StaffTableStore {
  return {
    async readTerritories(ids) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, title: true, timezone: true, operatorName: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ operatorName: operator, ...territory }) => ({ ...territory, operator }));
    },
    async readStaffTable(territoryId, kind, period) {
      const newest =
        period ??
        (
          await prisma.reportedFigure.findFirst({
            where: { territoryId, kind },
            orderBy: { period: 'desc' },
            select: { period: true },
          })
        )?.period;
      if (newest === undefined) return null;
      const rows = await prisma.reportedFigure.findMany({
        where: { territoryId, kind, period: newest },
        orderBy: { id: 'asc' },
      });
      if (rows.length === 0) return null;
      // Of one place and measure the newest row counts, where the first one stood.
      const newestRows = new Map(
        rows.map(row => [JSON.stringify([row.organisationId, row.measure, row.grouping]), row]),
      );
      const places = await prisma.organisation.findMany({
        where: { territoryId },
        select: { id: true, title: true },
      });
      const titles = new Map(places.map(({ id, title }) => [id, title]));
      return {
        period: newest,
        figures: [...newestRows.values()].map(
          ({ organisationId, measure, grouping, numerator, denominator, ...row }) => ({
            organisation: organisationId === null ? null : (titles.get(organisationId) ?? null),
            measure,
            grouping,
            numerator,
            denominator,
            printedTenths: row.printedTenths,
            note: row.note,
          }),
        ),
      };
    },
  };
}
