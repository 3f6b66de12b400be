import type { NoticeKind } from '../../domain/notices/notice-class.ts';
import type { PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

const REASON = 'not wanted any more';

/**
 * Cancels what waits to be sent about a subject, in the transaction of the change that makes it untrue. The caller holds a
 * lock on the subject's row, as whoever adds notices of it does: so none is added beside, and after the commit nothing more
 * is sent. One that may have arrived already stays `uncertain`, and is not sent again. One whose call is under way at this
 * moment may still arrive, but is not tried again.
 * @param filter only the notices to these people, only those of these kinds.
 * @returns how many will not be sent because of it.
 */
export async function cancelNotices(
  tx: Transaction,
  subject: string,
  now: Temporal.Instant,
  filter: { personIds?: readonly PersonId[]; kinds?: readonly NoticeKind[] } = {},
): Promise<number> {
  const { personIds, kinds } = filter;
  const people = personIds ? Sql.sql`AND "personId" = ANY (${personIds}::int[])` : Sql.empty;
  const ofKinds = kinds ? Sql.sql`AND kind = ANY (${kinds}::text[])` : Sql.empty;
  return (await cancel(tx, Sql.sql`${waitingOf(subject)} ${people} ${ofKinds}`, now)).count;
}

/**
 * The same for at most so many of them, where nothing is added any more: a million rows are one transaction after the other.
 * @returns how many will not be sent because of it, and how many it met; fewer than `most`: it was the last time.
 */
export function cancelSome(
  tx: Transaction,
  subject: string,
  now: Temporal.Instant,
  most: number,
): Promise<{ count: number; met: number }> {
  const some = Sql.sql`
    id = ANY (ARRAY(SELECT id FROM "Delivery" WHERE ${waitingOf(subject)} AND NOT withdrawn LIMIT ${most}::int))`;
  return cancel(tx, Sql.sql`${some} AND ${waitingOf(subject)}`, now);
}

function waitingOf(subject: string): Sql.Sql {
  return Sql.sql`
    subject = ${subject} AND state IN ('pending', 'retryAt', 'uncertain', 'sending') AND "settledAt" IS NULL`;
}

async function cancel(
  tx: Transaction,
  which: Sql.Sql,
  now: Temporal.Instant,
): Promise<{ count: number; met: number }> {
  const rows = await tx.$queryRaw<{ count: number; met: number }[]>`
    WITH ended AS (
      UPDATE "Delivery" SET
        withdrawn = state = 'sending',
        state = CASE WHEN state = 'sending' THEN state WHEN uncertainties > 0 THEN 'uncertain' ELSE 'cancelled' END,
        payload = CASE WHEN state = 'sending' OR uncertainties > 0 THEN payload ELSE '{}' END,
        error = CASE WHEN state = 'sending' THEN error ELSE ${REASON} END,
        "settledAt" = CASE WHEN state = 'sending' THEN NULL ELSE ${toDate(now)}::timestamp END,
        "nextTryAt" = NULL
      WHERE ${which}
      RETURNING state
    )
    SELECT count(*) FILTER (WHERE state <> 'sending')::int AS count, count(*)::int AS met FROM ended`;
  return rows[0] ?? { count: 0, met: 0 };
}
