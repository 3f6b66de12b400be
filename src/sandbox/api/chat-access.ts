import type { SandboxChat, StoredMessage } from '../state/chats.ts';
import { hasRight, isAdministrator, isPresent } from '../state/membership.ts';
import type { World } from '../world.ts';
import { badRequest, forbidden } from './api-error.ts';

/** What kind of message the rights are asked for. */
export type SentKind = 'text messages' | 'photos' | 'documents';

/** The chat a call is about, with the refusals of the real server when the bot cannot be in it. */
export function findChat(world: World, chatId: number | string): SandboxChat {
  const chat = lookUp(world, chatId);
  if (!chat) throw badRequest('chat not found');
  if (chat.migratedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
  if (chat.type === 'private') return chat;
  if (chat.deleted) throw forbidden('the group chat was deleted');
  const self = chat.members.get(world.bot.id);
  if (!self) throw badRequest('chat not found');
  const kind = chat.type === 'group' ? 'group chat' : 'supergroup chat';
  if (self.status === 'kicked') throw forbidden(`bot was kicked from the ${kind}`);
  if (!isPresent(self)) throw forbidden(`bot is not a member of the ${kind}`);
  return chat;
}

/** Like `findChat`; the person of a private chat must also be willing to hear from the bot. */
export function findReachableChat(world: World, chatId: number | string): SandboxChat {
  const chat = findChat(world, chatId);
  const { peer } = chat;
  if (!peer) return chat;
  if (peer.wire.is_bot) throw forbidden("bot can't send messages to bots");
  if (peer.deactivated) throw forbidden('user is deactivated');
  if (peer.blocked) throw forbidden('bot was blocked by the user');
  if (!peer.started) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

/** A chat the bot may write to now. */
export function findWritableChat(world: World, chatId: number | string, kind: SentKind): SandboxChat {
  const chat = findReachableChat(world, chatId);
  if (!chat.membersMaySend && !isAdministrator(chat.members.get(world.bot.id)))
    throw badRequest(`not enough rights to send ${kind} to the chat`);
  return chat;
}

/** Refuses a topic that is absent or closed. No thread means the General topic, which has no id to write to. */
export function checkThread(world: World, chat: SandboxChat, threadId: number | undefined): void {
  const mayWriteAnyway = hasRight(chat.members.get(world.bot.id), 'can_manage_topics');
  if (threadId === undefined) {
    if (chat.generalClosed && !mayWriteAnyway) throw badRequest('TOPIC_CLOSED');
    return;
  }
  const topic = chat.topics.get(threadId);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed && !mayWriteAnyway) throw badRequest('TOPIC_CLOSED');
}

/** The bot's own message that a call wants to change. */
export function findEditable(chat: SandboxChat, botId: number, messageId: number): StoredMessage {
  const stored = chat.messages.get(messageId);
  if (!stored) throw badRequest('message to edit not found');
  if (stored.wire.from?.id !== botId || stored.wire.forward_origin || !stored.editable)
    throw badRequest("message can't be edited");
  return stored;
}

function lookUp(world: World, chatId: number | string): SandboxChat | undefined {
  if (typeof chatId === 'number') return world.chats.find(chatId);
  if (/^-?\d+$/u.test(chatId)) return world.chats.find(Number(chatId));
  return undefined; // public usernames: the sandbox's chats have none
}
