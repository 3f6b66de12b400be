import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayToDate } from '../../src/db/dates.ts';
import { refreshReminders } from '../../src/db/stores/refresh-reminders.ts';
import { loadReminderParams } from '../../src/db/stores/reminder-params.ts';
import type { ReminderSubject } from '../../src/db/stores/reminder-subject.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { createEvent, createMeeting, register } from '../kit/appointments.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let database: TestDatabase;
let territoryId: number;
let now: Temporal.Instant;
let accounts = 7_000_000;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ territoryId } = await createMunicipality(
    prisma(),
    { 'school-44': 'СОШ № 44' },
    { timezone: 'Asia/Tomsk' },
  ));
});
afterAll(() => database.drop());
beforeEach(() => {
  now = Temporal.Instant.from('2026-09-14T05:00:00Z');
});

const prisma = () => database.database.prisma;
async function person(
  data: { timezone?: string; telegramId?: null; deletionAskedAt?: Date } = {},
): Promise<PersonId> {
  const row = await prisma().person.create({
    data: { telegramId: BigInt(++accounts), fullName: 'Кто-то', timezone: 'Europe/Moscow', ...data },
  });
  return asId(row.id);
}
const refresh = (subject: ReminderSubject, personIds?: readonly PersonId[]) =>
  prisma().$transaction(tx => refreshReminders(tx, subject, now, personIds));
/** The rows of somebody: state, time in Moscow, key without the person. */
async function rows(personId: number): Promise<string[]> {
  const found = await prisma().delivery.findMany({
    where: { personId },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ state, dueAt, nextTryAt, key }) => {
    const local = dueAt
      .toTemporalInstant()
      .toZonedDateTimeISO('Europe/Moscow')
      .toPlainDateTime()
      .toString()
      .slice(5, 16);
    return `${state} ${local} ${key.replace(`agenda:${personId}:`, 'agenda:').replace(`:person:${personId}:`, ':person:')}${nextTryAt?.getTime() === dueAt.getTime() || state !== 'pending' ? '' : ' (other try)'}`;
  });
}
const say = (kind: string, params: Record<string, string | number>, personId: number, at: string) =>
  prisma()
    .$transaction(tx => loadReminderParams(tx, kind, params, personId, Temporal.Instant.from(at)))
    .then(found => found?.params ?? null);

