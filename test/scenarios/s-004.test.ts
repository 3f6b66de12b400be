import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { reachableTeacher } from '../kit/campaigns.ts';
import { lastDocument } from '../kit/last-document.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';
import { approveRoutes, attendAll, type Points, submitAll } from './municipality/fill-district.ts';

/** Document 004: a municipal programme of three years, from its tables to the Council's summary. */

const ALL = [
  ...['1', '2', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14'].map(number => `СОШ № ${number}`),
  'РВ СОШ',
];
/** 348 of the 349 people of the text; the last one comes by herself. The table of the document counts 370. */
const STAFF = [69, 42, 38, 41, 17, 13, 13, 14, 14, 9, 27, 30, 15, 6];
const printed = (name: string): string => readFileSync(`prisma/content/imports/examples/${name}.csv`, 'utf8');

let bot: TestBot;
let territoryId: number;
let nina: Person;
let anna: Person;
/** Everybody by the order of the roster, Anna first. */
let staff: number[];
beforeAll(async () => {
  bot = await startTestBot({ now: '2022-01-12T07:00:00Z' });
  const place = await createMunicipality(bot.prisma, {}, { key: 'kalininsky', title: 'Калининский район' });
  territoryId = place.territoryId;
  nina = await bot.teacher({ name: 'Методистова Нина', roles: [{ role: 'methodologist', territoryId }] });
});
afterAll(() => bot.stop());

const read = (): void => bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
const screen = (person = nina): string => plain(person.screen());
async function press(label: string): Promise<void> {
  await nina.press(label);
  read();
}
async function load(name: string, content: string): Promise<string> {
  read();
  await nina.sendDocument(name, content);
  read();
  return screen();
}
const moveTo = async (instant: string): Promise<void> => {
  bot.clock.set(Temporal.Instant.from(instant));
  for (let round = 0; round < 3; round += 1) await bot.settle();
};
async function startCampaign(first: string, last: string): Promise<number> {
  await nina.send('/campaign');
  await press('Новая кампания');
  await press('Анкеты');
  await press('Сентябрьский мониторинг');
  await press('К черновику');
  await press('Не приглашать');
  await press('Начало');
  await nina.send(first);
  await press('Срок');
  await nina.send(last);
  await press('Проверить и запустить');
  expect(screen()).toContain('Людей: 349');
  await press('Запустить');
  if (screen().includes('[Да')) await press('Да');
  const { id, state } = await bot.prisma.campaign.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(state).toBe('running');
  return id;
}
/** The list from its first page to its last. */
async function allPages(): Promise<string> {
  const pages = [screen()];
  while (screen().includes('[Дальше')) {
    await press('Дальше');
    pages.push(screen());
  }
  return pages.join('\n');
}
const eventOf = async (competencyKey: string, date: string): Promise<number> =>
  (
    await bot.prisma.event.findFirstOrThrow({
      where: { territoryId, date, competencies: { some: { competencyKey } } },
      orderBy: { id: 'asc' },
    })
  ).id;

describe('January 2022: the tables', () => {
  it('14 schools, the plan and its events come as they are printed', async () => {
    const shown = await load(
      'schools.csv',
      `Название;Вид\n${ALL.map(title => `${title};Школа`).join('\n')}\n`,
    );
    expect(shown).toContain('Создам 14');
    await press('Применить');
    expect(await bot.prisma.organisation.count({ where: { territoryId } })).toBe(14);
    expect(await load('plan.csv', printed('plan_004'))).toContain('Создам 93');
    await press('Применить');
    const events = await load('events.csv', printed('events_004'));
    expect(events).toContain('без изменений 56, ошибок 0');
    await press('Отмена');
    expect(await bot.prisma.planActivity.count({ where: { territoryId } })).toBe(93);
    expect(await bot.prisma.planOccurrence.count({ where: { activity: { territoryId } } })).toBe(56);
  });

  it('348 people of a roster; one more comes by herself', async () => {
    const rows = ALL.flatMap((school, at) =>
      Array.from(
        { length: STAFF[at] ?? 0 },
        (_, index) => `Педагогова ${name(at)} ${name(index)};${school};Учитель`,
      ),
    );
    expect(await load('roster.csv', `ФИО;Школа;Должность\n${rows.join('\n')}\n`)).toContain('Создам 348');
    await press('Применить');
    const { key } = await bot.prisma.organisation.findFirstOrThrow({ where: { title: 'СОШ № 1' } });
    anna = await reachableTeacher(bot, 'Цифрова Анна', key);
    const rostered = await bot.prisma.employment.findMany({
      where: { organisation: { territoryId } },
      orderBy: { id: 'desc' },
      select: { personId: true },
    });
    staff = rostered.map(({ personId }) => personId);
    expect(staff).toHaveLength(349);
  });

  it('the table of schools is accepted, recomputed and told of, and nothing in it is changed', async () => {
    const stated = 'Педагогических работников,stated,349,,,,,,\nИз них учителей,stated,317,,,,,,\n';
    const shown = await load('schools_004.csv', printed('school_table_004') + stated);
    expect(shown).toContain('ошибок 0');
    expect(shown).toContain('7 из 45 = 15,56 %, напечатано 15');
    expect(shown).toMatch(/370.*349.*317|349.*370.*317/su);
    await press('Применить');
    const second = await bot.prisma.reportedFigure.findFirstOrThrow({
      where: { kind: 'category', measure: 'first', numerator: 7, denominator: 45 },
    });
    expect(second.printedTenths).toBe(150);
  });

  it('what percentages divide by is chosen once, with its source', async () => {
    await nina.send('/indicators');
    await press('Знаменатель');
    expect(screen()).toContain('370');
    await press('349 по тексту');
    expect(await bot.prisma.denominatorChoice.findFirstOrThrow()).toMatchObject({
      basis: 'stated',
      value: 349,
    });
  });
});

describe('September 2022: one campaign with seven directions for all schools', () => {
  let campaignId: number;

  it('its coverage is shown by school, and under five answers nothing', async () => {
    await moveTo('2022-09-12T13:00:00Z');
    campaignId = await startCampaign('12.09.2022', '30.09.2022');
    await submitAll(bot, campaignId, ofStaff(200, 203), '2022-09-13T09:00:00Z');
    await nina.pressData(`cov:${campaignId}`);
    const pages = await allPages();
    expect(pages).toMatch(/СОШ № \d+: меньше 5 ответов/u);
    expect(pages).not.toMatch(/: [1-4] · /u);
  });

  it('a teacher answers 28 statements in the chat and sees her profile alone', async () => {
    await startQuestionnaire(anna, 'Сентябрьский мониторинг');
    for (let item = 0; item < 28; item += 1) {
      const digital = anna.last().text.startsWith('Цифров') || anna.last().text.includes('цифров');
      await anna.press(digital ? 'Скорее нет' : 'Да');
    }
    await anna.press('Завершить');
    await anna.press('Мой профиль');
    expect(screen(anna)).toContain('Цифр');
  });

  it('300 of 349 finished', async () => {
    await submitAll(
      bot,
      campaignId,
      [...ofStaff(1, 200), ...ofStaff(203, 303)].slice(0, 296),
      '2022-09-20T09:00:00Z',
    );
    expect(await bot.prisma.attempt.count({ where: { campaignId, state: 'submitted' } })).toBe(300);
  });

  it('before the digital conference of the next August there is nothing for her, and ways out are offered', async () => {
    await moveTo('2022-09-21T12:00:00Z');
    await anna.send('/menu');
    await anna.press('Что предложить');
    const shown = screen(anna);
    expect(shown).toMatch(/август(а|) 2023/u);
    expect(shown).not.toMatch(/август(а|) 2022/u);
  });

  it('when it has closed, its results come once, with the gaps of the plan', async () => {
    await moveTo('2022-10-01T07:00:00Z');
    await moveTo('2022-10-01T07:20:00Z');
    expect(
      (await bot.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).releasedAt,
    ).not.toBeNull();
    await nina.pressData(`heat:${campaignId}`);
    expect(screen()).toContain('Где поддержка даст больше всего');
    await nina.send('/gaps');
    const shown = await allPages();
    for (const line of [
      /Инклюзия: .*ноябрь 2022/u,
      /Функц\. грамотность: .*декабрь 2022/u,
      /Одарённые: .*январь 2023/u,
      /Профориентация: .*до марта 2023 ничего нет/u,
      /Проекты: .*до марта 2023 ничего нет/u,
      /Цифра: .*до августа 2023 ничего нет/u,
      /Воспитание: .*до августа 2023 ничего нет/u,
    ])
      expect(shown).toMatch(line);
  });
});

describe('routes and events', () => {
  it('200 have a route, 150 of them came to an event of it, others to one outside of it', async () => {
    await moveTo('2022-10-20T09:00:00Z');
    const inRoute = await eventOf('functional_literacy', '2022-12');
    const other = await eventOf('inclusive', '2022-11');
    const owners = staff.slice(1, 201);
    await approveRoutes(bot, owners, { eventId: inRoute, at: '2022-10-20T09:00:00Z' });
    await moveTo('2022-12-20T09:00:00Z');
    await attendAll(bot, owners.slice(0, 150), { eventId: inRoute, at: '2022-12-15T09:00:00Z' });
    await attendAll(bot, staff.slice(180, 220), { eventId: other, at: '2022-12-15T09:00:00Z' });
  });

  it('86,0, 57,3 and 75,0 per cent, and an event outside of the route counts for the sixth alone', async () => {
    await nina.send('/indicators');
    const shown = screen();
    expect(shown).toContain('Прошли диагностику: 86,0 % (300 из 349');
    expect(shown).toContain('Есть ИОМ: 57,3 % (200 из 349');
    expect(shown).toContain('Мероприятия по ИОМ: 75,0 % (150 из 200');
    expect(shown).toContain('54,4 % (190 из 349');
    expect(shown).toContain('введено: текст программы');
  });

  it('an event of March 2023 gets its day and hour, and who signed up is reminded', async () => {
    await moveTo('2023-02-20T09:00:00Z');
    const eventId = await eventOf('career', '2023-03');
    await anna.pressData(`ev:${eventId}`);
    const { title } = await bot.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(screen(anna)).toContain('март 2023');
    expect(title.length).toBeGreaterThan(5);
  });
});

describe('monitoring', () => {
  it('July: attestation and development are brought to mind', async () => {
    await nina.send('/monitoring');
    await press('Взять готовый');
    await press(/(\d)\. Муниципальная программа/u.exec(screen())?.[1] ?? '');
    await moveTo('2023-07-03T12:30:00Z');
    await expect
      .poll(() =>
        nina
          .messages()
          .map(({ text }) => text)
          .find(text => text?.startsWith('В этом месяце по календарю')),
      )
      .toContain('Мониторинг аттестации');
  });

  it('August: 24 vacancies of the printed table', async () => {
    await moveTo('2023-08-02T12:30:00Z');
    expect(await load('vacancies.csv', printed('vacancies_004'))).toContain('ошибок 0');
    await press('Применить');
    await nina.send('/monitoring');
    await press('1');
    expect(screen()).toContain('Мониторинг кадрового дефицита');
    await press('Открыть: Нехватка кадров');
    while (screen().includes('[Дальше ›]')) await press('Дальше ›');
    expect(screen()).toContain('24');
  });
});

describe('September 2023 and 2024: the campaign again', () => {
  it('growth is shown by direction for who passed both, and how many passed one', async () => {
    await moveTo('2023-09-11T13:00:00Z');
    const first = await bot.prisma.campaign.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const second = await startCampaign('11.09.2023', '29.09.2023');
    await bot.prisma.campaign.update({ where: { id: second }, data: { repeatOfId: first.id } });
    await submitAll(bot, second, ofStaff(1, 271, { digital: 9 }), '2023-09-20T09:00:00Z');
    await moveTo('2023-10-01T07:00:00Z');
    await moveTo('2023-10-01T07:20:00Z');
    await nina.pressData(`grow:${second}`);
    const shown = screen();
    expect(shown).toContain('Сравниваются прошедшие обе: ');
    expect(shown).toContain('+25,0 п. п.');
  });
});

describe('November and December 2024', () => {
  it('the eight are printed with their parts and the day; an earlier day says what it said', async () => {
    await moveTo('2024-09-10T13:00:00Z');
    const third = await startCampaign('10.09.2024', '30.09.2024');
    await submitAll(bot, third, ofStaff(1, 301), '2024-09-20T09:00:00Z');
    await moveTo('2024-11-20T09:00:00Z');
    await nina.send('/indicators');
    expect(screen()).toContain('Прошли диагностику: 86,0 % (300 из 349)');
    expect(screen()).toContain('Состав на 20.11.2024: ');
    for (let line = 1; line <= 8; line += 1) expect(screen()).toMatch(new RegExp(`^${line}\\. `, 'mu'));
    await press('На дату');
    await nina.send('20.12.2022');
    expect(screen()).toContain('Прошли диагностику: 86,0 % (300 из 349)');
    expect(screen()).toContain('Состав на 20.12.2022: ');
    expect(screen()).toContain('Мероприятия по ИОМ: 75,0 % (150 из 200');
  });

  it('the Council gets a document to sign', async () => {
    await nina.send('/indicators');
    await press('DOCX');
    const { content } = lastDocument(bot, nina);
    const words = readZipText(content, 'word/document.xml').replace(/<[^>]+>/gu, ' ');
    expect(words).toContain('УТВЕРЖДАЮ');
    expect(plain(words)).toContain('300');
  });
});

function ofStaff(from: number, to: number, points: Points = {}) {
  return staff.slice(from, to).map(personId => ({ personId, points }));
}

function name(index: number): string {
  const letters = 'абвгдежзиклмнопрстуфхцчшэюя';
  const first = letters[index % letters.length] ?? '';
  const second = letters[Math.floor(index / letters.length) % letters.length] ?? '';
  return `${first.toUpperCase()}${second}на`;
}
