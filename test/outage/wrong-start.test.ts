import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createMovableClock } from '../../src/lib/clock.ts';
import { type BotProcess, startBotProcess } from '../kit/bot-process.ts';
import { startTelegram, TOKEN } from '../kit/telegram.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Starts the program and expects it to end by itself, with exactly these lines on stderr. */
async function expectRefusal(environment: Record<string, string>, lines: readonly string[]): Promise<void> {
  const bot = startBotProcess(environment);
  expect(await bot.exited, bot.stdout() + bot.stderr()).toEqual({ code: 1, signal: null });
  expect(bot.stderr().trimEnd().split('\n')).toEqual(lines);
  expect(bot.stdout() + bot.stderr()).not.toContain(TOKEN.split(':')[1]);
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-outage-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  return folder;
}

/** A bot that is ready, on a data folder of its own. */
async function startReadyBot(): Promise<{ bot: BotProcess; environment: Record<string, string> }> {
  const telegram = await startTelegram(createMovableClock(), 'off');
  cleanups.push(() => telegram.stop());
  const environment = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    DATA_DIR: await temporaryFolder(),
  };
  const bot = startBotProcess(environment);
  cleanups.push(async () => void (await bot.terminate()));
  await bot.ready;
  return { bot, environment };
}

it('names every wrong variable, one line each, and never a value', async () => {
  await expectRefusal(
    {
      BOT_TOKEN: `my ${TOKEN}`,
      TELEGRAM_API_ROOT: 'telegram.org',
      DATABASE_URL: 'mysql://user:secret@db.example.org/marshrut',
      HTTP_PORT: '70000',
      WEBHOOK_URL: 'https://bot.example.org:9000',
      WEBHOOK_SECRET: 'short',
      ADMIN_IDS: '1, Anna',
      DEFAULT_TIMEZONE: 'Europe/Moskva',
      DEFAULT_LOCALE: 'de',
      LOG_LEVEL: 'loud',
    },
    [
      'BOT_TOKEN: must look like 123456:ABC…, as BotFather gives it',
      'TELEGRAM_API_ROOT: must be an address like https://api.telegram.org',
      'DATABASE_URL: must be postgresql://user:password@host/database',
      'HTTP_PORT: must be a whole number from 0 to 65535',
      'WEBHOOK_URL: must be https on port 443, 80, 88 or 8443: Telegram calls no other',
      'WEBHOOK_SECRET: must be 16–256 characters of A–Z, a–z, 0–9, _ and -',
      'ADMIN_IDS: must be Telegram ids with commas between them',
      'DEFAULT_TIMEZONE: must be a zone like Europe/Moscow',
      'DEFAULT_LOCALE: must be ru or en',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
    ],
  );
});

it('asks for a secret beside a webhook', async () => {
  await expectRefusal({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example.org' }, [
    'WEBHOOK_SECRET: is needed with WEBHOOK_URL: without it anybody could send updates in anybody’s name',
  ]);
});

it('refuses a data folder that is a file', async () => {
  const file = path.join(await temporaryFolder(), 'data');
  await writeFile(file, '');
  await expectRefusal({ DATA_DIR: file }, [
    `cannot write to ${file} (EEXIST): set DATA_DIR to a folder you may write to`,
  ]);
  const inside = path.join(file, 'deeper', 'still');
  await expectRefusal({ DATA_DIR: inside }, [
    `cannot write to ${inside} (ENOTDIR): set DATA_DIR to a folder you may write to`,
  ]);
});

it('refuses a data folder that it may not write to', async () => {
  // Nobody, not even root, can make a folder there.
  const bot = startBotProcess({ DATA_DIR: '/sys/marshrut' });
  expect(await bot.exited).toEqual({ code: 1, signal: null });
  expect(bot.stderr()).toMatch(
    /^cannot write to \/sys\/marshrut \([A-Z]+\): set DATA_DIR to a folder you may write to\n$/u,
  );
});

it('refuses a database that does not answer', async () => {
  await expectRefusal({ DATABASE_URL: 'postgresql://user:secret@127.0.0.1:1/marshrut' }, [
    'cannot open the database (ECONNREFUSED): check DATABASE_URL and its server',
  ]);
});

it('refuses a port that is in use, and leaves no server running', async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise(resolve => other.close(() => resolve())));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const dataDir = await temporaryFolder();
  await expectRefusal({ DATA_DIR: dataDir, HTTP_PORT: String(port) }, [
    `port ${port} on 127.0.0.1 is in use: stop the other program or set HTTP_PORT`,
  ]);
});

it('refuses a token that Telegram does not know', async () => {
  const telegram = await startTelegram(createMovableClock(), 'off');
  cleanups.push(() => telegram.stop());
  const unknown = '700100:another-token-of-nobody-at-all-0000000002';
  await expectRefusal(
    { BOT_TOKEN: unknown, TELEGRAM_API_ROOT: telegram.url, DATA_DIR: await temporaryFolder() },
    ['Telegram does not accept BOT_TOKEN: copy it again from BotFather'],
  );
});

it('refuses to be the second bot on the same data, whatever its token, and does not disturb the first', async () => {
  const { bot, environment } = await startReadyBot();
  const refusal = [
    'another process already runs the bot on this data: stop it first, or use another DATA_DIR or DATABASE_URL',
  ];
  await expectRefusal(environment, refusal);
  await expectRefusal({ DATA_DIR: environment.DATA_DIR ?? '' }, refusal);
  const ready = await fetch(`${await bot.ready}/readyz`);
  expect(ready.status).toBe(200);
  expect(bot.stdout()).not.toContain('a database connection broke');
});
