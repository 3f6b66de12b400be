import { afterEach, expect, it } from 'vitest';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import { type BotProcess, startBotProcess } from '../kit/bot-process.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { gatherRespondents } from '../kit/respondents/gather.ts';
import { countUnfinished, readAttempts, registerPeople } from '../kit/respondents/stored.ts';
import { freePort, startTelegram, TOKEN } from '../kit/telegram.ts';

const PEOPLE = Array.from({ length: 8 }, (_, index) => 6_300_001 + index);
const SEED = 20_260_916;

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function createDatabase() {
  const { url, drop } = await createTestDatabaseUrl();
  cleanups.push(drop);
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 1 });
  cleanups.push(() => database.close());
  return database;
}

it.each(['polling', 'webhook'] as const)(
  'cuts no handler and loses no update when it is asked to stop (%s)',
  async delivery => {
    const { url, prisma, pool } = await createDatabase();
    await registerPeople(prisma, PEOPLE);
    const telegram = await startTelegram(createMovableClock(), 'off');
    cleanups.push(() => telegram.stop());
    const port = String(await freePort());
    const webhook = {
      WEBHOOK_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_SECRET: 'secret-of-the-stopping-test',
    };
    const startBot = (): BotProcess => {
      const bot = startBotProcess({
        BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: telegram.url,
        DATABASE_URL: url,
        HTTP_PORT: port,
        LOG_LEVEL: 'debug',
        ...(delivery === 'webhook' ? webhook : {}),
      });
      cleanups.push(() => bot.kill());
      return bot;
    };
    const respondents = gatherRespondents(telegram.driver, PEOPLE, SEED);
    const { ledger } = respondents;

    for (let round = 0; round < 2; round += 1) {
      const bot = startBot();
      const wanted = ledger.acknowledged + 40;
      await expect.poll(() => ledger.acknowledged, { interval: 20 }).toBeGreaterThan(wanted);
      expect(await bot.terminate(), bot.stderr()).toEqual({ code: 0, signal: null });
      expect(ledger.compare(await readAttempts(pool), 'now')).toEqual([]);
      expect(bot.stdout()).not.toMatch(/"level":(40|50|60)/u);
      expect(bot.stdout() + bot.stderr()).not.toContain(TOKEN.split(':')[1]);
    }
    const bot = startBot();
    await respondents.finish();
    await expect.poll(() => countUnfinished(pool)).toBe(0);
    expect(ledger.compare(await readAttempts(pool), 'atTheEnd')).toEqual([]);
    expect(await bot.terminate()).toEqual({ code: 0, signal: null });
  },
);

it('gives up a start that waits for Telegram when it is asked to stop', async () => {
  const { url } = await createDatabase();
  const nobody = await freePort();
  const bot = startBotProcess({
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${nobody}`,
    DATABASE_URL: url,
  });
  await bot.logged('Telegram does not answer as it should; trying again');
  expect(await bot.terminate()).toEqual({ code: 1, signal: null });
  expect(bot.stderr()).toBe('stopped before Telegram answered\n');
  expect(bot.stdout()).not.toContain(TOKEN.split(':')[1]);
});

it('starts though every call of the start fails once', async () => {
  const { url } = await createDatabase();
  const telegram = await startTelegram(createMovableClock(), 'off');
  cleanups.push(() => telegram.stop());
  telegram.driver.faults([
    { method: 'getMe', kind: 'html502' },
    { method: 'setMyCommands', kind: 'reset', when: 'after' },
    { method: 'deleteWebhook', kind: '429' },
  ]);
  const log: string[] = [];
  const app = await startApp({
    config: readConfig({
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
      DATABASE_URL: url,
      HTTP_PORT: '0',
    }),
    log: createLog({ level: 'debug', write: line => void log.push(line) }),
    onFatal: () => {},
  });
  await app.stop();
  expect(log.filter(line => line.includes('Telegram does not answer as it should'))).toHaveLength(3);
  expect(log.join('')).not.toContain(TOKEN.split(':')[1]);
});

it('stops the sandbox while somebody has its page open', async () => {
  const { url } = await createDatabase();
  const app = await startApp({
    config: readConfig({ DATABASE_URL: url, HTTP_PORT: '0' }),
    log: createLog({ level: 'silent' }),
    onFatal: () => {},
  });
  const page = await fetch(`${app.url}/sandbox/api/events`);
  await app.stop();
  // The stream ends; it is not cut.
  await expect(page.text()).resolves.toBeTypeOf('string');
});
