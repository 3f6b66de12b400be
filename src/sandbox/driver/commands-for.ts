import type { TelegramBotCommand, TelegramBotCommandScope } from '@gramio/types';
import { commandKey } from '../api/methods/profile-methods.ts';
import { isAdministrator } from '../state/membership.ts';
import type { World } from '../world.ts';

/**
 * The menu of commands of a person in a chat: scopes from the narrowest to the widest, in each the person's language
 * before the commands for all languages (Bot API, "Determining list of commands").
 */
export function commandsFor(world: World, chatId: number, userId: number): TelegramBotCommand[] {
  const chat = world.chats.get(chatId);
  const isPrivate = chat.type === 'private';
  const isAdmin = !isPrivate && isAdministrator(chat.members.get(userId));
  const scopes: TelegramBotCommandScope[] = [
    ...(isPrivate ? [] : [{ type: 'chat_member' as const, chat_id: chatId, user_id: userId }]),
    ...(isAdmin ? [{ type: 'chat_administrators' as const, chat_id: chatId }] : []),
    { type: 'chat', chat_id: chatId },
    ...(isAdmin ? [{ type: 'all_chat_administrators' as const }] : []),
    { type: isPrivate ? 'all_private_chats' : 'all_group_chats' },
    { type: 'default' },
  ];
  const language = world.users.get(userId).wire.language_code?.slice(0, 2);
  for (const scope of scopes)
    for (const code of [language, undefined]) {
      const commands = world.settings.commands.get(commandKey(scope, code));
      if (commands && commands.length > 0) return commands;
    }
  return [];
}
