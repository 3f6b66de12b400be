import type { Log } from '../lib/log.ts';
import { StartError } from '../lib/start-error.ts';
import { classifyTelegramError } from './classify-error.ts';
import { passesAfterMs } from './passes-after.ts';

/**
 * Makes a call without which the bot cannot start, again and again while Telegram is away or asks to wait.
 * Throws `StartError` when Telegram does not know the token and when the program is stopped meanwhile, and whatever the
 * call throws otherwise.
 * @param options.delay resolves with true after so many milliseconds, or with false as soon as the program stops.
 */
export async function insist<T>(
  call: () => Promise<T>,
  options: { delay: (ms: number) => Promise<boolean>; log: Log },
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (classifyTelegramError(error)?.kind === 'badToken')
        throw new StartError('Telegram does not accept BOT_TOKEN: copy it again from BotFather');
      const waitMs = passesAfterMs(error, tries);
      if (waitMs === null) throw error;
      options.log.warn({ waitMs, error }, 'Telegram does not answer as it should; trying again');
      if (!(await options.delay(waitMs))) throw new StartError('stopped before Telegram answered');
    }
  }
}
