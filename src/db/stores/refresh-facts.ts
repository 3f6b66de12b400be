import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { factsOf, SHEET_COLUMNS } from './facts-sql.ts';
import { measuredOf } from './measured-sql.ts';

const quoted = (name: string): Sql.Sql => Sql.raw(`"${name}"`);
const columnsOf = (table: string): Sql.Sql =>
  Sql.join(SHEET_COLUMNS.map(column => Sql.raw(`${table}."${column}"`)));

/** Planning takes ten times as long as carrying it out for one person: so it is planned once for a connection. */
const PREPARED = Sql.raw('/* prepared: refresh-facts */');
/**
 * How many people are worked out in one statement: what is planned once looks them up one by one. For a thousand at a time
 * it would take minutes in tables that were not analysed yet.
 */
const TOGETHER = 20;

/**
 * Locks people in the order of their ids: whoever writes facts of the same people waits here, and nobody in a circle. Whoever
 * changes a row of a person that somebody else may be changing (an employment) does this first.
 */
export async function lockPeople(tx: Transaction, personIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Person" WHERE id = ANY(${[...personIds]}::int[]) ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * Makes the fact sheets of these people what their facts are now, and the figures with them. Call it in the transaction of
 * every change to facts, after the change; safe to repeat. What is recorded on a day holds from that day of the territory
 * on: an answer about an earlier day stays what it was. Whoever works nowhere any more, or asked to be deleted, is counted
 * up to the day before. Locks the people.
 */
export async function refreshFacts(
  tx: Transaction,
  personIds: readonly number[],
  now: Temporal.Instant,
): Promise<void> {
  if (personIds.length === 0) return;
  await lockPeople(tx, personIds);
  for (let from = 0; from < personIds.length; from += TOGETHER)
    await refreshSome(tx, personIds.slice(from, from + TOGETHER), now);
}

/** @param personIds locked. */
async function refreshSome(
  tx: Transaction,
  personIds: readonly number[],
  now: Temporal.Instant,
): Promise<void> {
  await tx.$queryRaw`SELECT set_config('plan_cache_mode', 'force_generic_plan', true)`;
  // A clock that went back must not write into a day that was answered for: hence never before the last version.
  await tx.$executeRaw`${PREPARED}
    WITH ${factsOf(personIds)}, changed AS (
      SELECT open.id AS "openId", open."validFrom" AS since, facts."personId" IS NOT NULL AS stays,
             coalesce(facts."personId", open."personId") AS "personId", territory.id AS "territoryId", ${columnsOf('facts')},
             greatest((${toDate(now)}::timestamp AT TIME ZONE 'UTC' AT TIME ZONE territory.timezone)::date, open."validFrom",
                      (SELECT max(earlier."validTo") FROM "FactSheet" AS earlier
                        WHERE earlier."personId" = coalesce(facts."personId", open."personId")
                          AND earlier."territoryId" = territory.id)) AS day
        FROM facts
        FULL JOIN (SELECT * FROM "FactSheet" WHERE "personId" = ANY(${[...personIds]}::int[]) AND "validTo" IS NULL) AS open
          ON open."personId" = facts."personId" AND open."territoryId" = facts."territoryId"
        JOIN "Territory" AS territory ON territory.id = coalesce(facts."territoryId", open."territoryId")
       WHERE open.id IS NULL OR facts."personId" IS NULL
          OR ROW(${columnsOf('facts')}) IS DISTINCT FROM ROW(${columnsOf('open')})
    ), gone AS (
      DELETE FROM "FactSheet" AS sheet USING changed
       WHERE sheet.id = changed."openId" AND NOT changed.stays AND changed.since = changed.day
    ), closed AS (
      UPDATE "FactSheet" AS sheet SET "validTo" = changed.day FROM changed
       WHERE sheet.id = changed."openId" AND changed.since < changed.day
    ), amended AS (
      UPDATE "FactSheet" AS sheet
         SET (${Sql.join(SHEET_COLUMNS.map(quoted))}) = ROW(${columnsOf('changed')})
        FROM changed WHERE sheet.id = changed."openId" AND changed.stays AND changed.since = changed.day
    ), opened AS (
      INSERT INTO "FactSheet" ("personId", "territoryId", "validFrom", ${Sql.join(SHEET_COLUMNS.map(quoted))})
      SELECT "personId", "territoryId", day, ${columnsOf('changed')} FROM changed
       WHERE stays AND ("openId" IS NULL OR since < day)
    ), counted AS (
      SELECT changed.day, changed."territoryId", changed."organisationId", fact.measure, fact.day AS "on", 1 AS delta
        FROM changed CROSS JOIN LATERAL (VALUES ${measuredOf('changed')}) AS fact(measure, day)
       WHERE changed.stays
      UNION ALL
      SELECT changed.day, sheet."territoryId", sheet."organisationId", fact.measure, fact.day, -1
        FROM changed JOIN "FactSheet" AS sheet ON sheet.id = changed."openId"
       CROSS JOIN LATERAL (VALUES ${measuredOf('sheet')}) AS fact(measure, day)
    )
    INSERT INTO "FigureDelta" ("territoryId", "organisationId", measure, month, day, delta)
    SELECT counted."territoryId", place.id, counted.measure, date_trunc('month', counted."on")::date, counted.day,
           sum(counted.delta)::int
      FROM counted CROSS JOIN LATERAL (VALUES (0), (counted."organisationId")) AS place(id)
     WHERE counted."on" IS NOT NULL
     GROUP BY 1, 2, 3, 4, 5
    HAVING sum(counted.delta) <> 0`;
}

/** The same of everybody of whom it is said that they were at the event: its day changed, or whether it took place. */
export async function refreshFactsOfEvent(
  tx: Transaction,
  eventId: number,
  now: Temporal.Instant,
): Promise<void> {
  const rows = await tx.attendance.findMany({
    where: { eventId, personId: { not: null } },
    select: { personId: true },
  });
  await refreshFacts(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
    now,
  );
}
