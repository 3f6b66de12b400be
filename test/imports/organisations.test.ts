import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk, toldBy } from './support.ts';

const HEAD = ['Название', 'Другие названия', 'Вид', 'Часовой пояс', 'Закрыта с'];

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.test.drop());

it('organisations are created, changed by their title, and taken back', async () => {
  const before = await desk.dump('Organisation');
  const outcome = await desk.load('organisations', [
    HEAD,
    ['сош №1', 'МБОУ СОШ 1', '', 'Asia/Tomsk', ''],
    ['СОШ № 2', '', '', '', '01.09.2026'],
    ['Детский сад «Ромашка»', 'ДОУ 5', 'детский сад', '', ''],
  ]);
  expect(toldBy(outcome)).toEqual([]);
  expect(outcome).toMatchObject({ kind: 'applied', plan: { create: 1, change: 2, same: 0 } });
  const rows = await desk.prisma.organisation.findMany({ orderBy: { id: 'asc' } });
  expect(rows).toMatchObject([
    { title: 'СОШ № 1', searchText: 'сош 1 мбоу сош 1', timezone: 'Asia/Tomsk', closedOn: null },
    { title: 'СОШ № 2', closedOn: new Date('2026-09-01T00:00:00Z') },
    { title: 'СОШ № 14' },
    { title: 'Детский сад «Ромашка»', kind: 'kindergarten', searchText: 'детский сад ромашка доу 5' },
  ]);
  // Somebody came to work there: now it stays.
  const person = await desk.prisma.person.create({ data: { fullName: 'Новая Анна' } });
  const work = { personId: person.id, organisationId: rows[3]?.id ?? 0, state: 'accepted' };
  await desk.prisma.employment.create({ data: work });
  expect(await desk.undo(outcome)).toEqual({
    kind: 'inUse',
    obstacles: [{ reason: 'used', model: 'Organisation', label: 'Детский сад «Ромашка»', by: 'Employment' }],
  });
  await desk.prisma.person.delete({ where: { id: person.id } });
  expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
  expect(await desk.dump('Organisation')).toEqual(before);
});

it('tells what is wrong with its place', async () => {
  const outcome = await desk.load('organisations', [
    HEAD,
    ['Лицей', '', 'лицеюм', '', ''],
    ['Гимназия', '', '', 'Tomsk', '31.02.2026'],
    ['гимназия', '', '', '', ''],
    ['СОШ № 3', '', '', '', 'Август 2022'],
  ]);
  expect(toldBy(outcome)).toEqual([
    '! 2 kind wordUnknownNear',
    '! 3 timezone timezoneUnknown',
    '! 3 closedOn dateImpossible',
    '! 4 title organisationTwice',
    '! 5 closedOn dateNotADay',
  ]);
});

it('a file without its columns says which, and what comes near', async () => {
  const near = await desk.load('people', [
    ['ФИО сотрудника', 'Школа', 'Возраст'],
    ['Иванов Иван', 'СОШ № 1', '30'],
  ]);
  expect(toldBy(near)).toEqual(['! 1 - columnMissingNear', '? 1 - columnUnknown', '? 1 - columnUnknown']);
  const far = await desk.load('people', [['Погода'], ['ясно']]);
  expect(toldBy(far)).toEqual(['! - - noHeadings']);
  expect(await desk.prisma.person.count()).toBe(0);
});

it('a title without its space is the same organisation, and one that is like another is told', async () => {
  const again = await desk.load('organisations', [HEAD, ['СОШ14', '', '', '', '']], { dryRun: true });
  expect(again).toMatchObject({ plan: { create: 0, change: 0, same: 1 } });
  const alike = await desk.load('organisations', [HEAD, ['МБОУ СОШ № 14', '', '', '', '']], { dryRun: true });
  expect(toldBy(alike)).toEqual(['? 2 title organisationAlike']);
});
