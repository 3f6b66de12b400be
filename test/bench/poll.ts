import type { Bot, Context } from 'grammy';
import type { Update } from 'grammy/types';

/**
 * Takes updates as our bot does, without its journal: one long poll at a time, its updates handled at once and together,
 * those of one person one after another (a conversation breaks otherwise). grammY's own loop handles everything one after
 * another and would make a floor that is too low.
 */
export async function poll<C extends Context>(bot: Bot<C>): Promise<never> {
  const tails = new Map<number, Promise<void>>();
  const handle = (update: Update): void => {
    const person = (update.callback_query ?? update.message)?.from?.id ?? 0;
    const tail = (tails.get(person) ?? Promise.resolve())
      .then(() => bot.handleUpdate(update))
      .then(() => {
        if (tails.get(person) === tail) tails.delete(person);
      });
    tails.set(person, tail);
  };

  await bot.init();
  await bot.api.deleteWebhook();
  process.stdout.write('ready\n');
  for (let offset = 0; ; ) {
    const updates = await bot.api.getUpdates({ offset, timeout: 25, limit: 100 });
    for (const update of updates) {
      offset = update.update_id + 1;
      handle(update);
    }
  }
}
