import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZipText } from '../files/read-zip.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import {
  createEnrolment,
  createInternshipGroup,
  createInternshipSession,
  markPresent,
} from '../kit/internship.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let nina: Person;
let master: Person;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  const roles = [{ role: 'methodologist', territoryId: place.territoryId }];
  nina = await bot.teacher({ name: 'Нина Методистова', roles });
  master = await bot.teacher({ name: 'Мария Мастерова', organisation: 's1' });
});
afterAll(() => bot.stop());

const idOf = async (person: Person): Promise<number> =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;

/** A teacher of school 1 with years of service. */
async function novice(name: string, serviceYears: number | null = 1): Promise<Person> {
  const person = await bot.teacher({ name, organisation: 's1' });
  await bot.prisma.employment.updateMany({ where: { personId: await idOf(person) }, data: { serviceYears } });
  return person;
}

/** Lets notices that are due be sent: in the afternoon of a working day. */
async function notices(): Promise<void> {
  bot.clock.advance(Temporal.Duration.from({ minutes: 1 }));
  await bot.settle();
}

const textsOf = (person: Person): string[] =>
  person
    .messages()
    .filter(({ from }) => from.isBot)
    .map(({ text }) => plain(text));

/** A group of three with a master, three sessions held of which two of them missed none. */
async function seededGroup(title: string) {
  const { territoryId } = place;
  const group = await createInternshipGroup(bot.prisma, { territoryId, title, masterId: await idOf(master) });
  const people = [await novice(`Анна ${title}`), await novice(`Борис ${title}`)];
  const ids = await Promise.all(people.map(idOf));
  const enrolments = [];
  for (const personId of ids)
    enrolments.push(await createEnrolment(bot.prisma, { groupId: group.groupId, personId }));
  return { group, people, ids, enrolments };
}

