import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let place: Municipality;
let nina: Person;
let people: Record<'registered' | 'waiting' | 'interested', Person>;
beforeAll(async () => {
  bot = await startTestBot({ now: '2023-02-20T07:00:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  nina = await bot.teacher({
    name: 'Нина Методистова',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
  await nina.send('/menu');
  const teacher = (name: string): Promise<Person> => bot.teacher({ name, organisation: 's1' });
  people = {
    registered: await teacher('Анна Идущая'),
    waiting: await teacher('Борис Ждущий'),
    interested: await teacher('Вера Любопытная'),
  };
  for (const person of Object.values(people)) await person.send('/menu');
});
afterAll(() => bot.stop());

let number = 0;

/** An event of March 2023 that everybody has something to do with, opened by its methodologist. */
async function opened(own: Record<string, unknown> = {}, states = Object.keys(people)): Promise<number> {
  number += 1;
  const { id } = await bot.prisma.event.create({
    data: {
      key: `event-${number}`,
      territoryId: place.territoryId,
      title: `Читательская грамотность ${number}`,
      kind: 'district_seminar',
      level: 'municipal',
      organiser: 'ЦОКО',
      datePrecision: 'month',
      date: '2023-03',
      timezone: 'Europe/Moscow',
      ...own,
    },
  });
  for (const [state, person] of Object.entries(people)) {
    if (!states.includes(state)) continue;
    const { id: personId } = await bot.prisma.person.findUniqueOrThrow({
      where: { telegramId: BigInt(person.id) },
    });
    await bot.prisma.registration.create({
      data: { eventId: id, personId, state, requestedAt: new Date('2023-02-01T00:00:00Z') },
    });
  }
  await nina.pressData(`epo:${id}`);
  return id;
}

const TIMED = {
  datePrecision: 'time',
  date: '2023-03-15T14:00',
  startsAt: new Date('2023-03-15T11:00:00Z'),
  place: 'СОШ № 1',
  capacity: 1,
};

async function change(field: string, typed: string): Promise<void> {
  await nina.press('Изменить');
  await nina.press(field);
  await nina.send(typed);
}

/** Lets held notices be sent. */
async function later(minutes = 3): Promise<void> {
  bot.clock.advance(Temporal.Duration.from({ minutes }));
  await bot.settle();
}

const eventOf = (id: number) => bot.prisma.event.findUniqueOrThrow({ where: { id } });
const told = (person: Person, id: number): string[] =>
  person
    .messages()
    .filter(({ from, text }) => from.isBot && text.includes(`грамотность ${titleNumber(id)}`))
    .map(({ text }) => plain(text));
const titles = new Map<number, number>();
const titleNumber = (id: number): number => titles.get(id) ?? 0;
async function openedAs(own: Record<string, unknown> = {}, states?: string[]): Promise<number> {
  const id = await opened(own, states);
  titles.set(id, number);
  return id;
}

/** What is still to be said about the event itself, and when. */
async function reminders(id: number): Promise<[string, string][]> {
  const rows = await bot.prisma.delivery.findMany({
    where: { subject: `event:${id}`, kind: 'soon', settledAt: null },
  });
  return rows.map(({ kind, dueAt }) => [kind, dueAt.toISOString()]);
}

describe('refining a date', () => {
  it('«Март 2023» becomes 15.03.2023 14:00: who was interested is asked again, and can sign up from there (S-004)', async () => {
    const id = await openedAs();
    expect(plain(nina.last().text)).toContain('Когда: март 2023');
    await change('Когда', '15.03.2023 14:00');
    expect(plain(nina.last().text)).toContain('Через две минуты сообщу тем, кого это касается: 3.');
    expect(await eventOf(id)).toMatchObject({
      datePrecision: 'time',
      date: '2023-03-15T14:00',
      startsAt: new Date('2023-03-15T11:00:00Z'),
      version: 2,
    });
    expect(told(people.interested, id)).toEqual([]);
    expect(await reminders(id)).toEqual([['soon', '2023-03-15T10:00:00.000Z']]);
    await later();
    expect(told(people.interested, id)).toEqual([
      expect.stringContaining('Назначен день: 15 марта, ср, 14:00 (Москва).'),
    ]);
    expect(told(people.registered, id)).toEqual([
      expect.stringContaining(': назначено 15 марта, ср, 14:00 (Москва).'),
    ]);
    await people.interested.press('Записаться');
    const registration = await bot.prisma.registration.findFirstOrThrow({
      where: { eventId: id, person: { telegramId: BigInt(people.interested.id) } },
    });
    expect(registration.state).toBe('registered');
  });
});

describe('a change of time, place or link', () => {
  it('is told once, from what people knew to what is true, however many changes it took', async () => {
    const id = await openedAs(TIMED, ['registered', 'waiting']);
    await change('Когда', '16.03.2023 15:00');
    await change('Место', 'СОШ № 2');
    await change('Когда', '17.03.2023 10:00–12:00');
    expect(await reminders(id)).toEqual([['soon', '2023-03-17T06:00:00.000Z']]);
    await later();
    const [message, ...more] = told(people.registered, id);
    expect(more).toEqual([]);
    expect(message).toContain(
      'Когда: было 15 марта, ср, 14:00 (Москва), теперь 17 марта, пт, 10:00–12:00 (Москва)',
    );
    expect(message).toContain('Где: было СОШ № 1, теперь СОШ № 2');
    expect(told(people.waiting, id)).toHaveLength(1);
    expect((await eventOf(id)).version).toBe(4);
  });

  it('is told to nobody when it was taken back in time', async () => {
    const id = await openedAs(TIMED, ['registered']);
    await change('Когда', '16.03.2023 15:00');
    await change('Когда', '15.03.2023 14:00');
    await later();
    expect(told(people.registered, id)).toEqual([]);
  });

  it('is told again when it comes after the first was told; a time alone stays on its day', async () => {
    const id = await openedAs(TIMED, ['registered']);
    await change('Когда', '15:30');
    await later();
    await change('Когда', '16:00');
    await later();
    expect(told(people.registered, id)).toEqual([
      expect.stringContaining('было 15 марта, ср, 14:00 (Москва), теперь 15 марта, ср, 15:30 (Москва)'),
      expect.stringContaining('было 15 марта, ср, 15:30 (Москва), теперь 15 марта, ср, 16:00 (Москва)'),
    ]);
  });

  it('tells a link only to those who come', async () => {
    const id = await openedAs({ ...TIMED, place: null, online: true }, ['registered', 'waiting']);
    await change('Ссылка', 'https://vcs.example.org/room');
    await later();
    expect(told(people.registered, id)).toEqual([expect.stringContaining('https://vcs.example.org/room')]);
    expect(told(people.waiting, id)).toEqual([]);
  });

  it('is not what a corrected title or description is', async () => {
    const id = await openedAs(TIMED);
    await change('Описание', 'Возьмите ноутбук.');
    expect(plain(nina.last().text)).toContain('Записал.');
    await later();
    for (const person of Object.values(people)) expect(told(person, id)).toEqual([]);
    expect((await eventOf(id)).version).toBe(1);
  });

  it('cannot move what is over, nor move anything into the past', async () => {
    const past = await openedAs({ ...TIMED, date: '2023-02-01T14:00' });
    await change('Когда', '16.03.2023 15:00');
    expect(plain(nina.last().text)).toContain('Мероприятие прошло: время и место уже не изменить.');
    const coming = await openedAs(TIMED);
    await change('Когда', '01.02.2023');
    expect(plain(nina.last().text)).toContain('Эта дата уже прошла. Ничего не изменил.');
    expect((await eventOf(past)).version + (await eventOf(coming)).version).toBe(2);
  });
});

describe('places', () => {
  it('cannot be fewer than are taken; more of them go to those who wait', async () => {
    const id = await openedAs({ ...TIMED, capacity: 1 }, ['registered', 'waiting']);
    await bot.prisma.registration.updateMany({ where: { eventId: id }, data: { state: 'registered' } });
    await bot.prisma.event.update({ where: { id }, data: { capacity: 2 } });
    await change('Места', '1');
    expect(plain(nina.last().text)).toContain('мест было бы 1, а заняты уже 2');
    expect((await eventOf(id)).capacity).toBe(2);
    await bot.prisma.registration.updateMany({
      where: { eventId: id, person: { telegramId: BigInt(people.waiting.id) } },
      data: { state: 'waiting' },
    });
    await bot.prisma.event.update({ where: { id }, data: { capacity: 1 } });
    await change('Места', '5');
    const states = await bot.prisma.registration.findMany({ where: { eventId: id } });
    expect(states.map(({ state }) => state).toSorted()).toEqual(['offered', 'registered']);
  });
});

describe('cancelling', () => {
  it('asks why and once more, tells everybody concerned, waiting ones too, and cannot be taken back', async () => {
    const id = await openedAs(TIMED);
    await change('Когда', '16.03.2023 15:00');
    await nina.press('Отменить мероприятие');
    await nina.send('Карантин в школе');
    expect(plain(nina.last().text)).toContain('Сообщу: 3.');
    expect((await eventOf(id)).state).toBe('planned');
    nina.pressNow('Да, отменить');
    nina.pressNow('Да, отменить');
    await bot.settle();
    expect(await eventOf(id)).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Карантин в школе',
      version: 3,
    });
    await later();
    for (const person of Object.values(people))
      expect(told(person, id)).toEqual([
        expect.stringMatching(/^Мероприятие отменено: .*16 марта, чт, 15:00.*Причина: Карантин в школе/su),
      ]);
    const states = await bot.prisma.registration.findMany({ where: { eventId: id } });
    expect(states.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'interested', 'registered']);
    await nina.pressData(`epe:${id}:title`);
    await nina.send('Другое название');
    expect(plain(nina.last().text)).toContain('Мероприятие отменено, его уже не изменить.');
    expect(await bot.prisma.delivery.count({ where: { subject: `event:${id}`, settledAt: null } })).toBe(0);
  });
});

