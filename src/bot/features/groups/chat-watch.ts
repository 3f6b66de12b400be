import { Composer } from 'grammy';
import { nextState, stateAfterFailure, stateAfterStanding } from '../../../domain/groups/chat-state.ts';
import type { Clock } from '../../../lib/clock.ts';
import { classifyTelegramError } from '../../../telegram/classify-error.ts';
import type { GroupChatStore } from '../../../usecases/groups/group-chat-store.ts';
import type { BotContext } from '../../context.ts';

export interface ChatWatchPorts {
  groupChats: Pick<GroupChatStore, 'changeStates'>;
  deliveries: { moveChat(fromChatId: number, toChatId: number): Promise<void> };
  clock: Clock;
}

/**
 * What Telegram tells of linked chats: the bot was added, restricted or thrown out, a topic was closed or opened again, the
 * group has another id. Whoever looks after a group is told once of each change.
 */
export function chatWatch(ports: ChatWatchPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const feature = composer.chatType(['group', 'supergroup']);
  const { changeStates } = ports.groupChats;

  feature.on('my_chat_member', async ctx => {
    const { new_chat_member: member } = ctx.myChatMember;
    const standing = stateAfterStanding({
      status: member.status,
      ...(member.status === 'restricted' ? { maySend: member.can_send_messages } : {}),
    });
    await changeStates({ chatId: ctx.chat.id }, state => nextState(state, standing), ports.clock.now());
  });
  feature.on(['message:forum_topic_closed', 'message:forum_topic_reopened'], async ctx => {
    const { message_thread_id: threadId = 0, forum_topic_closed: closed } = ctx.message;
    const place = { chatId: ctx.chat.id, threadId };
    await changeStates(place, () => (closed ? 'topicClosed' : 'active'), ports.clock.now());
  });
  // The old chat is told too; either message may be missing (platform §1.5).
  feature.on('message:migrate_from_chat_id', ctx =>
    ports.deliveries.moveChat(ctx.message.migrate_from_chat_id, ctx.chat.id),
  );
  return composer;
}

/**
 * Writes a line into a place, and remembers what that tells of it. False: the place does not take messages; whoever looks
 * after the group is told.
 */
export async function writeIntoPlace(
  ctx: BotContext,
  ports: Pick<ChatWatchPorts, 'groupChats' | 'clock'>,
  { chatId, threadId }: { chatId: number; threadId: number },
  text: string,
): Promise<boolean> {
  const { changeStates } = ports.groupChats;
  try {
    await ctx.api.sendMessage(chatId, text, threadId > 1 ? { message_thread_id: threadId } : {});
  } catch (error) {
    const kind = classifyTelegramError(error)?.kind;
    const state = stateAfterFailure(`${kind}: ${error instanceof Error ? error.message : ''}`);
    if (state === null) throw error;
    const place = state === 'removed' ? { chatId } : { chatId, threadId };
    await changeStates(place, () => state, ports.clock.now());
    return false;
  }
  await changeStates({ chatId, threadId }, () => 'active', ports.clock.now());
  return true;
}
