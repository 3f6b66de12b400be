import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import { plain } from '../kit/plain.ts';
import { createRouteKit } from '../kit/route.ts';

let bot: TestBot;
let kit: ReturnType<typeof createRouteKit>;
let place: Municipality;
beforeAll(async () => {
  bot = await startTestBot();
  kit = createRouteKit(bot);
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2' });
});
afterAll(() => bot.stop());

describe('a route', () => {
  it('needs a profile first', async () => {
    const teacher = await bot.teacher();
    await teacher.send('/route');
    expect(teacher.screen()).toContain('сначала диагностика');
  });

  it('begins as a draft for the school year with at most three deficits, in words', async () => {
    const teacher = await bot.teacher({ organisation: 's1' });
    await answerDirectly(bot.prisma, teacher.id, {
      points: { digital: 5, inclusive: 7, gifted: 4, career: 8 },
    });
    await teacher.send('/route');
    expect(teacher.screen()).toContain('Пока это черновик, его видите только вы.');
    teacher.pressNow('Составить маршрут');
    teacher.pressNow('Составить маршрут');
    await bot.settle();
    bot.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    expect(await bot.prisma.iom.count({ where: { personId: (await kit.personOf(teacher)).id } })).toBe(1);
    expect(plain(teacher.last().text)).toBe(
      [
        'Маршрут · черновик',
        '01.09.2026 – 31.08.2027 · готово 0 из 0, 0 из 0 ч',
        '',
        'Над чем работаю',
        '1. Работа с одарёнными детьми — 33,3 %, лучше начать отсюда',
        '2. Цифровизация образовательного процесса — 41,7 %, поддержка даст многое',
        '3. Инклюзивные практики — 58,3 %, поддержка даст многое',
        '',
        'Что сделаю',
        'Пока пусто. Возьмите из подборки или добавьте своё.',
        '',
        'Черновик видите только вы. Когда всё готово, отправьте методисту.',
      ].join('\n'),
    );
    const { deficits, state } = await kit.routeOf(teacher);
    expect(state).toBe('draft');
    expect(deficits[1]).toMatchObject({
      frameworkKey: 'seven_directions',
      competencyKey: 'digital',
      level: 'high',
      scoreSum: 5,
      scoreMax: 12,
      goal: 'Освоить и применять в работе: Цифра',
    });
    expect(deficits[1]?.difficulty).toMatch(/^Ниже всего оценены: «.+»/u);
  });

  it('takes own actions step by step, with a term by month or exact day, result and hours', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, '  Собрать   банк заданий ', 'разработка');
    expect(plain(teacher.last().text)).toContain('Собрать банк заданий\n\nЧто это: разработка');
    expect(plain(teacher.last().text)).toContain('Тема: Цифровизация образовательного процесса');
    await teacher.press('Срок');
    await teacher.press('март 2027');
    expect(plain(teacher.last().text)).toContain('Срок: март 2027');
    await teacher.press('Срок');
    await teacher.send('когда-нибудь');
    expect(plain(teacher.last().text)).toContain('Не разобрал срок');
    await teacher.send('15 марта 2027');
    expect(plain(teacher.last().text)).toContain('Срок: 15.03.2027');
    await teacher.press('Результат');
    await teacher.send('Банк из десяти заданий');
    await teacher.press('Часы');
    await teacher.sendPhoto();
    expect(plain(teacher.last().text)).toContain('целое число часов');
    await teacher.send('много');
    expect(plain(teacher.last().text)).toContain('целое число часов');
    await teacher.send('12 ч');
    await teacher.press('Кто проводит');
    await teacher.send('ШМО');
    expect(plain(teacher.last().text)).toBe(
      [
        'Собрать банк заданий',
        '',
        'Что это: разработка',
        'Тема: Цифровизация образовательного процесса',
        'Кто проводит: ШМО',
        'Срок: 15.03.2027',
        'Часов: 12',
        'Результат: Банк из десяти заданий',
        'Отметка: запланировано',
        'Подтверждений нет.',
      ].join('\n'),
    );
    await teacher.press('К маршруту');
    expect(plain(teacher.last().text)).toContain('1. Собрать банк заданий · 15.03.2027 · запланировано');
    expect((await kit.routeOf(teacher)).items[0]).toMatchObject({
      kind: 'practice',
      datePrecision: 'day',
      date: '2027-03-15',
      hours: 12,
    });
  });

  it('stores any typed text as text, and refuses one that is too long with what to do', async () => {
    const teacher = await kit.withDraft();
    const nasty = '<b>Урок</b> 👩🏽‍🏫 «кавычки» & \u202Eагадно\u202C *звёзды*';
    await kit.addAction(teacher, nasty);
    expect(teacher.last().text.split('\n')[0]).toBe('<b>Урок</b> 👩🏽‍🏫 «кавычки» & агадно *звёзды*');
    await teacher.press('Название');
    await teacher.send('я'.repeat(301));
    expect(plain(teacher.last().text)).toBe(
      'Слишком длинно: 301 зн., можно до 300. Сократите и пришлите ещё раз',
    );
    await teacher.send('я'.repeat(300));
    expect(plain(teacher.last().text)).toContain('я'.repeat(300));
    await teacher.press('К маршруту');
    expect(teacher.last().text.length).toBeLessThan(4096);
    expect((await kit.routeOf(teacher)).items[0]?.title).toBe('я'.repeat(300));
  });

  it('fits a message with forty items of the longest titles, in pages', async () => {
    const teacher = await kit.withDraft();
    const { id, deficits } = await kit.routeOf(teacher);
    await bot.prisma.iomItem.createMany({
      data: Array.from({ length: 40 }, (_, order) => ({
        iomId: id,
        deficitId: deficits[0]?.id ?? null,
        kind: 'other',
        title: `${order + 1} ${'д'.repeat(290)}`,
        datePrecision: 'byPlan',
        date: '',
        order: order + 1,
        createdAt: new Date(),
      })),
    });
    await teacher.send('/route');
    await teacher.press('Дальше ›');
    expect(plain(teacher.last().text)).toContain('\n9. 9 ддд');
    await kit.addAction(teacher, 'Сорок первое');
    expect(plain(teacher.last().text)).toContain('уже сорок пунктов');
    expect(await bot.prisma.iomItem.count({ where: { iomId: id } })).toBe(40);
  });

  it('keeps goals and difficulties in the teacher’s words, deficits can be exchanged', async () => {
    const teacher = await kit.withDraft();
    await teacher.press('Цели и темы');
    await teacher.press('Цифровизация');
    await teacher.press('Цель');
    await teacher.send('Вести урок, когда интернет пропал');
    expect(plain(teacher.last().text)).toContain('Цель: Вести урок, когда интернет пропал');
    await teacher.press('Что трудно');
    await teacher.send('Боюсь, что всё зависнет');
    await teacher.press('К целям');
    await teacher.press('Инклюзив');
    await teacher.press('Убрать тему');
    await teacher.press('Добавить тему');
    await teacher.press('Воспитание');
    const { deficits } = await kit.routeOf(teacher);
    expect(deficits.map(({ competencyKey }) => competencyKey)).toEqual(['digital', 'upbringing']);
    expect(deficits[0]).toMatchObject({
      goal: 'Вести урок, когда интернет пропал',
      difficulty: 'Боюсь, что всё зависнет',
    });
    await teacher.send('/route');
    await teacher.press('Период');
    await teacher.press('15.09.2026 – 14.03.2028');
    expect(plain(teacher.last().text)).toContain('15.09.2026 – 14.03.2028');
  });

  it('a message handled twice adds one action; what is typed after /cancel adds nothing', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Один раз');
    const { id } = await kit.routeOf(teacher);
    const item = await bot.prisma.iomItem.findFirstOrThrow({ where: { iomId: id } });
    const again = bot.prisma.iomItem.createMany({
      data: [{ ...item, id: item.id + 1_000 }],
      skipDuplicates: true,
    });
    expect((await again).count).toBe(0);
    await teacher.send('/route');
    await teacher.press('Добавить своё');
    await teacher.press('Цифровизация');
    await teacher.press('конкурс');
    await teacher.send('/cancel');
    await teacher.send('Не надо');
    expect(await bot.prisma.iomItem.count({ where: { iomId: id } })).toBe(1);
    expect(plain(teacher.last().text)).toContain('Не понял сообщение');
  });

  it('an item leaves a draft only after a question, and takes its evidence along', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Лишнее');
    await teacher.press('Подтверждение');
    await teacher.send('https://example.org/plan');
    await teacher.press('Готово');
    await teacher.press('Убрать');
    expect(plain(teacher.last().text)).toContain('Вместе с ним пропадёт 1 подтверждение.');
    teacher.pressNow('Да, убрать');
    teacher.pressNow('Да, убрать');
    await bot.settle();
    expect((await kit.routeOf(teacher)).items).toEqual([]);
  });
});

