import type { IsClosed } from '../../domain/calendar/closed-days.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import type { Transaction } from '../transaction.ts';
import { type Absence, readClosedDays } from './calendar-records.ts';
import { JOIN_WORKPLACE } from './workplace-sql.ts';

/** Somebody who is to be reminded. */
export interface ReminderReader {
  readonly personId: PersonId;
  readonly timezone: string;
  readonly isClosed: IsClosed;
}

interface Row extends Absence {
  readonly id: number;
  readonly timezone: string | null;
}

/**
 * Those of the people who can be written to: who have an account and do not leave, with the zone of their own, their
 * workplace's or `timezone`, and the days on which they are left alone.
 */
export async function readReminderReaders(
  tx: Transaction,
  personIds: readonly number[],
  { timezone, now }: { readonly timezone: string; readonly now: Temporal.Instant },
): Promise<readonly ReminderReader[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT person.id, person."awayFrom", person."awayTo",
           coalesce(person.timezone, workplace.timezone) AS timezone,
           workplace."organisationId", workplace."territoryId"
      FROM "Person" AS person
      ${JOIN_WORKPLACE}
     WHERE person.id = ANY (${[...personIds]}::int[])
       AND person."telegramId" IS NOT NULL AND person."deletionAskedAt" IS NULL
     ORDER BY person.id`;
  const closed = await readClosedDays(tx, rows, now);
  return rows.map((row, index) => ({
    personId: asId(row.id),
    timezone: row.timezone ?? timezone,
    isClosed: closed[index] ?? (() => false),
  }));
}
