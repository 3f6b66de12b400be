import type { TelegramChat } from '@gramio/types';
import type { Random } from '../../lib/random.ts';
import type { WireMessage } from '../api/telegram-types.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { SandboxUser } from './users.ts';

export type ChatType = 'private' | 'group' | 'supergroup';

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

/** Rights of an administrator that the sandbox looks at. */
export const ADMIN_RIGHTS = [
  'can_delete_messages',
  'can_pin_messages',
  'can_manage_topics',
  'can_restrict_members',
] as const;
export type AdminRight = (typeof ADMIN_RIGHTS)[number];

export interface Member {
  status: MemberStatus;
  rights: ReadonlySet<AdminRight>;
}

export interface Topic {
  threadId: number;
  name: string;
  iconColor: number;
  closed: boolean;
  creatorId: number;
}

/** What the person's client shows instead of the letters' keyboard. */
export type ReplyKeyboard = { rows: string[][]; oneTime: boolean };

/** A message with what only the server knows about it. */
export interface StoredMessage {
  wire: WireMessage;
  /** False for messages ever sent with something else than an inline keyboard: Telegram refuses to edit them. */
  editable: boolean;
}

export interface SandboxChat {
  readonly id: number;
  readonly type: ChatType;
  wire: TelegramChat;
  /** The person of a private chat. */
  readonly peer: SandboxUser | undefined;
  readonly members: Map<number, Member>;
  readonly topics: Map<number, Topic>;
  generalClosed: boolean;
  /** By message id, in the order of sending. Deleted messages are not here. */
  readonly messages: Map<number, StoredMessage>;
  /** No message of the chat has this id or a smaller one. */
  readonly messageIdBase: number;
  lastMessageId: number;
  /** The supergroup that this group has become. */
  migratedTo: number | undefined;
  deleted: boolean;
  /** Whether ordinary members, the bot among them, may send messages. */
  membersMaySend: boolean;
  pinnedId: number | undefined;
  /** The bot that spoke last: commands without an address go to it. */
  lastBotSpeakerId: number | undefined;
  keyboard: ReplyKeyboard | undefined;
  /** Up to which message each person has seen the chat, for the page's counters. */
  readonly readUpTo: Map<number, number>;
  /** Goes into every callback query of the chat. */
  readonly instance: string;
}

export interface ChatStore {
  createPrivate(user: SandboxUser): SandboxChat;
  createGroup(group: { type: 'group' | 'supergroup'; title: string; isForum: boolean }): SandboxChat;
  find(id: number): SandboxChat | undefined;
  /** Like `find`, but an unknown id is a `SandboxRuleError`. */
  get(id: number): SandboxChat;
  all(): Iterable<SandboxChat>;
}

const FIRST_GROUP_ID = 4_000_000_001;
const FIRST_SUPERGROUP_ID = 1_002_000_000_001;

/**
 * @param messageIdBase ids of private messages begin after it. A sandbox that forgets its chats at every start, beside a
 *   bot that remembers message ids, needs ids that never come again.
 */
export function createChatStore(random: Random, messageIdBase = 0): ChatStore {
  const chats = new Map<number, SandboxChat>();
  let groupId = FIRST_GROUP_ID;
  let supergroupId = FIRST_SUPERGROUP_ID;

  const add = (type: ChatType, wire: TelegramChat, peer?: SandboxUser): SandboxChat => {
    const chat: SandboxChat = {
      id: wire.id,
      type,
      wire,
      peer,
      members: new Map(),
      topics: new Map(),
      generalClosed: false,
      messages: new Map(),
      // Message 1 of a group tells of its creation, so no topic is ever number 1, which means General.
      messageIdBase: type === 'private' ? messageIdBase : 0,
      lastMessageId: type === 'private' ? messageIdBase : 1,
      migratedTo: undefined,
      deleted: false,
      membersMaySend: true,
      pinnedId: undefined,
      lastBotSpeakerId: undefined,
      keyboard: undefined,
      readUpTo: new Map(),
      instance: random.token(12),
    };
    chats.set(chat.id, chat);
    return chat;
  };

  return {
    createPrivate(user) {
      const { id, first_name, last_name, username } = user.wire;
      const names = { first_name, ...(last_name && { last_name }), ...(username && { username }) };
      return add('private', { id, type: 'private', ...names }, user);
    },
    createGroup({ type, title, isForum }) {
      const id = type === 'group' ? -groupId++ : -supergroupId++;
      return add(type, { id, type, title, ...(isForum && { is_forum: true as const }) });
    },
    find: id => chats.get(id),
    get(id) {
      const chat = chats.get(id);
      if (!chat) throw new SandboxRuleError(`there is no chat ${id}`);
      return chat;
    },
    all: () => chats.values(),
  };
}
