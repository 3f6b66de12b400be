import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { answers, closedSurvey, releasedCampaigns } from '../kit/school-000.ts';
import { seedStaff } from '../kit/staff.ts';

let bot: TestBot;
let place: Municipality;
let methodologist: Person;
let surveyId: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2024-11-15T09:00:00Z' });
  place = await createMunicipality(bot.prisma, { school: 'СОШ № 1' });
  const { territoryId, organisations } = place;
  await seedStaff(bot.database, {
    territoryId,
    organisations: [[organisations.school ?? 0, 46]],
    day: '2024-10-10',
    recordedAt: '2024-10-11T09:00:00Z',
    facts: { categoryRise: 19 },
  });
  await bot.prisma.project.create({
    data: {
      territoryId,
      key: 'school-000',
      title: 'Внутришкольная система',
      fromMonth: '2022-09',
      toMonth: '2025-08',
      indicators: ['000-1', '000-2', '000-3', '000-4'],
    },
  });
  surveyId = await closedSurvey(bot.prisma, { territoryId, day: '2024-10-20', positive: 37, others: 9 });
  await releasedCampaigns(bot.prisma, { territoryId, whole: 46, before: 20, after: 30 });
  methodologist = await bot.teacher({
    name: 'Мария Методист',
    roles: [{ role: 'methodologist', territoryId }],
  });
});
afterAll(() => bot.stop());

const screen = (): string => plain(methodologist.screen());

async function shown(): Promise<string> {
  await methodologist.send('/indicators');
  return screen();
}

it("the territory's project decides which indicators come first", async () => {
  expect(await shown()).toContain('Школа (000)');
});

describe('satisfaction', () => {
  it.each([
    [37, 9, '80,4 % (37 из 46) · цель не менее 80 %: достигнуто'],
    [36, 10, '78,3 % (36 из 46) · цель не менее 80 %: не достигнуто'],
    [32, 8, '80,0 % (32 из 40) · цель не менее 80 %: достигнуто'],
    [0, 0, 'нет данных · цель не менее 80 %'],
    [4, 0, 'меньше 5 ответов · цель не менее 80 %'],
  ])('%i positive and %i others: %s', async (positive, others, words) => {
    await answers(bot.prisma, surveyId, { positive, others });
    expect(await shown()).toContain(`1. Удовлетворённость программой: ${words}\n`);
  });
});

it('two numbers of pupils are typed; no child is named', async () => {
  const type = async (line: string) => {
    await methodologist.send('/indicators');
    await methodologist.press('Внести числа');
    await methodologist.press('Динамика учащихся');
    await methodologist.press('СОШ № 1');
    await methodologist.send(line);
  };
  await type('Петя и Маша');
  expect(screen()).toContain('Не вижу двух чисел');
  await type('637 из 636');
  expect(screen()).toContain('Первое число больше второго');
  await type('318 из 636');
  expect(screen()).toContain('Записано: 50,0 % (318 из 636), 2024/25');
  expect(await shown()).toContain('50,0 % (318 из 636) · цель не менее 50 %: достигнуто');
  await type('317 из 636');
  expect(await shown()).toContain('49,8 % (317 из 636) · цель не менее 50 %: не достигнуто');
  const stored = await bot.prisma.reportedFigure.findMany({ orderBy: { id: 'asc' } });
  expect(stored.map(({ numerator }) => numerator)).toEqual([318, 317]);
});

it('categories: 19 of 46 reach the target, 18 do not', async () => {
  expect(await shown()).toContain(
    '4. Повысили категорию: 41,3 % (19 из 46) · цель не менее 40 %: достигнуто',
  );
});

