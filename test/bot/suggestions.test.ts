import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { loadTestDemo } from '../kit/demo.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';
import { startQuestionnaire } from '../kit/start-questionnaire.ts';

/** An external test known by competency: one number from 0 to 100 each, as the centre's results come (S-003). */
const EXTERNAL_TEST = {
  schemaVersion: 1,
  id: 'external_three',
  version: '1.0.0',
  kind: 'external_test',
  locale: 'ru',
  title: 'Результаты центра',
  anonymous: false,
  estimatedMinutes: 1,
  framework: 'three_competencies_003',
  competencies: ['psych_comm', 'subject_methodical', 'digital'].map((key, index) => ({
    key,
    title: key,
    short: key,
    order: index + 1,
  })),
  items: ['psych_comm', 'subject_methodical', 'digital'].map((competency, index) => ({
    id: `T0${index + 1}`,
    order: index + 1,
    type: 'number',
    min: 0,
    max: 100,
    competency,
    polarity: 'positive',
    required: true,
    text: competency,
  })),
};

async function giveResults(bot: TestBot, person: Person, sums: Record<string, number>): Promise<void> {
  const known = await bot.prisma.questionnaire.findFirst({ where: { key: EXTERNAL_TEST.id } });
  const questionnaire =
    known ??
    (await bot.prisma.questionnaire.create({
      data: {
        key: EXTERNAL_TEST.id,
        version: EXTERNAL_TEST.version,
        title: EXTERNAL_TEST.title,
        kind: EXTERNAL_TEST.kind,
        frameworkKey: EXTERNAL_TEST.framework,
        definition: EXTERNAL_TEST,
        contentHash: 'x',
      },
    }));
  const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
    where: { telegramId: BigInt(person.id) },
  });
  const at = new Date(bot.clock.now().epochMilliseconds);
  await bot.prisma.attempt.create({
    data: {
      personId,
      questionnaireId: questionnaire.id,
      source: 'external',
      state: 'submitted',
      startedAt: at,
      submittedAt: at,
      profile: {
        create: Object.entries(sums).map(([competencyKey, scoreSum]) => ({
          competencyKey,
          frameworkKey: EXTERNAL_TEST.framework,
          scoreSum,
          scoreMax: 100,
          answered: 1,
          total: 1,
          level: 'stored',
        })),
      },
    },
  });
}

/** Titles of the suggestions of the topic that is open, in their order. */
async function pageThrough(person: Person): Promise<string[]> {
  const titles: string[] = [];
  for (;;) {
    titles.push(person.last().text.split('\n')[0] ?? '');
    if (!person.screen().includes('[Дальше ›]')) return titles;
    await person.press('Дальше ›');
  }
}

describe.each(['polling', 'webhook'] as const)('S-003 in the chat, by %s', delivery => {
  let bot: TestBot;
  let organisation: string;
  beforeAll(async () => {
    bot = await startTestBot({ now: '2022-03-01T08:00:00Z', delivery });
    await loadTestDemo(bot.database, bot.clock.now());
    organisation = 'krasulino';
  });
  afterAll(() => bot.stop());

  const seminars: Record<number, string> = {
    1: '«Учитель и проблемы дисциплины»',
    2: '«Учитель и проблемы мотивации»',
    3: '«Средства и методы работы по формированию функциональной грамотности у обучающихся»',
    4: '«Пространства современного воспитания»',
    5: '«Развитие цифрового образования. LECTA – вчера, сегодня, завтра»',
    6: '«Современный младший школьник: социальная ситуация развития и мотивация обучения»',
    7: '«Педагогические приемы создания ситуации успеха для ученика на уроке»',
    8: '«Вебинары по истории»',
  };
  const strong = { psych_comm: 90, subject_methodical: 90, digital: 90 };

  it.each([
    ['psych_comm', [1, 2, 4, 7]],
    ['subject_methodical', [3, 6, 8]],
    ['digital', [5]],
  ])('a deficit in %s is offered exactly seminars %j', async (competency, expected) => {
    const teacher = await bot.teacher({ organisation });
    await giveResults(bot, teacher, { ...strong, [competency]: 35 });
    await teacher.send('/profile');
    await teacher.press('Что предложить');
    expect(teacher.screen()).toContain('дата пока не назначена');
    await teacher.press('1');
    expect(await pageThrough(teacher)).toEqual(expected.map(number => seminars[number]));
    expect(plain(teacher.last().text)).toContain('Почему вам:');
    expect(plain(teacher.last().text)).toContain('35,0 %, лучше начать отсюда; по плану, дата не назначена');
  });

  it('a route is made with goal, deficit, chosen seminars, a visit and a period', async () => {
    const teacher = await bot.teacher({ organisation });
    await giveResults(bot, teacher, { ...strong, psych_comm: 35 });
    await teacher.send('/profile');
    await teacher.press('Что предложить');
    await teacher.press('1');
    await teacher.press('В маршрут');
    expect(teacher.screen()).toContain('[Уже в маршруте]');
    await teacher.press('Дальше ›');
    await teacher.press('В маршрут');
    await teacher.send('/route');
    expect(teacher.screen()).toContain('Маршрут · черновик');
    expect(teacher.screen()).toContain('01.09.2021 – 31.08.2022');
    expect(plain(teacher.screen())).toContain('35,0 %, лучше начать отсюда');
    expect(teacher.screen()).toContain('1. Учитель и проблемы дисциплины');
    await teacher.press('Добавить своё');
    await teacher.press('урок коллеги');
    await teacher.send('Урок у коллеги из параллели, P2P');
    await teacher.send('/route');
    expect(teacher.screen()).toContain('3. Урок у коллеги из параллели, P2P');
    await teacher.press('Цели и темы');
    expect(teacher.screen()).toContain('Цель: Освоить и применять в работе: Психология и общение');
  });
});

