import { MEASURES, type Measure } from '../../domain/figures/measure.ts';
import { required } from '../../lib/invariant.ts';
import type { FigureDifference, FigureUpkeep } from '../../usecases/figures/figure-upkeep.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate, toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { factsOf, SHEET_COLUMNS } from './facts-sql.ts';
import { measuredOf } from './measured-sql.ts';
import { refreshFacts } from './refresh-facts.ts';

/** People in one transaction: their rows are locked for as long. */
const BATCH = 1_000;
const UNHURRIED = { timeout: 60_000 };

/** Sums of deltas that are not the numbers of open sheets. */
const UNEQUAL_SUMS = Sql.sql`
  WITH summed AS (
    SELECT "territoryId", "organisationId", measure, month, sum(delta)::int AS count
      FROM "FigureDelta" GROUP BY 1, 2, 3, 4
  ), counted AS (
    SELECT sheet."territoryId", place.id AS "organisationId", fact.measure, date_trunc('month', fact.day)::date AS month,
           count(*)::int AS count
      FROM "FactSheet" AS sheet
     CROSS JOIN LATERAL (VALUES ${measuredOf('sheet')}) AS fact(measure, day)
     CROSS JOIN LATERAL (VALUES (0), (sheet."organisationId")) AS place(id)
     WHERE sheet."validTo" IS NULL AND fact.day IS NOT NULL
     GROUP BY 1, 2, 3, 4
  ), unequal AS (
    SELECT "territoryId", "organisationId", measure, month, coalesce(summed.count, 0) AS summed,
           coalesce(counted.count, 0) AS counted
      FROM summed FULL JOIN counted USING ("territoryId", "organisationId", measure, month)
     WHERE coalesce(summed.count, 0) <> coalesce(counted.count, 0)
  )`;

export function createFigureUpkeep(prisma: Prisma): FigureUpkeep {
  return {
    async compactDeltas({ after, upTo }) {
      const since = after === null ? Sql.empty : Sql.sql`AND day > ${dayToDate(after)}::date`;
      const [row] = await prisma.$queryRaw<{ fewer: number }[]>`
        WITH crowded AS (
          SELECT "territoryId", "organisationId", measure, month, day FROM "FigureDelta"
           WHERE day <= ${dayToDate(upTo)}::date ${since} GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1
        ), taken AS (
          DELETE FROM "FigureDelta" AS delta USING crowded
           WHERE delta."territoryId" = crowded."territoryId" AND delta."organisationId" = crowded."organisationId"
             AND delta.measure = crowded.measure AND delta.month = crowded.month AND delta.day = crowded.day
          RETURNING delta.*
        ), put AS (
          INSERT INTO "FigureDelta" ("territoryId", "organisationId", measure, month, day, delta)
          SELECT "territoryId", "organisationId", measure, month, day, sum(delta)::int FROM taken
           GROUP BY 1, 2, 3, 4, 5 HAVING sum(delta) <> 0
          RETURNING 1
        )
        SELECT ((SELECT count(*) FROM taken) - (SELECT count(*) FROM put))::int AS fewer`;
      return required(row, 'the count of compacted rows').fewer;
    },

    async refreshEverybody(now) {
      let people = 0;
      for await (const ids of batchesOf(prisma)) {
        await prisma.$transaction(tx => refreshFacts(tx, ids, now), UNHURRIED);
        people += ids.length;
      }
      return people;
    },

    async findDifferences() {
      const differences: FigureDifference[] = [];
      for await (const ids of batchesOf(prisma)) differences.push(...(await differentSheets(prisma, ids)));
      const sums = await prisma.$queryRaw<SumRow[]>`
        ${UNEQUAL_SUMS} SELECT "territoryId", "organisationId", measure, month::text, summed, counted
          FROM unequal ORDER BY 1, 2, 3, 4`;
      return [
        ...differences,
        ...sums.map(row => ({ kind: 'sum' as const, ...row, measure: measureOf(row.measure) })),
      ];
    },

    correctSums: now => prisma.$executeRaw`
      ${UNEQUAL_SUMS}
      INSERT INTO "FigureDelta" ("territoryId", "organisationId", measure, month, day, delta)
      SELECT unequal."territoryId", unequal."organisationId", unequal.measure, unequal.month,
             (${toDate(now)}::timestamp AT TIME ZONE 'UTC' AT TIME ZONE territory.timezone)::date,
             unequal.counted - unequal.summed
        FROM unequal JOIN "Territory" AS territory ON territory.id = unequal."territoryId"`,
  };
}

type SumRow = Omit<Extract<FigureDifference, { kind: 'sum' }>, 'kind' | 'measure'> & { measure: string };

async function differentSheets(prisma: Prisma, ids: readonly number[]): Promise<FigureDifference[]> {
  const differs = SHEET_COLUMNS.map(column =>
    Sql.raw(`CASE WHEN facts."${column}" IS DISTINCT FROM open."${column}" THEN '${column}' END`),
  );
  const rows = await prisma.$queryRaw<
    { personId: number; territoryId: number; known: boolean; stays: boolean; columns: string[] }[]
  >`
    WITH ${factsOf(ids)}, compared AS (
      SELECT coalesce(facts."personId", open."personId") AS "personId",
             coalesce(facts."territoryId", open."territoryId") AS "territoryId",
             open.id IS NOT NULL AS known, facts."personId" IS NOT NULL AS stays,
             array_remove(ARRAY[${Sql.join(differs)}], NULL) AS columns
        FROM facts
        FULL JOIN (SELECT * FROM "FactSheet" WHERE "personId" = ANY(${[...ids]}::int[]) AND "validTo" IS NULL) AS open
          ON open."personId" = facts."personId" AND open."territoryId" = facts."territoryId"
    )
    SELECT * FROM compared WHERE NOT known OR NOT stays OR cardinality(columns) > 0 ORDER BY 1, 2`;
  return rows.map(({ personId, territoryId, known, stays, columns }) => ({
    kind: 'sheet',
    personId,
    territoryId,
    problem: !known ? 'missing' : stays ? columns : 'leftOver',
  }));
}

async function* batchesOf(prisma: Prisma): AsyncGenerator<number[]> {
  for (let after = 0; ; ) {
    const rows = await prisma.person.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    });
    if (rows.length > 0) yield rows.map(({ id }) => id);
    after = rows.at(-1)?.id ?? 0;
    if (rows.length < BATCH) return;
  }
}

function measureOf(stored: string): Measure {
  return required(
    MEASURES.find(measure => measure === stored),
    `a measure instead of ${stored}`,
  );
}
