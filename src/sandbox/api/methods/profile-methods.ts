import type { TelegramBotCommandScope } from '@gramio/types';
import type { World } from '../../world.ts';
import { badRequest } from '../api-error.ts';
import type { MethodTable } from '../method-table.ts';

const MAX_COMMANDS = 100;
/** Not documented: 7 750 bytes pass, 7 876 fail (measured by a bot author). */
const MAX_COMMANDS_BYTES = 7_800;

/** The bot itself: its name, texts and menu of commands. */
export function createProfileMethods(world: World): MethodTable {
  const { settings } = world;
  return {
    getMe: () => ({
      ...world.bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    }),

    setMyCommands(params) {
      const key = commandKey(params.scope, params.language_code);
      if (params.commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      if (Buffer.byteLength(JSON.stringify(params.commands)) > MAX_COMMANDS_BYTES)
        throw badRequest('BOT_COMMANDS_TOO_MUCH');
      for (const { command, description } of params.commands) {
        if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID');
        if (description.trim() === '') throw badRequest('command description must be non-empty');
      }
      settings.commands.set(key, params.commands);
      return true;
    },

    getMyCommands: params => settings.commands.get(commandKey(params.scope, params.language_code)) ?? [],

    deleteMyCommands(params) {
      settings.commands.delete(commandKey(params.scope, params.language_code));
      return true;
    },

    setMyName: params => remember(settings.names, params.language_code, params.name),
    setMyDescription: params => remember(settings.descriptions, params.language_code, params.description),
    setMyShortDescription: params =>
      remember(settings.shortDescriptions, params.language_code, params.short_description),
    getMyName: params => ({ name: recall(settings.names, params.language_code) ?? world.bot.first_name }),
    getMyDescription: params => ({ description: recall(settings.descriptions, params.language_code) ?? '' }),
    getMyShortDescription: params => ({
      short_description: recall(settings.shortDescriptions, params.language_code) ?? '',
    }),

    setChatMenuButton(params) {
      settings.menuButtons.set(params.chat_id ?? 0, params.menu_button ?? { type: 'default' });
      return true;
    },
    getChatMenuButton: params =>
      settings.menuButtons.get(params.chat_id ?? 0) ?? settings.menuButtons.get(0) ?? { type: 'commands' },
  };
}

/** Under which key the commands of a scope and language are kept. */
export function commandKey(scope: TelegramBotCommandScope | undefined, language: string | undefined): string {
  const chatId = scope && 'chat_id' in scope ? `:${scope.chat_id}` : '';
  const userId = scope && 'user_id' in scope ? `:${scope.user_id}` : '';
  return `${scope?.type ?? 'default'}${chatId}${userId}/${language ?? ''}`;
}

function remember(texts: Map<string, string>, language: string | undefined, text: string | undefined): true {
  if (text) texts.set(language ?? '', text);
  else texts.delete(language ?? '');
  return true;
}

function recall(texts: Map<string, string>, language: string | undefined): string | undefined {
  return texts.get(language ?? '') ?? texts.get('');
}
