import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { NewFault } from '../../src/sandbox/faults/fault-script.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

// What Telegram can do to a call, before it had its effect and after it.
const TROUBLES = (['before', 'after'] as const).flatMap(when =>
  (['429', '5xx', 'html502', 'reset'] as const).map(kind => ({ when, kind })),
);

let bot: TestBot;
let people: Person[];
beforeAll(async () => {
  bot = await startTestBot();
});
beforeEach(async () => {
  bot.sandbox.faults([]);
  people = await Promise.all(TROUBLES.map(() => bot.teacher()));
});
afterAll(() => bot.stop());

async function openFirstQuestion(person: Person): Promise<void> {
  await person.send('/diagnose');
  await person.press('1. Начать');
  expect(person.screen()).toContain('1 из 40');
}

/** Resolves when the newest message of everybody holds the text, whatever the bot had to try for it. */
async function everybodySees(text: string): Promise<void> {
  await Promise.all(
    people.map(({ id }) =>
      bot.sandbox.waitFor(id, messages => messages.findLast(each => each.from.isBot)?.text.includes(text)),
    ),
  );
  await bot.settle();
}

/** Answers of each person, as they are stored. */
async function storedAnswers(): Promise<unknown[]> {
  const ids = people.map(person => BigInt(person.id));
  const rows = await bot.prisma.answer.findMany({
    where: { attempt: { person: { telegramId: { in: ids } } } },
    include: { attempt: { select: { revision: true } } },
  });
  return rows.map(row => ({ item: row.itemId, value: row.value, writes: row.attempt.revision }));
}

it('acknowledges presses and shows the next card though every acknowledgement fails once', async () => {
  for (const person of people) await openFirstQuestion(person);
  bot.sandbox.faults(TROUBLES.map(trouble => ({ method: 'answerCallbackQuery', ...trouble })));
  for (const person of people) person.pressNow('Скорее да');
  await everybodySees('2 из 40');
  expect(await storedAnswers()).toEqual(people.map(() => ({ item: 'A01', value: 2, writes: 1 })));
});

it('shows the newest card though edits fail', async () => {
  for (const person of people) await openFirstQuestion(person);
  bot.sandbox.faults(
    people.map(
      ({ id }, index) => ({ method: 'editMessageText', chatId: id, ...TROUBLES[index] }) as NewFault,
    ),
  );
  for (const person of people) await person.press('Скорее да');
  await everybodySees('2 из 40');
  expect(await storedAnswers()).toEqual(people.map(() => ({ item: 'A01', value: 2, writes: 1 })));
  expect(people.map(person => person.messages().filter(each => each.from.isBot).length)).toEqual(
    people.map(() => 1),
  );
});

it('sends what was asked for though sending fails; twice at most where Telegram did send and did not say so', async () => {
  bot.sandbox.faults(
    people.map(({ id }, index) => ({ method: 'sendMessage', chatId: id, ...TROUBLES[index] }) as NewFault),
  );
  await Promise.all(people.map(person => person.send('/diagnose')));
  await everybodySees('Диагностика');
  const sent = people.map(person => person.messages().filter(each => each.from.isBot).length);
  expect(sent).toEqual(TROUBLES.map(({ when }) => (when === 'before' ? 1 : 2)));
});

it('goes on taking updates through every trouble of getUpdates, and handles none twice', async () => {
  const [person] = people;
  if (!person) throw new Error('nobody is there');
  await openFirstQuestion(person);
  // The poll that waits brings the press; the next one, which would confirm it, is struck.
  for (const [index, trouble] of TROUBLES.entries()) {
    bot.sandbox.faults([{ method: 'getUpdates', ...trouble }]);
    await person.press('Скорее да');
    expect(person.screen()).toContain(`${index + 2} из 40`);
  }
  const answers = await storedAnswers();
  expect(answers).toHaveLength(TROUBLES.length);
  expect(answers).toContainEqual({ item: 'A01', value: 2, writes: TROUBLES.length });
  expect(await bot.prisma.inboxUpdate.count({ where: { state: { not: 'done' } } })).toBe(0);
});

it('keeps the answer of somebody who blocked the bot in the same moment, and goes on when they are back', async () => {
  const [person] = people;
  if (!person) throw new Error('nobody is there');
  await openFirstQuestion(person);
  person.pressNow('Скорее да');
  await person.block();
  await person.unblock();
  await person.send('/continue');
  expect(person.screen()).toContain('2 из 40');
});

it('a typed word is taken once though Telegram asks to slow down with its answer', async () => {
  const { territoryId } = await createMunicipality(bot.prisma, {}, { key: 'typed' });
  const methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId }],
  });
  await methodologist.send('/monitoring');
  await methodologist.press('Свой пункт');
  bot.sandbox.faults([
    {
      method: 'sendMessage',
      chatId: methodologist.id,
      when: 'before',
      kind: '429',
      retryAfter: 2,
    } as NewFault,
  ]);
  await methodologist.send('Конкурсное движение');
  await expect.poll(() => methodologist.screen()).toContain('Конкурсное движение');
  expect(
    methodologist
      .messages()
      .map(({ text }) => text ?? '')
      .filter(text => text.startsWith('Не понял')),
  ).toEqual([]);
  expect(await bot.prisma.monitoringItem.count({ where: { territoryId } })).toBe(1);
});
