import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createCampaign } from '../kit/campaigns.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let place: Municipality;
let other: Municipality;
let seminar: number;
let foreign: number;
let olga: Person;
let vera: number;
beforeAll(async () => {
  bot = await startTestBot();
  place = await createMunicipality(bot.prisma, { 'school-44': 'СОШ № 44', 'school-45': 'СОШ № 45' });
  other = await createMunicipality(bot.prisma, { lyceum: 'Лицей' }, { key: 'other', title: 'Другой район' });
  seminar = await event('Читательская грамотность', place.territoryId);
  foreign = await event('Чужой форум', other.territoryId);
  olga = await methodologist('Ольга Методистова', place.territoryId);
  vera = await idOf(await bot.teacher({ name: 'Вера Пробная', organisation: 'school-44' }));
});
afterAll(() => bot.stop());

const methodologist = (name: string, territoryId: number) =>
  bot.teacher({ name, roles: [{ role: 'methodologist', territoryId }] });
const idOf = async (person: Person): Promise<number> =>
  (await bot.prisma.person.findUniqueOrThrow({ where: { telegramId: BigInt(person.id) } })).id;
const at = (duration: Temporal.DurationLike): Date =>
  new Date(bot.clock.now().add(Temporal.Duration.from(duration)).epochMilliseconds);

const now = () => at({ seconds: 0 });

let events = 0;
async function event(title: string, territoryId: number): Promise<number> {
  events += 1;
  const what = { kind: 'seminar', level: 'municipality', organiser: 'Методическая служба' };
  const when = { datePrecision: 'day', date: '2026-09-30', timezone: 'Europe/Moscow' };
  const key = `test-${events}`;
  const row = await bot.prisma.event.create({ data: { key, territoryId, title, ...what, ...when } });
  return row.id;
}

let rows = 0;
/** A row as the dispatcher left it; without a person it went into a group. */
async function delivery(data: {
  eventId?: number;
  personId?: number | null;
  state: string;
  error?: string;
  dueAt?: Date;
  nextTryAt?: Date;
  priority?: number;
  authorId?: number;
  key?: string;
  expiresAt?: Date;
}): Promise<number> {
  rows += 1;
  const { eventId, personId = null, ...rest } = data;
  const open = ['pending', 'retryAt'].includes(data.state);
  const row = await bot.prisma.delivery.create({
    data: {
      key: `test:${rows}`,
      chatId: personId === null ? -100 : 5_000_002,
      personId,
      kind: 'joinDecided',
      subject: eventId ? `event:${eventId}` : null,
      payload: { organisation: 'СОШ № 44', accepted: true },
      dueAt: at({ hours: -1 }),
      nextTryAt: open ? (data.dueAt ?? at({ hours: 1 })) : null,
      settledAt: open ? null : at({ hours: -1 }),
      uncertainties: data.state === 'uncertain' ? 1 : 0,
      ...rest,
    },
  });
  return row.id;
}
const clear = () => bot.prisma.delivery.deleteMany();

