import { DAY_COLUMNS, isDated, MEASURES } from '../../domain/figures/measure.ts';
import { Prisma as Sql } from '../generated/client.ts';

/**
 * The measures that a fact sheet counts for, as rows (measure, day of the fact) of a VALUES list. Staff and teachers have no
 * day: they stand at 1970, outside of every period. A measure that it does not count for has no day at all.
 * @param sheet name of the table in the query.
 */
export function measuredOf(sheet: string): Sql.Sql {
  return Sql.join(
    MEASURES.map(measure => {
      if (isDated(measure)) return Sql.raw(`('${measure}', ${sheet}."${DAY_COLUMNS[measure]}")`);
      const counts = measure === 'staff' ? `${sheet}."personId" IS NOT NULL` : `${sheet}.teacher`;
      return Sql.raw(`('${measure}', CASE WHEN ${counts} THEN DATE '1970-01-01' END)`);
    }),
  );
}
