import { DAY_COLUMNS, isDated, type Measure } from '../../domain/figures/measure.ts';
import { asId, type OrganisationId } from '../../lib/ids.ts';
import type { Counts, FigureScope, FigureStore } from '../../usecases/figures/figure-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, dayToDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';

type Scope = Omit<FigureScope, 'organisationId'> & { readonly organisationId?: OrganisationId | null };
type CountRow = { measure: Measure; count: number };

/** Figures without filters are sums of deltas; everything narrower is counted on the fact sheets. */
export function createFigureStore(prisma: Prisma): FigureStore {
  const countAll = async <M extends Measure>(
    question: FigureScope & { readonly measures: readonly M[] },
  ): Promise<Counts<M>> => {
    const { measures, organisationId } = question;
    if (!isSummed(question)) {
      const [row] = await prisma.$queryRaw<Partial<Record<Measure, number>>[]>`
        SELECT ${countsOf(measures, question)} FROM "FactSheet" AS sheet WHERE ${valid(question)}`;
      return complete(measures, row ?? {});
    }
    const rows = await prisma.$queryRaw<CountRow[]>`
      SELECT measure, sum(delta)::int AS count FROM "FigureDelta"
       WHERE "territoryId" = ${question.territoryId} AND "organisationId" = ${organisationId ?? 0} AND ${summed(measures, question)}
       GROUP BY measure`;
    return complete(measures, Object.fromEntries(rows.map(({ measure, count }) => [measure, count])));
  };

  return {
    countAll,

    async countPeople({ measure, ...scope }) {
      const counts = await countAll<Measure>({ ...scope, measures: [measure] });
      return counts[measure];
    },

    async countBoth({ measure, among, ...scope }) {
      if (implies(measure, among)) {
        const counts = await countAll<Measure>({ ...scope, measures: [measure, among] });
        return { both: counts[measure], among: counts[among] };
      }
      const has = (each: Measure): Sql.Sql => condition(each, scope);
      const [row] = await prisma.$queryRaw<{ both: number; among: number }[]>`
        SELECT count(*) FILTER (WHERE ${has(measure)})::int AS both, count(*)::int AS among
          FROM "FactSheet" AS sheet WHERE ${valid(scope)} AND ${has(among)}`;
      return row ?? { both: 0, among: 0 };
    },

    async byOrganisation({ measures, ...scope }) {
      if (!isSummed(scope)) {
        const rows = await prisma.$queryRaw<
          (Partial<Record<Measure, number>> & { organisationId: number })[]
        >`
          SELECT sheet."organisationId", ${countsOf(measures, scope)} FROM "FactSheet" AS sheet
           WHERE ${valid(scope)} GROUP BY 1`;
        return new Map(
          rows.flatMap(({ organisationId, ...row }) => {
            const counts = complete(measures, row);
            return measures.some(measure => counts[measure] > 0)
              ? [[asId<OrganisationId>(organisationId), counts]]
              : [];
          }),
        );
      }
      const rows = await prisma.$queryRaw<{ organisationId: number; counts: Record<string, number> }[]>`
        SELECT "organisationId", jsonb_object_agg(measure, count) AS counts
          FROM (SELECT "organisationId", measure, sum(delta)::int AS count FROM "FigureDelta"
                 WHERE "territoryId" = ${scope.territoryId} AND "organisationId" > 0 AND ${summed(measures, scope)}
                 GROUP BY 1, 2 HAVING sum(delta) <> 0) AS counted
         GROUP BY 1`;
      return new Map(
        rows.map(row => [asId<OrganisationId>(row.organisationId), complete(measures, row.counts)]),
      );
    },

    async rosterDay(territoryId, asOf) {
      const last = await prisma.figureDelta.findFirst({
        where: { territoryId, organisationId: 0, measure: 'staff', day: { lte: dayToDate(asOf) } },
        orderBy: { day: 'desc' },
      });
      return last && dateToDay(last.day);
    },
  };
}

/** Whether nobody has the measure in a period without having `among` in it: then both are what has the measure. */
function implies(measure: Measure, among: Measure): boolean {
  return (
    among === 'staff' ||
    measure === among ||
    (measure === 'iomEvent' && among === 'iom') ||
    (measure === 'session' && among === 'event')
  );
}

/** Deltas know months and nothing of anybody: neither other days to begin with nor attributes. */
function isSummed({ from, filters }: Scope): boolean {
  const narrowed = Object.values(filters ?? {}).some(value => value !== undefined && value !== false);
  return !narrowed && (from === null || from.day === 1);
}

function summed(measures: readonly Measure[], { asOf, from }: Scope): Sql.Sql {
  const dated = measures.filter(isDated);
  const since =
    from === null
      ? Sql.empty
      : Sql.sql`AND (month >= ${dayToDate(from)}::date OR measure <> ALL(${dated}::text[]))`;
  return Sql.sql`measure = ANY(${[...measures]}::text[]) AND day <= ${dayToDate(asOf)}::date ${since}`;
}

/** The sheets that held on the day, of the people asked about. */
function valid({ territoryId, organisationId, asOf, filters = {} }: Scope): Sql.Sql {
  const { subject, service, category, teachersOnly } = filters;
  const day = dayToDate(asOf);
  return Sql.join(
    [
      Sql.sql`sheet."territoryId" = ${territoryId} AND sheet."validFrom" <= ${day}::date`,
      Sql.sql`(sheet."validTo" IS NULL OR sheet."validTo" > ${day}::date)`,
      ...(organisationId ? [Sql.sql`sheet."organisationId" = ${organisationId}`] : []),
      ...(subject === undefined ? [] : [Sql.sql`sheet.subject = ${subject}`]),
      ...(service === undefined ? [] : [Sql.sql`sheet.service = ${service}`]),
      ...(category === undefined ? [] : [Sql.sql`sheet.category = ${category}`]),
      ...(teachersOnly ? [Sql.sql`sheet.teacher`] : []),
    ],
    ' AND ',
  );
}

/** That the sheet counts for the measure in the period. */
function condition(measure: Measure, { from }: Scope): Sql.Sql {
  if (measure === 'staff') return Sql.sql`true`;
  if (!isDated(measure)) return Sql.sql`sheet.teacher`;
  const column = Sql.raw(`sheet."${DAY_COLUMNS[measure]}"`);
  return from === null ? Sql.sql`${column} IS NOT NULL` : Sql.sql`${column} >= ${dayToDate(from)}::date`;
}

const countsOf = (measures: readonly Measure[], scope: Scope): Sql.Sql =>
  Sql.join(
    measures.map(
      measure =>
        Sql.sql`count(*) FILTER (WHERE ${condition(measure, scope)})::int AS ${Sql.raw(`"${measure}"`)}`,
    ),
  );

function complete<M extends Measure>(
  measures: readonly M[],
  counted: Partial<Record<string, number>>,
): Counts<M> {
  return Object.fromEntries(measures.map(measure => [measure, counted[measure] ?? 0])) as Counts<M>;
}
