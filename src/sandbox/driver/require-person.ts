import { SandboxRuleError } from '../sandbox-rule-error.ts';
import type { SandboxChat } from '../state/chats.ts';
import { isAdministrator, isPresent } from '../state/membership.ts';
import type { SandboxUser } from '../state/users.ts';
import type { World } from '../world.ts';

/** A person in a chat, able to act there; `SandboxRuleError` says why not. */
export function requirePerson(
  world: World,
  chatId: number,
  userId: number,
): { chat: SandboxChat; user: SandboxUser } {
  const chat = world.chats.get(chatId);
  const user = world.users.get(userId);
  if (user.deactivated) throw new SandboxRuleError(`the account of user ${userId} was deleted`);
  if (chat.migratedTo !== undefined)
    throw new SandboxRuleError(`group ${chatId} has become supergroup ${chat.migratedTo}`);
  const isThere = chat.peer ? chat.peer === user : isPresent(chat.members.get(userId));
  if (!isThere) throw new SandboxRuleError(`user ${userId} is not in chat ${chatId}`);
  return { chat, user };
}

/** Like `requirePerson`, and the person may write there (into the topic, if one is given). */
export function requireWriter(
  world: World,
  chatId: number,
  userId: number,
  threadId: number | undefined,
): { chat: SandboxChat; user: SandboxUser } {
  const { chat, user } = requirePerson(world, chatId, userId);
  if (chat.peer && user.blocked) throw new SandboxRuleError(`user ${userId} has blocked the bot`);
  const isAdmin = isAdministrator(chat.members.get(userId));
  if (chat.type !== 'private' && !chat.membersMaySend && !isAdmin)
    throw new SandboxRuleError(`members may not write in chat ${chatId}`);
  const topic = threadId === undefined ? undefined : chat.topics.get(threadId);
  if (threadId !== undefined && !topic) throw new SandboxRuleError(`chat ${chatId} has no topic ${threadId}`);
  if ((topic ? topic.closed : chat.generalClosed) && !isAdmin)
    throw new SandboxRuleError('the topic is closed');
  return { chat, user };
}