describe('a methodologist', () => {
  it('plans site, partners, programme, group and cycles by short steps, and nothing before the preview is confirmed', async () => {
    await nina.send('/programme');
    expect(plain(nina.screen())).toContain('Стажировочные площадки · Тестовый район');
    await nina.press('Площадки');
    await nina.press('Добавить площадку');
    await nina.send('СОШ № 1');
    await nina.send('№ 134 от 01.09.2026');
    expect(plain(nina.screen())).toContain('Площадка: СОШ № 1\nПриказ: № 134 от 01.09.2026');
    expect(await bot.prisma.internshipSite.count()).toBe(0);
    await nina.press('Создать');
    await nina.press('1');
    expect(plain(nina.last().text)).toContain('Организация: СОШ № 1');
    await nina.press('Положение: отметить');
    expect(plain(nina.last().text)).toContain('Положение: да, Программа: нет, Материалы: нет');

    await nina.send('/programme');
    await nina.press('Партнёры');
    await nina.press('Добавить партнёров');
    await nina.send('Калининский район\nг. Горячий Ключ');
    await nina.press('Создать');
    expect(plain(nina.last().text)).toContain('1. г. Горячий Ключ\n2. Калининский район');

    await nina.send('/programme');
    await nina.press('Программы');
    await nina.press('Добавить программу');
    await nina.send('Проектные компетенции');
    await nina.send('просто — 0 ч');
    expect(nina.last().text).toContain('Не разобрал модули');
    await nina.send('1. Проекты — 16 ч\n2. Оценка');
    await nina.press('Пропустить');
    expect(plain(nina.last().text)).toContain('2. Оценка — 16 ч\nВсего часов: 32');
    await nina.press('Создать');

    await nina.send('/programme');
    await nina.press('Добавить группу');
    await nina.send('Осенняя группа');
    await nina.press('СОШ № 1');
    await nina.press('Проектные компетенции');
    await nina.send('01.10.2026 – 31.05.2027');
    await nina.send('Мастерова');
    await nina.press('Мария Мастерова');
    expect(plain(nina.last().text)).toContain('Мастер: Мария Мастерова');
    await nina.press('Создать');
    expect(plain(nina.last().text)).toContain('1. Осенняя группа · СОШ № 1 · участников: 0');
    await nina.press('1');
    await nina.press('Циклы');
    await nina.send('Октябрь 2026\nДекабрь 2026');
    await nina.press('Создать');
    expect(plain(nina.last().text)).toContain('Циклы: Октябрь 2026, Декабрь 2026');
    const cycles = await bot.prisma.internshipCycle.findMany({ orderBy: { number: 'asc' } });
    expect(cycles.map(({ number, month }) => [number, month])).toEqual([
      [1, '2026-10'],
      [2, '2026-12'],
    ]);
  });

  it('admits novices, refuses others unless a reason is given, and asks for years nobody knows', async () => {
    const anna = await novice('Пробная Анна', 0);
    await anna.send('/menu');
    await novice('Пробный Борис', 5);
    await novice('Образцова Вера', null);
    await nina.send('/programme');
    await nina.press('1');
    await nina.press('Принять');
    await nina.send('1. Пробная Анна\n2. Пробный Борис\n3. Образцова Вера\n4. Неизвестный Глеб');
    expect(plain(nina.last().text)).toContain('Стаж не известен:\n1. Образцова Вера');
    await nina.send('2');
    expect(plain(nina.last().text)).toContain('по правилу не принимаем:\nПробный Борис — 5 л.');
    await nina.press('Пропустить');
    const preview = plain(nina.last().text);
    expect(preview).toContain('Приму (2):\n1. Пробная Анна\n2. Образцова Вера');
    expect(preview).toContain('Не приму, стаж больше двух лет (1):\n1. Пробный Борис');
    expect(preview).toContain('Неизвестный Глеб: не нашёл в реестре');
    await nina.press('Принять: 2');
    expect(nina.notices().at(-1)).toBe('Принято: 2, отказано: 1');
    await notices();
    expect(textsOf(anna).at(-1)).toContain('Вас приняли в группу стажировки «Осенняя группа»');

    await nina.press('Принять');
    await nina.send('Пробный Борис');
    await nina.send('Вернулся в профессию после перерыва');
    expect(plain(nina.last().text)).toContain('причина: Вернулся в профессию после перерыва');
    await nina.press('Принять: 1');
    const overridden = await bot.prisma.internshipEnrolment.findFirstOrThrow({
      where: { admission: 'override' },
      include: { person: true },
    });
    expect(overridden).toMatchObject({
      serviceYears: 5,
      overrideReason: 'Вернулся в профессию после перерыва',
      overrideById: await idOf(nina),
      person: { fullName: 'Пробный Борис' },
    });
    const audit = await bot.prisma.auditEntry.findFirstOrThrow({
      where: { subjectId: overridden.personId ?? 0, action: 'internshipManage' },
    });
    expect(audit).toMatchObject({ capacity: 'methodologist', object: `enrolment:${overridden.id}` });

    await nina.send('/programme');
    await nina.press('1');
    await nina.press('Из района-партнёра');
    await nina.press('Калининский район');
    await nina.send('Гостева Дарья, 1\nГостев Егор, 7');
    await nina.press('Пропустить');
    await nina.press('Принять: 1');
    expect(plain(nina.last().text)).toContain('Гостева Дарья (Калининский район) — 0 из 32 ч');
    expect(await bot.prisma.internshipEnrolment.count({ where: { guestName: { not: null } } })).toBe(1);
  });

  it('makes sessions known to a month, names the day later, and participants hear of it once', async () => {
    const anna = await bot.prisma.person.findFirstOrThrow({ where: { fullName: 'Пробная Анна' } });
    await nina.send('/programme');
    await nina.press('1');
    await nina.press('Добавить занятие');
    await nina.press('1. Проекты');
    await nina.press('1. Октябрь 2026');
    await nina.send('ноябрь 2026');
    await nina.press('4 ч');
    await nina.press('Пропустить');
    expect(plain(nina.last().text)).toContain('Ждём участников из бота: 3');
    nina.pressNow('Создать');
    nina.pressNow('Создать');
    await bot.settle();
    const sessions = await bot.prisma.internshipSession.findMany({
      include: { event: { include: { registrations: true } } },
    });
    expect(sessions).toHaveLength(1);
    const [session] = sessions;
    expect(session?.event).toMatchObject({
      kind: 'internshipSession',
      datePrecision: 'month',
      date: '2026-11',
      startsAt: null,
      hours: 4,
      place: 'СОШ № 1',
      version: 1,
    });
    expect(session?.event.registrations.map(({ state }) => state)).toEqual(Array(3).fill('registered'));
    const about = { subject: `event:${session?.eventId}` };
    expect(await bot.prisma.delivery.count({ where: about })).toBe(0);
    expect(plain(nina.last().text)).toContain('день не назначен');
    await nina.press('‹ Назад');
    expect(plain(nina.last().text)).toContain('ноябрь 2026');

    await nina.press('1');
    await nina.press('Дата');
    await nina.send('12.11.2026 14:00–17:00');
    await nina.press('Сохранить');
    const moved = await bot.prisma.event.findUniqueOrThrow({ where: { id: session?.eventId ?? 0 } });
    expect(moved).toMatchObject({
      version: 2,
      datePrecision: 'time',
      date: '2026-11-12T14:00/2026-11-12T17:00',
      startsAt: new Date('2026-11-12T11:00:00Z'),
    });
    const told = await bot.prisma.delivery.findMany({ where: { ...about, kind: 'eventMoved' } });
    expect(told.filter(({ personId }) => personId === anna.id)).toHaveLength(1);
    const soon = await bot.prisma.delivery.findFirst({
      where: { ...about, kind: 'soon', personId: anna.id },
    });
    expect(soon?.dueAt).toEqual(new Date('2026-11-12T09:00:00Z'));
    await nina.press('Дата');
    await nina.send('12.11.2026 14:00–17:00');
    await nina.press('Сохранить');
    expect(nina.notices().at(-1)).toBe('Так и было, ничего не меняю.');

    await nina.press('Отменить занятие');
    await nina.send('Карантин');
    await nina.press('Отменить занятие');
    expect(plain(nina.last().text)).toContain('отменено');
    const left = await bot.prisma.delivery.findMany({ where: { ...about, personId: anna.id } });
    expect(left.filter(({ state }) => state === 'pending')).toEqual([]);
    await notices();
    const heard = bot.sandbox.messages(Number(anna.telegramId)).map(({ text }) => text);
    expect(heard.filter(text => text.includes('Карантин'))).toHaveLength(1);

    await nina.send('/programme');
    await nina.press('Отчёт за год');
    const report = plain(nina.last().text);
    expect(report).toContain('Циклов занятий: 2\nМетодических мероприятий: 0\nОбучено: 0');
    expect(report).toContain('СОШ № 1: Положение: да, Программа: нет, Материалы: нет');
    expect(report).toContain('Калининский район: стажёров 1, на мероприятиях 0');
  });
});

