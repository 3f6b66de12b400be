import { afterEach, expect, it } from 'vitest';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { loadTexts } from '../../src/lib/texts.ts';
import { type BotProcess, startBotProcess } from '../kit/bot-process.ts';
import { freePort, startTelegram, TOKEN } from '../kit/telegram.ts';
import { createChance, readPlan } from './chance.ts';
import { createInstallation } from './installation.ts';
import { killSomewhere } from './kill.ts';
import { createLedger } from './ledger.ts';
import { createRespondent } from './respondent.ts';

const PEOPLE = Array.from({ length: 16 }, (_, index) => 6_000_001 + index);
const SECRET = 'secret-of-the-crash-test';

const { kills, seed } = readPlan();
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

it.each([
  { delivery: 'polling', kills },
  { delivery: 'webhook', kills: Math.ceil(kills / 3) },
] as const)(
  'killed $kills times while 16 people answer ($delivery): nothing acknowledged is lost, nothing doubled, nobody stuck',
  async ({ delivery, kills: planned }) => {
    const chance = createChance(seed);
    const installation = await createInstallation(PEOPLE);
    cleanups.push(() => installation.destroy());
    const telegram = await startTelegram(createMovableClock(), 'off');
    cleanups.push(() => telegram.stop());
    const { driver } = telegram;
    const port = String(await freePort());
    const environment = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      DATA_DIR: installation.dataDir,
      HTTP_PORT: port,
      LOG_LEVEL: 'debug',
      ...(delivery === 'webhook' ? { WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: SECRET } : {}),
    };
    const bots: BotProcess[] = [];
    const startBot = (): BotProcess => {
      const bot = startBotProcess(environment);
      bots.push(bot);
      return bot;
    };
    cleanups.push(async () => void (await bots.at(-1)?.kill()));

    const ledger = createLedger(driver, loadTexts()('ru')('answer-changed'));
    for (const id of PEOPLE) driver.createUser({ id, firstName: `Педагог ${id}`, languageCode: 'ru' });
    const people = PEOPLE.map((personId, index) =>
      createRespondent({
        driver,
        personId,
        chance: createChance(seed + personId),
        ledger,
        goesBack: index % 4 === 3,
        starts: index % 2,
      }),
    );
    const postmaster = await readPostmasterFile(installation.cluster);

    const moments: Record<string, number> = {};
    for (let round = 0; round < planned; round += 1) {
      const bot = startBot();
      const moment = await killSomewhere(bot, driver, chance);
      moments[moment] = (moments[moment] ?? 0) + 1;
      expect(
        ledger.compare(await installation.readAttempts(), 'now'),
        `seed ${seed}, kill ${round + 1}`,
      ).toEqual([]);
      expect((await readPostmasterFile(installation.cluster))?.pid, 'the same server').toBe(postmaster?.pid);
    }

    const bot = startBot();
    await bot.ready;
    for (const person of people) person.stopAfterOne();
    await Promise.all(people.map(person => person.finished));
    expect(await bot.terminate(), bot.stdout() + bot.stderr()).toEqual({ code: 0, signal: null });
    expect(await readPostmasterFile(installation.cluster), 'a stop stops the server too').toBeNull();

    const last = startBot();
    await last.ready;
    const unfinished = `SELECT count(*) FROM "InboxUpdate" WHERE state <> 'done'`;
    await expect.poll(() => installation.count(unfinished), { timeout: 30_000 }).toBe(0);
    expect(ledger.compare(await installation.readAttempts(), 'atTheEnd'), `seed ${seed}`).toEqual([]);
    expect(ledger.notices, 'no answer was refused').toEqual([]);
    const finished = people.reduce((sum, person) => sum + person.questionnaires, 0);
    expect(await installation.count(`SELECT count(*) FROM "Attempt" WHERE state = 'submitted'`)).toBe(
      finished,
    );
    await last.terminate();
    expect(ledger.acknowledged).toBeGreaterThan(planned * PEOPLE.length);
    const printed = bots.map(each => each.stdout() + each.stderr()).join('');
    expect(printed).not.toContain(TOKEN.split(':')[1]);
    process.stdout.write(
      `${delivery}, seed ${seed}: ${planned} kills (${JSON.stringify(moments)}), ${ledger.presses} answers pressed, ` +
        `${ledger.acknowledged} presses acknowledged, ${finished} questionnaires finished\n`,
    );
  },
);
