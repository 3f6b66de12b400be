import type { DeliveryId, Settlement } from '../../delivery/delivery-store.ts';
import { stateAfterFailure } from '../../domain/groups/chat-state.ts';
import { asId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { changeChatStates, moveGroupChats } from './group-chat-states.ts';

/** What a row keeps of the text once nobody will need it again. */
export const FORGOTTEN = {};

/** What a row says after a call that did not deliver it, apart from its state. */
export function changeOf(settlement: Exclude<Settlement, { state: 'sent' }>, now: Temporal.Instant) {
  const settledAt = toDate(now);
  switch (settlement.state) {
    case 'pending':
      return { nextTryAt: toDate(settlement.nextTryAt), attempts: { decrement: 1 } };
    case 'retryAt':
      return { nextTryAt: toDate(settlement.nextTryAt), error: settlement.error };
    case 'uncertain':
      return {
        uncertainties: { increment: 1 },
        error: settlement.error,
        ...(settlement.nextTryAt ? { nextTryAt: toDate(settlement.nextTryAt) } : { settledAt }),
      };
    case 'dead':
      return { error: settlement.error, settledAt };
  }
}

/** What a call that did not deliver its notice means for others than its row. */
export async function carryOn(
  tx: Transaction,
  id: DeliveryId,
  settlement: Settlement,
  now: Temporal.Instant,
): Promise<void> {
  if (settlement.state === 'pending' && settlement.movedTo !== undefined)
    await moveChat(tx, { id }, settlement.movedTo);
  if (settlement.state === 'dead' && settlement.personGone) await markGone(tx, id, now);
  if (settlement.state === 'dead') await noticeTrouble(tx, id, now);
  if (settlement.state === 'dead' || settlement.state === 'uncertain') await tellAuthor(tx, id, now);
}

/** The person of this notice cannot be reached: known from now on to everybody. */
async function markGone(tx: Transaction, id: DeliveryId, now: Temporal.Instant): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Person" SET "unreachableSince" = ${toDate(now)}
      FROM "Delivery" WHERE "Delivery".id = ${id} AND "Person".id = "Delivery"."personId"
       AND "unreachableSince" IS NULL`;
}

/** All that waits for a chat goes to its new id, and so do the places of groups. A call under way learns it by itself. */
export async function moveChat(
  tx: Pick<Transaction, '$executeRaw' | '$queryRaw'>,
  from: { id: DeliveryId } | { chatId: number },
  toChatId: number,
): Promise<void> {
  const fromChatId = 'id' in from ? await chatOf(tx, from.id) : from.chatId;
  if (fromChatId === null || fromChatId === toChatId) return;
  await tx.$executeRaw`
    UPDATE "Delivery" SET "chatId" = ${toChatId}
     WHERE "nextTryAt" IS NOT NULL AND "chatId" = ${fromChatId}::bigint`;
  await moveGroupChats(tx, fromChatId, toChatId);
}

async function chatOf(tx: Pick<Transaction, '$queryRaw'>, id: DeliveryId): Promise<number | null> {
  const rows = await tx.$queryRaw<{ chatId: bigint }[]>`SELECT "chatId" FROM "Delivery" WHERE id = ${id}`;
  return rows[0] ? Number(rows[0].chatId) : null;
}

/** A group that does not take messages any more: its curator hears of it. */
async function noticeTrouble(tx: Transaction, id: DeliveryId, now: Temporal.Instant): Promise<void> {
  const row = await tx.delivery.findUnique({
    where: { id },
    select: { personId: true, chatId: true, threadId: true, error: true },
  });
  const state = row?.personId === null ? stateAfterFailure(row.error ?? '') : null;
  if (!row || state === null) return;
  // The bot is gone from the whole chat; anything else concerns the place alone.
  const place = state === 'removed' ? {} : { threadId: row.threadId ?? 0 };
  await changeChatStates(tx, { chatId: Number(row.chatId), ...place }, () => state, now);
}

/**
 * Whoever wrote into a group hears once a subject that it could not be sent, and once that nobody can tell whether it was.
 * Nothing is said of messages to people, of those that are tried again, and to authors who are gone.
 */
async function tellAuthor(tx: Transaction, id: DeliveryId, now: Temporal.Instant): Promise<void> {
  const row = await tx.delivery.findUnique({
    where: { id },
    select: { personId: true, authorId: true, subject: true, state: true, error: true, nextTryAt: true },
  });
  if (!row || row.personId !== null || row.authorId === null || row.nextTryAt !== null) return;
  const reason = row.state === 'uncertain' ? 'uncertain' : (row.error ?? '').split(':', 1)[0];
  await enqueueNotice(tx, {
    key: `sendingFailed:${row.state}:${row.subject ?? `delivery:${id}`}:${row.authorId}`,
    personId: asId(row.authorId),
    kind: 'sendingFailed',
    params: { reason: reason ?? '', subject: row.subject },
    dueAt: now,
  });
}