describe('/deliveries', () => {
  it('is for methodologists, and about events of their own territory', async () => {
    await clear();
    await delivery({ eventId: foreign, personId: vera, state: 'sent' });
    for (const roles of [[], [{ role: 'admin' }], [{ role: 'coordinator', organisationId: 1 }]]) {
      const person = await bot.teacher({ organisation: 'school-44', roles });
      await person.send('/deliveries');
      expect(person.screen()).toContain('открыта методисту территории');
      for (const data of [`dls:${seminar}`, `dlf:${seminar}:0`, 'dluo:0']) {
        await person.pressData(data);
        expect(person.notices().at(-1), data).toContain('недоступно');
      }
    }
    await olga.send('/deliveries');
    expect(olga.screen()).toContain('За это время не было сообщений о мероприятиях');
    const screen = olga.screen();
    for (const data of [
      `dls:${foreign}`,
      `dlf:${foreign}:0`,
      'dls:999999',
      'dlf:999999:0',
      'dld:999999:1:0',
    ]) {
      await olga.pressData(data);
      expect(olga.notices().at(-1), data).toContain('недоступно');
    }
    for (const data of [
      'dls:x',
      `dlf:${seminar}:-1`,
      'dlu:0:-1',
      'dlvp:-1',
      'dld:1:1',
      'dluo:-3',
      'unr:1:-1',
    ]) {
      await olga.pressData(data);
      expect(olga.notices().at(-1), data).toContain('устарела');
    }
    expect(olga.screen()).toBe(screen);
  });

  it('counts what was sent, waits with its end, did not arrive and why, and is unknown', async () => {
    await clear();
    for (let n = 0; n < 3; n += 1) await delivery({ eventId: seminar, personId: vera, state: 'sent' });
    // Fifty of the seminar and a hundred that go before them, due in an hour: six seconds at 25 a second.
    const waiting = { state: 'pending', personId: vera, dueAt: at({ hours: 1 }) };
    for (let n = 0; n < 50; n += 1) await delivery({ eventId: seminar, ...waiting });
    const later = { ...waiting, dueAt: at({ minutes: 59, seconds: 118 }) };
    await bot.prisma.delivery.updateMany({ where: { state: 'pending' }, data: { nextTryAt: later.dueAt } });
    for (let n = 0; n < 30; n += 1) await delivery({ eventId: foreign, ...waiting, priority: 10 });
    for (let n = 0; n < 20; n += 1) await delivery({ eventId: foreign, ...waiting, priority: 40 });
    const failures = [
      { personId: vera, state: 'dead', error: 'personGone: bot was blocked by the user' },
      { personId: vera, state: 'expired', error: 'too late' },
      { personId: vera, state: 'cancelled', error: 'moved' },
      { personId: vera, state: 'cancelled', error: 'the person does not want mailings' },
      { state: 'dead', error: 'groupGone: bot was kicked' },
      { state: 'uncertain', error: 'timeout' },
    ];
    for (const failure of failures) await delivery({ eventId: seminar, ...failure });
    const guest = await bot.prisma.person.create({ data: { fullName: 'Пётр Безботов' } });
    const work = { organisationId: place.organisations['school-45'] ?? 0, state: 'accepted' };
    await bot.prisma.employment.create({ data: { personId: guest.id, ...work } });
    await bot.prisma.registration.create({
      data: { eventId: seminar, personId: guest.id, state: 'registered', requestedAt: now() },
    });

    await olga.send('/deliveries');
    expect(olga.screen()).toContain('1. Читательская грамотность · 30.09.2026\nотправлено 3 · ждёт 50');
    expect(olga.screen()).toContain('не дошло 5 · неизвестно 1');
    expect(olga.screen()).not.toContain('Чужой');
    await olga.press('1');
    const card = olga.screen();
    expect(card).toContain('Отправлено: 3\nЖдёт: 50\nПоследнее уйдёт примерно 15 сентября');
    // Due at 14:00:58 in Moscow; thirty before them and themselves take some three seconds.
    expect(card).toMatch(/14:01/u);
    expect(card).toContain(
      'Не дошло: 5\n· не запускали бота: 1\n· заблокировали бота: 1\n· отказались от рассылок: 1\n' +
        '· срок прошёл: 1\n· группа не принимает: 1\nОтменено до отправки: 1\nНеизвестно, дошло ли: 1',
    );
    await olga.press('Кому не дошло');
    expect(olga.screen()).toMatch(/СОШ № 44\nВера Пробная[\s\S]*Вера Пробная — заблокировали бота\n/u);
    expect(olga.screen()).toContain('СОШ № 45\nПётр Безботов — не запускали бота');
    expect(olga.screen()).toContain('Без организации вашей территории\n· группа не принимает: 1');
    const look = await bot.prisma.auditEntry.findFirst({ where: { object: `event:${seminar}` } });
    expect(look).toMatchObject({
      action: 'deliveriesView',
      capacity: 'methodologist',
      actorId: await idOf(olga),
    });
    await bot.prisma.registration.deleteMany();
  });

  it('tells nothing of people of other territories but their number', async () => {
    await clear();
    const stranger = await bot.teacher({ name: 'Чужая Тайна', organisation: 'lyceum' });
    const blocked = { state: 'dead', error: 'personGone: bot was blocked by the user' };
    await delivery({ eventId: seminar, personId: await idOf(stranger), ...blocked });
    await olga.pressData(`dlf:${seminar}:0`);
    expect(olga.screen()).toContain('Без организации вашей территории\n· заблокировали бота: 1');
    expect(olga.screen()).not.toContain('Тайна');
  });

  it('pages through the events, the newest first; older ones than 30 days are left out', async () => {
    await clear();
    for (let n = 1; n <= 7; n += 1) {
      const id = await event(`Встреча ${n}`, place.territoryId);
      await delivery({ eventId: id, personId: vera, state: 'sent', dueAt: at({ hours: -24 * n }) });
    }
    const old = await event('Давняя', place.territoryId);
    await delivery({ eventId: old, personId: vera, state: 'sent', dueAt: at({ hours: -24 * 31 }) });
    await olga.send('/deliveries');
    expect(olga.screen()).toMatch(/1\. Встреча 1[\s\S]*5\. Встреча 5/u);
    await olga.press('Дальше');
    expect(olga.screen()).toMatch(/6\. Встреча 6[\s\S]*7\. Встреча 7/u);
    expect(olga.screen()).not.toContain('Давняя');
    await olga.press('7');
    expect(olga.screen()).toContain('Встреча 7');
  });

  it('lists campaigns and announcements beside the events, and opens the same of them', async () => {
    await clear();
    const territoryId = place.territoryId;
    const campaign = await createCampaign(bot.prisma, {
      territoryId,
      title: 'Осенняя',
      opensAt: '2026-09-10T12:00:00Z',
      closesAt: '2026-09-30T00:00:00Z',
    });
    const secret = await createCampaign(bot.prisma, {
      territoryId,
      title: 'По дефицитам',
      opensAt: '2026-09-10T12:00:00Z',
      closesAt: '2026-09-30T00:00:00Z',
      audience: { earlierDeficits: { framework: 'seven_directions', competencies: ['digital'] } },
    });
    const times = { createdAt: now(), updatedAt: now(), startedAt: now() };
    const { id: announcement } = await bot.prisma.announcement.create({
      data: {
        territoryId,
        text: 'Семинар отменён\nПодробности',
        state: 'sent',
        authorId: await idOf(olga),
        ...times,
      },
    });
    const about = async (subject: string, data: Parameters<typeof delivery>[0]) => {
      const id = await delivery(data);
      await bot.prisma.delivery.update({ where: { id }, data: { subject } });
      return id;
    };
    const blocked = { personId: vera, state: 'dead', error: 'personGone: bot was blocked by the user' };
    await about(`campaign:${campaign}`, blocked);
    await about(`campaign:${campaign}`, { personId: vera, state: 'sent', dueAt: at({ hours: -2 }) });
    await about(`announcement:${announcement}`, {
      personId: vera,
      state: 'uncertain',
      dueAt: at({ hours: -3 }),
    });
    const authorId = await idOf(olga);
    const hidden = await about(`campaign:${secret}`, { personId: vera, state: 'uncertain', authorId });
    await delivery({ eventId: seminar, personId: vera, state: 'sent', dueAt: at({ hours: -4 }) });

    await olga.send('/deliveries');
    expect(olga.screen()).toContain('1. Осенняя · диагностика\nотправлено 1 · не дошло 1');
    expect(olga.screen()).toContain('2. Семинар отменён · объявление\nотправлено 0 · неизвестно 1');
    expect(olga.screen()).toContain('3. Читательская грамотность');
    expect(olga.screen()).not.toContain('По дефицитам');
    await olga.press('1');
    await olga.press('Кому не дошло');
    expect(olga.screen()).toContain('Вера Пробная — заблокировали бота');
    await olga.press('‹ К сообщениям');
    await olga.press('Карточка диагностики');
    expect(olga.screen()).toContain('Осенняя');

    await olga.pressData(`dls:a${announcement}`);
    await olga.press('Решить (1)');
    expect(olga.screen()).toContain('«Семинар отменён», объявление\nКому: Вера Пробная');
    await olga.press('Считать доставленным');
    expect(olga.screen()).toContain('Решать больше нечего');

    // How many, and who, belong to a campaign by deficits is not told on this way either.
    for (const data of [`dls:c${secret}`, `dlf:c${secret}:0`, 'dls:c999999', 'dls:a999999']) {
      await olga.pressData(data);
      expect(olga.notices().at(-1), data).toContain('недоступно');
    }
    for (const data of ['dls:b1', 'dls:c', 'dls:c-1', 'dlf:x1:0']) {
      await olga.pressData(data);
      expect(olga.notices().at(-1), data).toContain('устарела');
    }
    await olga.pressData('dlu:0:0');
    expect(olga.screen()).toContain('1 из 1');
    expect(olga.screen()).not.toContain('Вера');
    await bot.prisma.delivery.delete({ where: { id: hidden } });

    const stranger = await methodologist('Ирина Соседняя', other.territoryId);
    await stranger.send('/deliveries');
    expect(stranger.screen()).not.toContain('Осенняя');
    for (const key of [`c${campaign}`, `a${announcement}`]) {
      await stranger.pressData(`dls:${key}`);
      expect(stranger.notices().at(-1), key).toContain('недоступно');
    }
  });

  it('adds up the digests to people of the territory', async () => {
    await clear();
    const stranger = await bot.teacher({ organisation: 'lyceum' });
    for (const personId of [vera, vera, await idOf(stranger)]) {
      const id = await delivery({ personId, state: 'sent' });
      await bot.prisma.delivery.update({ where: { id }, data: { kind: 'agenda' } });
    }
    await olga.send('/deliveries');
    expect(olga.screen()).toContain('на дни вперёд, все вместе: отправлено 2\n');
  });

  it('adds up meetings of pairs without saying whose they are', async () => {
    await clear();
    const pair = await bot.prisma.mentoringPair.create({
      data: { territoryId: place.territoryId, kind: 'teacherToTeacher', proposedAt: now() },
    });
    const meeting = { slots: [], timezone: 'Europe/Moscow', createdAt: now() };
    const { id } = await bot.prisma.mentorMeeting.create({ data: { pairId: pair.id, ...meeting } });
    const row = await delivery({ personId: vera, state: 'sent' });
    await bot.prisma.delivery.update({ where: { id: row }, data: { subject: `meeting:${id}` } });
    await olga.send('/deliveries');
    expect(olga.screen()).toContain('Встречи наставнических пар, все вместе: отправлено 1');
    expect(olga.screen()).not.toContain('Вера');
    await bot.prisma.mentoringPair.deleteMany();
  });
});

