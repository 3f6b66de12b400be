import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' }, { timezone: 'Asia/Tomsk' });
});
afterAll(() => bot.stop());

const stored = (person: Person) =>
  bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });

describe('the language', () => {
  it('changes at once: the screen, the next messages and the card of a question that was open', async () => {
    const person = await bot.teacher();
    await person.send('/diagnose');
    await person.press('1. Начать');
    const card = person.last().id;
    await person.press('Скорее да');
    await person.send('/settings');
    expect(person.screen()).toContain('Язык: Русский');
    await person.press('English');
    expect(person.screen()).toContain('Language: English');
    expect(person.screen()).toContain('✓ English');
    expect(person.notices().at(-1)).toBe('Saved');
    expect((await stored(person)).locale).toBe('en');
    await person.pressData(buttonOn(person, card, 'Скорее да'), card);
    expect(
      person
        .messages()
        .find(({ id }) => id === card)
        ?.buttons.flat()
        .at(-1)?.text,
    ).toBe('Pause');
    await person.send('/help');
    expect(person.screen()).toContain('/settings — language, time zone, quiet hours');
  });

  it('ignores a language nobody speaks here', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    await person.pressData('sl:xx');
    expect(person.notices().at(-1)).toContain('устарела');
    expect((await stored(person)).locale).toBe('ru');
  });

  it('is for people in the middle of registration too: the question comes again in the new language', async () => {
    const vera = bot.newcomer();
    await vera.send('/start');
    await vera.press('Начать');
    for (let consent = 0; consent < 3; consent += 1) await vera.press('Согласен');
    await vera.send('/settings');
    expect(vera.screen()).not.toContain('В меню');
    await vera.press('English');
    expect(vera.screen()).toContain('How shall I write you down?');
    await vera.send('Vera Sample');
    expect(vera.screen()).toContain('Where do you work?');
    expect(await stored(vera)).toMatchObject({ fullName: 'Vera Sample', locale: 'en' });
  });
});

describe('the time zone', () => {
  it('is the organisation’s until one is chosen by its city; the choice can be taken back', async () => {
    const person = await bot.teacher({ organisation: 'school-44' });
    await person.send('/settings');
    expect(person.screen()).toMatch(/Часовой пояс: Томск, сейчас 17:0\d/u);
    await person.press('Часовой пояс');
    expect(person.screen()).toMatch(/\[13:0\d Москва\]/u);
    expect(person.screen()).toMatch(/\[22:0\d Камчатка\]/u);
    expect(person.screen()).not.toContain('Как в организации');
    await person.press('Екатеринбург');
    expect(person.screen()).toMatch(/Часовой пояс: Екатеринбург, сейчас 15:0\d/u);
    expect((await stored(person)).timezone).toBe('Asia/Yekaterinburg');
    await person.press('Часовой пояс');
    await person.press('Как в организации');
    expect(person.screen()).toContain('Томск');
    expect((await stored(person)).timezone).toBeNull();
  });

  it('offers all eleven offsets of Russia', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    await person.press('Часовой пояс');
    const hours = person
      .last()
      .buttons.flat()
      .map(({ text }) => /^\d\d/u.exec(text)?.[0])
      .filter(hour => hour !== undefined);
    expect(new Set(hours).size).toBe(11);
  });

  it('takes no zone that is not offered', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    for (const data of ['sy:London', 'sy:../etc', 'sy:Moscow:1', 'sy']) await person.pressData(data);
    expect((await stored(person)).timezone).toBeNull();
  });
});

describe('quiet hours', () => {
  it('are set with two taps, and can be none', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    expect(person.screen()).toContain('Тихие часы: с 19:00 до 08:00');
    await person.press('Тихие часы');
    await person.press('21:00');
    expect(person.screen()).toContain('Не писать с 21:00');
    await person.press('07:00');
    expect(person.screen()).toContain('Тихие часы: с 21:00 до 07:00');
    expect(await stored(person)).toMatchObject({ quietFrom: '21:00', quietTo: '07:00' });
    await person.press('Тихие часы');
    await person.press('Без тихих часов');
    expect(person.screen()).toContain('Тихих часов нет');
  });

  it('refuses hours no clock shows', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    for (const data of ['sh:24:8', 'sh:-1:8', 'sh:21:99', 'sq:24', 'sh:a:b']) await person.pressData(data);
    expect(await stored(person)).toMatchObject({ quietFrom: '19:00', quietTo: '08:00' });
  });
});

describe('the own leave', () => {
  it('is typed as people write it, shown, and taken back', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    await person.press('Отпуск');
    expect(person.screen()).toContain('Когда вы отдыхаете?');
    await person.send('летом');
    expect(person.screen()).toContain('Не разобрал даты');
    await person.send('с 1 по 14 июля 2026');
    expect(person.screen()).toContain('уже прошёл');
    await person.send('с 1 по 14 июля');
    expect(person.screen()).toContain('Отпуск: с 01.07.2027 по 14.07.2027');
    expect(await stored(person)).toMatchObject({
      awayFrom: new Date('2027-07-01T00:00:00Z'),
      awayTo: new Date('2027-07-14T00:00:00Z'),
    });
    await person.press('Отпуск');
    await person.press('Убрать отпуск');
    expect(person.screen()).not.toContain('Отпуск: с');
    expect(await stored(person)).toMatchObject({ awayFrom: null, awayTo: null });
  });

  it('is only asked for: a command goes on, and then typed words are no dates any more', async () => {
    const person = await bot.teacher();
    await person.send('/settings');
    await person.press('Отпуск');
    await person.send('/help');
    expect(person.screen()).toContain('/settings');
    await person.send('/settings');
    await person.press('Отпуск');
    await person.press('‹ Настройки');
    await person.send('с 1 по 14 июля');
    expect(await stored(person)).toMatchObject({ awayFrom: null, awayTo: null });
  });
});

it('lets somebody without a place of work name one later', async () => {
  const person = await bot.teacher();
  await person.send('/settings');
  await person.press('Указать место работы');
  await person.send('44');
  await person.press('СОШ № 44');
  expect(person.screen()).toContain('Кем вы работаете?');
  expect(
    await bot.prisma.employment.findFirst({ where: { person: { telegramId: BigInt(person.id) } } }),
  ).toMatchObject({
    state: 'requested',
  });
  await person.send('/settings');
  expect(person.screen()).not.toContain('Указать место работы');
});

function buttonOn(person: Person, messageId: number, label: string): string {
  const message = person.messages().find(({ id }) => id === messageId);
  const data = message?.buttons.flat().find(({ text }) => text === label)?.data;
  if (!data) throw new Error(`no ${label} on ${messageId}`);
  return data;
}
