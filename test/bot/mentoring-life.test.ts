import { afterAll, beforeAll, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import { createPairKit } from '../kit/pairs.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let kit: ReturnType<typeof createPairKit>;
let place: Municipality;
let nina: Person;
let mentor: Person;
let mentee: Person;
beforeAll(async () => {
  // A Thursday, noon in Moscow.
  bot = await startTestBot({ now: '2026-10-01T09:00:00Z' });
  kit = createPairKit(bot);
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
  await bot.prisma.organisation.updateMany({ where: { key: 's2' }, data: { timezone: 'Asia/Tomsk' } });
  nina = await bot.teacher({
    name: 'Нина Методистова',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  mentor = await bot.teacher({ name: 'Мария Наставникова', organisation: 's1' });
  mentee = await bot.teacher({ name: 'Павел Молодов', organisation: 's2' });
  // The bot may write to those who wrote to it.
  for (const person of [nina, mentor, mentee]) await person.send('/menu');
});
afterAll(() => bot.stop());

it('a methodologist proposes a pair; nobody hears of it before', async () => {
  await nina.send('/pairs');
  await nina.press('Предложить пару');
  nina.pressNow('обратное наставничество');
  await nina.press('обратное наставничество');
  await nina.send('/pairs');
  await nina.press('Предложить пару');
  await nina.press('учитель – учитель');
  // However often it is begun: one draft of which only the kind is said.
  expect(await bot.prisma.mentoringPair.count()).toBe(1);
  await nina.press('Компетенция');
  await nina.press('Восемь компетенций');
  expect(nina.screen()).toContain('1. ');
  await nina.press('1');
  await nina.press('Кому помочь');
  await nina.send('Молодов');
  await nina.press('Павел Молодов');
  await nina.press('Наставник по имени');
  await nina.send('наставникова');
  await nina.press('Мария Наставникова');
  expect(nina.screen()).toContain('Павел Молодов, СОШ № 2 — ещё не спрошен');
  expect(await kit.noticesTo(mentor)).toEqual([]);
  await nina.press('Предложить пару');
  expect(nina.screen()).toContain('Мария Наставникова, СОШ № 1 — спрошен');
});

it('the mentor is asked first, by competency and without the name; then the mentee', async () => {
  expect(await kit.noticesTo(mentee)).toEqual([]);
  expect(mentor.screen()).toContain('Вас приглашают в пару наставничества');
  await mentor.press('Наставничество');
  await mentor.press('Вас приглашают в пару');
  expect(mentor.screen()).toContain('Имя коллеги вы узнаете');
  expect(mentor.screen()).not.toContain('Молодов');
  mentor.pressNow('Согласиться');
  await mentor.press('Согласиться');
  expect((await kit.pair()).state).toBe('proposed');

  expect(mentee.screen()).toContain('Вас приглашают в пару');
  await mentee.send('/mentor');
  await mentee.press('Вас приглашают в пару');
  expect(mentee.screen()).toContain('Мария Наставникова, СОШ № 1');
  await mentee.press('Согласиться');
  expect(mentee.screen()).toContain('Приказ ещё не внесён');
  expect((await kit.pair()).state).toBe('active');
  expect(await kit.noticesTo(mentor)).toEqual(['pairAsked', 'pairActive']);
  expect(await kit.noticesTo(nina)).toEqual(['pairNeedsOrder']);
});

it('the order made outside is written down by the methodologist', async () => {
  await nina.send('/pairs');
  await nina.press('1');
  await nina.press('Внести приказ');
  await nina.press('‹ К паре');
  await nina.send('от 01.10.2026');
  expect(nina.screen()).not.toContain('Не вижу номера');
  await nina.press('Внести приказ');
  await nina.send('от 01.10.2026');
  expect(nina.screen()).toContain('Не вижу номера');
  await nina.send('Приказ № 15-од от 01.10.2026, с 02.10.2026 по 31.05.2027');
  expect(nina.screen()).toContain('Приказ № 15-од от 01.10.2026, период 02.10.2026 – 31.05.2027');
});

it('either side writes the plan, one line an item', async () => {
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  await mentor.press('План');
  await mentor.press('Добавить пункт');
  await mentor.send('до потом — урок');
  expect(mentor.screen()).toContain('Не понял срок');
  await mentor.send('до декабря — посещение урока — анализ');
  expect(mentor.screen()).toContain('1. декабрь 2026 — посещение урока');
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('План');
  await mentee.press('1');
  expect(mentee.screen()).toContain('Ожидаемый результат: анализ');
  await mentee.press('Записать результат');
  await mentee.send('Урок посетил, анализ есть');
  expect(mentee.screen()).toContain('результат есть');
});

it('times are proposed by one side, in its zone, and chosen by the other, in its own', async () => {
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  await mentor.press('Встречи');
  await mentor.press('Предложить время');
  await mentor.press('02.10 14:00');
  await mentor.press('05.10 15:00');
  await mentor.press('Предложить выбранное');
  await mentor.press('Вы предложили время');
  expect(mentor.screen()).not.toContain('[1.');

  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Встречи');
  await mentee.press('Выбрать время встречи');
  expect(mentee.screen()).toContain('5 октября, пн, 19:00 (Томск) · 5 октября, пн, 15:00 (Москва)');
  mentee.pressNow('2. 5 октября');
  await mentee.press('2. 5 октября');
  const [meeting] = (await kit.pair()).meetings;
  expect(meeting).toMatchObject({
    state: 'confirmed',
    localStart: '2026-10-05T15:00',
    timezone: 'Europe/Moscow',
  });
  expect(meeting?.startsAt?.toISOString()).toBe('2026-10-05T12:00:00.000Z');
  expect(mentor.screen()).toContain('Встреча назначена: 5 октября, пн, 15:00 (Москва)');
  const reminders = await bot.prisma.delivery.findMany({
    where: { kind: 'soon', subject: `meeting:${meeting?.id}` },
  });
  expect(reminders.map(({ dueAt }) => dueAt.toISOString())).toEqual(
    Array.from({ length: 2 }, () => '2026-10-05T10:00:00.000Z'),
  );
});

it('after its end both are asked once, a contradiction is shown, and the answer can be changed', async () => {
  await kit.wait({ days: 4, hours: 4 });
  await kit.wait({ minutes: 10 });
  expect((await kit.noticesTo(mentor)).filter(kind => kind === 'meetingAsked')).toHaveLength(1);
  await mentor.press('Встретились');
  expect((await kit.pair()).meetings[0]?.state).toBe('held');
  // It is eight in the evening in Tomsk: the question waits for the morning.
  expect(mentee.screen()).not.toContain('Как она прошла?');
  await kit.wait({ hours: 18 });
  expect(mentee.screen()).toContain('Как она прошла?');
  await mentee.press('Не состоялась');
  expect(mentee.screen()).toContain('Ответы разошлись');
  expect((await kit.pair()).meetings[0]?.state).toBe('confirmed');
  expect(mentor.screen()).toContain('ответили по-разному');
  await mentee.press('Встретились');
  expect((await kit.pair()).meetings[0]?.state).toBe('held');
});

it('the journal is asked part by part, seen by both, and printed', async () => {
  await mentee.press('Записать в журнал');
  await mentee.send('Цифровые задания');
  await mentee.send('Собрали задание вместе');
  await mentee.press('Пропустить');
  await mentee.send('Провести на уроке');
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  await mentor.press('Журнал');
  await mentor.press('05.10.2026 · Цифровые задания');
  expect(mentor.screen()).toContain('Задание: Провести на уроке');
  expect(mentor.screen()).not.toContain('Убрать запись');
  await mentor.press('К журналу');
  await mentor.press('Журнал в DOCX');
  const document = mentor.messages().findLast(message => message.document)?.document;
  const file = bot.sandbox.file(document?.url.split('/').at(-1) ?? '');
  const xml = readZipText(file?.content ?? new Uint8Array(), 'word/document.xml');
  for (const text of [
    'Приказ № 15-од',
    'Мария Наставникова',
    'декабрь 2026',
    'анализ',
    '05.10.2026',
    'Собрали задание',
  ])
    expect(xml).toContain(text);
});

it('the methodologist sees facts alone', async () => {
  await nina.send('/pairs');
  await nina.press('1');
  expect(nina.screen()).toContain('Встреч состоялось: 1');
  expect(nina.screen()).toContain('🟢');
  expect(nina.screen()).not.toMatch(/Цифровые задания|посещение урока/u);
});

it('three silent weeks are told gently and once; five make the light red', async () => {
  await kit.wait({ days: 22 });
  await kit.wait({ days: 1 });
  expect((await kit.noticesTo(mentor)).filter(kind => kind === 'pairSilent')).toHaveLength(1);
  expect((await kit.noticesTo(mentee)).filter(kind => kind === 'pairSilent')).toHaveLength(1);
  await kit.wait({ days: 14 });
  expect((await kit.noticesTo(mentor)).filter(kind => kind === 'pairSilent')).toHaveLength(1);
  await nina.send('/pairs');
  expect(nina.screen()).toContain('🔴 молчат, дней: 38');
});

it('the end comes after three working days, can be taken back, and nothing runs on', async () => {
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Завершить пару');
  await mentee.send('Перехожу в другую школу');
  // 12 November 2026 is a Thursday.
  expect(mentee.screen()).toContain('Последний день пары: 17.11.2026');
  expect(mentor.screen()).toContain('Последний день: 17.11.2026');
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  expect(mentor.screen()).not.toContain('Не завершать');
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Не завершать');
  expect((await kit.pair()).state).toBe('active');
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Завершить пару');
  await mentee.send('Всё-таки перехожу');
  await kit.wait({ days: 5 });
  expect((await kit.pair()).state).toBe('ending');
  await kit.wait({ days: 1 });
  expect((await kit.pair()).state).toBe('ended');
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  // The notice of the end may come below the card.
  expect(mentee.messages().some(({ text }) => plain(text).includes('пара завершена'))).toBe(true);
});