describe('a message nobody can tell the fate of', () => {
  const stateOf = (id: number) => bot.prisma.delivery.findUniqueOrThrow({ where: { id } });

  it('counts as delivered, once, whoever presses again', async () => {
    await clear();
    const id = await delivery({ eventId: seminar, personId: vera, state: 'uncertain', error: 'timeout' });
    await olga.send('/deliveries');
    await olga.press('Решить (1)');
    expect(olga.screen()).toContain(
      'О мероприятии «Читательская грамотность», 30.09.2026\nКому: Вера Пробная',
    );
    await olga.press('Считать доставленным');
    expect(olga.notices().at(-1)).toBe('Считаю доставленным');
    expect(olga.screen()).toContain('Решать больше нечего');
    expect(await stateOf(id)).toMatchObject({ state: 'sent', error: null, nextTryAt: null });
    for (const again of [0, 1]) {
      await olga.pressData(`dld:${id}:${again}:0`);
      expect(olga.notices().at(-1)).toBe('Об этом сообщении уже решили');
    }
    expect((await stateOf(id)).state).toBe('sent');
    const audit = await bot.prisma.auditEntry.findMany({
      where: { object: { startsWith: `delivery:${id}` } },
    });
    expect(audit).toMatchObject([{ action: 'deliveriesView', object: `delivery:${id}:delivered` }]);
  });

  it('is sent once more when its author says so, in the author’s own list', async () => {
    await clear();
    const author = await bot.teacher({ name: 'Автор' });
    const reader = await bot.teacher({ name: 'Читатель', organisation: 'school-44' });
    await reader.send('/menu');
    const authorId = await idOf(author);
    const id = await delivery({ personId: await idOf(reader), state: 'uncertain', authorId });
    await bot.prisma.delivery.update({ where: { id }, data: { chatId: BigInt(reader.id) } });
    // Neither somebody else nor a methodologist: it is about no event of theirs.
    for (const person of [reader, olga]) {
      await person.pressData(`dld:${id}:1:0`);
      expect(person.notices().at(-1)).toContain('недоступно');
    }
    await author.send('/deliveries');
    expect(author.screen()).toContain('О судьбе ваших сообщений ничего не известно: 1');
    await author.press('Решить (1)');
    expect(author.screen()).toContain('Кому: Читатель');
    await author.press('Отправить ещё раз');
    expect(author.notices().at(-1)).toBe('Отправлю ещё раз');
    await bot.settle();
    expect(await stateOf(id)).toMatchObject({ state: 'sent', uncertainties: 1 });
    expect(reader.screen()).toContain('СОШ № 44');
    await author.send('/deliveries');
    expect(author.screen()).toContain('открыта методисту территории');
  });

  it('is decided once by two who press at the same moment', async () => {
    await clear();
    const id = await delivery({ eventId: seminar, state: 'uncertain' });
    const oleg = await methodologist('Олег Второй', place.territoryId);
    await oleg.send('/menu');
    for (const person of [olga, oleg]) await person.pressData('dlu:0:0');
    olga.pressNow('Считать доставленным');
    oleg.pressNow('Считать доставленным');
    await bot.settle();
    const told = olga.notices().slice(-2);
    expect(told.toSorted()).toEqual(['Об этом сообщении уже решили', 'Считаю доставленным'].toSorted());
    expect(await bot.prisma.auditEntry.count({ where: { object: `delivery:${id}:delivered` } })).toBe(1);
  });

  it('is not sent when it is too late, or tells of a date that is not true any more', async () => {
    await clear();
    const uncertain = { eventId: seminar, personId: vera, state: 'uncertain' };
    const late = await delivery({ ...uncertain, expiresAt: at({ minutes: -1 }) });
    const unwanted = await delivery({ ...uncertain, error: 'not wanted any more' });
    const withdrawn = await delivery(uncertain);
    await bot.prisma.delivery.update({ where: { id: withdrawn }, data: { withdrawn: true } });
    const older = await delivery({ ...uncertain, key: `event:${seminar}:v1:person:${vera}:soon` });
    await bot.prisma.event.update({ where: { id: seminar }, data: { version: 2 } });
    await olga.pressData('dlu:0:0');
    expect(olga.screen()).toContain('1 из 1');
    for (const id of [late, unwanted, withdrawn, older]) {
      await olga.pressData(`dld:${id}:1:${seminar}`);
      expect(olga.notices().at(-1)).toContain('Отправлять поздно');
      expect((await stateOf(id)).state).toBe('uncertain');
      await olga.pressData(`dld:${id}:0:${seminar}`);
      expect((await stateOf(id)).state).toBe('sent');
    }
  });
});