describe.each(['polling', 'webhook'] as const)(
  'S-004 in the chat: after the diagnosis of September 2022, by %s',
  delivery => {
    let bot: TestBot;
    let teacher: Person;
    beforeAll(async () => {
      bot = await startTestBot({ now: '2022-09-20T08:00:00Z', delivery });
      await loadTestDemo(bot.database, bot.clock.now());
      const { id } = await bot.prisma.territory.findUniqueOrThrow({ where: { key: 'kalininsky-2022' } });
      await bot.prisma.organisation.create({
        data: { territoryId: id, key: 'school-2022', title: 'СОШ 2022', searchText: 'сош 2022' },
      });
      teacher = await bot.teacher({ organisation: 'school-2022' });
      await startQuestionnaire(teacher, 'семь направлений');
      // The third statement of each direction is a reverse one: everything is difficult.
      for (let item = 0; item < 28; item += 1) await teacher.press(item % 4 === 2 ? 'Да' : 'Нет');
      await teacher.press('Завершить');
    });
    afterAll(() => bot.stop());

    const overview = async (): Promise<string[]> => {
      await teacher.send('/menu');
      await teacher.press('Что предложить');
      return plain(teacher.last().text)
        .split('\n')
        .filter(line => /^\d\. /u.test(line));
    };

    it('says of every direction when something comes', async () => {
      const lines = (await overview()).map(line => line.replace(/^\d\. /u, ''));
      expect(lines.toSorted()).toEqual([
        'Воспитание, 0,0 %: в плане района до августа 2023 ничего нет',
        'Инклюзия, 0,0 %: 3 мероприятия, ближайшее — ноябрь 2022',
        'Одарённые, 0,0 %: в плане района до января 2023 ничего нет',
        'Проекты, 0,0 %: в плане района до марта 2023 ничего нет',
        'Профориентация, 0,0 %: в плане района до марта 2023 ничего нет',
        'Функц. грамотность, 0,0 %: в плане района до декабря 2022 ничего нет',
        'Цифра, 0,0 %: в плане района до августа 2023 ничего нет',
      ]);
    });

    it.each([
      ['Инклюзия', 'ноябрь 2022', 'Районный семинар «Организация работы с детьми с ОВЗ в школе»'],
      ['Функц. грамотность', 'декабрь 2022', 'Методический семинар'],
      ['Одарённые', 'январь 2023', 'Выявление склонностей'],
      ['Профориентация', 'март 2023', 'Предпрофильная подготовка девятиклассников'],
      ['Проекты', 'март 2023', '«Эврика»'],
      ['Цифра', 'август 2023', 'Цифровизация в образовании'],
      ['Воспитание', 'август 2023', 'стрессоустойчивости'],
    ])('%s: next is %s', async (direction, month, title) => {
      const line = (await overview()).find(each => each.includes(direction)) ?? '';
      await teacher.press(line.slice(0, 1));
      if (direction !== 'Инклюзия') await teacher.press('Что будет');
      expect(plain(teacher.last().text)).toContain(title);
      expect(plain(teacher.last().text)).toContain(` · ${month} · `);
      expect(plain(teacher.last().text)).toContain(
        `Почему вам: ${direction} — 0,0 %, лучше начать отсюда; ${month}; очно, `,
      );
    });

    it('digital: only the seminar of August 2023, and other ways until then, each fit for the route', async () => {
      const line = (await overview()).find(each => each.includes('Цифра')) ?? '';
      await teacher.press(line.slice(0, 1));
      expect(plain(teacher.last().text)).toContain('Цифра: в плане района до августа 2023 ничего нет.');
      await teacher.press('Посмотреть урок коллеги');
      expect(teacher.notices().at(-1)).toBe('Добавил в маршрут');
      await teacher.press('Посмотреть урок коллеги');
      expect(teacher.notices().at(-1)).toBe('Это уже в маршруте');
      await teacher.press('Попросить наставника');
      await teacher.press('Внешний вебинар');
      await teacher.press('Что будет: август 2023');
      expect(plain(teacher.last().text)).toContain('1 из 1');
      await teacher.send('/route');
      const text = plain(teacher.last().text);
      expect(text).toContain('1. Посмотреть урок коллеги и обсудить: Цифра · по плану');
      expect(text).toContain('2. Попросить наставника о встрече: Цифра');
      expect(text).toContain('3. Внешний вебинар или курс: Цифра');
      expect(text).not.toContain('4. ');
    });

    it('the month of a plan stays a month: nothing is said more exactly than it is known', async () => {
      const line = (await overview()).find(each => each.includes('Инклюзия')) ?? '';
      await teacher.press(line.slice(0, 1));
      await teacher.press('Подробнее');
      expect(plain(teacher.last().text)).toContain('Когда: ноябрь 2022');
      expect(plain(teacher.last().text)).toContain('Точного дня пока нет');
      await teacher.press('‹ Назад');
      expect(teacher.screen()).toContain('[Не подходит ›]');
    });
  },
);

