import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
let olga: Person;
let count = 0;
beforeAll(async () => {
  // A quarter past one in Moscow; the seminar begins at two.
  bot = await startTestBot({ now: '2027-03-15T10:20:00Z' });
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1' });
  olga = await bot.teacher({
    name: 'Ольга Методист',
    organisation: 's1',
    roles: [{ role: 'methodologist', territoryId: place.territoryId }],
  });
});
afterAll(() => bot.stop());

const personOf = (person: Person) =>
  bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } });

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
      createdAt: new Date(),
      ...changes,
    },
  });
}

const register = async (eventId: number, person: Person, state = 'registered') =>
  bot.prisma.registration.create({
    data: {
      eventId,
      personId: (await personOf(person)).id,
      state,
      requestedAt: new Date(),
      createdAt: new Date(),
    },
  });

const marksOf = (eventId: number) =>
  bot.prisma.attendance.findMany({ where: { eventId }, orderBy: { id: 'asc' } });

/** Opens the door and the code as the organiser does. */
async function openDoor(eventId: number): Promise<{ code: string; link: string }> {
  await olga.send('/menu');
  await olga.pressData(`door:${eventId}`);
  await olga.press('QR и код');
  const event = await bot.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  const caption = olga.last().text;
  expect(caption).toContain(Array.from(event.checkInCode ?? '').join(' '));
  return { code: event.checkInCode ?? '', link: /https:\/\/t\.me\/\S+/u.exec(caption)?.[0] ?? '' };
}

async function follow(person: Person, url: string): Promise<void> {
  bot.sandbox.openLink({ fromId: person.id, url });
  await bot.settle();
  bot.clock.advance(Temporal.Duration.from({ seconds: 1 }));
}

