import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { createMovableClock, monotonicMs } from '../../src/lib/clock.ts';
import { startBotProcess } from '../kit/bot-process.ts';
import { createChance } from '../kit/respondents/chance.ts';
import { startTelegram, TOKEN } from '../kit/telegram.ts';
import { readPlan } from './plan.ts';

const { kills, seed } = readPlan();
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-crash-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  return folder;
}

it('killed between any two steps of its first start, the bot starts the next time', async () => {
  const chance = createChance(seed);
  const telegram = await startTelegram(createMovableClock(), 'off');
  cleanups.push(() => telegram.stop());
  const startBot = (dataDir: string) =>
    startBotProcess({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, DATA_DIR: dataDir });

  const began = monotonicMs();
  const undisturbed = startBot(await temporaryFolder());
  await undisturbed.ready;
  const firstStartMs = Math.round(monotonicMs() - began);
  expect(await undisturbed.terminate()).toEqual({ code: 0, signal: null });

  const rounds = Math.ceil(kills / 3);
  const moments: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = await temporaryFolder();
    for (let left = chance.between(1, 2); left > 0; left -= 1) {
      const bot = startBot(dataDir);
      const afterMs = chance.between(0, firstStartMs);
      await new Promise(resolve => setTimeout(resolve, afterMs));
      await bot.kill();
      moments.push(afterMs);
    }
    const bot = startBot(dataDir);
    await bot.ready;
    const personId = 6_100_000 + round;
    telegram.driver.createUser({ id: personId, firstName: 'Педагог', languageCode: 'ru' });
    telegram.driver.send({ chatId: personId, fromId: personId, text: '/start' });
    await telegram.driver.waitFor(personId, messages => messages.some(message => message.from.isBot));
    expect(await bot.terminate(), bot.stderr()).toEqual({ code: 0, signal: null });

    const server = await startEmbeddedServer({ dataDir });
    expect(server.adopted, 'no server is left running').toBe(false);
    await server.stop();
    const left = (await readdir(dataDir)).filter(name => name.startsWith('postgres'));
    expect(left, 'unfinished clusters are removed').toEqual(['postgres']);
  }
  process.stdout.write(
    `starting, seed ${seed}: a first start takes ${firstStartMs} ms; killed after ${moments.join(', ')} ms\n`,
  );
});
