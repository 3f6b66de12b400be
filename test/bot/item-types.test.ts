import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseQuestionnaire } from '../../src/domain/questionnaire/parse-questionnaire.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import type { Person } from '../kit/person.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';

const LONG = 'Разрабатываю и обсуждаю с коллегами задания, которых нет в учебнике';

/** Every type of question a questionnaire may hold, one after another. */
const definition = {
  schemaVersion: 1,
  id: 'all_types',
  version: '1.0.0',
  kind: 'self_diagnosis',
  locale: 'ru',
  title: 'Все виды вопросов',
  intro: 'Проверка.',
  anonymous: false,
  estimatedMinutes: 5,
  author: 'для теста',
  scales: {},
  competencies: [],
  sections: [{ id: 's', title: 'Раздел' }],
  items: [
    { id: 'I1', type: 'info', section: 's', text: 'Прочитайте это.' },
    { id: 'C1', type: 'consent', section: 's', text: 'Согласны ответить?', agree: 'Согласен', refuse: 'Нет' },
    {
      id: 'Y1',
      type: 'yesNo',
      section: 's',
      text: 'Ведёте кружок?',
      options: [
        { value: 1, button: 'Да' },
        { value: 0, button: 'Нет' },
      ],
    },
    {
      id: 'Y2',
      type: 'shortText',
      section: 's',
      text: 'Как он называется?',
      showIf: { item: 'Y1', oneOf: [1] },
    },
    {
      id: 'S1',
      type: 'single',
      section: 's',
      text: 'Где учитесь?',
      allowDecline: true,
      options: [
        { value: 1, button: 'В школе' },
        { value: 2, button: 'Онлайн' },
      ],
      other: { button: 'Другое', maxLength: 50 },
    },
    {
      id: 'M1',
      type: 'multiple',
      section: 's',
      text: 'Что выбираете?',
      min: 1,
      max: 2,
      options: [
        { value: 1, button: 'Семинар' },
        { value: 2, button: 'Урок коллеги' },
        { value: 3, button: 'Вебинар' },
      ],
    },
    {
      id: 'L1',
      type: 'levels',
      section: 's',
      text: 'Что о вас?',
      options: [
        { value: 1, button: '1', label: LONG },
        { value: 2, button: '2', label: `${LONG} и на конкурсах` },
      ],
    },
    {
      id: 'B1',
      type: 'bipolar',
      section: 's',
      text: 'Как вам работать?',
      left: 'одному',
      right: 'вместе',
      min: 1,
      max: 5,
    },
    { id: 'N1', type: 'number', section: 's', text: 'Сколько часов в неделю?', min: 1, max: 40, unit: 'ч' },
    { id: 'D1', type: 'date', section: 's', text: 'Когда курсы?', min: '2020-01-01', max: '2026-12-31' },
    { id: 'T1', type: 'longText', section: 's', text: 'Что мешает?', required: false },
    {
      id: 'R1',
      type: 'rank',
      section: 's',
      text: 'Что важнее?',
      top: 2,
      options: [
        { value: 1, button: 'Время' },
        { value: 2, button: 'Люди' },
        { value: 3, button: 'Деньги' },
      ],
    },
    {
      id: 'X1',
      type: 'matrix',
      section: 's',
      text: 'Как часто?',
      options: [
        { value: 0, button: 'Редко' },
        { value: 1, button: 'Часто' },
      ],
      rows: [
        { id: 'a', text: 'Посещаю уроки' },
        { id: 'b', text: 'Зову на свои' },
      ],
    },
    { id: 'F1', type: 'file', section: 's', text: 'Пришлите план', accept: ['document', 'photo'] },
    {
      id: 'K1',
      type: 'single',
      section: 's',
      text: 'Сколько будет 2+2?',
      key: 4,
      options: [
        { value: 4, button: 'Четыре' },
        { value: 5, button: 'Пять' },
      ],
    },
  ],
};