describe('«+50 %»', () => {
  const words = 'было 43,5 % (20 из 46), стало 65,2 % (30 из 46); относительно +50,0 %, +21,7 п. п.';

  it('is read both ways; the project says which one decides, and who said so', async () => {
    expect(await shown()).toContain(
      `3. Рост доли успешно прошедших диагностику: ${words} · цель рост на 50 %: достигнуто`,
    );
    await methodologist.press('3');
    expect(screen()).toContain('По чтению «относительный рост»: +50,0 % достигнуто');
    expect(screen()).toContain('По чтению «процентные пункты»: +21,7 п. п. не достигнуто');
    expect(screen()).toContain('пока никто не решил иначе');
    await methodologist.press('Читать как п. п.');
    expect(screen()).toContain('цель рост на 50 %: не достигнуто');
    expect(screen()).toContain('«+50 %» читается как процентные пункты: решение Мария Методист, 15.11.2024');
    expect(await shown()).toContain(`${words} · цель рост на 50 %: не достигнуто`);
  });

  it('is the same on the command line', async () => {
    const config = readConfig({ DATABASE_URL: bot.database.url, LOG_LEVEL: 'silent' });
    const args = ['indicators', '--territory', 'district', '--as-of', '2024-11-14', '--family', '000'];
    const { json } = await runCommand([...args, '--json'], config, () => {});
    expect(json).toMatchObject({
      indicators: [
        { key: '000-1' },
        { key: '000-2' },
        {
          key: '000-3',
          kind: 'change',
          before: { part: 20, whole: 46, tenths: 435 },
          after: { part: 30, whole: 46, tenths: 652 },
          relative: { tenths: 500, target: 'reached' },
          points: { tenths: 217, target: 'notReached' },
          reading: 'points',
          target: { kind: 'growth', percent: 50, mark: 'notReached' },
        },
        { key: '000-4', numerator: 19, denominator: 46, tenths: 413, target: { mark: 'reached' } },
      ],
    });
  });
});

it('the month before is taken once it is over, and arrows are drawn against it', async () => {
  bot.clock.advance(Temporal.Duration.from({ hours: 1 }));
  await bot.settle();
  const { territoryId } = place;
  const october = { territoryId, asOf: new Date('2024-10-31T00:00:00Z') };
  expect(await bot.prisma.indicatorSnapshot.count({ where: october })).toBe(27);
  await bot.prisma.achievement.deleteMany({ where: { kind: 'categoryRise' } });
  const people = await bot.prisma.person.findMany({ where: { fullName: { startsWith: 'Педагог' } } });
  const now = Temporal.Instant.from('2024-11-15T09:00:00Z');
  const ids = people.map(({ id }) => id);
  await bot.prisma.$transaction(tx => refreshFacts(tx, ids, now));
  expect(await shown()).toContain('0,0 % (0 из 46) ▼ · цель');
});

describe('environment and motivation (001)', () => {
  const ask = async () => {
    await methodologist.send('/indicators');
    await methodologist.press('Другие');
    await methodologist.press('Сообщества');
    await methodologist.press('1');
  };

  it('are asked after the events a methodologist marks, while their survey has not begun', async () => {
    const { territoryId } = place;
    const event = await bot.prisma.event.create({
      data: {
        key: 'council',
        territoryId,
        title: 'Педсовет',
        kind: 'seminar',
        level: 'school',
        organiser: '-',
        datePrecision: 'day',
        date: '2024-11-20',
        timezone: 'Europe/Moscow',
      },
    });
    const surveyKey = async () =>
      (await bot.prisma.event.findUniqueOrThrow({ where: { id: event.id } })).surveyKey;
    await ask();
    await methodologist.press('После каких событий');
    await methodologist.pressData(`indask:${territoryId}:001:-:-:001-1:${event.id}:0`);
    expect(screen()).toContain('✓ Педсовет');
    expect(await surveyKey()).toBe('environment_and_motivation');
    await methodologist.pressData(`indask:${territoryId}:001:-:-:001-1:${event.id}:0`);
    expect(await surveyKey()).toBeNull();
    await bot.prisma.event.update({ where: { id: event.id }, data: { surveyState: 'open' } });
    await methodologist.pressData(`indask:${territoryId}:001:-:-:001-1:${event.id}:0`);
    await methodologist.pressData(`indask:${territoryId}:001:-:-:004-1:${event.id}:0`);
    expect(await surveyKey()).toBeNull();
  });

  it('are compared from the first survey to the last, and nothing is ever «достигнуто»', async () => {
    const { territoryId } = place;
    const surveyKey = 'environment_and_motivation';
    for (const [day, answer] of [
      ['2024-09-05', 3],
      ['2024-11-10', 4],
    ] as const) {
      const id = await closedSurvey(bot.prisma, { territoryId, day, positive: 0, others: 6, surveyKey });
      await bot.prisma.surveyBallot.updateMany({
        where: { eventId: id },
        data: { answers: { M1: answer, M2: answer, M3: 5, M4: answer, M5: answer, M6: answer } },
      });
    }
    await ask();
    expect(screen()).toContain('было 3,0 (6 чел.), стало 4,0 (6 чел.)');
    expect(screen()).not.toContain('достигнуто');
    // The usual feedback does not mix with it.
    expect(await shown()).toContain('1. Удовлетворённость программой: меньше 5 ответов');
  });
});
