import { noticeClassOf } from '../../domain/notices/notice-class.ts';
import type { PlannedReminder } from '../../domain/reminders/plan-reminders.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** A planned reminder with whom it goes to and what its row keeps. */
export interface ReminderRow extends PlannedReminder {
  readonly personId: number;
  readonly chatId: bigint;
  /** Null: a digest, which is about whatever the day holds. */
  readonly subject: string | null;
  readonly payload: Readonly<Record<string, string | number>>;
}

const ROWS_AT_ONCE = 5_000;

/**
 * Writes the reminders that are missing. One that waits already gets the time that is right now; one that was cancelled,
 * because somebody did not come for a while, waits again; what was sent or ended otherwise stays as it is. Of two
 * appointments in one digest the earlier one says until when it is of use.
 */
export async function writeReminders(
  tx: Transaction,
  rows: readonly ReminderRow[],
  now: Temporal.Instant,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await writeSome(tx, rows.slice(from, from + ROWS_AT_ONCE), toDate(now));
}

async function writeSome(tx: Transaction, rows: readonly ReminderRow[], now: Date): Promise<void> {
  const classes = rows.map(({ kind }) => noticeClassOf(kind));
  await tx.$executeRaw`
    INSERT INTO "Delivery" AS delivery
      (key, "chatId", "personId", kind, subject, priority, counted, payload, "dueAt", "nextTryAt", "expiresAt", "createdAt")
    SELECT key, chat, person, kind, subject, priority, counted, payload::jsonb, due, due, expires, ${now}
      FROM unnest(
        ${rows.map(({ key }) => key)}::text[], ${rows.map(({ chatId }) => chatId)}::bigint[],
        ${rows.map(({ personId }) => personId)}::int[], ${rows.map(({ kind }) => kind)}::text[],
        ${rows.map(({ subject }) => subject)}::text[], ${classes.map(({ priority }) => priority)}::int[],
        ${classes.map(({ counted }) => counted)}::bool[],
        ${rows.map(({ payload }) => JSON.stringify(payload))}::text[],
        ${rows.map(({ dueAt }) => toDate(dueAt))}::timestamp[],
        ${rows.map(({ expiresAt }) => toDate(expiresAt))}::timestamp[]
      ) AS planned (key, chat, person, kind, subject, priority, counted, payload, due, expires)
    ON CONFLICT (key) DO UPDATE SET
      "chatId" = excluded."chatId", payload = excluded.payload, "dueAt" = excluded."dueAt",
      "nextTryAt" = excluded."dueAt", state = 'pending', error = NULL, "settledAt" = NULL,
      "expiresAt" = CASE WHEN delivery.state = 'pending' AND delivery.subject IS NULL
                         THEN least(delivery."expiresAt", excluded."expiresAt") ELSE excluded."expiresAt" END
     WHERE delivery.state = 'cancelled'
        OR (delivery.state = 'pending' AND excluded."dueAt" > ${now}
            AND (delivery."dueAt" <> excluded."dueAt" OR delivery."expiresAt" > excluded."expiresAt"))`;
}

/**
 * Cancels what announces the beginning of a subject and is not expected any more. One that may have arrived stays
 * `uncertain`, but is not sent again.
 * @param personIds only theirs; without it everybody's.
 */
export async function cancelUnexpected(
  tx: Transaction,
  subject: string,
  expected: readonly string[],
  { now, personIds }: { readonly now: Temporal.Instant; readonly personIds?: readonly number[] | undefined },
): Promise<void> {
  const unexpected = {
    subject,
    kind: 'soon',
    key: { notIn: [...expected] },
    ...(personIds === undefined ? {} : { personId: { in: [...personIds] } }),
  };
  const ended = { nextTryAt: null, settledAt: toDate(now) };
  await tx.delivery.updateMany({
    where: { ...unexpected, state: { in: ['pending', 'retryAt'] } },
    data: { ...ended, state: 'cancelled', error: 'not expected any more', payload: {} },
  });
  await tx.delivery.updateMany({
    where: { ...unexpected, state: 'uncertain', nextTryAt: { not: null } },
    data: ended,
  });
}
