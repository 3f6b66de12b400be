import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

/** Document 002: internship sites of a district in the school year 2021/22, from the order to the year report. */

const SCHOOLS = ['СОШ № 1', 'СОШ № 2', 'СОШ № 4', 'СОШ № 5', 'СОШ № 11', 'СОШ № 13'];
const KINDERGARTENS = ['Детский сад № 7', 'Детский сад № 18', 'Детский сад № 98'];
const PARTNERS = [
  'Калининский район',
  'Брюховецкий район',
  'Приморско-Ахтарский район',
  'Каневской район',
  'Ейский район',
  'Ленинградский район',
  'Анапа',
  'Горячий Ключ',
];
const PROGRAMMES = [
  'Системно-деятельностный метод обучения',
  'Проектные компетенции педагога',
  'Информационные технологии на уроке',
  'Оценивание для обучения',
  'Психолого-педагогическая поддержка',
  'Здоровьесберегающие технологии',
  'Методы преподавания',
  'Современное занятие в детском саду',
  'Играем и исследуем',
];
/** Local days of the first group's sessions and their hours: sixteen in five months (002:135, 002:151). */
const SESSIONS = [
  { cycle: 'Октябрь 2021', day: '2021-10-14', hours: 4 },
  { cycle: 'Декабрь 2021', day: '2021-12-09', hours: 4 },
  { cycle: 'Январь 2022', day: '2022-01-20', hours: 4 },
  { cycle: 'Март 2022', day: '2022-03-10', hours: 2 },
  { cycle: 'Апрель 2022', day: '2022-04-14', hours: 2 },
] as const;

let bot: TestBot;
let place: Municipality;
let nina: Person;
let master: Person;
let first: Person[];
let second: Person[];
let anna: Person;

