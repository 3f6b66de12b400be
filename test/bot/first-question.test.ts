import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';

describe.each(['polling', 'webhook'] as const)('arriving, by %s', delivery => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startTestBot({ delivery });
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
  afterEach(() => bot.stop());

  it('takes a newcomer from /start to the first answer', async () => {
    const vera = bot.newcomer('Вера');
    await vera.send('/start');
    expect(vera.screen()).toContain('служба района');
    await vera.press('Кто это увидит');
    expect(vera.screen()).toContain('Вы: всё своё.');
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
    const consents = await bot.prisma.consent.findMany({ orderBy: { id: 'asc' } });
    expect(consents.map(({ kind, granted }) => [kind, granted])).toEqual([
      ['processing', true],
      ['profileSharing', false],
      ['mailing', false],
    ]);
  });

  it('stores nothing about somebody who does not agree, and lets them change their mind', async () => {
    const vera = bot.newcomer('Вера');
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Не согласен');
    expect(vera.screen()).toContain('ничего не сохранил');
    expect(await bot.prisma.person.count()).toBe(0);
    expect(await bot.prisma.consent.count()).toBe(0);
    expect(await bot.prisma.dialogueState.count()).toBe(0);
    const journal = await bot.prisma.inboxUpdate.findMany();
    expect(journal.every(update => update.payload === null)).toBe(true);
    await vera.press('Вернуться к согласию');
    expect(vera.screen()).toContain('Согласие 1 из 3');
  });

  it('answers a stranger’s message with what to do', async () => {
    const vera = bot.newcomer('Вера');
    await vera.send('привет');
    expect(vera.screen()).toContain('/start');
    await vera.send('/diagnose');
    expect(vera.screen()).toContain('/start');
  });

  it('speaks English to whose Telegram does', async () => {
    const john = bot.newcomer('John', 'en');
    await john.send('/start');
    expect(john.screen()).toContain('Who will see this');
  });
});
