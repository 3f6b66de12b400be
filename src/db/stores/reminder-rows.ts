import type { Notice } from '../../delivery/notice.ts';
import type { PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { cancelNotices } from './cancel-notices.ts';
import { enqueueNotices } from './enqueue-notices.ts';

/** A reminder as it is to be on its way. */
export type ReminderNotice = Notice & { readonly expiresAt: Temporal.Instant };

/**
 * Writes the reminders that are missing. One that waits for another time (the reader's zone, or the rules of a zone, have
 * changed) gets the right one; one that was cancelled, because somebody did not come for a while, waits again; what was
 * sent or ended otherwise stays as it is. A digest is kept as long as the last thing that is in it is ahead.
 */
export async function writeReminders(
  tx: Transaction,
  reminders: readonly ReminderNotice[],
  now: Temporal.Instant,
): Promise<void> {
  await enqueueNotices(tx, reminders, { revive: true });
  const future = reminders.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) > 0);
  await tx.$executeRaw`
    UPDATE "Delivery" AS delivery
       SET "dueAt" = planned.due, "nextTryAt" = planned.due,
           "expiresAt" = CASE WHEN delivery.subject IS NULL THEN greatest(delivery."expiresAt", planned.expires)
                              ELSE planned.expires END
      FROM unnest(
        ${future.map(({ key }) => key)}::text[],
        ${future.map(({ dueAt }) => toDate(dueAt))}::timestamp[],
        ${future.map(({ expiresAt }) => toDate(expiresAt))}::timestamp[]
      ) AS planned (key, due, expires)
     WHERE delivery.key = planned.key AND delivery.state = 'pending'
       AND (delivery."dueAt" <> planned.due OR delivery."expiresAt" < planned.expires)`;
}

/**
 * Cancels what announces the beginning of a subject and is not expected any more.
 * @param expected keys of those that are.
 * @param personIds only theirs; without it everybody's.
 */
export async function cancelUnexpected(
  tx: Transaction,
  subject: string,
  expected: readonly string[],
  {
    now,
    personIds,
  }: { readonly now: Temporal.Instant; readonly personIds?: readonly PersonId[] | undefined },
): Promise<void> {
  const people = personIds ? Sql.sql`AND "personId" = ANY (${personIds}::int[])` : Sql.empty;
  const rows = await tx.$queryRaw<{ personId: PersonId }[]>`
    SELECT DISTINCT "personId" FROM "Delivery"
     WHERE subject = ${subject} AND kind = 'soon' AND "settledAt" IS NULL AND "personId" IS NOT NULL
       AND key <> ALL (${[...expected]}::text[]) ${people}`;
  const kinds = ['soon'] as const;
  if (rows.length > 0)
    await cancelNotices(tx, subject, now, { kinds, personIds: rows.map(({ personId }) => personId) });
}
