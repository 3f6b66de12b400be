import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDenominatorStore } from '../../src/db/stores/denominator-store.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let territoryId: number;
let methodologist: Person;
let teacher: Person;
const current = () =>
  createDenominatorStore(bot.prisma).currentDenominator(
    territoryId,
    Temporal.Instant.fromEpochMilliseconds(bot.clock.now().epochMilliseconds),
  );

beforeAll(async () => {
  bot = await startTestBot();
  const operator = { operatorName: 'ЦОКО', operatorEmail: 'pd@example.org', timezone: 'Europe/Moscow' };
  const territory = await bot.prisma.territory.create({
    data: { key: 'district', title: 'Район', ...operator },
  });
  territoryId = territory.id;
  const school = await bot.prisma.organisation.create({
    data: { territoryId, key: 'school-1', title: 'СОШ № 1', searchText: 'сош 1' },
  });
  const recordedAt = new Date('2026-09-01T00:00:00Z');
  const figure = { territoryId, period: '2022', recordedAt };
  await bot.prisma.reportedFigure.createMany({
    data: [
      {
        ...figure,
        organisationId: school.id,
        kind: 'category',
        measure: 'withCategory',
        numerator: 167,
        denominator: 370,
      },
      { ...figure, kind: 'count', measure: 'staff', numerator: 349, note: 'текст программы' },
      { ...figure, kind: 'count', measure: 'teachers', numerator: 317, note: 'текст программы' },
    ],
  });
  methodologist = await bot.teacher({ name: 'Мария', roles: [{ role: 'methodologist', territoryId }] });
  teacher = await bot.teacher({ name: 'Анна' });
});
afterAll(() => bot.stop());

it('one tap chooses between 370, 349 and 317, and the choice is kept with its source', async () => {
  await methodologist.send('/menu');
  await methodologist.pressData('den:0');
  expect(methodologist.screen()).toContain('Его ещё никто не выбирал');
  expect(methodologist.screen()).toContain('[370 по таблице] [349 по тексту]');
  await methodologist.press('349 по тексту');
  expect(await current()).toMatchObject({ basis: 'stated', value: 349, note: 'текст программы' });
  expect(methodologist.screen()).toContain('349 · введено: текст программы');
  expect(methodologist.screen()).toContain('[✓ 349 по тексту]');
});

it('a second tap on the same adds nothing; another choice adds a row and changes none', async () => {
  await methodologist.press('349 по тексту');
  expect(await bot.prisma.denominatorChoice.count()).toBe(1);
  await methodologist.press('370 по таблице');
  expect(await bot.prisma.denominatorChoice.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { value: 349 },
    { value: 370, basis: 'schoolTable' },
  ]);
});

it('a number of one’s own needs its source', async () => {
  await methodologist.press('Ввести своё число');
  await methodologist.send('сколько-то');
  expect(methodologist.screen()).toContain('Не вижу числа');
  await methodologist.send('352');
  expect(methodologist.screen()).toContain('Добавьте, откуда число');
  await methodologist.send('352, отчёт ОО-1');
  expect(methodologist.screen()).toContain('352 · введено: отчёт ОО-1');
  expect(await current()).toMatchObject({ basis: 'stated', value: 352, note: 'отчёт ОО-1' });
});

it('a total the table does not have is no choice, and nobody else chooses', async () => {
  const before = await current();
  await methodologist.pressData(`denc:${territoryId}:schoolTable:999`);
  expect(methodologist.notices().at(-1)).toContain('Таблица изменилась');
  await teacher.send('/menu');
  await teacher.pressData(`denc:${territoryId}:schoolTable:370`);
  expect(teacher.notices().at(-1)).toContain('методист своей территории');
  await methodologist.pressData(`denc:${territoryId + 7}:staff:5`);
  expect(methodologist.notices().at(-1)).toContain('методист своей территории');
  expect(await current()).toEqual(before);
});