describe('people who cannot be written to', () => {
  it('are listed by organisation with the reason and how to bring them back', async () => {
    const school = place.organisations['school-45'] ?? 0;
    await bot.prisma.employment.deleteMany({ where: { organisationId: school } });
    const never = await bot.prisma.person.create({ data: { fullName: 'Анна Небывалова' } });
    const work = { organisationId: school, state: 'accepted' };
    await bot.prisma.employment.create({ data: { personId: never.id, ...work } });
    const named = await bot.prisma.person.create({ data: { fullName: 'Алла Записанная', telegramId: 990n } });
    await bot.prisma.employment.create({ data: { personId: named.id, ...work } });
    const gone = await bot.teacher({ name: 'Борис Ушедший', organisation: 'school-45' });
    await gone.send('/menu');
    await gone.block();
    const silent = await bot.teacher({ name: 'Галина Тихая', organisation: 'school-45' });
    const refused = { kind: 'mailing', version: '1', textHash: '', granted: false, decidedAt: now() };
    await bot.prisma.consent.create({ data: { personId: await idOf(silent), ...refused } });
    const leaving = await bot.teacher({ name: 'Дина Уходящая', organisation: 'school-45' });
    const whose = { telegramId: BigInt(leaving.id) };
    const asked = { deletionAskedAt: now(), unreachableSince: now() };
    await bot.prisma.person.update({ where: whose, data: asked });

    await olga.send('/deliveries');
    await olga.press('Недоступны: 3');
    expect(olga.screen()).toContain(
      'Не запускали бота: 2. Заблокировали его или удалили аккаунт: 1. Отказались',
    );
    await olga.press('СОШ № 45 · 4');
    expect(olga.screen()).toContain(
      // Only a list named the account of the first: whoever never came has not refused anything, and cannot be written to.
      '1. Алла Записанная — бота не запускали\n' +
        '2. Анна Небывалова — бота не запускали\n' +
        '3. Борис Ушедший — нет связи с ботом, заметили 15 сентября 2026\n' +
        '4. Галина Тихая — без рассылок, решение от 15 сентября 2026',
    );
    expect(olga.screen()).not.toContain('Дина');
    await olga.press('Пригл. 2');
    const link = olga.messages().at(-1);
    expect(link?.text).toContain('Анна Небывалова');
    expect(link?.text).toContain('?start=i_');

    await gone.unblock();
    await olga.pressData(`unr:${school}:0`);
    expect(olga.screen()).not.toContain('Борис');

    const coordinator = await bot.teacher({ roles: [{ role: 'coordinator', organisationId: school }] });
    await coordinator.send('/people');
    await coordinator.press('Кому не написать');
    expect(coordinator.screen()).toContain('СОШ № 45, кому не написать: 3');
    await coordinator.pressData(`unr:${place.organisations['school-44']}:0`);
    expect(coordinator.notices().at(-1)).toContain('недоступно');
    await olga.pressData(`unr:${other.organisations.lyceum}:0`);
    expect(olga.notices().at(-1)).toContain('недоступно');
  });
});
