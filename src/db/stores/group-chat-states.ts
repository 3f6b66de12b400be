import type { Notice } from '../../delivery/notice.ts';
import type { ChatState } from '../../domain/groups/chat-state.ts';
import { asId, type PersonId } from '../../lib/ids.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotices } from './enqueue-notices.ts';

/**
 * Changes the states of a chat's places and tells of each change the curator and whoever linked it, in one transaction.
 * The rows are locked: of two who learn the same thing at once one tells it.
 * @param of.threadId only this topic; 0 is the chat itself.
 */
export async function changeChatStates(
  tx: Transaction,
  { chatId, threadId }: { chatId: number; threadId?: number },
  next: (state: ChatState) => ChatState,
  now: Temporal.Instant,
): Promise<void> {
  const rows = await tx.$queryRaw<
    {
      id: number;
      groupId: number;
      threadId: number;
      title: string;
      state: string;
      linkedById: number | null;
    }[]
  >`
    SELECT id, "groupId", "threadId", title, state, "linkedById" FROM "GroupChat"
     WHERE "chatId" = ${chatId}::bigint ORDER BY id FOR UPDATE`;
  for (const row of rows) {
    const state = next(row.state as ChatState);
    if ((threadId !== undefined && row.threadId !== threadId) || state === row.state) continue;
    await tx.groupChat.update({ where: { id: row.id }, data: { state, stateSince: toDate(now) } });
    const group = await tx.peopleGroup.findUniqueOrThrow({
      where: { id: row.groupId },
      select: { title: true, curatorId: true },
    });
    const told = new Set([group.curatorId, row.linkedById].filter(id => id !== null));
    await enqueueNotices(
      tx,
      [...told].map(
        (personId): Notice => ({
          key: `groupTrouble:${row.id}:${state}:${now.epochMilliseconds}:${personId}`,
          personId: asId<PersonId>(personId),
          kind: 'groupTrouble',
          params: { groupId: row.groupId, group: group.title, chat: row.title, state },
          dueAt: now,
        }),
      ),
    );
  }
}

/** A chat has another id: its places go with it. One that was bound anew under the new id stays as it is. */
export async function moveGroupChats(
  tx: Pick<Transaction, '$executeRaw'>,
  fromChatId: number,
  toChatId: number,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "GroupChat" AS old SET "chatId" = ${toChatId}::bigint,
           state = CASE WHEN state = 'removed' THEN 'active' ELSE state END
     WHERE "chatId" = ${fromChatId}::bigint AND NOT EXISTS (
       SELECT 1 FROM "GroupChat" AS new
        WHERE new."chatId" = ${toChatId}::bigint AND new."threadId" = old."threadId")`;
  await tx.$executeRaw`DELETE FROM "GroupChat" WHERE "chatId" = ${fromChatId}::bigint`;
}
