import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportDesk, openImportDesk, PEOPLE_TABLES, toldBy } from './support.ts';

const HEAD = [
  'ФИО',
  'Школа',
  'Должность',
  'Предметы',
  'Стаж',
  'Категория',
  'Примечание',
  'Роль',
  'Основание',
];
const ANNA = ['Тестова Анна Ивановна', 'сош 1', 'учитель', 'Русский; литература', 12, 'СЗД', '', '', ''];
const PETR = [
  'Пробный Пётр Олегович',
  'СОШ № 2',
  'Зам. директора',
  'История',
  '20',
  'Высшая',
  '',
  'Координатор',
  'Приказ 5',
];

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.test.drop());

describe('a roster', () => {
  it('«нет данных» in a cell is an empty cell: nothing is known, which is neither a zero nor «нет категории»', async () => {
    const row = [
      'Безданная Вера Ильинична',
      'СОШ № 1',
      'Учитель',
      'н/д',
      'нет данных',
      'Нет данных',
      '',
      '',
      '',
    ];
    const outcome = await desk.load('people', [HEAD, row], { dryRun: true });
    expect(toldBy(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'planned', plan: { create: 1, errors: 0 } });
    const nameless = ['нет данных', ...row.slice(1)];
    expect(toldBy(await desk.load('people', [HEAD, nameless]))).toEqual(['! 2 fullName cellEmpty']);
  });

  it('creates people with work and role, the second time nothing; undone it leaves no trace', async () => {
    const before = await desk.dump(...PEOPLE_TABLES);
    const outcome = await desk.load('people', [HEAD, ANNA, PETR]);
    expect(toldBy(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'applied', plan: { create: 2, change: 0, same: 0 } });
    const people = await desk.prisma.person.findMany({
      orderBy: { id: 'asc' },
      include: { employments: { include: { organisation: true } }, roles: true, factSheets: true },
    });
    expect(people).toMatchObject([
      {
        fullName: 'Тестова Анна Ивановна',
        nameConfirmed: true,
        employments: [
          {
            organisation: { key: 'school-1' },
            position: 'subjectTeacher',
            subjects: ['literature', 'russian'],
            serviceYears: 12,
            category: 'positionConformity',
            state: 'accepted',
          },
        ],
        roles: [],
        factSheets: [{ validTo: null }],
      },
      {
        employments: [{ organisation: { key: 'school-2' }, position: 'deputyPrincipal' }],
        roles: [
          { role: 'coordinator', basis: 'Приказ 5', organisationId: desk.place.organisations['school-2'] },
        ],
      },
    ]);

    const again = await desk.load('people', [HEAD, ANNA, PETR]);
    expect(again).toMatchObject({ kind: 'planned', plan: { create: 0, change: 0, same: 2, errors: 0 } });

    expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
    expect(await desk.dump(...PEOPLE_TABLES)).toEqual(before);
    expect(await desk.prisma.factSheet.count({ where: { validTo: null } })).toBe(0);
  });

  it('shows what changes, writes a rise of the category down once, and takes it back', async () => {
    const first = await desk.load('people', [HEAD, ANNA]);
    const before = await desk.dump(...PEOPLE_TABLES);
    const risen = ['тестова анна  ивановна', 'СОШ №1', '', '', '', 'первая', '', 'Наставник', ''];
    const outcome = await desk.load('people', [HEAD, risen]);
    expect(toldBy(outcome)).toEqual(['? 2 roleBasis roleWithoutBasis']);
    expect(outcome).toMatchObject({ kind: 'applied', plan: { create: 0, change: 1 } });
    if (outcome.kind === 'applied')
      expect(outcome.plan.examples[0]?.shown).toEqual([
        { column: 'category', was: 'Соответствие должности', becomes: 'Первая' },
      ]);
    expect(await desk.prisma.achievement.findMany()).toMatchObject([
      { kind: 'categoryRise', title: 'Первая', source: 'roster' },
    ]);
    expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
    expect(await desk.dump(...PEOPLE_TABLES)).toEqual(before);
    await desk.undo(first);
  });

  it('is not taken back while something builds on it, and says on whom', async () => {
    const outcome = await desk.load('people', [HEAD, ANNA, PETR]);
    const anna = await desk.prisma.person.findFirstOrThrow({ where: { fullName: 'Тестова Анна Ивановна' } });
    const work = await desk.prisma.employment.findFirstOrThrow({ where: { personId: anna.id } });
    await desk.prisma.employment.update({ where: { id: work.id }, data: { serviceYears: 13 } });
    const consent = { kind: 'processing', version: '1', textHash: '', granted: true, decidedAt: new Date(0) };
    await desk.prisma.consent.create({ data: { personId: anna.id, ...consent } });
    const undone = await desk.undo(outcome);
    expect(undone).toMatchObject({ kind: 'inUse' });
    if (undone.kind === 'inUse')
      expect(undone.obstacles.map(({ reason, model, label }) => `${reason} ${model} ${label}`)).toEqual(
        expect.arrayContaining([
          'changed Employment Тестова Анна Ивановна',
          'used Person Тестова Анна Ивановна',
        ]),
      );
    expect(await desk.prisma.person.count()).toBe(2);
    await desk.prisma.consent.deleteMany();
    await desk.prisma.employment.update({ where: { id: work.id }, data: { serviceYears: 12 } });
    expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
  });

  it('tells who is missing, and marks them as left only when asked to', async () => {
    const outcome = await desk.load('people', [HEAD, ANNA, PETR]);
    const other = ['Новая Ольга Петровна', 'СОШ № 1', '', '', '', '', '', '', ''];
    const kept = await desk.load('people', [HEAD, other], { dryRun: true });
    expect(toldBy(kept)).toEqual(['? - - peopleMissing']);
    expect(kept).toMatchObject({ plan: { create: 1, change: 0 } });
    const left = await desk.load('people', [HEAD, other], { options: { missing: 'left' } });
    expect(left).toMatchObject({ kind: 'applied', plan: { create: 1, change: 1 } });
    const anna = { person: { fullName: 'Тестова Анна Ивановна' } };
    expect(await desk.prisma.employment.findFirstOrThrow({ where: anna })).toMatchObject({ state: 'left' });
    // Petr works in another school: the file says nothing of it.
    const petr = { person: { fullName: 'Пробный Пётр Олегович' } };
    expect(await desk.prisma.employment.findFirstOrThrow({ where: petr })).toMatchObject({
      state: 'accepted',
    });
    await desk.undo(left);
    await desk.undo(outcome);
    expect(await desk.prisma.person.count()).toBe(0);
  });

  it('tells every problem by its place and does nothing', async () => {
    await desk.load('people', [HEAD, PETR]);
    const outcome = await desk.load('people', [
      HEAD,
      ['Иванов', 'СОШ № 1', '', '', '', '', '', '', ''],
      ['Иванова Ирина Петровна', 'СШО № 14', '', 'Астралогия', '200', 'средняя', '', '', ''],
      ['Пробный Пётр Олегович', 'СОШ № 1', '', '', '', '', '', '', ''],
      ['Пробный Петр Олегович', 'школа №1 СОШ', '', '', '', '', '', '', ''],
      ['Другой Сергей Иванович', 'Лицей 100', '', '', '', '', 'уехал', '', ''],
    ]);
    expect(toldBy(outcome)).toEqual([
      '! 2 fullName nameImpossible',
      '! 3 organisation schoolUnknownNear',
      '! 3 subjects wordUnknownNear',
      '! 3 serviceYears numberImpossible',
      '! 3 category wordUnknown',
      '! 5 organisation schoolUnknownNear',
      '! 6 organisation schoolUnknown',
      '! 6 standing wordUnknown',
      '? 4 fullName nameElsewhere',
    ]);
    expect(outcome.kind).toBe('planned');
    expect(await desk.prisma.person.count()).toBe(1);
  });
});
