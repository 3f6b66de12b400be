import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createCampaign } from '../kit/campaigns.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { submitAll } from './municipality/fill-district.ts';

/** Document 000: one school, 46 teachers, four indicators with targets, five products. */

const SCHOOL = 'СОШ № 1';
/** 15 with the highest category, 9 with the first, 21 that conform, one of whom nothing is known: 46. */
const CATEGORIES = [
  ...Array.from({ length: 15 }, () => 'Высшая'),
  ...Array.from({ length: 9 }, () => 'Первая'),
  ...Array.from({ length: 21 }, () => 'Соответствие'),
  '',
];

let bot: TestBot;
let territoryId: number;
let vera: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2022-09-05T07:00:00Z' });
  const place = await createMunicipality(bot.prisma, { school: SCHOOL }, { title: 'Бабынинский район' });
  territoryId = place.territoryId;
  vera = await bot.teacher({ name: 'Завучева Вера', roles: [{ role: 'methodologist', territoryId }] });
});
afterAll(() => bot.stop());

const read = (): void => bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
const screen = (): string => plain(vera.screen());
async function press(label: string): Promise<void> {
  await vera.press(label);
  read();
}
const roster = (categories: readonly string[]): string =>
  `ФИО;Школа;Должность;Категория\n${categories
    .map((category, index) => `Учителева ${name(index)};${SCHOOL};Учитель;${category}`)
    .join('\n')}\n`;
async function load(file: string, content: string): Promise<string> {
  read();
  await vera.sendDocument(file, content);
  read();
  return screen();
}
const moveTo = async (instant: string): Promise<void> => {
  bot.clock.set(Temporal.Instant.from(instant));
  for (let round = 0; round < 3; round += 1) await bot.settle();
};
async function line(number: number): Promise<string> {
  await vera.send('/indicators');
  return (
    screen()
      .split('\n')
      .find(each => each.startsWith(`${number}. `)) ?? screen()
  );
}
const teachers = async (): Promise<number[]> => {
  const rows = await bot.prisma.person.findMany({
    where: { fullName: { startsWith: 'Учителева' } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
};

it('the project and its five products with their state', async () => {
  const config = readConfig({ DATABASE_URL: bot.database.url, LOG_LEVEL: 'silent' });
  const args = ['project', 'load', 'vorotynsk', '--territory', 'district'];
  expect(await runCommand(args, config, () => {})).toMatchObject({ ok: true, json: { made: 5 } });
  const products = await bot.prisma.documentRecord.findMany({ where: { territoryId, kind: 'product' } });
  expect(products).toHaveLength(5);
  const table = 'Вид;Название;Состояние;Школа\nПродукт;Научно-методическая статья;Опубликован;СОШ № 1\n';
  expect(await load('documents.csv', table)).toContain('ошибок 0');
  await press('Отмена');
  await vera.send('/monitoring');
  await press('Документы и продукты');
  expect(screen()).toContain('Документы и продукты: 5');
  expect(screen()).toContain('5. Научно-методическая статья — в плане');
  await press('5');
  await press('опубликован');
  expect(screen()).toContain('Есть с 05.09.2022');
  expect(await bot.prisma.documentRecord.count({ where: { state: 'published' } })).toBe(1);
});

it('46 teachers: 15 highest, 9 first, 21 that conform, and one of whom nothing is known', async () => {
  expect(await load('roster.csv', roster(CATEGORIES))).toContain('Создам 46');
  await press('Применить');
  const counted = await bot.prisma.employment.groupBy({ by: ['category'], _count: true });
  expect(Object.fromEntries(counted.map(({ category, _count }) => [category ?? '', _count]))).toEqual({
    highest: 15,
    first: 9,
    positionConformity: 21,
    '': 1,
  });
});

describe('diagnosis', () => {
  const diagnose = async (title: string, repeatOfId: number | null, passed: number, year: number) => {
    const id = await createCampaign(bot.prisma, {
      territoryId,
      title,
      questionnaires: ['self_diagnosis_general'],
      opensAt: `${year}-09-10T06:00:00Z`,
      closesAt: `${year}-09-30T00:00:00Z`,
    });
    await bot.prisma.campaign.update({ where: { id }, data: { repeatOfId } });
    const people = (await teachers()).map((personId, index) => ({
      personId,
      points: index < passed ? { subject: 12, methodical: 10 } : { subject: 12, methodical: 5 },
    }));
    await submitAll(bot, id, people, `${year}-09-20T09:00:00Z`, ['subject', 'methodical']);
    await moveTo(`${year}-10-01T07:20:00Z`);
    return id;
  };

  it('20 of 46 pass at the start and 30 at the repeat: +50,0 % and +21,7 п. п., and which one decides is said', async () => {
    const first = await diagnose('Стартовая', null, 20, 2022);
    await diagnose('Повторная', first, 30, 2023);
    const shown = await line(3);
    expect(shown).toContain(
      'было 43,5 % (20 из 46), стало 65,2 % (30 из 46); относительно +50,0 %, +21,7 п. п.',
    );
    expect(shown).toContain('достигнуто');
  });
});

describe('categories', () => {
  /** The first so many of those who may rise do: from the first, from conformity, from nothing. */
  const risen = (count: number): string[] => {
    const at = CATEGORIES.indexOf('Первая');
    return CATEGORIES.map((category, index) => {
      if (index < at || index >= at + count) return category;
      return category === 'Первая' ? 'Высшая' : 'Первая';
    });
  };

  it('18 of 46 do not reach 40 per cent, 19 do; a rise counts once for a person', async () => {
    expect(await load('rise.csv', roster(risen(18)))).toContain('изменю 18');
    await press('Применить');
    expect(await line(4)).toContain('39,1 % (18 из 46');
    expect(await line(4)).toContain('не достигнуто');
    expect(await load('again.csv', roster(risen(19)))).toContain('изменю 1');
    await press('Применить');
    expect(await line(4)).toContain('41,3 % (19 из 46');
    const twice = risen(19).map((category, index) => (index === 30 ? 'Высшая' : category));
    expect(await load('twice.csv', roster(twice))).toContain('изменю 1');
    await press('Применить');
    expect(await line(4)).toMatch(/41,3 % \(19 из 46.*: достигнуто/u);
  });
});

it('seminars of three levels are three events, and a teacher is in a school group and an inter-regional one', async () => {
  for (const level of ['municipal', 'regional', 'interregional'])
    await bot.prisma.event.create({
      data: {
        key: `seminar-${level}`,
        territoryId,
        title: 'Научно-методический семинар',
        kind: 'seminar',
        level,
        organiser: SCHOOL,
        datePrecision: 'month',
        date: '2023-11',
        timezone: 'Europe/Moscow',
      },
    });
  const [personId = 0] = await teachers();
  for (const [title, kind, level] of [
    ['ШМО математиков', 'schoolAssociation', 'school'],
    ['Горизонталь', 'peer', 'interregional'],
  ] as const)
    await bot.prisma.peopleGroup.create({
      data: {
        territoryId,
        title,
        kind,
        level,
        createdAt: new Date('2023-09-01'),
        members: { create: { personId, joinedAt: new Date('2023-09-01') } },
      },
    });
  await vera.send('/groups');
  expect(screen()).toContain('ШМО математиков');
  expect(screen()).toContain('Горизонталь');
});

function name(index: number): string {
  const letters = 'абвгдежзиклмнопрстуфхцчшэюя';
  return `${(letters[index % letters.length] ?? '').toUpperCase()}${letters[Math.floor(index / letters.length)]}на`;
}
