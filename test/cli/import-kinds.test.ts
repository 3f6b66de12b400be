import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { loadTestDemo } from '../kit/demo.ts';

// The demo municipality of document 004, and the tables of that document exactly as they are printed.
const EXAMPLES = path.resolve(import.meta.dirname, '../../prisma/content/imports/examples');
const printed = (name: string): string => path.join(EXAMPLES, `${name}.csv`);

let url: string;
let folder: string;
let database: Database;
let territoryId: number;
let teacher: { id: number; fullName: string };
const cleanUps: (() => Promise<void>)[] = [];

interface Answer {
  readonly ok: boolean;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

async function admin(...args: string[]): Promise<Answer> {
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
  const { ok, json, messages } = await runCommand(args, config, () => {});
  return { ok, json, text: messages.join('\n') };
}

const load = (kind: string, file: string, ...more: string[]): Promise<Answer> =>
  admin('import', kind, file, '--territory', 'kalininsky', ...more);

async function table(name: string, ...lines: string[]): Promise<string> {
  const file = path.join(folder, `${name}.csv`);
  await writeFile(file, lines.join('\n'));
  return file;
}

/** How many rows there are of everything a file can bring. */
async function rows(): Promise<readonly number[]> {
  const { prisma } = database;
  return Promise.all([
    prisma.reportedFigure.count(),
    prisma.achievement.count(),
    prisma.externalResult.count(),
    prisma.documentRecord.count(),
    prisma.planActivity.count(),
    prisma.event.count(),
    prisma.internshipEnrolment.count(),
  ]);
}

beforeAll(async () => {
  const created = await createTestDatabaseUrl();
  url = created.url;
  cleanUps.push(created.drop);
  folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-kinds-'));
  cleanUps.push(() => rm(folder, { recursive: true }));
  database = openDatabase({ url, onIdleError: () => {} });
  cleanUps.push(() => database.close());
  const { prisma } = database;
  await loadTestDemo(database, systemClock.now());
  territoryId = (await prisma.territory.findUniqueOrThrow({ where: { key: 'kalininsky' } })).id;
  const people = await prisma.person.findMany({ select: { id: true } });
  await prisma.$transaction(tx =>
    refreshFacts(
      tx,
      people.map(({ id }) => id),
      systemClock.now(),
    ),
  );
  teacher = await prisma.person.findFirstOrThrow({
    where: { employments: { some: { organisation: { key: 'school-1' } } } },
    orderBy: { id: 'asc' },
  });
});
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

it('the school table: a dry run tells everything and changes nothing, then all of it is stored as printed', async () => {
  const before = await rows();
  const dry = await load('schoolTable', printed('school_table_004'), '--dry-run');
  expect(await rows()).toEqual(before);
  expect(dry.json).toMatchObject({ create: 15, errors: 0 });
  expect(dry.text).toContain('7 из 45 = 15,56 %, напечатано 15');
  expect(dry.text).toContain('15 + 31 = 46, а всего 47');
  expect(dry.text).toContain('24 + 29 = 53, а всего 54');
  const done = await load('schoolTable', printed('school_table_004'));
  expect(done.ok).toBe(true);
  const stored = await database.prisma.reportedFigure.findFirstOrThrow({
    where: { territoryId, measure: 'first', numerator: 7, denominator: 45 },
  });
  expect(stored.printedTenths).toBe(150);
  const again = await load('schoolTable', printed('school_table_004'));
  expect(again.json).toMatchObject({ create: 0, change: 0 });
});

it('349 of the ages against 370 of the schools: told, and the choice stands with its source', async () => {
  const ages = await load('ages', printed('ages_004'));
  expect(ages.text).toContain('370 по таблице школ, 349 по тексту');
  expect(ages.text).toContain('18 из 37 = 48,65 %, напечатано 48 вместо 49');
  expect(ages.text).toContain('Возраст 55 не отнесён');
  const choice = ['denominator', '--territory', 'kalininsky', '--basis'];
  expect((await admin(...choice, 'schoolTable')).json).toMatchObject({ value: 370 });
  const stated = await admin(...choice, 'stated', '--value', '349', '--note', 'текст программы');
  expect(stated.json).toMatchObject({
    outcome: 'chosen',
    basis: 'stated',
    value: 349,
    note: 'текст программы',
  });
  expect((await admin(...choice, 'schoolTable', '--value', '371')).ok).toBe(false);
  expect((await admin(...choice, 'stated', '--value', '349')).json).toEqual({ error: 'usage' });
});

it('vacancies and deputies as printed', async () => {
  const vacancies = await load('vacancies', printed('vacancies_004'));
  expect(vacancies.json).toMatchObject({ create: 10, errors: 0 });
  expect(vacancies.text).toContain('Вакансий 8, школ названо 7: распределение не указано');
  const deputies = await load('deputies', printed('deputies_004'));
  expect(deputies.text).toContain('Ставок по строкам 14,75, названо 15');
});

it('achievements come to the facts of the person, external results stay beside their answers', async () => {
  const achievement = await table(
    'achievements',
    'ФИО,Школа,Вид,Название,Уровень,Дата',
    `${teacher.fullName},СОШ № 1,Конкурс,Учитель года,Районный,март 2026`,
  );
  expect((await load('achievements', achievement)).json).toMatchObject({ create: 1 });
  const sheet = await database.prisma.factSheet.findFirstOrThrow({
    where: { personId: teacher.id, validTo: null },
  });
  expect(sheet.contestOn?.toISOString()).toContain('2026-03-01');
  const attempts = await database.prisma.attempt.count();
  const result = await table(
    'results',
    'ФИО,Компетенция,Уровень,Дата',
    `${teacher.fullName},Предметная,Средний,март 2022`,
  );
  expect((await load('results', result)).json).toMatchObject({ create: 1 });
  expect(await database.prisma.attempt.count()).toBe(attempts);
  expect(await database.prisma.externalResult.findMany()).toMatchObject([
    { personId: teacher.id, source: 'cnppm', frameworkKey: 'general_eight', level: 'Средний' },
  ]);
});

it('an event of a day gets its instant, the plan of the document its months', async () => {
  const events = await table(
    'events',
    'Мероприятие,Вид,Дата,Время,Направление',
    'Круглый стол наставников,Круглый стол,15.03.2027,14:00–16:00,Инклюзия',
  );
  expect((await load('events', events)).json).toMatchObject({ create: 1, errors: 0 });
  const event = await database.prisma.event.findFirstOrThrow({
    where: { title: 'Круглый стол наставников' },
    include: { competencies: true },
  });
  expect(event.startsAt?.toISOString()).toBe('2027-03-15T11:00:00.000Z');
  expect(event.competencies).toMatchObject([
    { competencyKey: 'inclusive', frameworkKey: 'seven_directions' },
  ]);
  // The other territory has no plan yet.
  const plan = await admin('import', 'plan', printed('plan_004'), '--territory', 'novokuznetsky');
  expect(plan.json).toMatchObject({ create: 93, errors: 0 });
  expect(
    await database.prisma.event.count({
      where: { territory: { key: 'novokuznetsky' }, occurrenceId: { not: null } },
    }),
  ).toBe(31);
});

it('documents and a group of an internship', async () => {
  const documents = await table(
    'documents',
    'Вид,Название,Состояние,Дата',
    'Приказ,О программе,Утверждён,11.01.2022',
  );
  expect((await load('documents', documents)).json).toMatchObject({ create: 1 });
  const groups = await table(
    'groups',
    'Площадка,Программа,Группа,Начало,Окончание,Участник,Школа участника,Стаж',
    `Площадка района,Урок,Группа А,01.10.2026,30.04.2027,${teacher.fullName},СОШ № 1,1`,
  );
  expect((await load('internship', groups)).json).toMatchObject({ create: 1, errors: 0 });
});

const WRONG: readonly (readonly [kind: string, lines: readonly string[], says: string])[] = [
  ['schoolTable', ['Школа,Всего', 'СОШ № 77,10'], 'Школы «СОШ № 77» в районе нет'],
  ['schoolTable', ['Школа,Первая', 'СОШ № 1,1'], 'Всего педагогов'],
  ['ages', ['Группа,Возраст,Человек', 'Педработники,До 29 лет,много'], '«много» не целое число'],
  ['vacancies', ['Предмет,Вакансий,Школы', 'физика,1,Лицей № 9'], 'Школы «Лицей № 9» в районе нет'],
  ['deputies', ['Разрез,Количество', 'Танцы,3'], 'Не знаю слова «Танцы»'],
  ['pupils', ['Школа,Что,Справились,Писали', 'СОШ № 1,ВПР,101,100'], 'Часть больше целого: 101 из 100'],
  ['pupils', ['Школа,Что,Справились,Писали,Ученик', 'СОШ № 1,ВПР,1,1,Петя'], 'Бот не хранит данных детей'],
  ['achievements', ['ФИО,Вид,Название,Дата', 'Никто Никто Никто,Конкурс,А,март 2024'], 'нет среди педагогов'],
  ['documents', ['Вид,Название,Состояние', 'Приказ,А,Потерян'], 'Не знаю слова «Потерян»'],
  ['results', ['ФИО,Компетенция,Дата', 'Никто Никто Никто,Предметная,март 2022'], 'Нет ни уровня, ни баллов'],
  ['plan', ['№,Мероприятие,Направление,Сроки', '1,Семинар,Космос,март 2027'], 'Не знаю компетенции «Космос»'],
  ['events', ['Мероприятие,Дата', 'Семинар,31.02.2027'], 'Такой даты нет'],
  [
    'internship',
    ['Площадка,Программа,Группа,Начало,Окончание,Участник,Стаж', 'А,Б,В,осень,30.04.2027,Никто,9'],
    'нужен день',
  ],
];

it.each(WRONG)('a wrong file of %s changes nothing and says why: %s', async (kind, lines, says) => {
  const before = await rows();
  const answer = await load(kind, await table('wrong', ...lines));
  expect(answer.ok).toBe(false);
  expect(answer.text).toContain(says);
  expect(answer.text).not.toContain('Петя');
  expect(await rows()).toEqual(before);
});
