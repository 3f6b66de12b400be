import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let territoryId: number;
let anna: Person;
beforeAll(async () => {
  bot = await startTestBot();
  ({ territoryId } = await createMunicipality(bot.prisma, { 'school-1': 'СОШ № 1' }));
});
afterAll(() => bot.stop());
beforeEach(async () => {
  anna = await bot.teacher({ organisation: 'school-1' });
});

/** The commands behind «/» in the person's chat, as Telegram shows them. */
const menu = (person: Person) => bot.sandbox.commands(person.id, person.id);
const names = (person: Person) => menu(person).map(({ command }) => command);
const personOf = (person: Person) =>
  bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
async function grant(person: Person): Promise<void> {
  const { id } = await personOf(person);
  await bot.prisma.roleAssignment.create({
    data: { personId: id, role: 'methodologist', territoryId, validFrom: new Date('2026-09-01') },
  });
}
async function revoke(person: Person): Promise<void> {
  const { id } = await personOf(person);
  await bot.prisma.roleAssignment.deleteMany({ where: { personId: id } });
}
const tellings = (person: Person) =>
  bot.sandbox
    .calls()
    .filter(({ method }) => method === 'setMyCommands')
    .filter(call => JSON.stringify(call).includes(String(person.id))).length;

it('has the commands of a role in front while the role lasts, and everybody’s otherwise', async () => {
  await anna.send('/menu');
  expect(names(anna)).toContain('diagnose');
  expect(names(anna)).not.toContain('campaign');

  await grant(anna);
  await anna.send('/menu');
  expect(names(anna).indexOf('campaign')).toBeLessThan(names(anna).indexOf('diagnose'));
  expect(names(anna)).toContain('delete_me');
  expect(menu(anna).find(({ command }) => command === 'campaign')?.description).toMatch(/[а-я]/u);

  await revoke(anna);
  await anna.send('/menu');
  expect(names(anna)).not.toContain('campaign');
  expect(names(anna)).toContain('diagnose');
});

it('is told to Telegram once, and again in another language', async () => {
  await grant(anna);
  for (const command of ['/menu', '/help', '/inbox']) await anna.send(command);
  expect(tellings(anna)).toBe(1);
  await anna.send('/settings');
  await anna.press('English');
  expect(menu(anna).find(({ command }) => command === 'campaign')?.description).not.toMatch(/[а-я]/u);
});

it('disappears at the first press when the role ended before a restart', async () => {
  await grant(anna);
  await anna.send('/menu');
  await bot.restart();
  await revoke(anna);
  await anna.send('/campaign');
  expect(anna.screen()).toMatch(/методи/u);
  expect(names(anna)).not.toContain('campaign');
});

it('is tried again when Telegram did not take it; the person gets the answer all the same', async () => {
  await grant(anna);
  bot.sandbox.faults([{ method: 'setMyCommands', kind: 'error' }]);
  await anna.send('/menu');
  expect(anna.screen()).toContain('Меню');
  expect(names(anna)).not.toContain('campaign');
  await anna.send('/menu');
  expect(names(anna)).toContain('campaign');
});

it('is nobody’s in a group', async () => {
  await grant(anna);
  const chat = bot.sandbox.createChat({ type: 'supergroup', title: 'Физики', memberIds: [anna.id] });
  bot.sandbox.send({ chatId: chat.id, fromId: anna.id, text: '/campaign' });
  await bot.settle();
  expect(bot.sandbox.commands(chat.id, anna.id).map(({ command }) => command)).toEqual(['link']);
  expect(tellings(anna)).toBe(0);
});
