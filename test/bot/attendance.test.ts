import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let olga: Person;
let count = 0;
beforeAll(async () => {
  bot = await startTestBot({ now: '2027-03-15T11:05:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  const other = await createMunicipality(
    bot.prisma,
    { s2: 'СОШ № 2' },
    { key: 'other', title: 'Соседний район' },
  );
  expect(other.territoryId).not.toBe(place.territoryId);
  olga = await bot.teacher({
    name: 'Ольга Методист',
    organisation: 's1',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  await olga.send('/menu');
});
afterAll(() => bot.stop());

const idOf = async (person: Person) =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;

async function createEvent(changes: Record<string, unknown> = {}) {
  count += 1;
  return bot.prisma.event.create({
    data: {
      key: `e${count}`,
      territoryId: place.territoryId,
      title: `Семинар ${count}`,
      kind: 'seminar',
      level: 'municipality',
      organiser: 'ЦРО',
      datePrecision: 'time',
      date: '2027-03-15T14:00/2027-03-15T17:00',
      timezone: 'Europe/Moscow',
      hours: 3,
      checkInCode: `K2${'AEMPTY'.charAt(count)}T9`,
      checkInToken: `token-of-event-${count}`,
      createdAt: new Date(),
      ...changes,
    },
  });
}

async function register(eventId: number, person: Person): Promise<void> {
  const at = new Date();
  await bot.prisma.registration.create({
    data: { eventId, personId: await idOf(person), state: 'registered', requestedAt: at, createdAt: at },
  });
}

const marksOf = async (eventId: number) =>
  (await bot.prisma.attendance.findMany({ where: { eventId }, orderBy: { personId: 'asc' } })).map(
    ({ state, hours }) => [state, hours],
  );

describe('the list at the door', () => {
  it('grows by itself while people check in, and not in the middle of something else', async () => {
    const event = await createEvent();
    const anna = await bot.teacher({ name: 'Анна Яковлева', organisation: 's1' });
    const boris = await bot.teacher({ name: 'Борис Гостев', organisation: 's2' });
    await register(event.id, anna);
    await olga.pressData(`door:${event.id}`);
    expect(plain(olga.screen())).toContain('Записаны: 1 · отмечены: 0 · гости: 0');
    expect(olga.screen()).toContain('1. Анна Яковлева · записан(а)');
    await anna.send(event.checkInCode ?? '');
    expect(plain(olga.screen())).toContain('Записаны: 1 · отмечены: 1 · гости: 0');
    expect(olga.screen()).toContain('1. Анна Яковлева · на месте');
    await olga.press('1');
    expect(olga.screen()).toContain('Сейчас: на месте');
    bot.clock.advance(Temporal.Duration.from({ seconds: 10 }));
    await boris.send(event.checkInCode ?? '');
    expect(olga.screen()).toContain('Сейчас: на месте');
    await olga.press('К списку');
    expect(olga.screen()).toContain('2. Борис Гостев · на месте');
    expect(plain(olga.screen())).toContain('Всего были: 2, территорий: 2');
  });

  it('marks by hand: part of the time with hours, excused, no-show, and back', async () => {
    const event = await createEvent();
    const anna = await bot.teacher({ name: 'Анна Первая', organisation: 's1' });
    await register(event.id, anna);
    await olga.pressData(`door:${event.id}`);
    await olga.press('1');
    await olga.press('Часть времени');
    expect(olga.screen()).toContain('[1 ч] [2 ч]');
    expect(olga.screen()).not.toContain('3 ч');
    await olga.press('2 ч');
    expect(await marksOf(event.id)).toEqual([['partial', 2]]);
    expect(olga.screen()).toContain('часть времени, 2 ч');
    await olga.press('1');
    await olga.press('Уважительная');
    expect(await marksOf(event.id)).toEqual([['excused', null]]);
    await olga.press('1');
    await olga.press('Не было');
    expect(await marksOf(event.id)).toEqual([['noShow', null]]);
    await olga.press('1');
    await olga.press('Убрать отметку');
    expect(await marksOf(event.id)).toEqual([]);
  });

  it('is closed once, after the end: whoever has no mark did not come', async () => {
    const event = await createEvent();
    const [anna, boris] = [
      await bot.teacher({ name: 'Анна Была', organisation: 's1' }),
      await bot.teacher({ name: 'Борис Небыл', organisation: 's1' }),
    ];
    await register(event.id, anna);
    await register(event.id, boris);
    await anna.send(event.checkInCode ?? '');
    await olga.pressData(`door:${event.id}`);
    await olga.press('Закрыть отметку');
    expect(olga.screen()).toContain('Без отметки: 1');
    await olga.press('Закрыть');
    expect(olga.notices().at(-1)).toContain('когда мероприятие закончится');
    expect((await bot.prisma.event.findUniqueOrThrow({ where: { id: event.id } })).state).toBe('planned');
    const before = bot.clock.now();
    bot.clock.set(Temporal.Instant.from('2027-03-15T14:01:00Z'));
    await olga.pressData(`doorx:${event.id}:1`);
    expect(olga.notices().at(-1)).toContain('«Не было» записано: 1');
    expect(await marksOf(event.id)).toEqual([
      ['present', null],
      ['noShow', null],
    ]);
    expect((await bot.prisma.event.findUniqueOrThrow({ where: { id: event.id } })).state).toBe('held');
    await olga.pressData(`doorx:${event.id}:1`);
    expect(olga.notices().at(-1)).toContain('Отметка закрыта');
    bot.clock.set(before);
  });

  it('is for the methodologist, the maker and the master; of anybody else not even the names are shown', async () => {
    const maker = await bot.teacher({ name: 'Мария Организатор', organisation: 's1' });
    const master = await bot.teacher({ name: 'Пётр Мастер', organisation: 's1' });
    const stranger = await bot.teacher({ name: 'Глеб Чужой', organisation: 's1' });
    const foreign = await bot.teacher({
      name: 'Инна Соседка',
      organisation: 's2',
      roles: [{ role: 'methodologist', territoryId: place.territoryId + 1 }],
    });
    const event = await createEvent({ createdById: await idOf(maker), kind: 'internshipSession' });
    const site = await bot.prisma.internshipSite.create({
      data: { territoryId: place.territoryId, key: 'site', title: 'Площадка' },
    });
    const programme = await bot.prisma.internshipProgramme.create({
      data: {
        territoryId: place.territoryId,
        key: 'p',
        title: 'Программа',
        modules: { create: { number: 1, title: 'Модуль' } },
      },
      include: { modules: true },
    });
    await bot.prisma.internshipSession.create({
      data: {
        event: { connect: { id: event.id } },
        module: { connect: { id: programme.modules[0]?.id ?? 0 } },
        group: {
          create: {
            siteId: site.id,
            programmeId: programme.id,
            title: 'Группа',
            startsOn: new Date('2026-10-01'),
            endsOn: new Date('2027-05-31'),
            masterId: await idOf(master),
            createdAt: new Date(),
          },
        },
      },
    });
    const anna = await bot.teacher({ name: 'Анна Участница', organisation: 's1' });
    await register(event.id, anna);
    for (const allowed of [maker, master, olga]) {
      await allowed.send('/menu');
      await allowed.pressData(`door:${event.id}`);
      expect(allowed.screen()).toContain('Анна Участница');
    }
    const annaId = await idOf(anna);
    for (const denied of [stranger, foreign, anna]) {
      await denied.send('/menu');
      for (const data of [
        `door:${event.id}`,
        `doorp:${event.id}:0`,
        `doorc:${event.id}`,
        `dooru:${event.id}:${annaId}:0`,
        `doorm:${event.id}:${annaId}:present:0:0`,
        `doorx:${event.id}:1`,
        `doorg:${event.id}:0`,
        `doorga:${event.id}`,
        `doorgr:${event.id}:1:0`,
      ]) {
        await denied.pressData(data);
        expect(denied.notices().at(-1), data).toContain('Отмечать здесь могут');
        expect(denied.screen()).not.toContain('записан');
      }
    }
    expect(await marksOf(event.id)).toEqual([]);
    // The master marks hours of a session, as the ledger counts them.
    await master.pressData(`doorm:${event.id}:${annaId}:partial:2:0`);
    expect(await marksOf(event.id)).toEqual([['partial', 2]]);
  });

  it('takes no forged marks: an unknown state, more hours than there are, somebody who is not on the list', async () => {
    const event = await createEvent();
    const anna = await bot.teacher({ name: 'Анна Первая', organisation: 's1' });
    const glebId = await idOf(await bot.teacher({ name: 'Глеб Посторонний', organisation: 's1' }));
    await register(event.id, anna);
    const annaId = await idOf(anna);
    await olga.pressData(`doorm:${event.id}:${annaId}:there:0:0`);
    await olga.pressData(`doorm:${event.id}:${annaId}:partial:3:0`);
    expect(olga.notices().at(-1)).toContain('Часов должно быть меньше');
    await olga.pressData(`doorm:${event.id}:${annaId}:partial:0:0`);
    await olga.pressData(`doorm:${event.id}:${glebId}:present:0:0`);
    expect(olga.notices().at(-1)).toContain('нет в списке');
    expect(await marksOf(event.id)).toEqual([]);
  });
});

describe('guests by name', () => {
  it('several lines at once; a new district after a question, a similar one is offered', async () => {
    const event = await createEvent();
    await olga.pressData(`door:${event.id}`);
    await olga.press('Гости');
    await olga.press('Добавить гостей');
    await olga.send(
      'Петрова Анна, СОШ № 3, Динской район\nСидоров Олег, д/с 5\nИванова Мария, СОШ № 4, динской РАЙОН\nОшибка',
    );
    expect(plain(olga.screen())).toContain('Записал: 1');
    expect(olga.screen()).toContain('Строка 4: нужны фамилия и имя');
    expect(olga.screen()).toContain('Не знаю район «Динской район»');
    await olga.press('Добавить новый');
    expect(plain(olga.screen())).toContain('Записал: 2');
    await olga.send('Кузнецов Пётр, СОШ № 9, Динско район');
    await olga.press('Динской район');
    expect(plain(olga.screen())).toContain('Записал: 1');
    await olga.send('Петрова Анна, СОШ № 3, Динской район\nЗайцева Ольга, , Тестовый район');
    expect(plain(olga.screen())).toContain('Уже были в списке: 1');
    await olga.press('Готово');
    expect(plain(olga.screen())).toContain(`Гости: «${event.title}» (5)`);
    expect(plain(olga.screen())).toContain('Своя территория: 2');
    expect(plain(olga.screen())).toContain('Динской район: 3');
    expect(await bot.prisma.partnerTerritory.count({ where: { territoryId: place.territoryId } })).toBe(1);
    await olga.press('Убрать 1');
    expect(plain(olga.screen())).toContain(`Гости: «${event.title}» (4)`);
  });

  it('«более 60» of a report is shown as a lower bound; a month is written down afterwards', async () => {
    const event = await createEvent({
      datePrecision: 'month',
      date: '2026-11',
      reportedCount: 60,
      reportedAtLeast: true,
    });
    await olga.pressData(`door:${event.id}`);
    expect(plain(olga.screen())).toContain('По отчёту: не менее 60, поимённо 0');
    await olga.press('QR и код');
    expect(olga.notices().at(-1)).toContain('День ещё не назначен');
    await olga.press('Гости');
    await olga.press('Добавить гостей');
    await olga.send('Петрова Анна, СОШ № 3');
    expect(plain(olga.screen())).toContain('Записал: 1');
    await olga.send('/cancel');
  });
});
