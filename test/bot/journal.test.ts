import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import {
  createEnrolment,
  createInternshipGroup,
  createInternshipSession,
  markPresent,
  type SeededGroup,
} from '../kit/internship.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let master: Person;
let anna: Person;
let group: SeededGroup;
let session: number;
let enrolment: number;
beforeAll(async () => {
  // A Wednesday in October, 12:00 in Moscow.
  bot = await startTestBot({ now: '2026-10-14T09:00:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  master = await bot.teacher({ name: 'Мария Мастерова', organisation: 's1' });
  anna = await bot.teacher({ name: 'Анна Пробная', organisation: 's1' });
  await anna.send('/menu');
  await master.send('/menu');
  const { territoryId } = place;
  group = await createInternshipGroup(bot.prisma, { territoryId, masterId: await idOf(master) });
  const personId = await idOf(anna);
  enrolment = await createEnrolment(bot.prisma, { groupId: group.groupId, personId });
  const personIds = [personId];
  const date = '2026-10-14T14:00';
  session = await createInternshipSession(bot.prisma, { territoryId, group, date, personIds });
  await createInternshipSession(bot.prisma, { territoryId, group, date: '2026-11', hours: 12, personIds });
});
afterAll(() => bot.stop());

const idOf = async (person: Person): Promise<number> =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;

const entry = () =>
  bot.prisma.journalEntry.findUnique({
    where: { sessionId_enrolmentId: { sessionId: session, enrolmentId: enrolment } },
  });

const textsOf = (person: Person): string[] =>
  person
    .messages()
    .filter(({ from }) => from.isBot)
    .map(({ text }) => plain(text));

/** The parts of a document a person reads, in their order. */
function documentOf(person: Person): { name: string; text: string; rows: number } {
  const document = person
    .messages()
    .flatMap(({ document: each }) => each ?? [])
    .at(-1);
  const content = bot.sandbox.file(document?.url.split('/').at(-1) ?? '')?.content ?? new Uint8Array();
  const xml = readZipText(content, 'word/document.xml');
  const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
  return {
    name: document?.fileName ?? '',
    text: plain(words.join('\n')),
    rows: xml.match(/<w:tr>/gu)?.length ?? 0,
  };
}

async function at(now: string): Promise<void> {
  bot.clock.set(Temporal.Instant.from(now));
  await bot.settle();
}

describe('my internship', () => {
  it('says the hours in words, what is next, and who sees the journal', async () => {
    await anna.send('/journal');
    const text = plain(anna.last().text);
    expect(text).toContain('Модуль 1. Модуль-1: 0 из 16 ч, ещё можно набрать');
    expect(text).toContain('Ближайшее занятие: 14 октября, ср, 14:00 (Москва) · модуль 1 · 4 ч');
    expect(text).toContain('Журнал видят вы, мастер группы и методист.');
  });

  it('is nobody else’s, and whoever has none is told so', async () => {
    await master.send('/journal');
    expect(master.last().text).toContain('Вы пока не участвуете в стажировке');
    for (const data of [
      `jrh:${enrolment}`,
      `jrs:${enrolment}:0`,
      `jre:${enrolment}:${session}`,
      `jrf:${enrolment}:${session}:topic`,
      `jrd:${enrolment}`,
      `jrc:${enrolment}`,
      `jrw:${enrolment}`,
      `jrp:${enrolment}:start`,
      `jrt:${enrolment}:0:evidence`,
    ]) {
      const before = master.messages().length;
      await master.pressData(data);
      expect(textsOf(master).slice(before).join('\n'), data).not.toContain('Модуль');
    }
    await master.send('чужое');
    expect(await entry()).toBeNull();
    expect(await bot.prisma.cardEntry.count()).toBe(0);
  });
});

describe('the journal', () => {
  it('is asked for once, in the afternoon of the day after, of those who were there', async () => {
    await at('2026-10-14T15:00:00Z');
    await markPresent(bot.prisma, session, [await idOf(anna)]);
    await at('2026-10-15T10:00:00Z');
    expect(textsOf(anna).filter(text => text.includes('Как прошло занятие'))).toHaveLength(0);
    await at('2026-10-15T13:05:00Z');
    await at('2026-10-15T13:25:00Z');
    expect(textsOf(anna).filter(text => text.includes('Как прошло занятие'))).toHaveLength(1);
    await at('2026-10-16T13:25:00Z');
    expect(textsOf(anna).filter(text => text.includes('Как прошло занятие'))).toHaveLength(1);
  });

  it('is typed field by field on one card; what is skipped stays empty and can be written later', async () => {
    await anna.press('Записать в журнал');
    const card = anna.last();
    expect(card.text).toContain('О чём было занятие?');
    await anna.send('Проектная <b>деятельность</b>');
    const seen = () => anna.messages().find(({ id }) => id === card.id)?.text ?? '';
    expect(seen()).toContain('Тема: Проектная <b>деятельность</b>');
    expect(seen()).toContain('Что увидели полезного?');
    await anna.press('Пропустить');
    await anna.sendPhoto();
    expect(anna.last().text).toContain('Напишите');
    await anna.send('Рубрики для проектов');
    await anna.send('12 ноября, 7 «Б»');
    await anna.press('Готово');
    expect(await entry()).toMatchObject({
      topic: 'Проектная <b>деятельность</b>',
      saw: null,
      willTry: 'Рубрики для проектов',
      trialLesson: '12 ноября, 7 «Б»',
      result: null,
    });
    await anna.press('Что увидел(а)');
    await anna.send('Работу в группах');
    await anna.press('Готово');
    expect(await entry()).toMatchObject({ saw: 'Работу в группах', willTry: 'Рубрики для проектов' });
    await anna.send('/journal');
    await anna.press('Занятия и записи');
    expect(plain(anna.last().text)).toContain('· был(а) · запись есть');
  });

  it('is read and commented by the master, and the author hears of it', async () => {
    await master.send('/programme');
    await master.press('1');
    await master.press('Занятия');
    await master.press('1');
    await master.press('Журналы');
    expect(plain(master.last().text)).toContain('1. Анна Пробная · заполнено 4 из 5 · ждёт комментария');
    await master.press('1');
    expect(plain(master.last().text)).toContain('Что попробую: Рубрики для проектов');
    await master.press('Комментарий');
    await master.send('Позовите меня на урок');
    expect(plain(master.last().text)).toContain('Комментарий мастера: Позовите меня на урок');
    expect(await entry()).toMatchObject({
      comment: 'Позовите меня на урок',
      commentById: await idOf(master),
    });
    bot.clock.advance(Temporal.Duration.from({ minutes: 1 }));
    await bot.settle();
    expect(textsOf(anna).at(-1)).toContain('Мастер ответил на вашу запись');
    expect(textsOf(anna).at(-1)).toContain('Позовите меня на урок');
  });

  it('is printed with head, entries, comment and totals', async () => {
    await anna.send('/journal');
    await anna.press('Журнал DOCX');
    const { name, text: words, rows } = documentOf(anna);
    expect(name).toBe('Журнал_Анна_Пробная.docx');
    for (const text of [
      'Журнал непрерывного профессионального роста',
      'Программа Группа 1',
      '01.10.2026 – 31.05.2027',
      '14.10.2026',
      'Мария Мастерова',
      'Рубрики для проектов',
      'Позовите меня на урок',
      'Всего часов',
      'Модуль 1. Модуль-1: 4 из 16 ч, ещё можно набрать',
    ])
      expect(words).toContain(text);
    // A session that nobody attended or wrote about is no row: the head and one entry are, and the sum.
    expect(rows).toBe(3 + 3);
  });
});

describe('the effectiveness card', () => {
  it('takes figures from the own profile with one tap, typed ones and evidence; the master concludes', async () => {
    await anna.send('/journal');
    await anna.press('Карта');
    await anna.press('Начало из профиля');
    expect(anna.notices().at(-1)).toContain('Профиля по этим компетенциям пока нет');
    await answerDirectly(bot.prisma, anna.id, { points: { digital: 5 }, at: '2026-09-15T09:00:00Z' });
    await anna.press('Начало из профиля');
    const stored = (key: string) =>
      bot.prisma.cardEntry.findUnique({
        where: { enrolmentId_competencyKey: { enrolmentId: enrolment, competencyKey: key } },
      });
    expect(await stored('digital')).toMatchObject({ startTenths: 417, endTenths: null });
    const line = plain(anna.last().text).match(/(\d)\. [^\n]*: 41,7 % → —/u)?.[1] ?? '';
    await anna.press(line);
    await anna.press('Итог');
    await anna.send('сто');
    expect(anna.last().text).toContain('от 0 до 100');
    await anna.send('62,5 %');
    await anna.press('Подтверждение');
    await anna.send('Открытый урок 12 ноября');
    expect(await stored('digital')).toMatchObject({
      startTenths: 417,
      endTenths: 625,
      evidence: 'Открытый урок 12 ноября',
      conclusion: null,
    });

    await master.pressData(`inc:${enrolment}`);
    await master.press('Заключение');
    await master.press('Цифровизация');
    await master.send('Уверенно ведёт урок с цифровыми средствами');
    expect(await stored('digital')).toMatchObject({
      conclusion: 'Уверенно ведёт урок с цифровыми средствами',
    });

    await anna.send('/journal');
    await anna.press('Карта');
    await anna.press('Карта DOCX');
    const { name, text: words } = documentOf(anna);
    expect(name).toBe('Карта_Анна_Пробная.docx');
    for (const text of [
      '41,7 %',
      '62,5 %',
      'Открытый урок 12 ноября',
      'Уверенно ведёт урок с цифровыми средствами',
    ])
      expect(words).toContain(text);
  });
});

describe('after the last day of the group', () => {
  it('everything stays and nothing changes any more', async () => {
    await at('2027-06-01T09:00:00Z');
    const before = await entry();
    await anna.pressData(`jrf:${enrolment}:${session}:topic`);
    expect(anna.notices().at(-1)).toContain('Стажировка завершена');
    await anna.pressData(`jre:${enrolment}:${session}`);
    expect(plain(anna.last().text)).toContain('записи больше не меняются');
    expect(await entry()).toEqual(before);
  });
});
