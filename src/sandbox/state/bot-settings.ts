import type { TelegramBotCommand, TelegramMenuButton } from '@gramio/types';

/** What the bot has set about itself, by language code ('' for all other languages). */
export interface BotSettings {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By `commandKey(scope, language)`. */
  readonly commands: Map<string, TelegramBotCommand[]>;
  /** By chat id; 0 is the default. */
  readonly menuButtons: Map<number, TelegramMenuButton>;
}

export function createBotSettings(): BotSettings {
  return {
    names: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    menuButtons: new Map(),
  };
}
