import { type Bot, BotError, type Context } from 'grammy';
import type { Update } from 'grammy/types';

/** Hands an update to the bot. Rejects with the error itself: grammY wraps it, and its meaning would not be seen. */
export async function handleUpdate<C extends Context>(bot: Bot<C>, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    throw error instanceof BotError ? error.error : error;
  }
}
