import { afterEach, expect, it } from 'vitest';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { type BotProcess, startBotProcess } from '../kit/bot-process.ts';
import { createChance } from '../kit/respondents/chance.ts';
import { gatherRespondents } from '../kit/respondents/gather.ts';
import { countSubmitted, countUnfinished, readAttempts } from '../kit/respondents/stored.ts';
import { freePort, startTelegram, TOKEN } from '../kit/telegram.ts';
import { createInstallation } from './installation.ts';
import { killSomewhere } from './kill.ts';
import { readPlan } from './plan.ts';

const PEOPLE = Array.from({ length: 16 }, (_, index) => 6_000_001 + index);
const SECRET = 'secret-of-the-crash-test';

const { kills, seed } = readPlan();
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

it.each([
  { delivery: 'polling', kills },
  { delivery: 'webhook', kills: Math.ceil(kills / 4) },
] as const)(
  'killed $kills times while 16 people answer ($delivery): nothing acknowledged is lost, nothing doubled, nobody stuck',
  async ({ delivery, kills: planned }) => {
    const chance = createChance(seed);
    const { cluster, dataDir, pool, destroy } = await createInstallation(PEOPLE);
    cleanups.push(destroy);
    const { driver, url, stop } = await startTelegram(createMovableClock(), 'off');
    cleanups.push(stop);
    const port = String(await freePort());
    const webhook = { WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: SECRET };
    const bots: BotProcess[] = [];
    const startBot = (): BotProcess => {
      const bot = startBotProcess({
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: url,
        DATA_DIR: dataDir,
        HTTP_PORT: port,
        LOG_LEVEL: 'debug',
        ...(delivery === 'webhook' ? webhook : {}),
      });
      bots.push(bot);
      return bot;
    };
    cleanups.push(async () => void (await bots.at(-1)?.kill()));
    const respondents = gatherRespondents(driver, PEOPLE, seed);
    const { ledger } = respondents;

    const postmaster = await readPostmasterFile(cluster);
    const moments: Record<string, number> = {};
    for (let round = 0; round < planned; round += 1) {
      const bot = startBot();
      const moment = await killSomewhere(bot, driver, chance);
      moments[moment] = (moments[moment] ?? 0) + 1;
      const wrong = ledger.compare(await readAttempts(pool), 'now');
      expect(wrong, `seed ${seed}, kill ${round + 1}`).toEqual([]);
      expect((await readPostmasterFile(cluster))?.pid, 'the same server').toBe(postmaster?.pid);
    }

    const bot = startBot();
    await bot.ready;
    await respondents.finish();
    expect(await bot.terminate(), bot.stdout() + bot.stderr()).toEqual({ code: 0, signal: null });
    expect(await readPostmasterFile(cluster), 'a stop stops the server too').toBeNull();

    const last = startBot();
    await last.ready;
    await expect.poll(() => countUnfinished(pool)).toBe(0);
    expect(ledger.compare(await readAttempts(pool), 'atTheEnd'), `seed ${seed}`).toEqual([]);
    expect(ledger.notices, 'no answer was refused').toEqual([]);
    expect(await countSubmitted(pool)).toBe(respondents.finished);
    await last.terminate();
    expect(ledger.acknowledged).toBeGreaterThan(planned * PEOPLE.length);
    const printed = bots.map(each => each.stdout() + each.stderr()).join('');
    expect(printed).not.toContain(TOKEN.split(':')[1]);
    process.stdout.write(
      `${delivery}, seed ${seed}: ${planned} kills (${JSON.stringify(moments)}), ${ledger.presses} answers pressed, ` +
        `${ledger.acknowledged} presses acknowledged, ${respondents.finished} questionnaires finished\n`,
    );
  },
);
