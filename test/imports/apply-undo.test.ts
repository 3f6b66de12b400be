import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk, PEOPLE_TABLES } from './support.ts';

const HEAD = [
  'ФИО',
  'Школа',
  'Должность',
  'Предметы',
  'Стаж',
  'Категория',
  'Примечание',
  'Роль',
  'Роль по',
  'Основание',
];
const NAMES = ['Первая Анна', 'Вторая Вера', 'Третий Пётр', 'Четвёртая Ёлка', 'Пятый Олег', 'Шестая Яна'];

const rowArbitrary = (name: string) =>
  fc.tuple(
    fc.constant(name),
    fc.constantFrom('СОШ № 1', 'СОШ № 2', 'СОШ № 14'),
    fc.constantFrom('', 'Учитель', 'Завуч'),
    fc.constantFrom('', 'Математика', 'История; Обществознание'),
    fc.constantFrom('', '0', '12', '40'),
    fc.constantFrom('', 'Нет', 'СЗД', 'Первая', 'Высшая'),
    fc.constantFrom('', 'Декрет', 'Уволен', 'Работает'),
    fc.constantFrom('', 'Наставник', 'Координатор', 'Нет'),
    fc.constantFrom('', '31.08.2027', 'май 2027'),
    fc.constantFrom('', 'Приказ № 1'),
  );
const fileArbitrary = fc
  .subarray(NAMES, { minLength: 1 })
  .chain(names => fc.tuple(...names.map(rowArbitrary)));

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.test.drop());

it('a roster applied and taken back leaves everything as it was; applied again it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fileArbitrary,
      fileArbitrary,
      fc.constantFrom('keep', 'left'),
      async (known, wanted, missing) => {
        const options = { missing };
        const first = await desk.load('people', [HEAD, ...known]);
        const before = await desk.dump(...PEOPLE_TABLES);
        const second = await desk.load('people', [HEAD, ...wanted], { options });
        if (second.kind === 'applied') {
          const again = await desk.load('people', [HEAD, ...wanted], { options });
          expect(again).toMatchObject({ kind: 'planned', plan: { create: 0, change: 0, errors: 0 } });
          expect(await desk.undo(second)).toEqual({ kind: 'undone' });
        }
        expect(await desk.dump(...PEOPLE_TABLES)).toEqual(before);
        if (first.kind === 'applied') expect(await desk.undo(first)).toEqual({ kind: 'undone' });
        expect(await desk.prisma.person.count()).toBe(0);
        expect(await desk.prisma.factSheet.count({ where: { validTo: null } })).toBe(0);
      },
    ),
    { numRuns: 3 },
  );
});