let bot: TestBot;
let person: Person;
beforeAll(async () => {
  bot = await startTestBot();
  const parsed = parseQuestionnaire(definition);
  expect(parsed).toMatchObject({ ok: true });
  await bot.prisma.questionnaire.create({
    data: {
      key: 'all_types',
      version: '1.0.0',
      title: definition.title,
      kind: 'self_diagnosis',
      definition,
      contentHash: '',
    },
  });
  person = await bot.teacher();
  await startQuestionnaire(person, 'Все виды');
});
afterAll(() => bot.stop());

async function stored(): Promise<Record<string, unknown>> {
  const rows = await bot.prisma.answer.findMany();
  return Object.fromEntries(rows.map(row => [row.itemId, row.value]));
}

it('asks every type of question, refuses what does not fit with a hint, and stores what does', async () => {
  expect(person.screen()).toContain('Прочитайте это.');
  await person.press('Дальше');
  expect(person.screen()).toContain('Согласны ответить?');
  await person.press('Согласен');

  await person.press('Да');
  expect(person.screen()).toContain('Как он называется?');
  await person.send('Шахматы <b>&');
  expect((await stored()).Y2).toBe('Шахматы <b>&');
  const typed = person.messages().findLast(message => !message.from.isBot);
  await person.edit(typed?.id ?? 0, 'Шахматы и шашки');
  expect((await stored()).Y2).toBe('Шахматы и шашки');

  expect(person.screen()).toContain('Где учитесь?');
  await person.press('Другое');
  expect(person.screen()).toContain('Напишите свой вариант');
  await person.send('На курсах в институте');
  expect((await stored()).S1).toEqual({ other: 'На курсах в институте', values: [] });

  await person.press('Готово');
  expect(person.notices().at(-1)).toContain('Отметьте ещё');
  await person.press('Семинар');
  await person.press('Вебинар');
  await person.press('Урок коллеги');
  expect(person.notices().at(-1)).toBe('Можно отметить не больше 2');
  expect(person.screen()).toContain('[☑ Семинар]');
  expect((await stored()).M1).toBeUndefined();
  await person.press('Готово');
  expect((await stored()).M1).toEqual([1, 3]);
  expect(await bot.prisma.answerDraft.count()).toBe(0);

  expect(person.screen()).toContain(`1. ${LONG}`);
  await person.press('2');
  expect((await stored()).L1).toBe(2);

  expect(person.screen()).toContain('одному … вместе');
  await person.press('5');

  await person.send('много');
  expect(person.screen()).toContain('Нужно число');
  await person.send('41');
  expect(person.screen()).toContain('не больше 40');
  await person.send('18');
  await person.send('31.02.2023');
  expect(person.screen()).toContain('Не разобрал дату');
  await person.send('15.03.2023');
  expect(await stored()).toMatchObject({ B1: 5, N1: 18, D1: '2023-03-15' });

  await person.press('Пропустить');

  await person.press('Люди');
  await person.press('Готово');
  expect(person.notices().at(-1)).toContain('Расставьте 2');
  await person.press('Время');
  expect(person.screen()).toContain('[1. Люди]');
  await person.press('Готово');
  expect((await stored()).R1).toEqual([2, 1]);

  expect(person.screen()).toContain('Как часто?');
  expect(person.screen()).toContain('Посещаю уроки');
  await person.press('Часто');
  expect(person.screen()).toContain('Зову на свои');
  await person.press('Редко');

  await person.send('вот план');
  expect(person.screen()).toContain('нужен файл');
  await person.sendDocument('план.docx');
  expect((await stored()).F1).toMatchObject({ kind: 'document', name: 'план.docx' });

  await person.press('Четыре');
  expect(person.screen()).toContain('Проверьте ответы');
  await person.press('Дальше ›');
  expect(person.screen()).toContain('план.docx');
  await person.press('Завершить');
  expect(await bot.prisma.attempt.count({ where: { state: 'submitted' } })).toBe(1);
  expect(await stored()).toMatchObject({
    I1: { seen: true },
    C1: { consent: true },
    T1: { skipped: true },
    'X1.a': 1,
    'X1.b': 0,
    K1: 4,
  });
});
