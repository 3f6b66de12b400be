import type { Api } from 'grammy';
import type { Log } from '../lib/log.ts';
import { classifyTelegramError } from '../telegram/classify-error.ts';
import { passesAfterMs } from '../telegram/passes-after.ts';
import { type Screen, toMessage } from './screen.ts';

export interface Renderer {
  /** Sends a new message, after a while if Telegram asks to slow down or is away, and resolves with its id. */
  send(chatId: number, screen: Screen): Promise<number>;
  /**
   * Makes an existing message look like the screen. When Telegram asks to slow down or is away, the newest screen of
   * that message is shown after a wait, and older ones never: nobody waits for them. `gone`: it cannot be edited, send
   * a new one.
   */
  edit(chatId: number, messageId: number, screen: Screen): Promise<'shown' | 'later' | 'gone'>;
}

type EditOutcome = { kind: 'shown' } | { kind: 'gone' } | { kind: 'later'; afterMs: number };

/** By then a minute or two have passed: the screen comes with the next press. */
const MAX_TRIES = 8;
/** What a new message waits for, less than a handler may take. After that the whole update is handled again. */
const LONGEST_WAIT_MS = 20_000;
const WAITED_FOR = new Set<string | undefined>(['slowDown', 'notSent']);

/** @param delay resolves with true after so many milliseconds, earlier (with false) when the bot stops. */
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
    tries: number,
  ): Promise<EditOutcome> => {
    const { text, entities, keyboard } = toMessage(screen);
    try {
      await api.editMessageText(chatId, messageId, text, {
        entities,
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: keyboard },
      });
      return { kind: 'shown' };
    } catch (error) {
      const meaning = classifyTelegramError(error);
      if (!meaning || meaning.kind === 'badRequest') throw error;
      if (meaning.kind === 'alreadyDone') return { kind: 'shown' };
      if (meaning.kind === 'notEditable') return { kind: 'gone' };
      const afterMs = passesAfterMs(error, tries);
      if (afterMs !== null && tries < MAX_TRIES) return { kind: 'later', afterMs };
      // The person blocked us, or Telegram is away for long: what was done is stored.
      log.info({ reason: meaning.kind }, 'a screen was not shown');
      return { kind: 'shown' };
    }
  };

  const editLater = async (chatId: number, messageId: number, firstAfterMs: number): Promise<void> => {
    const key = `${chatId} ${messageId}`;
    let afterMs: number | null = firstAfterMs;
    for (let tries = 2; afterMs !== null && (await options.delay(afterMs)); tries += 1) {
      const screen = postponed.get(key);
      if (!screen) return;
      const outcome = await editNow(chatId, messageId, screen, tries);
      afterMs = outcome.kind === 'later' ? outcome.afterMs : null;
      // A newer screen came during the call: it is still to be shown.
      if (afterMs === null && postponed.get(key) !== screen) {
        afterMs = 0;
        tries = 0;
      }
    }
    postponed.delete(key);
  };

  return {
    async send(chatId, screen) {
      const { text, entities, keyboard } = toMessage(screen);
      for (let tries = 1, waitedMs = 0; ; tries += 1) {
        try {
          const message = await api.sendMessage(chatId, text, {
            entities,
            link_preview_options: { is_disabled: true },
            ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
          });
          return message.message_id;
        } catch (error) {
          // Certainly not sent. Waiting here, what was done is not done again: a typed word would not be understood then.
          const isNotSent = WAITED_FOR.has(classifyTelegramError(error)?.kind);
          const waitMs = isNotSent ? passesAfterMs(error, tries) : null;
          if (waitMs === null || waitedMs + waitMs > LONGEST_WAIT_MS || !(await options.delay(waitMs)))
            throw error;
          waitedMs += waitMs;
        }
      }
    },

    async edit(chatId, messageId, screen) {
      const key = `${chatId} ${messageId}`;
      if (postponed.has(key)) {
        postponed.set(key, screen);
        return 'later';
      }
      const outcome = await editNow(chatId, messageId, screen, 1);
      if (outcome.kind === 'later') {
        postponed.set(key, screen);
        editLater(chatId, messageId, outcome.afterMs).catch(error => {
          postponed.delete(key);
          log.warn({ error }, 'a postponed screen was not shown');
        });
      }
      return outcome.kind;
    },
  };
}
