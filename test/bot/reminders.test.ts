import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshReminders } from '../../src/db/stores/refresh-reminders.ts';
import { createEvent, createMeeting, register } from '../kit/appointments.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';
import { plain } from '../kit/plain.ts';

let bot: TestBot;
let territoryId: number;
let tomsk: Person;
let moscow: Person;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-09-14T03:00:00Z' });
  ({ territoryId } = await createMunicipality(
    bot.prisma,
    { 'school-44': 'СОШ № 44' },
    { timezone: 'Asia/Tomsk' },
  ));
  tomsk = await bot.teacher({ name: 'Анна Томская', organisation: 'school-44' });
  moscow = await bot.teacher({ name: 'Вера Московская' });
  await bot.prisma.person.updateMany({
    where: { telegramId: BigInt(moscow.id) },
    data: { timezone: 'Europe/Moscow' },
  });
  // A bot may write to those only who wrote to it.
  for (const person of [tomsk, moscow]) await person.send('/help');
});
afterAll(() => bot.stop());

const idOf = async (person: Person): Promise<number> =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;
const refresh = (kind: 'event' | 'meeting', id: number) =>
  bot.prisma.$transaction(tx => refreshReminders(tx, { kind, id }, bot.clock.now()));
async function signUp(event: number, ...people: Person[]): Promise<void> {
  for (const person of people) await register(bot.prisma, event, await idOf(person));
  await refresh('event', event);
}
/** Goes there, from one notice that is due to the next. */
async function until(local: string, zone = 'Asia/Tomsk'): Promise<void> {
  const end = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
  for (;;) {
    const { _min } = await bot.prisma.delivery.aggregate({ _min: { nextTryAt: true } });
    const next = _min.nextTryAt?.toTemporalInstant() ?? end;
    if (Temporal.Instant.compare(next, end) >= 0) break;
    if (Temporal.Instant.compare(next, bot.clock.now()) > 0) bot.clock.set(next);
    await bot.settle();
  }
  bot.clock.set(end);
  await bot.settle();
}
/** What the bot wrote without being asked. */
const received = (person: Person): string[] =>
  person
    .messages()
    .filter(({ from, text }) => from.isBot && !text.includes('/help'))
    .map(({ text }) => plain(text));

describe('a reminder of 16:00', () => {
  it('arrives at 16:00 in Tomsk, and lists what there is then', async () => {
    const event = await createEvent(bot.prisma, territoryId, '2026-09-18T14:00', {
      timezone: 'Asia/Tomsk',
      title: 'Семинар по чтению',
    });
    await signUp(event, tomsk, moscow);
    await until('2026-09-15T15:59');
    expect(received(tomsk)).toEqual([]);
    await until('2026-09-15T16:00');
    expect(received(tomsk)).toEqual([
      '18 сентября, пт: 14:00 Семинар по чтению.\nЕсли планы изменились, отмените запись заранее: место достанется другому.',
    ]);
    const meeting = await createMeeting(
      bot.prisma,
      territoryId,
      { mentor: await idOf(moscow), mentee: await idOf(tomsk) },
      '2026-09-18T16:30',
      { timezone: 'Asia/Tomsk', topic: 'урок' },
    );
    await refresh('meeting', meeting);
    await until('2026-09-17T15:59');
    expect(received(tomsk)).toHaveLength(1);
    await until('2026-09-17T16:00');
    expect(tomsk.screen()).toBe(
      [
        'Завтра, 18 сентября: 14:00 Семинар по чтению · 16:30 встреча с наставником: урок.',
        '[14:00 Семинар по чтению]',
        '[16:30 встреча с наставником:…]',
        '[Когда мне писать]',
      ].join('\n'),
    );
    // Four hours further west it is noon.
    expect(received(moscow)).toHaveLength(1);
  });

  it('arrives at 16:00 in Moscow too, with both clocks', async () => {
    await until('2026-09-17T15:59', 'Europe/Moscow');
    expect(received(moscow)).toHaveLength(1);
    await until('2026-09-17T16:00', 'Europe/Moscow');
    expect(plain(moscow.screen())).toContain(
      'Завтра, 18 сентября: 14:00 (Томск), у вас 10:00 Семинар по чтению · 16:30 (Томск), у вас 12:30 встреча с подопечным: урок.',
    );
    expect(received(moscow)).toHaveLength(2);
  });
});

