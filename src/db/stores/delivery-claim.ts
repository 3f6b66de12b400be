import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { heldLease } from './delivery-lease.ts';
import { JOIN_WORKPLACE } from './workplace-sql.ts';

export interface DueRow {
  id: number;
  chatId: bigint;
  threadId: number | null;
  personId: number | null;
  kind: string;
  payload: unknown;
  nextTryAt: Date;
  expiresAt: Date | null;
  attempts: number;
  uncertainties: number;
  withdrawn: boolean;
  /** Null: there is no such person any more; so for everything below. */
  locale: string | null;
  quietFrom: string | null;
  quietTo: string | null;
  timezone: string | null;
  awayFrom: Date | null;
  awayTo: Date | null;
  organisationId: number | null;
  territoryId: number | null;
  leaving: boolean | null;
  reachable: boolean | null;
  mailing: boolean | null;
  counted: Date[] | null;
}

/** The window of the cap on messages nobody asked for. */
const COUNTED_DAYS = 7;

/**
 * The priorities there are, from the lowest; found by jumping through the index, so that no row waits for ever because the
 * program has changed its mind about them. They are made one by one: a query that has found its row asks for no more.
 */
const PRIORITIES = Sql.sql`
  priorities AS (
    (SELECT min(priority) AS priority FROM "Delivery")
    UNION ALL
    SELECT (SELECT min(priority) FROM "Delivery" WHERE "Delivery".priority > priorities.priority)
      FROM priorities WHERE priorities.priority IS NOT NULL
  )`;

/**
 * Locks the row that leaves next, as long as the term runs: of the lowest priority that has something due, the one that waits longest. It is found
 * and locked first and joined afterwards, so that no plan joins everything that is due; `state || ''`, so that rows of
 * others that are in the same state are not read.
 */
export async function lockNext(
  tx: Transaction,
  { fence, now, busyChats }: { fence: number; now: Temporal.Instant; busyChats: readonly number[] },
): Promise<DueRow | undefined> {
  const at = toDate(now);
  const countedSince = toDate(now.subtract({ hours: 24 * COUNTED_DAYS }));
  // The plan is kept: it must not be one from the days of an empty table (docs/decisions/0006-hot-path.md).
  await tx.$queryRaw`/* prepared: by-index */ SELECT set_config('enable_seqscan', 'off', true)`;
  const rows = await tx.$queryRaw<DueRow[]>`/* prepared: claim */
    WITH RECURSIVE lease AS (${heldLease(fence)}),
    ${PRIORITIES},
    next AS (
      SELECT first.* FROM lease CROSS JOIN priorities CROSS JOIN LATERAL (
        SELECT * FROM "Delivery" AS delivery
         WHERE delivery.priority = priorities.priority AND "nextTryAt" <= ${at}
           AND NOT ("chatId" = ANY (${`{${busyChats.join()}}`}::bigint[]))
         ORDER BY "nextTryAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
      ) AS first LIMIT 1
    )
    SELECT next.id, next."chatId", next."threadId", next."personId", next.kind, next.payload, next."nextTryAt",
           next."expiresAt", next.attempts, next.uncertainties, next.withdrawn,
           person.locale, person."quietFrom", person."quietTo", person."awayFrom", person."awayTo",
           coalesce(person.timezone, workplace.timezone) AS timezone,
           workplace."organisationId", workplace."territoryId",
           person."deletionAskedAt" IS NOT NULL AS leaving,
           person."unreachableSince" IS NULL AS reachable,
           (SELECT granted FROM "Consent" WHERE "personId" = person.id AND kind = 'mailing'
             ORDER BY id DESC LIMIT 1) AS mailing,
           ARRAY(
             SELECT "settledAt" FROM "Delivery" AS earlier
              WHERE earlier."personId" = next."personId" AND earlier."settledAt" > ${countedSince}
                AND earlier.counted AND earlier.state IN ('sent', 'uncertain')
             UNION ALL
             SELECT "startedAt" FROM "Delivery" AS earlier
              WHERE earlier."personId" = next."personId" AND earlier."settledAt" IS NULL AND earlier.id <> next.id
                AND earlier.counted AND earlier.state || '' IN ('sending', 'uncertain')
           ) AS counted
      FROM next
      LEFT JOIN "Person" AS person ON person.id = next."personId"
      ${JOIN_WORKPLACE}`;
  return rows[0];
}

/** Whether anything is due, in whatever chat. */
export async function isAnyDue(tx: Transaction, now: Temporal.Instant): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE ${PRIORITIES}
    SELECT 1 FROM priorities CROSS JOIN LATERAL (
      SELECT 1 FROM "Delivery" AS delivery
       WHERE delivery.priority = priorities.priority AND "nextTryAt" <= ${toDate(now)} LIMIT 1
    ) AS due LIMIT 1`;
  return rows.length > 0;
}

/** When the row that waits for the earliest time is due, or was; null when none waits. */
export async function readEarliest(tx: Pick<Transaction, '$queryRaw'>): Promise<Temporal.Instant | null> {
  const rows = await tx.$queryRaw<{ at: Date | null }[]>`
    WITH RECURSIVE ${PRIORITIES}
    SELECT min(earliest.at) AS at FROM priorities CROSS JOIN LATERAL (
      SELECT min("nextTryAt") AS at FROM "Delivery" AS delivery WHERE delivery.priority = priorities.priority
    ) AS earliest`;
  return rows[0]?.at?.toTemporalInstant() ?? null;
}