describe('refreshing the reminders of an event', () => {
  it('writes what is missing, once, with class and subject', async () => {
    const [anna, vera] = [await person(), await person({ timezone: 'Asia/Tomsk' })];
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    for (const each of [anna, vera]) await register(prisma(), event, each);
    await refresh({ kind: 'event', id: event });
    await refresh({ kind: 'event', id: event });
    expect(await rows(anna)).toEqual([
      'pending 09-15T16:00 agenda:2026-09-15',
      'pending 09-17T16:00 agenda:2026-09-17',
      `pending 09-18T13:00 event:${event}:v1:person:soon`,
    ]);
    expect((await rows(vera))[0]).toBe('pending 09-15T12:00 agenda:2026-09-15');
    const soon = await prisma().delivery.findFirstOrThrow({ where: { personId: anna, kind: 'soon' } });
    expect(soon).toMatchObject({ subject: `event:${event}`, counted: true, priority: 10 });
    expect(soon.expiresAt?.toISOString()).toBe('2026-09-18T11:00:00.000Z');
  });

  it('is for those only who are registered and can be written to', async () => {
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    const [interested, waiting] = [await person(), await person()];
    const [gone, silent] = [
      await person({ deletionAskedAt: new Date() }),
      await person({ telegramId: null }),
    ];
    await register(prisma(), event, interested, 'interested');
    await register(prisma(), event, waiting, 'waiting');
    for (const each of [gone, silent]) await register(prisma(), event, each);
    await refresh({ kind: 'event', id: event });
    for (const each of [interested, waiting, gone, silent]) expect(await rows(each)).toEqual([]);
  });

  it('cancels the notice before the beginning of whoever does not come, and takes it up again', async () => {
    const [anna, vera] = [await person(), await person()];
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    for (const each of [anna, vera]) await register(prisma(), event, each);
    await refresh({ kind: 'event', id: event });
    await register(prisma(), event, anna, 'cancelled');
    await refresh({ kind: 'event', id: event }, [anna]);
    expect((await rows(anna)).at(-1)).toBe(`cancelled 09-18T13:00 event:${event}:v1:person:soon`);
    expect((await rows(vera)).at(-1)).toBe(`pending 09-18T13:00 event:${event}:v1:person:soon`);
    await register(prisma(), event, anna);
    await refresh({ kind: 'event', id: event }, [anna]);
    expect((await rows(anna)).at(-1)).toBe(`pending 09-18T13:00 event:${event}:v1:person:soon`);
  });

  it('follows a move, and a cancellation of the event', async () => {
    const anna = await person();
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    await register(prisma(), event, anna);
    await refresh({ kind: 'event', id: event });
    const data = { date: '2026-09-25T10:00', startsAt: new Date('2026-09-25T07:00:00Z'), version: 2 };
    await prisma().event.update({ where: { id: event }, data });
    await refresh({ kind: 'event', id: event });
    expect(await rows(anna)).toEqual([
      'pending 09-15T16:00 agenda:2026-09-15',
      'pending 09-17T16:00 agenda:2026-09-17',
      `cancelled 09-18T13:00 event:${event}:v1:person:soon`,
      'pending 09-22T16:00 agenda:2026-09-22',
      'pending 09-24T16:00 agenda:2026-09-24',
      `pending 09-25T09:00 event:${event}:v2:person:soon`,
    ]);
    await prisma().event.update({ where: { id: event }, data: { state: 'cancelled', version: 3 } });
    await refresh({ kind: 'event', id: event });
    expect((await rows(anna)).at(-1)).toContain('cancelled');
    expect(await say('agenda', { day: '2026-09-24' }, anna, '2026-09-24T13:00:00Z')).toBeNull();
  });

  it('does not touch what was sent, nor sends again what may have arrived', async () => {
    const [anna, vera] = [await person(), await person()];
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    for (const each of [anna, vera]) await register(prisma(), event, each);
    await refresh({ kind: 'event', id: event });
    const soon = (personId: number) => ({ where: { personId, kind: 'soon' } });
    await prisma().delivery.updateMany({
      ...soon(anna),
      data: { state: 'sent', nextTryAt: null, settledAt: new Date() },
    });
    await prisma().delivery.updateMany({ ...soon(vera), data: { state: 'uncertain', uncertainties: 1 } });
    await refresh({ kind: 'event', id: event });
    expect((await rows(anna)).at(-1)).toContain('sent ');
    expect(await prisma().delivery.findFirst(soon(vera))).toMatchObject({
      state: 'uncertain',
      settledAt: null,
    });
    for (const each of [anna, vera]) await register(prisma(), event, each, 'cancelled');
    await refresh({ kind: 'event', id: event });
    expect((await rows(anna)).at(-1)).toContain('sent ');
    expect(await prisma().delivery.findFirst(soon(vera))).toMatchObject({
      state: 'uncertain',
      nextTryAt: null,
    });
  });

  it('knows the zone and the calendar of the workplace, and the own leave', async () => {
    const anna = await person();
    const organisation = await prisma().organisation.findFirstOrThrow({ where: { key: 'school-44' } });
    await prisma().employment.create({
      data: { personId: anna, organisationId: organisation.id, state: 'accepted' },
    });
    const definition = {
      schemaVersion: 1,
      schoolYear: 2026,
      title: 'Школа',
      mode: 'modules',
      workingWeekdays: [1, 2, 3, 4, 5],
      terms: [{ from: '2026-09-01', to: '2027-05-26' }],
      breaks: [],
      holidays: [{ title: 'День города', from: '2026-09-17', to: '2026-09-17' }],
      workingDays: [],
    };
    await prisma().schoolCalendar.create({
      data: {
        scopeKey: `organisation:${organisation.id}:2026`,
        schoolYear: 2026,
        title: 'Школа',
        definition,
        loadedAt: new Date(),
      },
    });
    await prisma().person.update({
      where: { id: anna },
      data: {
        timezone: null,
        awayFrom: dayToDate(Temporal.PlainDate.from('2026-09-15')),
        awayTo: dayToDate(Temporal.PlainDate.from('2026-09-15')),
      },
    });
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00', { timezone: 'Asia/Tomsk' });
    await register(prisma(), event, anna);
    now = Temporal.Instant.from('2026-09-13T05:00:00Z');
    await refresh({ kind: 'event', id: event });
    // 16:00 in Tomsk is noon in Moscow; the 17th is a holiday of the school, the 15th leave.
    expect(await rows(anna)).toEqual([
      'pending 09-14T12:00 agenda:2026-09-14',
      'pending 09-16T12:00 agenda:2026-09-16',
      `pending 09-18T09:00 event:${event}:v1:person:soon`,
    ]);
    await prisma().schoolCalendar.deleteMany({});
  });
});

