import type { SandboxDriver } from '../../src/sandbox/driver.ts';
import type { BotProcess } from '../kit/bot-process.ts';
import type { Chance } from '../kit/respondents/chance.ts';

const METHODS = ['answerCallbackQuery', 'editMessageText', 'sendMessage'] as const;

/**
 * Kills the bot with -9 at a moment nobody foresees: some time after it was started, some time after it became ready, or
 * in the very moment in which Telegram has carried out one of its calls and the bot has not heard of it.
 * @returns which kind of moment it was.
 */
export async function killSomewhere(
  bot: BotProcess,
  driver: SandboxDriver,
  chance: Chance,
): Promise<'starting' | 'working' | 'calling'> {
  const kind = chance.pick(['starting', 'working', 'working', 'calling', 'calling', 'calling'] as const);
  if (kind !== 'starting') await bot.ready;
  if (kind === 'calling') await nthCall(driver, chance.pick(METHODS), chance.between(1, 60));
  else
    await new Promise(resolve => setTimeout(resolve, chance.between(0, kind === 'starting' ? 1_000 : 1_500)));
  await bot.kill();
  return kind;
}

/** `sendMessage` is rare when everybody answers on a card, so any call counts after a while. */
function nthCall(driver: SandboxDriver, method: string, wanted: number): Promise<void> {
  let matching = 0;
  let all = 0;
  return new Promise(resolve => {
    const unsubscribe = driver.subscribe(event => {
      if (event.type !== 'call' || event.call.method === 'getUpdates') return;
      all += 1;
      if (event.call.method === method) matching += 1;
      if (matching < wanted && all < 1_000) return;
      unsubscribe();
      resolve();
    });
  });
}