describe('shortly before the beginning', () => {
  it('comes an hour before an event and two hours before a meeting, each once', async () => {
    await until('2026-09-18T12:59');
    expect(received(tomsk)).toHaveLength(2);
    await until('2026-09-18T13:00');
    expect(tomsk.screen()).toBe('Скоро начало: 14:00 Семинар по чтению.\n[14:00 Семинар по чтению]');
    await until('2026-09-18T14:30');
    expect(received(tomsk).at(-1)).toBe('Скоро начало: 16:30 встреча с наставником: урок.');
    await until('2026-09-19T12:00');
    expect(received(tomsk)).toHaveLength(4);
  });

  it('does not come when the event was cancelled a moment before', async () => {
    const event = await createEvent(bot.prisma, territoryId, '2026-09-22T14:00', { timezone: 'Asia/Tomsk' });
    await signUp(event, tomsk);
    await until('2026-09-22T12:59');
    const before = received(tomsk).length;
    await bot.prisma.event.update({ where: { id: event }, data: { state: 'cancelled', version: 2 } });
    // Nobody refreshed anything: what is sent is looked at once more.
    await until('2026-09-22T15:00');
    expect(received(tomsk)).toHaveLength(before);
    expect(await bot.prisma.delivery.findFirst({ where: { subject: `event:${event}` } })).toMatchObject({
      state: 'cancelled',
      messageId: null,
    });
  });
});

describe('after the program was away', () => {
  it('a missed reminder comes once, if it is of use, and not at night', async () => {
    const useful = await createEvent(bot.prisma, territoryId, '2026-09-25T18:00', {
      timezone: 'Asia/Tomsk',
      title: 'Вечерний клуб',
    });
    const missed = await createEvent(bot.prisma, territoryId, '2026-09-24T21:00', {
      timezone: 'Asia/Tomsk',
      title: 'Пропущенная лекция',
    });
    await signUp(useful, tomsk);
    await signUp(missed, tomsk);
    await until('2026-09-23T17:00');
    const before = received(tomsk).length;
    // Down over 16:00 of the 24th, when «завтра» was due, and over the whole lecture.
    await bot.restart({ whileDown: () => bot.clock.set(at('2026-09-24T23:30')) });
    await bot.settle();
    expect(received(tomsk)).toHaveLength(before);
    await until('2026-09-25T07:59');
    expect(received(tomsk)).toHaveLength(before);
    await until('2026-09-25T08:00');
    expect(received(tomsk).slice(before)).toEqual(['Сегодня, 25 сентября: 18:00 Вечерний клуб.']);
    await until('2026-09-25T16:59');
    expect(received(tomsk)).toHaveLength(before + 1);
    await until('2026-09-25T20:00');
    expect(received(tomsk).slice(before + 1)).toEqual(['Скоро начало: 18:00 Вечерний клуб.']);
    const soon = await bot.prisma.delivery.findFirst({ where: { subject: `event:${missed}`, kind: 'soon' } });
    expect(soon).toMatchObject({ state: 'expired', messageId: null });
  });
});

it('a month without a day reminds of nothing, until there is one', async () => {
  const event = await createEvent(bot.prisma, territoryId, '2026-10', { title: 'Без дня' });
  await signUp(event, tomsk);
  const before = received(tomsk).length;
  await until('2026-09-28T20:00');
  expect(received(tomsk)).toHaveLength(before);
  await bot.prisma.event.update({
    where: { id: event },
    data: { date: '2026-10-02', datePrecision: 'day', version: 2 },
  });
  await refresh('event', event);
  await until('2026-10-01T16:00');
  // The 29th and the 1st: three days and one day before.
  expect(
    received(tomsk)
      .slice(before)
      .map(text => text.split('\n')[0]),
  ).toEqual(['2 октября, пт: Без дня.', 'Завтра, 2 октября: Без дня.']);
});

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Tomsk').toInstant();
}