it('a confirmed meeting is announced to both sides, two hours before', async () => {
  const [mentor, mentee] = [await person(), await person()];
  const meeting = await createMeeting(prisma(), territoryId, { mentor, mentee }, '2026-09-17T16:30');
  await refresh({ kind: 'meeting', id: meeting });
  for (const each of [mentor, mentee])
    expect(await rows(each)).toEqual([
      'pending 09-16T16:00 agenda:2026-09-16',
      `pending 09-17T14:30 meeting:${meeting}:v1:person:soon`,
    ]);
  await prisma().mentorMeeting.update({ where: { id: meeting }, data: { state: 'cancelled' } });
  await refresh({ kind: 'meeting', id: meeting });
  expect((await rows(mentor)).at(-1)).toContain('cancelled');
});

describe('what a reminder says', () => {
  it('is found out when it is sent: added, moved, cancelled', async () => {
    const anna = await person();
    const seminar = await createEvent(prisma(), territoryId, '2026-09-18T14:00', { title: 'Семинар А' });
    await register(prisma(), seminar, anna);
    const later = await createEvent(prisma(), territoryId, '2026-09-20T10:00', { title: 'Форум Б' });
    await register(prisma(), later, anna);
    const other = await createEvent(prisma(), territoryId, '2026-09-19', { title: 'Без часа' });
    await register(prisma(), other, anna);
    const params = await say(
      'agenda',
      { day: '2026-09-17', timezone: 'Europe/Moscow' },
      anna,
      '2026-09-17T13:00:00Z',
    );
    const titles = (given: typeof params) =>
      JSON.parse(String(given?.items)).map((item: { title: string }) => item.title);
    // Tomorrow, and in three days; what is in two days was listed and will be listed.
    expect(titles(params)).toEqual(['Семинар А', 'Форум Б']);
    await prisma().event.update({ where: { id: seminar }, data: { state: 'cancelled' } });
    const after = await say(
      'agenda',
      { day: '2026-09-17', timezone: 'Europe/Moscow' },
      anna,
      '2026-09-17T13:00:00Z',
    );
    expect(titles(after)).toEqual(['Форум Б']);
  });

  it('is in the event’s zone for somebody of whom no zone is known', async () => {
    const row = await prisma().person.create({
      data: { telegramId: BigInt(++accounts), fullName: 'Кто-то' },
    });
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00', { timezone: 'Asia/Tomsk' });
    await register(prisma(), event, row.id);
    await refresh({ kind: 'event', id: event });
    const soon = await prisma().delivery.findFirstOrThrow({ where: { personId: row.id, kind: 'soon' } });
    const params = soon.payload as Record<string, string | number>;
    expect(await say('soon', params, row.id, '2026-09-18T06:00:00Z')).toMatchObject({
      timezone: 'Asia/Tomsk',
    });
  });

  it('before the beginning is of this version, of whoever still comes', async () => {
    const anna = await person();
    const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
    await register(prisma(), event, anna);
    const params = { kind: 'event', id: event, version: 1 };
    const at = '2026-09-18T10:00:00Z';
    expect(await say('soon', params, anna, at)).toMatchObject({
      timezone: 'Europe/Moscow',
      today: '2026-09-18',
    });
    expect(await say('soon', { ...params, version: 2 }, anna, at)).toBeNull();
    expect(await say('soon', { ...params, kind: 'meeting' }, anna, at)).toBeNull();
    expect(await say('soon', params, anna, '2026-09-18T11:00:00Z')).toBeNull();
    await register(prisma(), event, anna, 'cancelled');
    expect(await say('soon', params, anna, at)).toBeNull();
    expect(await say('routeApproved', { iomId: 1 }, anna, at)).toEqual({ iomId: 1 });
  });
});