describe('what is over', () => {
  it('takes the number of a report, exact or a lower bound', async () => {
    const id = await openedAs({ ...TIMED, date: '2023-02-01T14:00' }, []);
    await nina.press('Число участников');
    await nina.send('много');
    expect(plain(nina.last().text)).toContain('Нужно число участников');
    await nina.send('более 60');
    expect(plain(nina.last().text)).toContain('Участников по отчёту: не менее 60');
    expect(await eventOf(id)).toMatchObject({ reportedCount: 60, reportedAtLeast: true });
    await nina.press('Число участников');
    await nina.send('122 участника');
    expect(await eventOf(id)).toMatchObject({ reportedCount: 122, reportedAtLeast: false });
    const coming = await openedAs(TIMED, []);
    await nina.pressData(`epr:${coming}`);
    await nina.send('10');
    expect(plain(nina.last().text)).toContain('Мероприятие ещё не прошло');
  });

  it('stands in its month and among the past, what has no day among those without a date', async () => {
    await nina.send('/event');
    await nina.press('По месяцам');
    await nina.press('март 2023');
    expect(plain(nina.last().text)).toContain('март 2023');
    await nina.press('Прошедшие');
    expect(plain(nina.last().text)).toContain('Прошедшие\n\n1. Читательская');
    await nina.press('Без даты');
    expect(plain(nina.last().text)).toContain('Мероприятий без даты нет.');
  });
});