describe('«Не подходит»', () => {
  let bot: TestBot;
  let territoryId: number;
  beforeAll(async () => {
    bot = await startTestBot();
    ({ territoryId } = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' }));
    for (const [key, date, online] of [
      ['october', '2026-10', false],
      ['november', '2026-11', false],
      ['december', '2026-12', true],
    ] as const)
      await bot.prisma.event.create({
        data: {
          key,
          territoryId,
          title: `Семинар ${key}`,
          kind: 'district_seminar',
          level: 'municipal',
          organiser: 'ЦОКО',
          online,
          hours: 3,
          datePrecision: 'month',
          date,
          timezone: 'Europe/Moscow',
          competencies: { create: { frameworkKey: 'seven_directions', competencyKey: 'digital' } },
        },
      });
  });
  afterAll(() => bot.stop());

  async function openCards(): Promise<Person> {
    const teacher = await bot.teacher({ organisation: 's1' });
    await answerDirectly(bot.prisma, teacher.id, { points: { digital: 5 } });
    await teacher.send('/menu');
    await teacher.press('Что предложить');
    await teacher.press('1');
    return teacher;
  }

  it('says why, edits one card in place, and pages', async () => {
    const teacher = await openCards();
    const card = teacher.last();
    expect(plain(card.text)).toBe(
      '«Семинар october»\nрайонный семинар · октябрь 2026 · ЦОКО · Тестовый район\n\n' +
        'Почему вам: Цифра — 41,7 %, поддержка даст многое; октябрь 2026; очно, Тестовый район; 3 ч.\n\n1 из 3',
    );
    await teacher.press('Дальше ›');
    await teacher.press('Дальше ›');
    expect(teacher.last().id).toBe(card.id);
    expect(plain(teacher.last().text)).toContain('декабрь 2026; онлайн; 3 ч.');
    expect(teacher.screen()).not.toContain('[Дальше ›]');
    await teacher.press('‹ Раньше');
    expect(plain(teacher.last().text)).toContain('november');
  });

  it('«далеко» moves meetings in person behind what is online, and says so', async () => {
    const teacher = await openCards();
    await teacher.press('Не подходит ›');
    await teacher.press('Далеко');
    expect(teacher.notices().at(-1)).toBe('Учёл');
    expect(await pageThrough(teacher)).toEqual(['«Семинар december»', '«Семинар november»']);
    expect(plain(teacher.last().text)).toContain('вы говорили, что далеко ездить неудобно');
  });

  it('keeps the reason with the date of then: a moved event is offered again after «времени нет»', async () => {
    const teacher = await openCards();
    await teacher.press('Не подходит ›');
    await teacher.press('Времени нет');
    expect(await pageThrough(teacher)).toEqual(['«Семинар november»', '«Семинар december»']);
    await bot.prisma.event.update({ where: { key: 'october' }, data: { date: '2027-02' } });
    await teacher.send('/menu');
    await teacher.press('Что предложить');
    await teacher.press('1');
    expect(await pageThrough(teacher)).toEqual([
      '«Семинар november»',
      '«Семинар december»',
      '«Семинар october»',
    ]);
    await bot.prisma.event.update({ where: { key: 'october' }, data: { date: '2026-10' } });
    const stored = await bot.prisma.suggestionDismissal.findFirstOrThrow({
      where: { person: { telegramId: BigInt(teacher.id) } },
    });
    expect(stored).toMatchObject({ reason: 'time', datePrecision: 'month', date: '2026-10' });
  });

  it('when all are dismissed the plan is not called empty, and other ways are offered', async () => {
    const teacher = await openCards();
    for (let left = 3; left > 0; left -= 1) {
      await teacher.press('Не подходит ›');
      await teacher.press('Другое');
    }
    expect(plain(teacher.last().text)).toContain('Цифра: из плана района больше предложить нечего.');
    expect(teacher.screen()).toContain('[Посмотреть урок коллеги]');
  });

  it('a double tap adds the event once; forged and foreign data change nothing', async () => {
    const teacher = await openCards();
    teacher.pressNow('В маршрут');
    teacher.pressNow('В маршрут');
    await bot.settle();
    const person = await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(teacher.id) } });
    const own = { iom: { personId: person.id } };
    expect(await bot.prisma.iom.count({ where: { personId: person.id } })).toBe(1);
    expect(await bot.prisma.iomItem.count({ where: own })).toBe(1);
    const foreign = await bot.prisma.territory.create({
      data: {
        key: 'far',
        title: 'Другой район',
        timezone: 'Asia/Tomsk',
        operatorName: '-',
        operatorEmail: '-',
      },
    });
    const secret = await bot.prisma.event.create({
      data: {
        key: 'secret',
        territoryId: foreign.id,
        title: 'Чужой семинар',
        kind: 'district_seminar',
        level: 'municipal',
        organiser: '-',
        datePrecision: 'byPlan',
        date: '',
        timezone: 'Asia/Tomsk',
      },
    });
    const attempt = await bot.prisma.attempt.findFirstOrThrow({ where: { personId: person.id } });
    for (const data of [
      `sa:${attempt.id}:4:${secret.id}`,
      `sd:${attempt.id}:4:${secret.id}:far`,
      `sd:${attempt.id}:4:${secret.id}:because`,
      `so:${attempt.id}:4:magic`,
      `st:${attempt.id}:99`,
      'sc:1:2',
      `sc:${attempt.id}:4:999999999`,
    ])
      await teacher.pressData(data);
    expect(await bot.prisma.iomItem.count({ where: own })).toBe(1);
    expect(await bot.prisma.suggestionDismissal.count({ where: { personId: person.id } })).toBe(0);
    expect(teacher.messages().some(message => message.text.includes('Чужой семинар'))).toBe(false);
  });

  it('a cancelled event is not offered, an event of another district only when online for more than it', async () => {
    const far = await bot.prisma.territory.upsert({
      where: { key: 'far2' },
      create: {
        key: 'far2',
        title: 'Далёкий край',
        timezone: 'Asia/Tomsk',
        operatorName: '-',
        operatorEmail: '-',
      },
      update: {},
    });
    const base = {
      territoryId: far.id,
      kind: 'webinar',
      organiser: 'Институт',
      datePrecision: 'month',
      date: '2027-01',
      timezone: 'Asia/Tomsk',
    };
    const competencies = { create: { frameworkKey: 'seven_directions', competencyKey: 'digital' } };
    for (const [key, level, online, state] of [
      ['regional-online', 'regional', true, 'planned'],
      ['municipal-online', 'municipal', true, 'planned'],
      ['regional-there', 'regional', false, 'planned'],
      ['regional-cancelled', 'regional', true, 'cancelled'],
    ] as const)
      await bot.prisma.event.create({
        data: { ...base, key, title: `Вебинар ${key}`, level, online, state, competencies },
      });
    const teacher = await openCards();
    expect((await pageThrough(teacher)).slice(3)).toEqual(['«Вебинар regional-online»']);
  });
});

it('without deficits nobody is told to need support; without a profile the way to one is shown', async () => {
  const bot = await startTestBot();
  try {
    const teacher = await bot.teacher();
    await teacher.send('/menu');
    await teacher.press('Что предложить');
    expect(teacher.screen()).toContain('нужен профиль');
    await answerDirectly(bot.prisma, teacher.id, {});
    await teacher.send('/menu');
    await teacher.press('Что предложить');
    expect(teacher.screen()).toContain('поддержка не нужна');
    await teacher.press('Мой профиль');
    await teacher.press('Хочу развивать');
    await teacher.press('☐ Цифра');
    await teacher.press('К профилю');
    await teacher.press('Что предложить');
    await teacher.press('1');
    expect(plain(teacher.last().text)).toContain('Цифра: в плане района ничего нет.');
  } finally {
    await bot.stop();
  }
});