describe('checking in', () => {
  it('by the code in Russian letters, apart and small; a second time the same friendly answer', async () => {
    const event = await createEvent();
    const { code } = await openDoor(event.id);
    const anna = await bot.teacher({ name: 'Анна Первая', organisation: 's1' });
    const russian: Record<string, string> = { A: 'а', E: 'е', K: 'к', M: 'м', P: 'р', T: 'т', Y: 'у' };
    const typed = Array.from(code, char => russian[char] ?? char).join(' ');
    await anna.send(typed);
    expect(anna.screen()).toContain(`Отмечены: «${event.title}». Спасибо, что пришли.`);
    await anna.send(code);
    expect(anna.screen()).toContain(`Вы уже отмечены: «${event.title}». Спасибо, что пришли.`);
    expect(await marksOf(event.id)).toMatchObject([{ state: 'present', method: 'code' }]);
  });

  it('by the link; two taps at once are one mark', async () => {
    const event = await createEvent();
    const { link } = await openDoor(event.id);
    const anna = await bot.teacher({ organisation: 's1' });
    bot.sandbox.openLink({ fromId: anna.id, url: link });
    await follow(anna, link);
    expect(await marksOf(event.id)).toMatchObject([{ state: 'present', method: 'link' }]);
  });

  it('the codes stay the same however often the door is opened', async () => {
    const event = await createEvent();
    const first = await openDoor(event.id);
    expect(await openDoor(event.id)).toEqual(first);
  });

  it('closes the item of the route, and taking the mark back opens it', async () => {
    const event = await createEvent();
    const { code } = await openDoor(event.id);
    const anna = await bot.teacher({ name: 'Анна Маршрутова', organisation: 's1' });
    const { id: personId } = await personOf(anna);
    const route = await bot.prisma.iom.create({
      data: {
        personId,
        state: 'approved',
        periodFrom: new Date('2026-09-01'),
        periodTo: new Date('2027-08-31'),
        createdAt: new Date(),
      },
    });
    const item = await bot.prisma.iomItem.create({
      data: {
        iomId: route.id,
        eventId: event.id,
        kind: 'event',
        title: event.title,
        datePrecision: 'byPlan',
        date: '',
        order: 1,
        createdAt: new Date(),
      },
    });
    const stored = () => bot.prisma.iomItem.findUniqueOrThrow({ where: { id: item.id } });
    await anna.send(code);
    expect(anna.screen()).toContain('Пункт вашего маршрута отмечен выполненным.');
    expect(await stored()).toMatchObject({ state: 'done', mark: '2027-03-15', hours: 3 });
    expect((await bot.prisma.iom.findUniqueOrThrow({ where: { id: route.id } })).state).toBe('inProgress');

    await olga.pressData(`doorm:${event.id}:${personId}:none:0:0`);
    expect(await stored()).toMatchObject({ state: 'planned', mark: null });
    expect(await marksOf(event.id)).toEqual([]);

    await register(event.id, anna);
    await olga.pressData(`doorm:${event.id}:${personId}:partial:2:0`);
    expect(await stored()).toMatchObject({ state: 'planned', comment: 'Посещено частично: 2 ч' });
    await olga.pressData(`doorm:${event.id}:${personId}:present:0:0`);
    expect(await stored()).toMatchObject({ state: 'done', comment: null });
    await olga.pressData(`doorm:${event.id}:${personId}:noShow:0:0`);
    expect(await stored()).toMatchObject({ state: 'planned', comment: null });
    const delivered = await bot.prisma.delivery.count({ where: { personId } });
    expect(delivered, 'notices besides the answer').toBe(0);
  });

  it('says clearly why not: too early, too late, cancelled, without a day, another audience', async () => {
    const anna = await bot.teacher({ organisation: 's1' });
    const refused = async (changes: Record<string, unknown>) => {
      count += 1;
      const token = `token-of-a-test-${count}`;
      await createEvent({ ...changes, checkInToken: token, checkInCode: 'K2MT9' });
      await anna.send(`/start ci_${token}`);
      return anna.screen();
    };
    expect(await refused({ date: '2027-03-16T14:00' })).toContain('ещё не открыта');
    expect(await refused({ date: '2027-03-14T14:00' })).toContain('закрылась');
    expect(await refused({ state: 'cancelled' })).toContain('отменено');
    expect(await refused({ datePrecision: 'month', date: '2027-03' })).toContain('нет точного дня');
    expect(await refused({ audience: { positions: ['head'] } })).toContain('для других участников');
    expect(await refused({ kind: 'internshipSession' })).toContain('для участников группы');
    expect(await bot.prisma.attendance.count({ where: { personId: (await personOf(anna)).id } })).toBe(0);
  });

  it('five wrong codes, then a pause of ten minutes; a right code in between costs nothing', async () => {
    const event = await createEvent();
    const { code } = await openDoor(event.id);
    const anna = await bot.teacher({ organisation: 's1' });
    for (const wrong of ['A2222', 'A2223', 'A2224', 'A2225', 'A2226']) {
      await anna.send(wrong);
      expect(anna.screen()).toContain('Такого кода или ссылки нет');
    }
    await anna.send(code);
    expect(anna.screen()).toContain('Слишком много неверных кодов');
    bot.clock.advance(Temporal.Duration.from({ minutes: 10 }));
    await anna.send(code);
    expect(anna.screen()).toContain('Отмечены');
  });

  it('a word or a number that is no code is not taken for one', async () => {
    const anna = await bot.teacher({ organisation: 's1' });
    for (const text of ['театр', 'привет', '2027', 'спасибо 55']) {
      await anna.send(text);
      expect(anna.screen()).not.toContain('кода');
    }
  });

  it('a stranger who follows the QR is told what comes first, and is checked in after registration', async () => {
    const event = await createEvent();
    const { link } = await openDoor(event.id);
    const vera = bot.newcomer('Вера');
    await follow(vera, link);
    const texts = vera.messages().map(({ text }) => text);
    expect(texts.some(text => text.includes(`Отмечу вас на мероприятии «${event.title}»`))).toBe(true);
    expect(vera.screen()).toContain('Начать');
    expect(await bot.prisma.person.count({ where: { telegramId: BigInt(vera.id) } })).toBe(0);
    await vera.press('Начать');
    await vera.press('Согласен');
    await vera.press('Не согласен');
    await vera.press('Не согласен');
    await vera.press('Вера Пробная');
    await vera.press('Моей нет в списке');
    expect(vera.screen()).toContain(`Отмечены: «${event.title}»`);
    expect(await marksOf(event.id)).toMatchObject([{ state: 'present', method: 'link' }]);
  });
});