describe('the master of a group', () => {
  it('sees who is at risk, closes a module at 16 and offers a make-up to whoever lacks hours', async () => {
    const { territoryId } = place;
    const { group, ids, people } = await seededGroup('Часы');
    const [first = 0, second = 0] = ids;
    for (const person of people) await person.send('/menu');
    for (const [index, date] of ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'].entries()) {
      const personIds = ids;
      const event = await createInternshipSession(bot.prisma, { territoryId, group, date, personIds });
      await markPresent(bot.prisma, event, index === 3 ? [first] : ids);
    }
    await master.send('/programme');
    const at = plain(master.screen()).match(/(\d+)\. Часы/u)?.[1] ?? '';
    await master.press(at);
    expect(plain(master.last().text)).toContain('1. Модуль-1: закрыли 1, ещё могут 0, часов не хватит 1');
    await master.press('Участники');
    expect(plain(master.last().text)).toContain(
      '1. Борис Часы — 12 из 16 ч, уже нельзя: не хватает 4 ч\n2. Анна Часы — все модули закрыты, 16 из 16 ч',
    );
    await master.press('‹ Назад');
    await master.press('Занятия');
    await master.press('4');
    expect(plain(master.last().text)).toContain('Часов уже не хватит: 1 (Борис Часы)');
    await master.press('Отработка (1)');
    await master.send('20.10.2026 14:00');
    await master.press('4 ч');
    await master.press('Пропустить');
    expect(plain(master.last().text)).toContain('Приглашу тех, кому не хватает часов: 1');
    await master.press('Создать');
    const makeUp = await bot.prisma.internshipSession.findFirstOrThrow({
      where: { groupId: group.groupId, makeUpOfId: { not: null } },
      include: { event: { include: { registrations: true } } },
    });
    expect(makeUp.event.registrations.map(({ personId }) => personId)).toEqual([second]);
    await notices();
    expect(people[1] && textsOf(people[1]).at(-1)).toContain('Отработка: «Модуль-1»');
    expect(people[0] && textsOf(people[0]).some(text => text.includes('Отработка'))).toBe(false);
    await markPresent(bot.prisma, makeUp.eventId, [second]);
    await master.send('/programme');
    await master.press(at);
    expect(plain(master.last().text)).toContain('закрыли 2, ещё могут 0, часов не хватит 0');
    await master.press('Список DOCX');
    const document = master
      .messages()
      .flatMap(({ document: each }) => each ?? [])
      .at(-1);
    const content = bot.sandbox.file(document?.url.split('/').at(-1) ?? '')?.content ?? new Uint8Array();
    const xml = readZipText(content, 'word/document.xml');
    expect(xml).toContain('Борис Часы');
    expect(xml).toContain('не удостоверение');
  });

  it('marks participants without the bot by hand', async () => {
    const { territoryId } = place;
    const { group } = await seededGroup('Гости');
    const partner = await bot.prisma.partnerTerritory.findFirstOrThrow();
    const guest = await createEnrolment(bot.prisma, {
      groupId: group.groupId,
      guestName: 'Гостева Жанна',
      partnerId: partner.id,
    });
    const event = await createInternshipSession(bot.prisma, { territoryId, group, date: '2026-09-08' });
    await master.pressData(`ine:${event}`);
    await master.press('Без бота');
    await master.press('1: 2 ч');
    expect(plain(master.last().text)).toContain('1. Гостева Жанна (');
    expect(plain(master.last().text)).toContain('был(а) 2 ч');
    await master.press('1: был');
    const marks = await bot.prisma.guestHours.findMany({ where: { enrolmentId: guest } });
    expect(marks).toMatchObject([{ state: 'present', hours: null, markedById: await idOf(master) }]);
    for (let more = 0; more < 9; more += 1) {
      const of = { groupId: group.groupId, partnerId: partner.id };
      await createEnrolment(bot.prisma, { ...of, guestName: `Яковлева ${more}` });
    }
    await master.pressData(`ine:${event}`);
    await master.press('Без бота');
    await master.press('›');
    await master.press('10: не был');
    expect(plain(master.last().text)).toContain('10. Яковлева 8');
    expect(plain(master.last().text)).toContain('не был(а)');
    // Those in the bot are marked at the door.
    await master.pressData(`ine:${event}`);
    await master.press('Отметить');
    expect(plain(master.screen())).toContain('Занятие 2026-09-08');
  });

  it('admits nobody and plans nothing', async () => {
    const { group, enrolments } = await seededGroup('Права мастера');
    await master.pressData(`ing:${group.groupId}`);
    expect(plain(master.screen())).not.toContain('Принять');
    const refusals = [
      `ifo:admit:${group.groupId}:0`,
      `ifo:master:${group.groupId}:0`,
      `ifo:site:${place.territoryId}:0`,
      `inz:${group.groupId}:1`,
      `inx:${enrolments[0]}:1`,
      `inr:${place.territoryId}:2026`,
    ];
    for (const data of refusals) {
      await master.pressData(data);
      expect(master.notices().at(-1), data).toContain('Сейчас это вам недоступно');
    }
    expect(
      await bot.prisma.internshipGroup.findUniqueOrThrow({ where: { id: group.groupId } }),
    ).toMatchObject({
      state: 'open',
    });
    const enrolment = await bot.prisma.internshipEnrolment.findUniqueOrThrow({
      where: { id: enrolments[0] ?? 0 },
    });
    expect(enrolment.state).toBe('admitted');
  });
});

