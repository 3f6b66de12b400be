import type { Reported } from '../../domain/reported/parse-reported.ts';
import type { ReportedStore } from '../../usecases/reported/reported-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { writeAudit } from './write-audit.ts';

/** How each is stored; a report without a subject is of all of them. */
const STORED = {
  vpr: { kind: 'vpr', measure: '' },
  oge: { kind: 'oge', measure: '' },
  dynamics: { kind: 'dynamics', measure: '' },
  expert: { kind: 'count', measure: 'expert-002-2' },
} as const satisfies Record<Reported, { kind: string; measure: string }>;

export function createReportedStore(prisma: Prisma): ReportedStore {
  return {
    listReportedTerritories: ids =>
      prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, title: true, timezone: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      }),

    listReportedPlaces: territoryId =>
      prisma.organisation.findMany({
        where: { territoryId, closedOn: null },
        select: { id: true, title: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      }),

    async latestReported(place, what) {
      const row = await prisma.reportedFigure.findFirst({
        where: { ...place, ...STORED[what], grouping: '' },
        orderBy: { id: 'desc' },
        select: { numerator: true, denominator: true, period: true },
      });
      return row === null || row.denominator === null ? null : { ...row, denominator: row.denominator };
    },

    async addReported({ territoryId, organisationId, numerator, denominator, period, what, by }, at) {
      await prisma.$transaction(async tx => {
        const { id } = await tx.reportedFigure.create({
          data: {
            territoryId,
            organisationId,
            ...STORED[what],
            period,
            numerator,
            denominator,
            recordedById: by.id,
            recordedAt: toDate(at),
          },
        });
        await writeAudit(tx, {
          at,
          actorId: by.id,
          action: 'indicatorManage',
          by: by.by,
          object: `figure:${id}`,
        });
      });
    },
  };
}
