import {
  DEFAULT_DENOMINATOR,
  DENOMINATOR_BASES,
  type DenominatorSources,
  type StatedNumber,
} from '../../domain/indicators/denominator.ts';
import { required } from '../../lib/invariant.ts';
import type { DenominatorStore } from '../../usecases/indicators/denominator-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import { writeAudit } from './write-audit.ts';

const TERRITORY = { id: true, key: true, title: true, timezone: true } as const;

export function createDenominatorStore(prisma: Prisma): DenominatorStore {
  return {
    async currentDenominator(territoryId, at) {
      const row = await prisma.denominatorChoice.findFirst({
        where: { territoryId, chosenAt: { lte: toDate(at) } },
        orderBy: { id: 'desc' },
      });
      if (!row) return DEFAULT_DENOMINATOR;
      const { value, note, chosenAt } = row;
      const basis = required(
        DENOMINATOR_BASES.find(known => known === row.basis),
        `basis of denominator ${row.id}`,
      );
      return { basis, value, note, chosenAt: chosenAt.toTemporalInstant() };
    },
    async readDenominatorSources(territoryId, today) {
      const [roster, table, stated] = await Promise.all([
        countRoster(prisma, territoryId, today),
        sumTable(prisma, territoryId),
        readStated(prisma, territoryId),
      ]);
      return { roster, table, stated };
    },
    async addDenominator({ territoryId, basis, value, note, at, chosenBy }) {
      await prisma.$transaction(async tx => {
        const { id } = await tx.denominatorChoice.create({
          data: { territoryId, basis, value, note, chosenById: chosenBy?.id ?? null, chosenAt: toDate(at) },
        });
        if (chosenBy)
          await writeAudit(tx, {
            at,
            actorId: chosenBy.id,
            action: 'indicatorManage',
            by: chosenBy.by,
            object: `denominator:${id}`,
          });
      });
    },
    readTerritories: ids =>
      prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        select: TERRITORY,
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      }),
    findTerritory: key => prisma.territory.findUnique({ where: { key }, select: TERRITORY }),
  };
}

/** Who stands in the roster that day, everybody once, at home. */
async function countRoster(
  prisma: Prisma,
  territoryId: number,
  today: Temporal.PlainDate,
): Promise<DenominatorSources['roster']> {
  const day = dayToDate(today);
  const [row] = await prisma.$queryRaw<{ staff: number; teachers: number }[]>`
    SELECT count(DISTINCT "personId")::int AS staff,
           (count(DISTINCT "personId") FILTER (WHERE teacher))::int AS teachers
      FROM "FactSheet"
     WHERE "territoryId" = ${territoryId} AND "validFrom" <= ${day}
       AND ("validTo" IS NULL OR "validTo" > ${day})`;
  return required(row, 'the row of a count');
}

/** The table of schools by its own rows: its printed total is only compared with them. */
async function sumTable(prisma: Prisma, territoryId: number): Promise<DenominatorSources['table']> {
  const [row] = await prisma.$queryRaw<{ period: string; total: number }[]>`
    SELECT period, sum(denominator)::int AS total
      FROM (SELECT DISTINCT ON (period, "organisationId") period, denominator FROM "ReportedFigure"
             WHERE "territoryId" = ${territoryId} AND kind = 'category' AND measure = 'withCategory'
               AND "organisationId" IS NOT NULL
             ORDER BY period, "organisationId", id DESC) AS newest
     GROUP BY period ORDER BY period DESC LIMIT 1`;
  return row ?? null;
}

/** Numbers of people that stand in texts beside a table. */
async function readStated(prisma: Prisma, territoryId: number): Promise<readonly StatedNumber[]> {
  const rows = await prisma.reportedFigure.findMany({
    where: {
      territoryId,
      organisationId: null,
      kind: 'count',
      measure: { in: ['staff', 'teachers'] },
    },
    orderBy: [{ period: 'desc' }, { id: 'desc' }],
    distinct: ['measure', 'grouping'],
    select: { numerator: true, measure: true, note: true, id: true },
  });
  return rows
    .toSorted((a, b) => a.id - b.id)
    .map(({ numerator, measure, note }) => ({ value: numerator, measure, note }));
}