describe('the way of a route', () => {
  it('draft → submitted → approved → in progress → done, with its history', async () => {
    const teacher = await kit.withDraft();
    const nina = await bot.teacher({
      name: 'Нина Методистова',
      roles: [{ role: 'methodologist', territoryId: place.territoryId }],
    });
    await teacher.press('Отправить методисту');
    expect(plain(teacher.last().text)).toContain(
      'Профиль и ответы он не увидит, пока вы сами их не покажете.',
    );
    await teacher.press('Отправить');
    expect(teacher.notices().at(-1)).toContain('пока ничего нет');
    await kit.addAction(teacher, 'Самостоятельно: курс');
    await kit.submit(teacher);
    expect(teacher.screen()).toContain('Маршрут · на согласовании');
    expect(teacher.screen()).not.toContain('Добавить своё');
    await nina.send('/routes');
    await nina.press('1');
    await nina.press('Утвердить');
    await teacher.send('/route');
    expect(teacher.screen()).toContain('Маршрут · утверждён');
    expect(teacher.screen()).toContain('Утвердил методист: Нина Методистова');
    await teacher.press('1');
    await teacher.press('Выполнено');
    expect(plain(teacher.last().text)).toContain('Отметка: выполнено 15.09.2026');
    await teacher.press('К маршруту');
    expect(teacher.screen()).toContain('Маршрут · в работе');
    expect(teacher.screen()).toContain('готово 1 из 1');
    await teacher.press('Продлить');
    await teacher.press('До 30.11.2027');
    expect(teacher.screen()).toContain('Маршрут · продлён');
    await teacher.press('Итог своими словами');
    await teacher.send('Получилось не всё, но многое');
    await teacher.press('Завершить');
    await teacher.press('Да, завершить');
    expect(teacher.screen()).toContain('Маршрут · завершён');
    const route = await kit.routeOf(teacher);
    expect(route.steps.map(({ action, from, to }) => `${action}: ${from} → ${to}`)).toEqual([
      'submit: draft → submitted',
      'approve: submitted → approved',
      'start: approved → inProgress',
      'extend: inProgress → extended',
      'finish: extended → done',
    ]);
    expect(route.reflection).toBe('Получилось не всё, но многое');
    await teacher.send('/route');
    expect(teacher.screen()).toContain('[Прежний: 01.09.2026 – 30.11.2027]');
    expect(teacher.screen()).toContain('[Составить маршрут]');
  });

  it('cannot be edited once shown; a revised one is a draft again with its marks', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Пункт');
    const { id, items, deficits } = await kit.routeOf(teacher);
    const item = items[0]?.id ?? 0;
    await teacher.press('Срок');
    await kit.submit(teacher);
    await teacher.send('май 2027');
    for (const data of [
      `rm:${item}:2027-01`,
      `rx:${item}:1`,
      `rl:${id}:${deficits[0]?.id}`,
      `rj:${id}:0`,
      `rd:${id}:12`,
      `ro:${id}:-1:contest`,
      `rf:${item}:title`,
      `rk:${id}:${deficits[0]?.id}:goal`,
      `ra:${item}:markDone`,
    ])
      await teacher.pressData(data);
    const after = await kit.routeOf(teacher);
    expect(after.items.map(({ title, datePrecision, state }) => [title, datePrecision, state])).toEqual([
      ['Пункт', 'byPlan', 'planned'],
    ]);
    expect(after.deficits).toHaveLength(deficits.length);
    expect(after.periodTo).toEqual(new Date('2027-08-31T00:00:00Z'));
    expect(teacher.notices().some(notice => notice.includes('Изменить можно только черновик'))).toBe(true);
    await teacher.send('/route');
    await teacher.press('Отозвать');
    expect(teacher.screen()).toContain('Маршрут · черновик');
    expect(teacher.screen()).toContain('[Добавить своё]');
  });

  it('two taps on «Отправить» are one submission', async () => {
    const teacher = await kit.withDraft();
    await kit.addAction(teacher, 'Пункт');
    await teacher.send('/route');
    await teacher.press('Отправить методисту');
    teacher.pressNow('Отправить');
    teacher.pressNow('Отправить');
    await bot.settle();
    expect((await kit.routeOf(teacher)).steps).toHaveLength(1);
  });

  it('of somebody who is not accepted yet is sent, and says who will see it when', async () => {
    const teacher = await bot.teacher();
    await answerDirectly(bot.prisma, teacher.id, { points: { digital: 5 } });
    await teacher.send('/route');
    await teacher.press('Составить маршрут');
    await kit.addAction(teacher, 'Пункт');
    await kit.submit(teacher);
    expect(teacher.notices().at(-1)).toContain('когда координатор подтвердит');
  });
});
