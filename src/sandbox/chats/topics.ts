import type { TelegramUser } from '@gramio/types';
import type { SandboxChat, Topic } from '../state/chats.ts';
import type { World } from '../world.ts';
import { postService } from './change-member.ts';

const DEFAULT_ICON_COLOR = 7_322_096;

/** Opens a topic; its id is that of the message that says so. */
export function openTopic(
  world: World,
  chat: SandboxChat,
  topic: { name: string; by: TelegramUser; iconColor?: number | undefined },
): Topic {
  const iconColor = topic.iconColor ?? DEFAULT_ICON_COLOR;
  const threadId = chat.lastMessageId + 1;
  const made: Topic = { threadId, name: topic.name, iconColor, closed: false, creatorId: topic.by.id };
  chat.topics.set(threadId, made);
  postService(world, chat, topic.by, {
    forum_topic_created: { name: topic.name, icon_color: iconColor },
    message_thread_id: threadId,
    is_topic_message: true,
  });
  world.events.publish(() => ({ type: 'chats' }));
  return made;
}

/** Closes or reopens a topic. */
export function setTopicClosed(
  world: World,
  chat: SandboxChat,
  topic: Topic,
  by: TelegramUser,
  closed: boolean,
): void {
  topic.closed = closed;
  postService(world, chat, by, {
    ...(closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }),
    message_thread_id: topic.threadId,
    is_topic_message: true,
  });
  world.events.publish(() => ({ type: 'chats' }));
}

/** Takes away a topic with its messages. */
export function removeTopic(world: World, chat: SandboxChat, threadId: number): void {
  chat.topics.delete(threadId);
  for (const [id, { wire }] of chat.messages)
    if (wire.message_thread_id === threadId) chat.messages.delete(id);
  world.events.publish(() => ({ type: 'chats' }));
}
