import type { SandboxChat, Topic } from '../state/chats.ts';
import { isPresent } from '../state/membership.ts';
import type { SandboxUser } from '../state/users.ts';
import { displayName, type MessageView, viewMessage } from './message-view.ts';

export interface UserView {
  id: number;
  firstName: string;
  lastName: string | undefined;
  username: string | undefined;
  languageCode: string | undefined;
  isBot: boolean;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

export interface ChatView {
  id: number;
  type: SandboxChat['type'];
  title: string;
  isForum: boolean;
  /** Who is there, the bot included. */
  memberIds: number[];
  topics: Pick<Topic, 'threadId' | 'name' | 'closed'>[];
  migratedTo: number | undefined;
  pinnedId: number | undefined;
  /** The keyboard that replaces the letters, as rows of labels. */
  keyboard: string[][];
  lastMessage: MessageView | undefined;
  /** Unseen messages by person; more than 99 are given as 100. */
  unread: Record<number, number>;
}

export function viewUser({ wire, started, blocked, deactivated }: SandboxUser): UserView {
  return {
    id: wire.id,
    firstName: wire.first_name,
    lastName: wire.last_name,
    username: wire.username,
    languageCode: wire.language_code,
    isBot: wire.is_bot,
    started,
    blocked,
    deactivated,
  };
}

export function viewChat(chat: SandboxChat, botId: number): ChatView {
  const present = [...chat.members].filter(([, member]) => isPresent(member)).map(([id]) => id);
  const memberIds = chat.peer ? [chat.peer.wire.id, botId] : present;
  const last = lastMessage(chat);
  return {
    id: chat.id,
    type: chat.type,
    title: chat.peer ? displayName(chat.peer.wire) : (chat.wire.title ?? ''),
    isForum: chat.wire.is_forum ?? false,
    memberIds,
    topics: [...chat.topics.values()].map(({ threadId, name, closed }) => ({ threadId, name, closed })),
    migratedTo: chat.migratedTo,
    pinnedId: chat.pinnedId,
    keyboard: chat.keyboard?.rows ?? [],
    lastMessage: last && viewMessage(last.wire),
    unread: Object.fromEntries(memberIds.filter(id => id !== botId).map(id => [id, countUnread(chat, id)])),
  };
}

/** From the newest backwards: deleted messages leave gaps, and nobody needs more than "99+". */
function countUnread(chat: SandboxChat, userId: number): number {
  const seen = chat.readUpTo.get(userId) ?? chat.messageIdBase;
  let count = 0;
  for (let id = chat.lastMessageId; id > seen && count < 100; id--) {
    const message = chat.messages.get(id);
    if (message && message.wire.from?.id !== userId) count += 1;
  }
  return count;
}

function lastMessage(chat: SandboxChat) {
  for (let id = chat.lastMessageId; id > chat.messageIdBase; id--) {
    const message = chat.messages.get(id);
    if (message) return message;
  }
  return undefined;
}
