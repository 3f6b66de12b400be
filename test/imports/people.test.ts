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
        { column: 'role', was: '', becomes: 'Наставник' },
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

  const CSV = (...rows: (string | number)[][]) => rows.map(cells => [...cells]);
  const ACCOUNTS = ['ФИО', 'Школа', 'Telegram ID'];
  const clear = async () => {
    await desk.prisma.roleAssignment.deleteMany();
    await desk.prisma.import.deleteMany();
    await desk.prisma.person.deleteMany();
  };

  it('an account that is somebody else’s stops the file in words, whoever that is', async () => {
    await clear();
    const first = CSV(
      ACCOUNTS,
      ['Счётная Анна Ивановна', 'СОШ № 1', ''],
      ['Счётная Анна Ивановна', 'СОШ № 2', 555],
    );
    // One name in two schools of one file: told, because nobody can say whether it is one person.
    expect(toldBy(await desk.load('people', first))).toEqual(['? 3 fullName nameElsewhere']);
    await desk.prisma.person.create({ data: { fullName: 'Счётная Анна', telegramId: 777 } });
    const leaving = { fullName: 'Счётная Анна', telegramId: 888, deletionAskedAt: new Date(0) };
    await desk.prisma.person.create({ data: leaving });
    const row = (account: number) => CSV(ACCOUNTS, ['Счётная Анна Ивановна', 'СОШ № 1', account]);
    expect(toldBy(await desk.load('people', row(555)))).toEqual(['! 2 telegramId accountTaken']);
    expect(toldBy(await desk.load('people', row(777)))).toEqual(['! 2 telegramId accountTaken']);
    expect(toldBy(await desk.load('people', row(888)))).toEqual(['! 2 telegramId accountLeaving']);
    const other = CSV(ACCOUNTS, ['Никакая Ольга Ильинична', 'СОШ № 1', 777]);
    expect(toldBy(await desk.load('people', other))).toEqual(['! 2 telegramId accountTaken']);
    const known = CSV(ACCOUNTS, ['Счётная Анна Ильинична', 'СОШ № 14', 777]);
    expect(toldBy(await desk.load('people', known, { dryRun: true }))).toEqual([
      '? 2 telegramId accountKnown',
    ]);
  });

  it('somebody with one account in two schools is one person with two places of work', async () => {
    await clear();
    const rows = CSV(
      ACCOUNTS,
      ['Двойная Вера Ильинична', 'СОШ № 1', 999],
      ['Двойная Вера Ильинична', 'СОШ № 2', 999],
      ['Чужая Вера Ильинична', 'СОШ № 2', 999],
    );
    expect(toldBy(await desk.load('people', rows))).toContain('! 4 telegramId accountTwice');
    const outcome = await desk.load('people', rows.slice(0, 3));
    expect(outcome).toMatchObject({ kind: 'applied', plan: { create: 2 } });
    expect(await desk.prisma.person.findMany({ include: { employments: true } })).toMatchObject([
      { fullName: 'Двойная Вера Ильинична', telegramId: 999n, employments: [{}, {}] },
    ]);
    expect(await desk.load('people', rows.slice(0, 3))).toMatchObject({ plan: { same: 2, errors: 0 } });
    expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
    expect(await desk.prisma.person.count()).toBe(0);
  });

  it('whoever left has no role in that school any more; taken back, they have', async () => {
    await clear();
    await desk.load('people', [HEAD, PETR, ANNA]);
    const until = async () =>
      (await desk.prisma.roleAssignment.findFirstOrThrow()).validTo?.toISOString() ?? null;
    const said = await desk.load('people', [HEAD, PETR.with(6, 'уволен').with(7, '').with(8, '')]);
    expect(said).toMatchObject({ kind: 'applied', plan: { change: 1 } });
    expect(await until()).toBe('2026-09-14T00:00:00.000Z');
    await desk.undo(said);
    expect(await until()).toBeNull();
    const other = ['Новая Ольга Петровна', 'СОШ № 2', '', '', '', '', '', '', ''];
    const missing = await desk.load('people', [HEAD, other], { options: { missing: 'left' } });
    expect(missing.kind).toBe('applied');
    expect(await until()).toBe('2026-09-14T00:00:00.000Z');
    // An old list brings nobody back without a word.
    const old = await desk.load('people', [HEAD, PETR.with(7, '').with(8, ''), other], { dryRun: true });
    expect(toldBy(old)).toEqual(['? 2 standing worksAgain']);
    expect(old).toMatchObject({ plan: { change: 1, same: 1 } });
  });

  it('a role for somebody who is there changes them: they are no new record', async () => {
    await clear();
    await desk.load('people', [HEAD, ANNA]);
    const row = [...ANNA.slice(0, 7), 'Наставник', 'Приказ 7'];
    const outcome = await desk.load('people', [HEAD, row], { dryRun: true });
    expect(outcome).toMatchObject({
      plan: {
        create: 0,
        change: 1,
        examples: [{ action: 'change', shown: [{ column: 'role', was: '', becomes: 'Наставник' }] }],
      },
    });
  });

  it('a name written shorter than one of the same school stops the file, a longer one is told', async () => {
    await clear();
    const [head, ...rows] = CSV(
      ['ФИО', 'Школа'],
      ['Тестова Анна Ивановна', 'СОШ № 1'],
      ['Краткова О. П.', 'СОШ № 1'],
      ['Тестова А.И.', 'СОШ № 2'],
    );
    await desk.load('people', [head ?? [], ...rows]);
    const again = CSV(
      ['ФИО', 'Школа'],
      ['Тестова А. И.', 'СОШ № 1'],
      ['Тестова Анна', 'СОШ № 1'],
      ['Тестова Алла Игоревна', 'СОШ № 1'],
      ['Краткова Ольга Петровна', 'СОШ № 1'],
      ['Краткова О.П.', 'СОШ № 1'],
    );
    expect(toldBy(await desk.load('people', again))).toEqual([
      '! 2 fullName nameShortened',
      '! 3 fullName nameShortened',
      '? 2 fullName nameElsewhere',
      // Row 2 wrote her with the same initials.
      '? 4 fullName nameLonger',
      '? 5 fullName nameLonger',
    ]);
  });

  it('service in months, two subjects in one, and a position with its subject are read as they are meant', async () => {
    await clear();
    const head = ['ФИО', 'Школа', 'Должность', 'Предмет', 'Стаж'];
    const row = (name: string, ...cells: string[]) => [`${name} Анна Ивановна`, 'СОШ № 1', ...cells];
    const outcome = await desk.load('people', [
      head,
      row('Первая', 'учитель русского языка и литературы', 'Русский язык и литература', '8 мес.'),
      row('Вторая', 'Учитель-дефектолог', '', '12 лет 5 мес.'),
      row('Третья', 'Зам. директора по безопасности', 'Информатика и ИКТ', '12,5'),
    ]);
    expect(toldBy(outcome)).toEqual([]);
    expect(await desk.prisma.employment.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { position: 'subjectTeacher', subjects: ['literature', 'russian'], serviceYears: 0 },
      { position: 'psychologist', subjects: [], serviceYears: 12 },
      { position: 'deputyPrincipal', subjects: ['informatics'], serviceYears: 12 },
    ]);
    const wrong = ['12 5', '5 мес. 3 лет', '80 лет', 'много'].map((years, at) =>
      row(`Неверная${'абвг'[at]}`, '', 'Физика и астрология', years),
    );
    const told = toldBy(await desk.load('people', [head, ...wrong]));
    expect(told.filter(each => each.endsWith('serviceYears numberImpossible'))).toHaveLength(4);
    expect(told.filter(each => each.includes('subjects wordUnknown'))).toHaveLength(4);
  });

  it('two imports of one list at the same moment bring everybody once', async () => {
    await clear();
    const outcomes = await Promise.all([1, 2].map(() => desk.load('people', [HEAD, ANNA, PETR])));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['applied', 'planned']);
    expect(await desk.prisma.person.count()).toBe(2);
  });

  it('is not taken back while one of its people leads a group', async () => {
    await clear();
    const outcome = await desk.load('people', [HEAD, ANNA]);
    const { id: masterId } = await desk.prisma.person.findFirstOrThrow();
    const { territoryId } = desk.place;
    const group = await desk.prisma.internshipGroup.create({
      data: {
        title: 'Группа 1',
        startsOn: new Date('2026-10-01'),
        endsOn: new Date('2027-04-30'),
        masterId,
        createdAt: new Date(0),
        site: { create: { territoryId, key: 'site', title: 'Площадка' } },
        programme: { create: { territoryId, key: 'programme', title: 'Программа' } },
      },
    });
    expect(await desk.undo(outcome)).toMatchObject({ kind: 'inUse', obstacles: [{ by: 'InternshipGroup' }] });
    await desk.prisma.internshipGroup.delete({ where: { id: group.id } });
    expect(await desk.undo(outcome)).toEqual({ kind: 'undone' });
  });
});
