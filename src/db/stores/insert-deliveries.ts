import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

/** The channel on which a commit tells every process that there may be something to send. */
export const DELIVERY_CHANNEL = 'delivery';

/**
 * Adds rows to `Delivery`, in their order, by one statement, and says so on the channel when the transaction commits.
 * @param wanted a query of the columns below and `n`, the order. A row to a person has no `chatId` yet: it is the person's
 *   account, and without one there is no row.
 * @param options.revive rows of these keys that were cancelled wait once more; otherwise they stay as they are.
 */
export async function insertDeliveries(
  tx: Transaction,
  wanted: Sql.Sql,
  options: { revive?: boolean },
): Promise<{ enqueued: number; noAccount: number }> {
  const rows = await tx.$queryRaw<{ enqueued: number; noAccount: number }[]>`
    WITH wanted AS (${wanted}),
    addressed AS (
      SELECT wanted.*, coalesce(wanted."chatId", person."telegramId") AS "toChat"
        FROM wanted LEFT JOIN "Person" AS person ON person.id = wanted."personId"
    ),
    made AS (
      INSERT INTO "Delivery" AS old (key, "chatId", "personId", "threadId", kind, priority, counted, subject, "authorId",
                                     payload, "dueAt", "nextTryAt", "expiresAt")
      SELECT key, "toChat", "personId", "threadId", kind, priority, counted, subject, "authorId",
             payload::jsonb, "dueAt", "dueAt", "expiresAt"
        FROM addressed WHERE "toChat" IS NOT NULL ORDER BY n
      ON CONFLICT (key) ${options.revive ? REVIVE : Sql.sql`DO NOTHING`}
      RETURNING 1
    ),
    counted AS (
      SELECT (SELECT count(*)::int FROM made) AS enqueued,
             (SELECT count(*)::int FROM addressed WHERE "toChat" IS NULL) AS "noAccount"
    )
    SELECT enqueued, "noAccount", CASE WHEN enqueued > 0 THEN pg_notify(${DELIVERY_CHANNEL}, '')::text END AS told
      FROM counted`;
  return rows[0] ?? { enqueued: 0, noAccount: 0 };
}

/** One withdrawn during a call goes on as if nothing had been: its call is under way, or it waits for the next. */
const REVIVE = Sql.sql`
  DO UPDATE SET
    state = CASE WHEN old.state = 'sending' THEN old.state ELSE 'pending' END,
    withdrawn = false,
    "chatId" = excluded."chatId", "threadId" = excluded."threadId", kind = excluded.kind, priority = excluded.priority,
    counted = excluded.counted, subject = excluded.subject, "authorId" = excluded."authorId", payload = excluded.payload,
    "dueAt" = excluded."dueAt", "expiresAt" = excluded."expiresAt", error = NULL, "settledAt" = NULL,
    "nextTryAt" = CASE WHEN old.state = 'sending' THEN NULL ELSE excluded."nextTryAt" END
  WHERE old.state = 'cancelled' OR (old.withdrawn AND old.state IN ('sending', 'pending', 'retryAt'))`;
