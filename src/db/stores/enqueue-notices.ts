import type { GroupNotice, Notice } from '../../delivery/notice.ts';
import { noticeClassOf } from '../../domain/notices/notice-class.ts';
import type { PersonId } from '../../lib/ids.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { insertDeliveries } from './insert-deliveries.ts';

/** How many of the notices are on their way, how many there were already, and how many have nobody to go to. */
export interface Enqueued {
  enqueued: number;
  duplicate: number;
  /** To people who have never been in the bot. */
  noAccount: number;
}

/** Keeps what one statement holds in memory small. */
const CHUNK = 10_000;

/**
 * Puts notices on their way, in the transaction of the change they tell about; some statements however many they are.
 * One whose key exists already is left as it is, whatever became of it.
 * @param options.revive a cancelled one of that key is wanted again: it waits once more, with what is said now. What was
 *   sent, or may have been, stays as it is.
 */
export async function enqueueNotices(
  tx: Transaction,
  notices: readonly (Notice | GroupNotice)[],
  options: { revive?: boolean } = {},
): Promise<Enqueued> {
  const total: Enqueued = { enqueued: 0, duplicate: 0, noAccount: 0 };
  const firstOf = new Map(notices.map((notice, n) => [notice.key, n] as const).toReversed());
  // A statement that revives must not meet a row twice.
  const once = notices.filter((notice, n) => firstOf.get(notice.key) === n);
  for (let from = 0; from < once.length; from += CHUNK) {
    const chunk = once.slice(from, from + CHUNK);
    add(total, chunk.length, await insertDeliveries(tx, wantedOf(chunk), options));
  }
  total.duplicate += notices.length - once.length;
  return total;
}

/** One notice for many people. */
export type NoticeToPeople = Omit<Notice, 'personId' | 'key'> & {
  /** What the keys begin with; the person's id follows: `announcement:5:person:`. */
  keyPrefix: string;
};

/**
 * The same notice to each of these people, for fan-outs of any size: 10⁶ rows in half a minute, in the memory of their ids.
 * The outcomes are those of `enqueueNotices`. A transaction that takes so long needs a `timeout` of its own; where that is
 * not wanted, call it for some thousand people at a time: keys make it safe to begin again.
 */
export async function enqueueForPeople(
  tx: Transaction,
  notice: NoticeToPeople,
  personIds: readonly PersonId[],
): Promise<Enqueued> {
  const total: Enqueued = { enqueued: 0, duplicate: 0, noAccount: 0 };
  const { priority, counted } = noticeClassOf(notice.kind);
  for (let from = 0; from < personIds.length; from += CHUNK) {
    const chunk = personIds.slice(from, from + CHUNK);
    const wanted = Sql.sql`
      SELECT n, ${notice.keyPrefix}::text || person AS key, NULL::bigint AS "chatId", person AS "personId",
             NULL::int AS "threadId", ${notice.kind}::text AS kind, ${priority}::int AS priority,
             ${counted}::boolean AS counted, ${notice.subject ?? null}::text AS subject,
             ${notice.authorId ?? null}::int AS "authorId", ${JSON.stringify(notice.params)}::text AS payload,
             ${notice.dueAt.toString()}::timestamp AS "dueAt",
             ${notice.expiresAt?.toString() ?? null}::timestamp AS "expiresAt"
        FROM unnest(${chunk}::int[]) WITH ORDINALITY AS listed(person, n)`;
    add(total, chunk.length, await insertDeliveries(tx, wanted, {}));
  }
  return total;
}

function wantedOf(notices: readonly (Notice | GroupNotice)[]): Sql.Sql {
  const classes = notices.map(notice => noticeClassOf(notice.kind));
  return Sql.sql`
    SELECT * FROM unnest(
      ${notices.map(notice => notice.key)}::text[],
      ${notices.map(notice => ('chatId' in notice ? notice.chatId : null))}::bigint[],
      ${notices.map(notice => ('personId' in notice ? notice.personId : null))}::int[],
      ${notices.map(notice => ('threadId' in notice ? (notice.threadId ?? null) : null))}::int[],
      ${notices.map(notice => notice.kind)}::text[],
      ${classes.map(({ priority }) => priority)}::int[],
      ${classes.map(({ counted }) => counted)}::boolean[],
      ${notices.map(notice => notice.subject ?? null)}::text[],
      ${notices.map(notice => notice.authorId ?? null)}::int[],
      ${notices.map(notice => JSON.stringify(notice.params))}::text[],
      ${notices.map(notice => notice.dueAt.toString())}::timestamp[],
      ${notices.map(notice => notice.expiresAt?.toString() ?? null)}::timestamp[]
    ) WITH ORDINALITY AS listed(key, "chatId", "personId", "threadId", kind, priority, counted, subject, "authorId",
                                payload, "dueAt", "expiresAt", n)`;
}

function add(total: Enqueued, asked: number, made: { enqueued: number; noAccount: number }): void {
  total.enqueued += made.enqueued;
  total.noAccount += made.noAccount;
  total.duplicate += asked - made.enqueued - made.noAccount;
}
