import type { TelegramUser } from '@gramio/types';
import type { SandboxChat } from '../state/chats.ts';
import type { World } from '../world.ts';
import { postService } from './change-member.ts';

/**
 * A group becomes a supergroup: a new chat with the same people. The old one refuses everything from now on.
 * @param announced which of the two service messages the bot gets; in life either may be missing
 */
export function migrateChat(
  world: World,
  chat: SandboxChat,
  by: TelegramUser,
  announced: 'both' | 'old' | 'new' | 'none' = 'both',
): SandboxChat {
  const next = world.chats.createGroup({ type: 'supergroup', title: chat.wire.title ?? '', isForum: false });
  for (const [id, member] of chat.members) next.members.set(id, member);
  next.membersMaySend = chat.membersMaySend;
  if (announced === 'both' || announced === 'old')
    postService(world, chat, by, { migrate_to_chat_id: next.id });
  chat.migratedTo = next.id;
  if (announced === 'both' || announced === 'new')
    postService(world, next, by, { migrate_from_chat_id: chat.id });
  world.events.publish(() => ({ type: 'chats' }));
  return next;
}
