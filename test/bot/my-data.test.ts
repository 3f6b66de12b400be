import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { seedPersonalRows } from '../kit/seed-personal-rows.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44' });
});
afterAll(() => bot.stop());

interface Files {
  names: string[];
  text: string;
  json: string;
}

/** The two documents that came last. */
function filesOf(person: Person): Files {
  const documents = person
    .messages()
    .flatMap(({ document }) => document ?? [])
    .slice(-2);
  const contents = documents.map(({ url }) => {
    const file = bot.sandbox.file(url.split('/').at(-1) ?? '');
    return new TextDecoder('utf-8', { fatal: true }).decode(file?.content);
  });
  return {
    names: documents.map(({ fileName }) => fileName),
    text: contents[0] ?? '',
    json: contents[1] ?? '',
  };
}

/**
 * Models of the schema whose rows are a person's: with a person's id, or going with such a row when it is deleted.
 * Those kept under the account, and the audit, have no key to follow and are named.
 */
function personalModels(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gmu)].map(([, name = '', body = '']) => ({
    name,
    hasPerson: /^\s+personId\s/mu.test(body),
    owners: [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(.*onDelete: Cascade/gmu)].map(
      ([, owner = '']) => owner,
    ),
  }));
  const personal = new Set(['Person', 'ChatFocus', 'DialogueState', 'InboxUpdate', 'AuditEntry']);
  for (let before = 0; before < personal.size; ) {
    before = personal.size;
    for (const { name, hasPerson, owners } of models)
      if (hasPerson || owners.some(owner => personal.has(owner))) personal.add(name);
  }
  // What somebody wrote to many, the chats it went to are nobody's; and what a table said of the person.
  return [...personal, 'Announcement', 'ImportChange'].sort();
}

describe('/my_data', () => {
  it('has a row of every table that can have any of the person, and none of anybody else', async () => {
    const person = await bot.teacher();
    const other = await bot.teacher();
    const marks = await seedPersonalRows(bot.prisma, { telegramId: person.id, mark: 'MINE' });
    await seedPersonalRows(bot.prisma, { telegramId: other.id, mark: 'THEIRS' });
    await bot.prisma.inboxUpdate.createMany({
      data: [person, other].map(({ id }, index) => ({
        updateId: 10 + index,
        state: 'parked',
        payload: {
          message: { from: { id }, text: id === person.id ? 'MINE-InboxUpdate' : 'THEIRS-InboxUpdate' },
        },
        receivedAt: new Date(),
      })),
    });
    marks.InboxUpdate = 'MINE-InboxUpdate';
    // A dialogue is seen below, where a real one runs.
    expect([...Object.keys(marks), 'DialogueState'].sort()).toEqual(personalModels());

    await person.send('/my_data');
    const { json } = filesOf(person);
    for (const [model, mark] of Object.entries(marks)) expect(json, model).toContain(mark);
    expect(json).not.toContain('THEIRS');
    expect(json).not.toContain('MINE-hash');
    const document = JSON.parse(json);
    expect(document).toMatchObject({ format: 'marshrut.person', formatVersion: 1 });
    expect(document.person.telegramId).toBe(person.id);
    expect(document.person.looks).toMatchObject([{ action: 'profileView', capacity: 'mentor' }]);
    const { answers } = document.person.attempts[0];
    expect(answers).toContainEqual(expect.objectContaining({ itemId: 'Z99', value: 'MINE-Answer' }));
    expect(answers).toContainEqual(expect.objectContaining({ value: { damaged: true }, answer: null }));
  });

  it('is a text to read, too, with questions and answers in words', async () => {
    const person = await bot.teacher({ name: 'Вера Пробная', organisation: 'school-44' });
    await person.send('/diagnose');
    const lines = person.last().text.split('\n');
    const number = lines.findIndex(line => line.includes('Самодиагностика учителя'));
    await person.press(`${/^\d/u.exec(lines[number] ?? '')?.[0] ?? '1'}. Начать`);
    const question = person.last().text.split('\n').at(-1) ?? '';
    await person.press('Скорее да');
    await person.send('/my_data');
    const { names, text } = filesOf(person);
    expect(names).toEqual(['marshrut-2026-09-15.txt', 'marshrut-2026-09-15.json']);
    expect(text).toContain('Все данные: Вера Пробная\nВыгружено 15 сентября 2026');
    expect(text).toContain('СОШ № 44: Учитель; принято');
    expect(text).toContain('15 сентября 2026: Обработка данных — согласие (версия 1)');
    expect(text).toContain(`1. ${question} — Скорее да`);
    expect(text).toContain('МАРШРУТЫ\n\nНичего нет.');
    expect(person.screen()).toContain('Это всё, что я о вас храню');
  });

  it('tells every part in words', async () => {
    const person = await bot.teacher();
    const marks = await seedPersonalRows(bot.prisma, { telegramId: person.id, mark: 'WORDS' });
    await person.send('/my_data');
    const { text } = filesOf(person);
    // The drafts, steps, notices and technical marks stand in the JSON only.
    const inJsonOnly = [
      'AnswerDraft',
      'AnswerChange',
      'Attempt',
      'Invitation',
      'IomStep',
      'Delivery',
      'AuditEntry',
      // What it changed stands in the other parts.
      'ImportChange',
      // Days of what stands in the other parts.
      'FactSheet',
      'ChatFocus',
      'ProfileShare',
      // Hours of participants without the bot: nobody who can ask has any.
      'GuestHours',
    ];
    for (const [model, mark] of Object.entries(marks))
      if (!inJsonOnly.includes(model)) expect(text, model).toContain(mark);
    expect(text).toContain('7 / 15 (46,7 %)');
    expect(text).toContain('наставник — профиль');
  });

  it('speaks the person’s language', async () => {
    const person = await bot.teacher({ name: 'Vera Sample' });
    await person.send('/settings');
    await person.press('English');
    await person.send('/my_data');
    const { text } = filesOf(person);
    expect(text).toContain('All data:');
    expect(text).not.toMatch(/[а-яё]/iu);
  });

  it('is written down, and the person’s own export is no look of others', async () => {
    const person = await bot.teacher();
    await person.send('/my_data');
    const { id } = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });
    expect(await bot.prisma.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
      { actorId: id, action: 'ownDataExport' },
    ]);
    await person.send('/privacy');
    expect(person.screen()).toContain('К вашим данным никто не обращался.');
  });

  it('is there in the middle of registration, which goes on after it', async () => {
    const vera = bot.newcomer('Вера 👩‍🏫');
    await vera.send('/start');
    await vera.press('Начать');
    await vera.press('Согласен');
    await vera.press('Не согласен');
    await vera.press('Не согласен');
    expect(vera.screen()).toContain('Как вас записать?');
    await vera.send('/my_data');
    const { person } = JSON.parse(filesOf(vera).json);
    expect(person).toMatchObject({
      nameConfirmed: false,
      consents: [{ granted: true }, { granted: false }, { granted: false }],
    });
    expect(person.passing.dialogues).toHaveLength(1);
    await vera.send('Вера Пробная');
    expect(vera.screen()).toContain('Где вы работаете?');
  });
});
