import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStores } from '../../src/db/create-stores.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { readProfile } from '../../src/usecases/profile/read-profile.ts';
import { answerDirectly } from '../kit/answered.ts';
import { startTestBot, type TestBot } from '../kit/bot.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';
import { createPairKit } from '../kit/pairs.ts';
import type { Person } from '../kit/person.ts';

let bot: TestBot;
let kit: ReturnType<typeof createPairKit>;
let place: Municipality;
let mentor: Person;
let mentee: Person;
let stranger: Person;
let pairId: number;
beforeAll(async () => {
  bot = await startTestBot({ now: '2026-10-12T09:00:00Z' });
  kit = createPairKit(bot);
  place = await createMunicipality(bot.prisma, { s1: 'СОШ № 1', s2: 'СОШ № 2', s3: 'СОШ № 3' });
  mentor = await come('Мария Наставникова', { organisation: 's1' });
  mentee = await come('Павел Молодов', { organisation: 's2' });
  stranger = await come('Чужой Человек', { organisation: 's1' });
  pairId = await kit.running(
    [
      { person: mentor, side: 'mentor' },
      { person: mentee, side: 'mentee' },
    ],
    { territoryId: place.territoryId, since: '2026-10-01T09:00:00Z' },
  );
});
afterAll(() => bot.stop());

async function come(name: string, more: Parameters<TestBot['teacher']>[0] = {}): Promise<Person> {
  const person = await bot.teacher({ name, ...more });
  await person.send('/menu');
  return person;
}