describe('a stranger to the group', () => {
  it('is refused everything, whatever ids the buttons carry', async () => {
    const { territoryId } = place;
    const { group, ids, enrolments } = await seededGroup('Чужая');
    const personIds = ids;
    const event = await createInternshipSession(bot.prisma, {
      territoryId,
      group,
      date: '2026-09-09',
      personIds,
    });
    const roles = [{ role: 'methodologist', territoryId: territoryId + 1000 }];
    const stranger = await bot.teacher({ name: 'Посторонний', roles });
    await stranger.send('/programme');
    const forged = [
      `ing:${group.groupId}`,
      `inu:${group.groupId}:0`,
      `inl:${group.groupId}`,
      `ino:${group.groupId}:0`,
      `ine:${event}`,
      `ifo:cancel:${event}:0`,
      `inj:${event}`,
      `inje:${event}:${enrolments[0]}`,
      `inmg:${event}:${enrolments[0]}:present`,
      `inv:${enrolments[0]}`,
      `inc:${enrolments[0]}`,
      `ifo:session:${group.groupId}:0`,
      `ifo:when:${event}:0`,
      `ifo:comment:${event}:${enrolments[0]}`,
      `ifo:conclude:${enrolments[0]}:0`,
      `ifo:guests:${group.groupId}:0`,
      `inh:${territoryId}`,
    ];
    for (const data of forged) {
      await stranger.pressData(data);
      expect(stranger.notices().at(-1), data).toContain('Сейчас это вам недоступно');
    }
    expect(await bot.prisma.event.findUniqueOrThrow({ where: { id: event } })).toMatchObject({
      state: 'planned',
      version: 1,
    });
  });
});