beforeAll(async () => {
  bot = await startTestBot({ now: '2021-09-06T07:00:00Z' });
  const organisations = Object.fromEntries(
    [...SCHOOLS, ...KINDERGARTENS].map((title, index) => [`o${index}`, title]),
  );
  place = await createMunicipality(bot.prisma, organisations, { title: 'Тимашевский район' });
  nina = await bot.teacher({
    name: 'Методистова Нина',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  master = await bot.teacher({ name: 'Мастерова Ольга', organisation: 'o0' });
  const novices: Person[] = [];
  for (let index = 0; index < 28; index += 1)
    novices.push(
      await teacher(`Новичкова ${LETTERS[index % 7]}${LETTERS[Math.floor(index / 7)]}`, index % 3),
    );
  first = novices.slice(0, 14);
  second = novices.slice(14);
  anna = await teacher('Опытная Анна', 5);
});
afterAll(() => bot.stop());

const LETTERS = ['алла', 'белла', 'вера', 'гера', 'дина', 'ева', 'жанна'];
const names = new Map<Person, string>();

async function teacher(name: string, serviceYears: number): Promise<Person> {
  const person = await bot.teacher({ name, organisation: `o${names.size % 6}` });
  names.set(person, name);
  await bot.prisma.employment.updateMany({
    where: { person: { telegramId: BigInt(person.id) } },
    data: { serviceYears },
  });
  await person.send('/menu');
  return person;
}

/** Goes on to a moment, hour by hour: whatever falls due on the way is sent in its time. */
async function goTo(local: string): Promise<void> {
  const end = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Moscow').toInstant();
  while (Temporal.Instant.compare(bot.clock.now(), end) < 0) {
    const { _min } = await bot.prisma.delivery.aggregate({ _min: { nextTryAt: true } });
    const due = _min.nextTryAt?.toTemporalInstant() ?? end;
    const next = [bot.clock.now().add({ minutes: 1 }), due].toSorted(Temporal.Instant.compare)[1] ?? end;
    bot.clock.set(Temporal.Instant.compare(next, end) < 0 ? next : end);
    await bot.settle();
  }
}

async function steps(person: Person, ...what: string[]): Promise<void> {
  for (const step of what) {
    if (step.startsWith('>')) await person.press(step.slice(1));
    else await person.send(step);
  }
}

/** Opens the group with that number in the list of /programme. */
const openGroup = (number: string): Promise<void> => steps(nina, '/programme', `>${number}`);

describe('S-002: internship sites of a district', () => {
  it('six schools and three kindergartens are sites by order, eight territories are partners', async () => {
    for (const title of [...SCHOOLS, ...KINDERGARTENS])
      await steps(
        nina,
        '/programme',
        '>Площадки',
        '>Добавить площадку',
        title,
        '№ 134 от 01.09.2021',
        '>Создать',
      );
    await steps(nina, '/programme', '>Партнёры', '>Добавить партнёров', PARTNERS.join('\n'), '>Создать');
    await steps(nina, '/programme');
    expect(nina.screen()).toContain('Площадки: 9, программы: 0, партнёры: 8');
    expect(await bot.prisma.internshipSite.count({ where: { organisationId: { not: null } } })).toBe(9);
  });

  it('nine programmes have a module of sixteen hours each', async () => {
    for (const title of PROGRAMMES)
      await steps(
        nina,
        '/programme',
        '>Программы',
        '>Добавить программу',
        title,
        `1. ${title}`,
        '>Пропустить',
        '>Создать',
      );
    const modules = await bot.prisma.internshipModule.findMany();
    expect(modules.map(({ hours }) => hours)).toEqual(Array(9).fill(16));
  });

  it('twenty-eight novices are admitted; five years of service need a reason, which is kept', async () => {
    for (const [number, title] of ['Первая группа', 'Вторая группа'].entries())
      await steps(
        nina,
        '/programme',
        '>Добавить группу',
        title,
        `>${SCHOOLS[number]}`,
        `>${PROGRAMMES[number]}`,
        '01.09.2021 – 31.05.2022',
        'Мастерова',
        '>Мастерова Ольга',
        '>Создать',
      );
    const listed = (people: readonly Person[]): string => people.map(person => names.get(person)).join('\n');
    await openGroup('1');
    await steps(nina, '>Принять', `${listed(first)}\nОпытная Анна`);
    expect(nina.screen()).toContain('Опытная Анна — 5 л.');
    await steps(nina, '>Пропустить');
    await steps(nina, '>Принять: 14');
    expect(await bot.prisma.internshipEnrolment.count()).toBe(14);
    await openGroup('1');
    await steps(nina, '>Принять', 'Опытная Анна', 'Первый год работает в школе', '>Принять: 1');
    await openGroup('2');
    await steps(nina, '>Принять', listed(second), '>Принять: 14');
    expect(await bot.prisma.internshipEnrolment.count({ where: { admission: 'novice' } })).toBe(28);
    const override = await bot.prisma.internshipEnrolment.findFirstOrThrow({
      where: { admission: 'override' },
    });
    expect(override).toMatchObject({ overrideReason: 'Первый год работает в школе', serviceYears: 5 });
    expect(override.overrideById).not.toBeNull();
  });

  it('sessions stand in five months and seven cycles', async () => {
    await openGroup('1');
    await steps(nina, '>Циклы', SESSIONS.map(({ cycle }) => cycle).join('\n'), '>Создать');
    for (const { cycle, day, hours } of SESSIONS) {
      const date = Temporal.PlainDate.from(day).toLocaleString('ru-RU');
      await openGroup('1');
      await steps(
        nina,
        '>Добавить занятие',
        `>${cycle}`,
        `${date} 14:00–18:00`,
        `${hours}`,
        '>Пропустить',
        '>Создать',
      );
    }
    await openGroup('2');
    await steps(nina, '>Циклы', 'Октябрь 2021\nЯнварь 2022', '>Создать');
    for (const [cycle, date] of [
      ['Октябрь 2021', '21.10.2021'],
      ['Январь 2022', '27.01.2022'],
    ]) {
      await openGroup('2');
      await steps(
        nina,
        '>Добавить занятие',
        `>${cycle}`,
        `${date} 9:00–17:00`,
        '8',
        '>Пропустить',
        '>Создать',
      );
    }
    expect(await bot.prisma.internshipCycle.count()).toBe(7);
    const sessions = await bot.prisma.event.findMany({
      where: { session: { groupId: 1 } },
      orderBy: { date: 'asc' },
    });
    expect(sessions.map(({ date }) => date.slice(0, 7))).toEqual([
      '2021-10',
      '2021-12',
      '2022-01',
      '2022-03',
      '2022-04',
    ]);
  });

  it('a session is reminded of the day before and two hours before; those who came are marked by a spoken code', async () => {
    const [novice] = first;
    await goTo('2021-10-13T15:59');
    const before = textsOf(novice).length;
    await goTo('2021-10-14T12:01');
    expect(textsOf(novice).slice(before)).toEqual([
      'Завтра, 14 октября: 14:00 Системно-деятельностный метод обучения.',
      'Скоро начало: 14:00 Системно-деятельностный метод обучения.\nГде: СОШ № 1',
    ]);
    await attend('1', '1', [...first, anna], '2021-10-14T14:05');
    expect(textsOf(novice).at(-1)).toContain('Спасибо, что пришли');
    await attend('2', '1', second, '2021-10-21T09:05');
  });

  it('an event known to the month is listed there and sends nothing until its day is set', async () => {
    await steps(nina, '/event', '>Создать', NOVEMBER);
    expect(nina.screen()).toContain('Когда: ноябрь 2021');
    await steps(nina, '>Создать');
    const { id } = await bot.prisma.event.findFirstOrThrow({ where: { session: null } });
    const [teacher] = second;
    await goTo('2021-11-01T09:00');
    await steps(teacher as Person, '/events');
    expect(plain(teacher?.last().text ?? '')).toContain('Качество образования младших школьников');
    await teacher?.pressData(`ev:${id}`);
    await teacher?.press('Отметить интерес');
    const before = textsOf(teacher).length;
    await goTo('2021-11-24T12:00');
    expect(
      textsOf(teacher)
        .slice(before)
        .filter(text => text.includes('Качество образования')),
    ).toEqual([]);

    await nina.pressData(`epo:${id}`);
    await steps(nina, '>Изменить', '>Когда', '26.11.2021 10:00');
    await goTo('2021-11-24T12:05');
    expect(textsOf(teacher).at(-1)).toContain('Назначен день: 26 ноября, пт, 10:00 (Москва).');
    await steps(teacher as Person, '>Записаться');
    await goTo('2021-11-26T10:05');
    expect(textsOf(teacher).slice(-2)).toEqual([
      'Завтра, 26 ноября: 10:00 Качество образования младших школьников.',
      'Скоро начало: 10:00 Качество образования младших школьников.\nГде: СОШ № 1',
    ]);
  });

  it('counts 122 participants of seven territories there, ours and six others', async () => {
    const { id } = await bot.prisma.event.findFirstOrThrow({ where: { session: null } });
    await nina.pressData(`door:${id}`);
    await nina.press('QR и код');
    const { checkInCode } = await bot.prisma.event.findUniqueOrThrow({ where: { id } });
    await second[0]?.send(checkInCode ?? '');
    const districts = ['Тимашевский район', ...PARTNERS.slice(0, 6)];
    const guests = Array.from({ length: 121 }, (_, index) => {
      const surname = ['Гостева', 'Приезжева', 'Соседова'][Math.floor(index / 49)];
      const name = `${surname} ${LETTERS[index % 7]} ${LETTERS[Math.floor(index / 7) % 7]}`;
      return `${name}, школа, ${districts[index % 7]}`;
    });
    await nina.pressData(`door:${id}`);
    await nina.press('Гости');
    for (const from of [0, 41, 82])
      await steps(nina, '>Добавить гостей', guests.slice(from, from + 41).join('\n'));
    await nina.pressData(`door:${id}`);
    expect(plain(nina.last().text)).toContain('Всего были: 122, территорий: 7');
  });

  it('a module closes at sixteen hours, not at twelve', async () => {
    await attend('1', '2', [...first, anna], '2021-12-09T14:05');
    await attend('1', '3', [...first, anna], '2022-01-20T14:05');
    await attend('2', '2', second, '2022-01-27T09:05');
    await attend('1', '4', first, '2022-03-10T14:05');
    await steps(anna, '/journal');
    expect(plain(anna.last().text)).toMatch(/12 из 16/u);
    await attend('1', '5', first, '2022-04-14T14:05');
    await goTo('2022-04-15T10:00');
    await steps(first[0] as Person, '/journal');
    expect(plain(first[0]?.last().text ?? '')).toContain('16 из 16');
    await steps(anna, '/journal');
    expect(plain(anna.last().text)).toContain('12 из 16');
  });

  it('the year report says 7, 12 and 28, seven territories, and «не менее 60» where nobody was counted', async () => {
    const { territoryId } = place;
    await bot.prisma.event.createMany({
      data: Array.from({ length: 10 }, (_, index) => ({
        key: `year-${index}`,
        territoryId,
        title: `Мероприятие ${index}`,
        kind: 'workshop_seminar',
        level: 'municipal',
        organiser: 'Центр развития образования',
        datePrecision: index < 6 ? 'month' : 'day',
        date: index < 6 ? '2022-02' : '2022-01-25',
        timezone: 'Europe/Moscow',
      })),
    });
    await steps(nina, '/event', '>Создать', 'Проектные компетенции педагога, 16.03.2022 14:00', '>Создать');
    await steps(nina, '>Число участников', 'более 60');
    await steps(nina, '/programme', '>Площадки', '>1', '>Положение: отметить', '>Программа: отметить');
    await steps(nina, '/programme', '>Отчёт за год');
    const report = plain(nina.last().text);
    for (const line of [
      'Циклов занятий: 7',
      'Методических мероприятий: 12',
      'Обучено: 28',
      'Качество образования младших школьников: 122',
      'Проектные компетенции педагога: не менее 60',
      'Участников мероприятий: не менее 182',
      'СОШ № 1: Положение: да, Программа: да, Материалы: нет',
    ])
      expect(report).toContain(line);
    // The ten of the plan that nobody came to are behind a button, not a wall.
    expect(report).toContain('Ещё мероприятий: 10');
    const territories = report.split('\n').filter(line => line.includes('на мероприятиях'));
    expect(territories).toHaveLength(7);
    expect(territories).toContain('Тимашевский район: стажёров 29, на мероприятиях 19');
    await steps(nina, '>Все мероприятия', '>Дальше');
    expect(plain(nina.last().text)).toContain('Проектные компетенции педагога: не менее 60');
    await steps(nina, '>К отчёту');
    expect(plain(nina.last().text)).toBe(report);
  });
});

const NOVEMBER = 'Качество образования младших школьников\nСеминар-практикум, ноябрь 2021\nМесто: СОШ № 1';

const textsOf = (person: Person | undefined): string[] =>
  (person?.messages() ?? []).filter(({ from }) => from.isBot).map(({ text }) => plain(text));

/** The master reads out the code of a session of a group; everybody who came types it. */
async function attend(
  group: string,
  session: string,
  people: readonly Person[],
  local: string,
): Promise<void> {
  await goTo(local);
  await steps(master, '/programme', `>${group}`, '>Занятия', `>${session}`, '>Отметить', '>QR и код');
  const { checkInCode } = await bot.prisma.event.findFirstOrThrow({
    where: { kind: 'internshipSession', checkInCode: { not: null } },
    orderBy: { startsAt: 'desc' },
  });
  for (const person of people) await person.send(checkInCode ?? '');
}
