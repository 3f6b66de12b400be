import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const unreachableSince = async (telegramId: number) =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(telegramId) } })).unreachableSince;

it('knows who blocked the bot, and that a person who comes back is reachable at once', async () => {
  const person = await bot.teacher();
  await person.send('/menu');
  await person.block();
  expect(await unreachableSince(person.id)).not.toBeNull();
  await person.unblock();
  expect(await unreachableSince(person.id)).toBeNull();
});

it('takes a message for proof that a person can be written to, should the news have been lost', async () => {
  const person = await bot.teacher();
  await bot.prisma.person.update({
    where: { telegramId: BigInt(person.id) },
    data: { unreachableSince: new Date() },
  });
  await person.send('/menu');
  expect(await unreachableSince(person.id)).toBeNull();
});