describe('whoever leaves a group', () => {
  it('is expected at no session any more, and hours stay', async () => {
    const { territoryId } = place;
    const { group, ids, enrolments } = await seededGroup('Выбытие');
    const [first = 0] = ids;
    const held = await createInternshipSession(bot.prisma, {
      territoryId,
      group,
      date: '2026-09-10',
      personIds: ids,
    });
    await markPresent(bot.prisma, held, [first]);
    const ahead = await createInternshipSession(bot.prisma, {
      territoryId,
      group,
      date: '2026-12-10',
      personIds: ids,
    });
    await nina.pressData(`inv:${enrolments[0]}`);
    await nina.press('Исключить из группы');
    await nina.press('Исключить из группы');
    expect(plain(nina.last().text)).not.toContain('Анна Выбытие');
    const states = await bot.prisma.registration.findMany({
      where: { personId: first },
      orderBy: { eventId: 'asc' },
    });
    expect(states.map(({ eventId, state }) => [eventId, state])).toEqual([
      [held, 'registered'],
      [ahead, 'cancelled'],
    ]);
    expect(await bot.prisma.attendance.count({ where: { personId: first } })).toBe(1);

    await nina.press('Принять');
    await nina.send('Анна Выбытие');
    await nina.press('Принять: 1');
    expect(plain(nina.last().text)).toContain('Анна Выбытие — 4 из 16 ч');
    expect(await bot.prisma.internshipEnrolment.count({ where: { personId: first } })).toBe(1);
    const again = await bot.prisma.registration.findUniqueOrThrow({
      where: { eventId_personId: { eventId: ahead, personId: first } },
    });
    expect(again.state).toBe('registered');
  });
});
