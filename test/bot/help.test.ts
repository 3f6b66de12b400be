import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let methodologist: Person;
let teacher: Person;
beforeAll(async () => {
  bot = await startTestBot();
  const { territoryId } = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' });
  methodologist = await bot.teacher({ roles: [{ role: 'methodologist', territoryId }] });
  teacher = await bot.teacher({ organisation: 'school-1' });
});
afterAll(() => bot.stop());

it('tells a methodologist their work first, and what is for themselves behind a button', async () => {
  await methodologist.send('/help');
  expect(methodologist.screen()).toContain('/campaign — ');
  expect(methodologist.screen()).not.toContain('/profile — ');
  await methodologist.press('Для себя');
  expect(methodologist.screen()).toContain('/profile — ');
  expect(methodologist.screen()).not.toContain('/campaign — ');
  await methodologist.press('По работе');
  expect(methodologist.screen()).toContain('/campaign — ');
  await methodologist.press('В меню');
  expect(methodologist.screen()).toContain('Меню');
});

it('tells a teacher what there is for teachers, and nothing else', async () => {
  await teacher.send('/help');
  expect(teacher.screen()).toContain('/profile — ');
  expect(teacher.screen()).not.toContain('/campaign');
  expect(teacher.screen()).not.toContain('По работе');
  await teacher.pressData('helpw');
  expect(teacher.screen()).not.toContain('/campaign');
});

it('says of a command of another role whose it is, and shows the way out of a refusal', async () => {
  for (const command of ['/campaign', '/event', '/stats', '/export', '/import', '/heatmap']) {
    await teacher.send(command);
    expect(teacher.screen(), command).toMatch(/методи/u);
    expect(teacher.screen(), command).toContain('[В меню]');
  }
});

it('answers what it does not understand with a way to the menu', async () => {
  await teacher.send('🙂');
  expect(teacher.screen()).toContain('Не понял');
  await teacher.press('В меню');
  expect(teacher.screen()).toContain('[Мероприятия]');
});
