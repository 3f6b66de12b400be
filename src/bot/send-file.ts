import { InputFile } from 'grammy';
import { createLru } from '../lib/lru.ts';
import { classifyTelegramError } from '../telegram/classify-error.ts';
import type { BotContext } from './context.ts';

export interface Pictures {
  /**
   * Sends a picture with words under it. Where Telegram does not take it, or nobody knows, nothing more happens: the text
   * that goes with it says the same. An update that is handled again, because its text was refused, shows it once.
   */
  send(ctx: BotContext, png: Uint8Array, caption: string): Promise<void>;
}

const REMEMBERED_UPDATES = 1_000;

export function createPictures(): Pictures {
  const shown = createLru<number, true>(REMEMBERED_UPDATES);
  return {
    async send(ctx, png, caption) {
      const updateId = ctx.update.update_id;
      if (shown.get(updateId)) return;
      if (await taken(() => ctx.replyWithPhoto(new InputFile(png, 'profile.png'), { caption })))
        shown.set(updateId, true);
    },
  };
}

/** Sends a file as a document; false when Telegram did not take it, or nobody knows. */
export async function sendDocument(
  ctx: BotContext,
  content: Uint8Array,
  fileName: string,
  caption: string,
): Promise<boolean> {
  return taken(() => ctx.replyWithDocument(new InputFile(content, fileName), { caption }));
}

/** Whether a call of the Bot API was taken; what is no error of the Bot API is thrown on. */
export async function taken(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    const kind = classifyTelegramError(error)?.kind;
    if (kind === undefined || kind === 'badRequest') throw error;
    return false;
  }
}
