import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await bot.prisma.territory.create({
    data: {
      key: 't',
      title: 'Район',
      timezone: 'Europe/Moscow',
      operatorName: 'служба района',
      operatorEmail: 'a@example.org',
    },
  });
});
afterAll(() => bot.stop());

it('takes a newcomer from /start to the first answer', async () => {
  const vera = bot.newcomer('Вера');
  await vera.send('/start');
  expect(vera.screen()).toContain('служба района');
  await vera.press('Начать');
  expect(vera.screen()).toContain('Согласие 1 из 3');
  await vera.press('Согласен');
  expect(vera.screen()).toContain('Согласие 2 из 3');
  await vera.press('Не согласен');
  await vera.press('Не согласен');
  expect(vera.screen()).toContain('Как вас записать?');
  await vera.press('Вера Пробная');
  await vera.press('Моей нет в списке');
  await vera.press('Диагностика');
  await vera.press('Начать');
  expect(vera.screen()).toContain('1 из');
  await vera.press('Скорее да');
  expect(vera.screen()).toContain('2 из');
  expect(await bot.prisma.answer.count()).toBe(1);
});
