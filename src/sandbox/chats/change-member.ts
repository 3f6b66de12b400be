import type { TelegramUser } from '@gramio/types';
import { deliverMessage } from '../messages/deliver-message.ts';
import { postMessage } from '../messages/post-message.ts';
import type { Member, SandboxChat } from '../state/chats.ts';
import { buildMember, isPresent, wireMember } from '../state/membership.ts';
import { unixNow, type World } from '../world.ts';

/** Whose membership changes and who did it. */
interface MemberChange {
  user: TelegramUser;
  by: TelegramUser;
  next: Member;
}

/**
 * Changes a membership and tells the bot: `my_chat_member` about itself, `chat_member` about others where it is an
 * administrator, and a service message when somebody comes or goes.
 */
export function changeMember(world: World, chat: SandboxChat, { user, by, next }: MemberChange): void {
  const previous = chat.members.get(user.id);
  const update = {
    chat: chat.wire,
    from: by,
    date: unixNow(world),
    old_chat_member: wireMember(user, previous),
    new_chat_member: wireMember(user, next),
  };
  chat.members.set(user.id, next);
  world.events.publish(() => ({ type: 'chats' }));
  const lane = `chat:${chat.id}`;
  if (user.id === world.bot.id) world.queue.push('my_chat_member', { my_chat_member: update }, lane);
  else if (chat.members.get(world.bot.id)?.status === 'administrator')
    world.queue.push('chat_member', { chat_member: update }, lane);
  if (isPresent(next) && !isPresent(previous)) postService(world, chat, by, { new_chat_members: [user] });
  if (!isPresent(next) && isPresent(previous)) postService(world, chat, by, { left_chat_member: user });
}

/** Puts a message about the chat itself into the chat; the bot sees it when it is there. */
export function postService(
  world: World,
  chat: SandboxChat,
  from: TelegramUser,
  service: Partial<Parameters<typeof postMessage>[2]>,
): number {
  const { wire } = postMessage(world, chat, { from, ...service }, { editable: false });
  if (from.id !== world.bot.id) deliverMessage(world, chat, 'message', wire);
  return wire.message_id;
}

/** The person of a private chat blocks or unblocks the bot (`my_chat_member` of the private chat). */
export function changeBlocking(world: World, chat: SandboxChat, by: TelegramUser, isBlocked: boolean): void {
  const states = [buildMember('member'), buildMember('kicked')] as const;
  world.queue.push(
    'my_chat_member',
    {
      my_chat_member: {
        chat: chat.wire,
        from: by,
        date: unixNow(world),
        old_chat_member: wireMember(world.bot, states[isBlocked ? 0 : 1]),
        new_chat_member: wireMember(world.bot, states[isBlocked ? 1 : 0]),
      },
    },
    `chat:${chat.id}`,
  );
}
