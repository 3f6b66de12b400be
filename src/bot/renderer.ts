import type { Api } from 'grammy';
import type { Log } from '../lib/log.ts';
import { classifyTelegramError, type TelegramErrorClass } from '../telegram/classify-error.ts';
import { type Screen, toMessage } from './screen.ts';

export interface Renderer {
  /** Sends a new message and resolves with its id. */
  send(chatId: number, screen: Screen): Promise<number>;
  /**
   * Makes an existing message look like the screen. When Telegram asks to slow down, the newest screen of that message
   * is shown after the wait, and older ones never: nobody waits for them. `gone`: it cannot be edited, send a new one.
   */
  edit(chatId: number, messageId: number, screen: Screen): Promise<'shown' | 'later' | 'gone'>;
}

/** @param delay resolves after so many milliseconds, earlier (with false) when the bot stops. */
export function createRenderer(options: {
  api: Api;
  delay: (ms: number) => Promise<boolean>;
  log: Log;
}): Renderer {
  const { api, log } = options;
  const postponed = new Map<string, Screen>();

  const editNow = async (
    chatId: number,
    messageId: number,
    screen: Screen,
  ): Promise<TelegramErrorClass | null> => {
    const { text, entities, keyboard } = toMessage(screen);
    try {
      await api.editMessageText(chatId, messageId, text, {
        entities,
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: keyboard },
      });
      return null;
    } catch (error) {
      const kind = classifyTelegramError(error);
      if (!kind || kind.kind === 'badRequest') throw error;
      return kind;
    }
  };

  const editLater = async (chatId: number, messageId: number, firstWaitSeconds: number): Promise<void> => {
    const key = `${chatId} ${messageId}`;
    for (let waitSeconds = firstWaitSeconds; waitSeconds > 0; ) {
      if (!(await options.delay(waitSeconds * 1_000))) return;
      const screen = postponed.get(key);
      if (!screen) return;
      postponed.delete(key);
      const failure = await editNow(chatId, messageId, screen);
      waitSeconds = failure?.kind === 'slowDown' ? failure.retryAfterSeconds : 0;
      if (waitSeconds > 0 && !postponed.has(key)) postponed.set(key, screen);
    }
  };

  return {
    async send(chatId, screen) {
      const { text, entities, keyboard } = toMessage(screen);
      const message = await api.sendMessage(chatId, text, {
        entities,
        link_preview_options: { is_disabled: true },
        ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
      });
      return message.message_id;
    },

    async edit(chatId, messageId, screen) {
      const key = `${chatId} ${messageId}`;
      if (postponed.has(key)) {
        postponed.set(key, screen);
        return 'later';
      }
      const failure = await editNow(chatId, messageId, screen);
      switch (failure?.kind) {
        case undefined:
        case 'alreadyDone':
          return 'shown';
        case 'slowDown':
          postponed.set(key, screen);
          editLater(chatId, messageId, failure.retryAfterSeconds).catch(error => {
            postponed.delete(key);
            log.warn({ error }, 'a postponed screen was not shown');
          });
          return 'later';
        case 'notEditable':
          return 'gone';
        default:
          // Telegram is away or the person blocked us: what was done is stored, the screen comes with the next press.
          log.info({ reason: failure?.kind }, 'a screen was not shown');
          return 'shown';
      }
    },
  };
}
