import type { TelegramChatFullInfo } from '@gramio/types';
import { changeMember, postService } from '../../chats/change-member.ts';
import { openTopic, removeTopic, setTopicClosed } from '../../chats/topics.ts';
import { deliverMessage } from '../../messages/deliver-message.ts';
import type { SandboxChat, Topic } from '../../state/chats.ts';
import { buildMember, hasRight, isAdministrator, isPresent, wireMember } from '../../state/membership.ts';
import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import { findChat } from '../chat-access.ts';
import type { MethodTable } from '../method-table.ts';
import { countAgainstLimits, withoutReply } from '../send.ts';

/** Chats themselves: what they are, who is in them, pinned messages, topics. */
export function createChatMethods(world: World): MethodTable {
  const findForum = (chatId: number | string): SandboxChat => {
    const chat = findChat(world, chatId);
    if (!chat.wire.is_forum) throw badRequest('the chat is not a forum');
    if (!hasRight(chat.members.get(world.bot.id), 'can_manage_topics'))
      throw badRequest('not enough rights to create a topic');
    return chat;
  };

  const findTopic = (chat: SandboxChat, threadId: number): Topic => {
    const topic = chat.topics.get(threadId);
    if (!topic) throw badRequest('message thread not found');
    return topic;
  };

  const findPinnable = (chatId: number | string): SandboxChat => {
    const chat = findChat(world, chatId);
    if (chat.type !== 'private' && !hasRight(chat.members.get(world.bot.id), 'can_pin_messages'))
      throw badRequest('not enough rights to manage pinned messages in the chat');
    return chat;
  };

  const setClosed = (chatId: number | string, threadId: number, closed: boolean): true => {
    const chat = findForum(chatId);
    const topic = findTopic(chat, threadId);
    if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
    setTopicClosed(world, chat, topic, world.bot, closed);
    return true;
  };

  return {
    getChat: params => fullInfo(findChat(world, params.chat_id)),

    getChatMember(params) {
      const chat = findChat(world, params.chat_id);
      const user = params.user_id === world.bot.id ? world.bot : world.users.find(params.user_id)?.wire;
      if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
      if (chat.peer) return wireMember(user, buildMember(chat.peer.wire === user ? 'member' : 'left'));
      return wireMember(user, chat.members.get(user.id));
    },

    getChatAdministrators(params) {
      const chat = findChat(world, params.chat_id);
      if (chat.peer) throw badRequest('there are no administrators in the private chat');
      return [...chat.members]
        .filter(
          ([id, member]) =>
            isAdministrator(member) && (id === world.bot.id || !world.users.get(id).wire.is_bot),
        )
        .map(([id, member]) =>
          wireMember(id === world.bot.id ? world.bot : world.users.get(id).wire, member),
        );
    },

    getChatMemberCount(params) {
      const chat = findChat(world, params.chat_id);
      return chat.peer ? 2 : [...chat.members.values()].filter(isPresent).length;
    },

    leaveChat(params) {
      const chat = findChat(world, params.chat_id);
      if (chat.peer) throw badRequest("chat member status can't be changed in private chats");
      changeMember(world, chat, { user: world.bot, by: world.bot, next: buildMember('left') });
      return true;
    },

    pinChatMessage(params) {
      const chat = findPinnable(params.chat_id);
      const stored = chat.messages.get(params.message_id);
      if (!stored) throw badRequest('message to pin not found');
      chat.pinnedId = params.message_id;
      const id = postService(world, chat, world.bot, { pinned_message: withoutReply(stored.wire) });
      const service = chat.messages.get(id);
      // The bot is told about its own pin, unlike about its other messages.
      if (service) deliverMessage(world, chat, 'message', service.wire);
      return true;
    },

    unpinChatMessage(params) {
      const chat = findPinnable(params.chat_id);
      if (params.message_id !== undefined && params.message_id !== chat.pinnedId)
        throw badRequest('message to unpin not found');
      chat.pinnedId = undefined;
      world.events.publish(() => ({ type: 'chats' }));
      return true;
    },

    unpinAllChatMessages(params) {
      findPinnable(params.chat_id).pinnedId = undefined;
      world.events.publish(() => ({ type: 'chats' }));
      return true;
    },

    createForumTopic(params) {
      const chat = findForum(params.chat_id);
      countAgainstLimits(world, chat, 1); // counts as a message (tdlib/td#2592)
      const topic = openTopic(world, chat, {
        name: params.name,
        by: world.bot,
        iconColor: params.icon_color,
      });
      return { message_thread_id: topic.threadId, name: topic.name, icon_color: topic.iconColor };
    },

    editForumTopic(params) {
      const chat = findForum(params.chat_id);
      const topic = findTopic(chat, params.message_thread_id);
      if (params.name) topic.name = params.name;
      postService(world, chat, world.bot, {
        forum_topic_edited: { name: topic.name },
        message_thread_id: topic.threadId,
        is_topic_message: true,
      });
      return true;
    },

    closeForumTopic: params => setClosed(params.chat_id, params.message_thread_id, true),
    reopenForumTopic: params => setClosed(params.chat_id, params.message_thread_id, false),

    deleteForumTopic(params) {
      const chat = findForum(params.chat_id);
      findTopic(chat, params.message_thread_id);
      removeTopic(world, chat, params.message_thread_id);
      return true;
    },
  };
}

function fullInfo(chat: SandboxChat): TelegramChatFullInfo {
  const pinned = chat.pinnedId === undefined ? undefined : chat.messages.get(chat.pinnedId);
  return {
    ...chat.wire,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: true,
      limited_gifts: true,
      unique_gifts: true,
      premium_subscription: true,
      gifts_from_channels: true,
    },
    ...(pinned && { pinned_message: pinned.wire }),
    ...(chat.type !== 'private' && { permissions: { can_send_messages: chat.membersMaySend } }),
  };
}
