import type { TelegramUser } from '@gramio/types';
import { changeMember } from '../chats/change-member.ts';
import { migrateChat } from '../chats/migrate-chat.ts';
import { openTopic, removeTopic, setTopicClosed } from '../chats/topics.ts';
import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { AdminRight, MemberStatus, SandboxChat, Topic } from '../state/chats.ts';
import { buildMember } from '../state/membership.ts';
import { type ChatView, viewChat } from '../views/chat-view.ts';
import type { World } from '../world.ts';

export interface NewChat {
  type: 'group' | 'supergroup';
  title: string;
  /** Only a supergroup can have topics. */
  isForum?: boolean | undefined;
  /** The first is the owner. */
  memberIds: number[];
  /** Whether the bot is added at once (it is, unless this is false). */
  withBot?: boolean | undefined;
}

/** What people do with groups. Whoever acts is the owner, unless `byId` says otherwise. */
export interface GroupActions {
  createChat(chat: NewChat): ChatView;
  addBot(action: { chatId: number; byId?: number | undefined }): void;
  kickBot(action: { chatId: number; byId?: number | undefined }): void;
  /** Makes somebody an administrator: the bot, unless `userId` is given; with all rights, unless some are named. */
  promote(action: { chatId: number; userId?: number | undefined; rights?: AdminRight[] | undefined }): void;
  demote(action: { chatId: number; userId?: number | undefined }): void;
  join(action: { chatId: number; userId: number }): void;
  leave(action: { chatId: number; userId: number }): void;
  /** Whether ordinary members may write. */
  setMembersMaySend(action: { chatId: number; allowed: boolean }): void;
  openTopic(action: { chatId: number; name: string; byId?: number | undefined }): { threadId: number };
  /** Without a `threadId`: the General topic. */
  closeTopic(action: { chatId: number; threadId?: number | undefined }): void;
  reopenTopic(action: { chatId: number; threadId?: number | undefined }): void;
  /** The topic and its messages are gone. */
  deleteTopic(action: { chatId: number; threadId: number }): void;
  /** The group becomes a supergroup; `announced` says which service messages the bot gets. */
  migrate(action: { chatId: number; announced?: 'both' | 'old' | 'new' | 'none' | undefined }): ChatView;
  /** The owner deletes the group for everybody. */
  deleteGroup(action: { chatId: number }): void;
}

export function createGroupActions(world: World): GroupActions {
  const find = (chatId: number): SandboxChat => {
    const chat = world.chats.get(chatId);
    if (chat.type === 'private') throw new SandboxRuleError(`chat ${chatId} is private`);
    return chat;
  };

  const actor = (chat: SandboxChat, byId: number | undefined): TelegramUser => {
    const owner = [...chat.members].find(([, member]) => member.status === 'creator')?.[0];
    return world.users.get(byId ?? owner ?? 0).wire;
  };

  const wireOf = (userId: number): TelegramUser =>
    userId === world.bot.id ? world.bot : world.users.get(userId).wire;

  const setStatus = (
    chatId: number,
    userId: number,
    status: MemberStatus,
    byId?: number,
    rights?: AdminRight[],
  ): void => {
    const chat = find(chatId);
    changeMember(world, chat, {
      user: wireOf(userId),
      by: actor(chat, byId),
      next: buildMember(status, rights),
    });
  };

  const findTopic = (chat: SandboxChat, threadId: number): Topic => {
    const topic = chat.topics.get(threadId);
    if (!topic) throw new SandboxRuleError(`chat ${chat.id} has no topic ${threadId}`);
    return topic;
  };

  const setClosed = (chatId: number, threadId: number | undefined, closed: boolean): void => {
    const chat = find(chatId);
    if (threadId === undefined) chat.generalClosed = closed;
    else setTopicClosed(world, chat, findTopic(chat, threadId), actor(chat, undefined), closed);
  };

  return {
    createChat({ type, title, isForum = false, memberIds, withBot = true }) {
      if (isForum && type !== 'supergroup') throw new SandboxRuleError('only a supergroup can be a forum');
      const people = memberIds.filter(id => id !== world.bot.id).map(id => world.users.get(id));
      const [owner] = people;
      if (!owner) throw new SandboxRuleError('a group needs at least one person');
      const chat = world.chats.createGroup({ type, title, isForum });
      for (const person of people)
        chat.members.set(person.wire.id, buildMember(person === owner ? 'creator' : 'member'));
      if (withBot || memberIds.includes(world.bot.id)) setStatus(chat.id, world.bot.id, 'member');
      world.events.publish(() => ({ type: 'chats' }));
      return viewChat(chat, world.bot.id);
    },
    addBot: ({ chatId, byId }) => setStatus(chatId, world.bot.id, 'member', byId),
    kickBot: ({ chatId, byId }) => setStatus(chatId, world.bot.id, 'kicked', byId),
    promote: ({ chatId, userId = world.bot.id, rights }) =>
      setStatus(chatId, userId, 'administrator', undefined, rights),
    demote: ({ chatId, userId = world.bot.id }) => setStatus(chatId, userId, 'member'),
    join: ({ chatId, userId }) => setStatus(chatId, userId, 'member', userId),
    leave: ({ chatId, userId }) => setStatus(chatId, userId, 'left', userId),
    setMembersMaySend: ({ chatId, allowed }) => {
      find(chatId).membersMaySend = allowed;
    },
    openTopic({ chatId, name, byId }) {
      const chat = find(chatId);
      if (!chat.wire.is_forum) throw new SandboxRuleError(`chat ${chatId} is not a forum`);
      return { threadId: openTopic(world, chat, { name, by: actor(chat, byId) }).threadId };
    },
    closeTopic: ({ chatId, threadId }) => setClosed(chatId, threadId, true),
    reopenTopic: ({ chatId, threadId }) => setClosed(chatId, threadId, false),
    deleteTopic({ chatId, threadId }) {
      const chat = find(chatId);
      findTopic(chat, threadId);
      removeTopic(world, chat, threadId);
    },
    migrate({ chatId, announced }) {
      const chat = find(chatId);
      if (chat.type !== 'group') throw new SandboxRuleError(`chat ${chatId} is already a supergroup`);
      return viewChat(migrateChat(world, chat, actor(chat, undefined), announced), world.bot.id);
    },
    deleteGroup({ chatId }) {
      find(chatId).deleted = true;
      world.events.publish(() => ({ type: 'chats' }));
    },
  };
}