/** Everything of the pair as it is stored. */
const stored = async () =>
  JSON.stringify(await kit.pair(), (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
const meetings = async () => (await kit.pair()).meetings;

it('typed times go to the other side; what cannot be is said', async () => {
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Встречи');
  await mentee.press('Предложить время');
  await mentee.press('Написать своё время');
  await mentee.send('завтра после уроков');
  expect(mentee.screen()).toContain('Не понял «завтра после уроков»');
  await mentee.send('11.10 14:00');
  expect(mentee.screen()).toContain('уже прошло');
  await mentee.send('15.10 14:00, 16.10 15:30');
  expect((await meetings())[0]?.slots).toEqual(['2026-10-15T14:00', '2026-10-16T15:30']);
  expect(mentor.screen()).toContain('Вам предложили время встречи');
});

it('foreign people can do nothing with a pair, whatever they press', async () => {
  const [meeting] = await meetings();
  const before = await stored();
  const forged = [
    `mtp:${pairId}`,
    `mty:${pairId}:1`,
    `mtl:${pairId}`,
    `mtla:${pairId}`,
    `mtm:${pairId}`,
    `mts:${pairId}:0::1`,
    `mtsp:${pairId}:0::1`,
    `mtst:${pairId}:0`,
    `mtmi:${meeting?.id}`,
    `mtmc:${meeting?.id}:1:0`,
    `mtmx:${meeting?.id}:1`,
    `mtans:${meeting?.id}:met`,
    `mtj:${pairId}:0`,
    `mtjb:${pairId}:0`,
    `mtjd:${pairId}`,
    `mte:${pairId}`,
    `npo:${pairId}`,
    `npd:${pairId}`,
    `npw:${pairId}:1`,
    `npe:${pairId}`,
    `npm:${pairId}:0`,
    `npa:${pairId}:1:mentor`,
    `npn:${place.territoryId}`,
    `npk:${place.territoryId}:team`,
  ];
  for (const data of forged) {
    await stranger.pressData(data);
    expect(stranger.screen(), data).not.toMatch(/Молодов|Наставникова/u);
  }
  await stranger.send('Подменённый текст');
  expect(stranger.messages().some(({ document }) => document)).toBe(false);
  expect(await stored()).toBe(before);
  await stranger.send('/pairs');
  expect(stranger.screen()).not.toContain('Пары наставничества');
});

it('who proposed the times does not choose one; old buttons do nothing', async () => {
  const [meeting] = await meetings();
  await mentee.pressData(`mtmc:${meeting?.id}:${meeting?.version}:0`);
  expect(mentee.notices().at(-1)).toContain('выбирает другая');
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  await mentor.press('Встречи');
  await mentor.press('Выбрать время');
  await mentor.press('Предложить другое');
  await mentor.press('14.10 16:00');
  await mentor.press('Предложить выбранное');
  await mentor.pressData(`mtmc:${meeting?.id}:${meeting?.version}:0`);
  expect((await meetings())[0]).toMatchObject({ state: 'proposed', version: 2, slots: ['2026-10-14T16:00'] });
  await mentee.send('/mentor');
  await mentee.press('Мария Наставникова');
  await mentee.press('Встречи');
  await mentee.press('Выбрать время');
  await mentee.press('1. 14 октября');
  expect((await meetings())[0]).toMatchObject({ state: 'confirmed', localStart: '2026-10-14T16:00' });
});

it('a moved meeting has no reminders until a new time is chosen; a cancelled one none at all', async () => {
  const [meeting] = await meetings();
  const soon = () =>
    bot.prisma.delivery.count({
      where: { kind: 'soon', subject: `meeting:${meeting?.id}`, state: 'pending' },
    });
  expect(await soon()).toBe(2);
  await mentee.press('Перенести');
  await mentee.press('15.10 15:00');
  await mentee.press('Предложить выбранное');
  expect(await soon()).toBe(0);
  expect(mentor.screen()).toContain('Встречу просят перенести');
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  await mentor.press('Встречи');
  await mentor.press('Выбрать время');
  await mentor.press('1. 15 октября');
  expect(await soon()).toBe(2);
  await mentor.press('Отменить встречу');
  await mentor.press('Отменить встречу');
  expect(await soon()).toBe(0);
  expect((await meetings())[0]?.state).toBe('cancelled');
  expect(mentee.screen()).toContain('Встреча отменена');
});

it('«перенесли» opens new times', async () => {
  const meeting = await bot.prisma.mentorMeeting.create({
    data: {
      pairId,
      state: 'confirmed',
      localStart: '2026-10-12T10:00',
      timezone: 'Europe/Moscow',
      startsAt: new Date('2026-10-12T07:00:00Z'),
      createdAt: new Date('2026-10-11T07:00:00Z'),
    },
  });
  await mentor.send('/mentor');
  await mentor.press('Павел Молодов');
  expect(mentor.screen()).toContain('прошла. Отметьте');
  await mentor.press('Встречи');
  await mentor.press('12 октября, пн, 10:00');
  await mentor.press('Перенесли');
  expect(mentor.screen()).toContain('Предложите новое время');
  expect(await bot.prisma.mentorMeeting.findUniqueOrThrow({ where: { id: meeting.id } })).toMatchObject({
    state: 'proposed',
    localStart: null,
    version: 2,
  });
});

it('a coordinator sees the fact alone, of the own organisation', async () => {
  const own = await come('Зоя Завуч', {
    roles: [{ role: 'coordinator', organisationId: place.organisations.s2 ?? 0 }],
  });
  const foreign = await come('Яна Завуч', {
    roles: [{ role: 'coordinator', organisationId: place.organisations.s3 ?? 0 }],
  });
  await own.send('/pairs');
  expect(own.screen()).toContain('Мария Наставникова → Павел Молодов');
  expect(own.screen()).not.toContain('Предложить пару');
  await own.press('1');
  expect(own.screen()).toContain('Встреч состоялось: 0');
  expect(own.screen()).not.toMatch(/Внести приказ|Завершить|Компетенция/u);
  await own.pressData(`npd:${pairId}`);
  await own.send('№ 1 от 01.10.2026');
  expect((await kit.pair()).orderNumber).toBeNull();
  await foreign.send('/pairs');
  expect(foreign.screen()).toContain('Пар пока нет');
  await foreign.pressData(`npo:${pairId}`);
  expect(foreign.screen()).not.toContain('Молодов');
});

it('a mentor sees nothing of the profile', async () => {
  await answerDirectly(bot.prisma, mentee.id, { points: { digital: 3 } });
  const { id: personId } = await kit.personOf(mentee);
  const iom = await bot.prisma.iom.create({
    data: {
      personId,
      state: 'submitted',
      periodFrom: new Date('2026-10-01'),
      periodTo: new Date('2027-05-31'),
      createdAt: new Date('2026-10-01'),
    },
  });
  for (const data of [`mr:${iom.id}:0`, `mp:${iom.id}`, `mw:${iom.id}`]) {
    await mentor.pressData(data);
    expect(mentor.screen(), data).not.toMatch(/Молодов|%/u);
  }
  expect(await bot.prisma.auditEntry.count({ where: { action: 'profileView' } })).toBe(0);
});

it('a share to methodologists is none to the mentor; one to the mentor holds while the pair runs', async () => {
  const stores = createStores(bot.database, {
    clock: bot.clock,
    random: systemRandom,
    defaults: { timezone: 'Europe/Moscow', locale: 'ru' },
  });
  const { id } = await kit.personOf(mentee);
  const look = async () => {
    const viewer = await stores.viewers.findViewer(mentor.id, Temporal.PlainDate.from('2026-10-12'));
    if (!viewer) throw new Error('no viewer');
    return (await readProfile(stores, { viewer, ownerId: asId<PersonId>(id) })).kind;
  };
  const at = new Date('2026-10-12T09:00:00Z');
  const consent = { version: '1', textHash: '', granted: true, decidedAt: at };
  await bot.prisma.consent.create({ data: { personId: id, kind: 'profileSharing', ...consent } });
  await bot.prisma.profileShare.create({ data: { personId: id, audience: 'methodologist', grantedAt: at } });
  expect(await look()).toBe('denied');
  await bot.prisma.profileShare.create({ data: { personId: id, audience: 'mentor', grantedAt: at } });
  expect(await look()).toBe('shown');
  await bot.prisma.mentoringPair.update({ where: { id: pairId }, data: { state: 'ended' } });
  expect(await look()).toBe('denied');
  await bot.prisma.mentoringPair.update({ where: { id: pairId }, data: { state: 'active' } });
});

it('a pair ends by itself when its period is over', async () => {
  await bot.prisma.mentoringPair.update({ where: { id: pairId }, data: { endsOn: new Date('2026-10-13') } });
  await kit.wait({ days: 1 });
  expect((await kit.pair()).state).toBe('active');
  await kit.wait({ days: 1 });
  expect((await kit.pair()).state).toBe('ended');
  expect(await kit.noticesTo(mentee)).toContain('pairEnded');
  expect((await meetings()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});
