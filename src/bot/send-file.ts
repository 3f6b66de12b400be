import { InputFile } from 'grammy';
import { classifyTelegramError } from '../telegram/classify-error.ts';
import type { BotContext } from './context.ts';

/**
 * Sends a picture with words under it; false when Telegram did not take it, or nobody knows. The text that goes with it
 * says the same, so nothing is lost.
 */
export async function sendPicture(ctx: BotContext, png: Uint8Array, caption: string): Promise<boolean> {
  return taken(() => ctx.replyWithPhoto(new InputFile(png, 'profile.png'), { caption }));
}

/** Sends a file as a document; false as above. */
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
