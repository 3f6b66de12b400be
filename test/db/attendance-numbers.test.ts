import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAttendanceStore } from '../../src/db/stores/attendance-store.ts';
import { createGuestStore } from '../../src/db/stores/guest-store.ts';
import { asId, type EventId } from '../../src/lib/ids.ts';
import { addGuests } from '../../src/usecases/attendance/add-guests.ts';
import { closeAttendance } from '../../src/usecases/attendance/close-attendance.ts';
import { openDoor } from '../../src/usecases/attendance/open-door.ts';
import type { Viewer } from '../../src/usecases/people/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

// S-002: the seminar of November 2021 in school № 1, 122 participants of seven districts, only ours are in the bot.

const DISTRICTS: readonly (readonly [string, number])[] = [
  ['Калининский район', 23],
  ['Брюховецкий район', 17],
  ['Приморско-Ахтарский район', 14],
  ['Каневской район', 12],
  ['Динской район', 9],
  ['г-к Анапа', 6],
];
const OURS = 41;
const ABSENT = 30;

let test: TestDatabase;
let eventId: EventId;
let viewer: Viewer;
const clock = { now: () => Temporal.Instant.from('2021-12-02T09:00:00Z') };

beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  const { territoryId, organisations } = await createMunicipality(
    prisma,
    { s1: 'СОШ № 1' },
    { title: 'Тимашевский район' },
  );
  const methodist = await prisma.person.create({ data: { fullName: 'Ольга Методист' } });
  viewer = {
    personId: asId(methodist.id),
    telegramId: 1,
    fullName: methodist.fullName,
    locale: 'ru',
    timezone: 'Europe/Moscow',
    registered: true,
    organisation: null,
    grants: [
      {
        role: 'methodologist',
        territoryId,
        organisationId: null,
        from: Temporal.PlainDate.from('2021-01-01'),
        to: null,
      },
    ],
    menteeIds: new Set(),
  };
  const event = await prisma.event.create({
    data: {
      key: 'november',
      territoryId,
      title: 'Семинар',
      kind: 'seminar',
      level: 'interRegion',
      organiser: 'ЦРО',
      datePrecision: 'month',
      date: '2021-11',
      timezone: 'Europe/Moscow',
      createdAt: new Date(),
    },
  });
  eventId = asId(event.id);
  const at = new Date();
  for (let number = 1; number <= OURS + ABSENT; number += 1) {
    await prisma.person.create({
      data: {
        fullName: `Участник ${number}`,
        employments: { create: { organisationId: organisations.s1 ?? 0, state: 'accepted' } },
        registrations: { create: { eventId: event.id, state: 'registered', requestedAt: at } },
        ...(number <= OURS
          ? {
              attendances: {
                create: { eventId: event.id, state: 'present', method: 'hand', markedAt: at },
              },
            }
          : {}),
      },
    });
  }
});
afterAll(() => test.drop());

const ports = () => ({
  attendance: createAttendanceStore(test.database.prisma),
  guests: createGuestStore(test.database.prisma),
  clock,
});

it('counts 122 participants of seven districts, and of an absent half of a list none', async () => {
  for (const [district, count] of DISTRICTS) {
    const lines = Array.from({ length: count }, (_, index) => {
      const name = `Гостева ${'абвгдежзиклмнопрстуфхцчшщ'.charAt(index)}на`;
      return `${name}, СОШ № ${index + 1}, ${district}`;
    });
    const answer = { type: 'new' } as const;
    const added = await addGuests(ports(), { viewer, eventId, text: lines.join('\n'), answer });
    expect(added).toMatchObject({ kind: 'added', count, wrong: [], unknown: null });
  }
  const closed = await closeAttendance(ports(), { viewer, eventId });
  expect(closed).toEqual({ kind: 'closed', noShows: ABSENT });
  const door = await openDoor(ports(), { viewer, eventId });
  expect(door?.counted).toMatchObject({ total: 122, people: OURS, guests: 81 });
  expect(door?.counted.districts.map(({ district, count }) => [district, count])).toEqual([
    [null, OURS],
    ...DISTRICTS,
  ]);
});

it('whoever deletes the account was there all the same', async () => {
  const { prisma } = test.database;
  const gone = await prisma.attendance.findFirstOrThrow({ where: { eventId, state: 'present' } });
  await prisma.person.update({
    where: { id: gone.personId ?? 0 },
    data: { deletionAskedAt: new Date() },
  });
  expect((await openDoor(ports(), { viewer, eventId }))?.counted.total).toBe(122);
  await prisma.person.delete({ where: { id: gone.personId ?? 0 } });
  const door = await openDoor(ports(), { viewer, eventId });
  expect(door?.counted.total).toBe(122);
  expect(door?.people.some(({ personId }) => personId === gone.personId)).toBe(false);
});
