import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReminderStore } from '../../src/db/stores/reminder-store.ts';
import { createSettingStore } from '../../src/db/stores/setting-store.ts';
import { reconcileReminders } from '../../src/jobs/reconcile-reminders.ts';
import type { ReminderStore } from '../../src/jobs/reminder-store.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createEvent, createMeeting, register } from '../kit/appointments.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let fresh: TestDatabase;
let territoryId: number;
let reminders: ReminderStore;
let memory: ReturnType<typeof createMemoryLog>;
beforeEach(async () => {
  fresh = await createTestDatabase();
  ({ territoryId } = await createMunicipality(prisma(), {}));
  reminders = createReminderStore(prisma());
  memory = createMemoryLog();
});
afterEach(() => fresh.drop());

const NOW = Temporal.Instant.from('2026-09-14T05:00:00Z');
const prisma = () => fresh.database.prisma;
async function person(telegramId: number, timezone = 'Europe/Moscow'): Promise<number> {
  const data = { telegramId: BigInt(telegramId), fullName: 'Кто-то', timezone };
  return (await prisma().person.create({ data })).id;
}
const reconcile = (zoneRules = '2026a', now = NOW) =>
  reconcileReminders({ reminders, settings: createSettingStore(prisma()), zoneRules, log: memory.log }, now);
const rows = async () =>
  (await prisma().delivery.findMany({ orderBy: { id: 'asc' } })).map(
    ({ key, state, dueAt }) => `${state} ${dueAt.toISOString().slice(5, 16)} ${key}`,
  );

test('what is missing is found, what is left over goes, and a second look changes nothing', async () => {
  const [anna, vera] = [await person(1), await person(2)];
  const soon = await createEvent(prisma(), territoryId, '2026-09-18T14:00');
  const allDay = await createEvent(prisma(), territoryId, '2026-09-17');
  const farOff = await createEvent(prisma(), territoryId, '2026-10-30T14:00');
  const meeting = await createMeeting(
    prisma(),
    territoryId,
    { mentor: anna, mentee: vera },
    '2026-09-16T15:00',
  );
  for (const event of [soon, allDay, farOff]) await register(prisma(), event, anna);
  await reconcile();
  const expected = [
    // 14 September at 16:00 is three days before the day without an hour.
    `pending 09-14T13:00 agenda:${anna}:2026-09-14`,
    `pending 09-16T13:00 agenda:${anna}:2026-09-16`,
    `pending 09-15T13:00 agenda:${anna}:2026-09-15`,
    `pending 09-17T13:00 agenda:${anna}:2026-09-17`,
    `pending 09-18T10:00 event:${soon}:v1:person:${anna}:soon`,
    `pending 09-16T10:00 meeting:${meeting}:v1:person:${anna}:soon`,
    `pending 09-15T13:00 agenda:${vera}:2026-09-15`,
    `pending 09-16T10:00 meeting:${meeting}:v1:person:${vera}:soon`,
  ];
  expect((await rows()).toSorted()).toEqual(expected.toSorted());
  await reconcile();
  expect((await rows()).toSorted()).toEqual(expected.toSorted());
  // Somebody changed it without a word.
  await prisma().event.update({ where: { id: soon }, data: { state: 'cancelled' } });
  await prisma().registration.deleteMany({ where: { eventId: allDay } });
  await reconcile();
  expect(await rows()).toContain(`cancelled 09-18T10:00 event:${soon}:v1:person:${anna}:soon`);
});

test('a change of somebody’s zone moves what waits', async () => {
  const anna = await person(1);
  await register(prisma(), await createEvent(prisma(), territoryId, '2026-09-18T14:00'), anna);
  await reconcile();
  await prisma().person.update({ where: { id: anna }, data: { timezone: 'Asia/Tomsk' } });
  await reconcile();
  expect((await rows())[0]).toBe(`pending 09-15T09:00 agenda:${anna}:2026-09-15`);
});

test('new rules of a zone move the instant, not the time on the wall', async () => {
  const [anna, vera] = [await person(1), await person(2)];
  const event = await createEvent(prisma(), territoryId, '2026-09-18T14:00/2026-09-18T16:00');
  const meeting = await createMeeting(
    prisma(),
    territoryId,
    { mentor: anna, mentee: vera },
    '2026-09-17T15:00',
  );
  await register(prisma(), event, anna);
  // As if it had been stored when Moscow was an hour further.
  const data = { startsAt: new Date('2026-09-18T10:00:00Z'), endsAt: new Date('2026-09-18T12:00:00Z') };
  await prisma().event.update({ where: { id: event }, data });
  await prisma().mentorMeeting.update({ where: { id: meeting }, data: { startsAt: data.startsAt } });
  await reconcile('2026b');
  expect(await prisma().mentorMeeting.findUnique({ where: { id: meeting } })).toMatchObject({
    startsAt: new Date('2026-09-17T12:00:00Z'),
    version: 1,
  });
  expect(await prisma().event.findUnique({ where: { id: event } })).toMatchObject({
    startsAt: new Date('2026-09-18T11:00:00Z'),
    endsAt: new Date('2026-09-18T13:00:00Z'),
    version: 1,
  });
  expect(memory.of('info')).toHaveLength(1);
  // The same rules are not looked through again.
  await prisma().event.update({ where: { id: event }, data });
  await reconcile('2026b');
  expect((await prisma().event.findUnique({ where: { id: event } }))?.startsAt).toEqual(data.startsAt);
});

test('one subject that fails is logged and holds up no other', async () => {
  const anna = await person(1);
  const [broken, fine] = [
    await createEvent(prisma(), territoryId, '2026-09-18T14:00'),
    await createEvent(prisma(), territoryId, '2026-09-18T15:00'),
  ];
  for (const event of [broken, fine]) await register(prisma(), event, anna);
  await prisma().event.update({ where: { id: broken }, data: { date: 'завтра' } });
  await reconcile();
  expect(memory.of('error')).toEqual(['the reminders of a subject could not be reconciled']);
  expect((await rows()).filter(row => row.includes(`event:${fine}`))).toHaveLength(1);
});
