import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateToDay, dayToDate, toDate } from '../../src/db/dates.ts';
import { refreshFacts } from '../../src/db/stores/refresh-facts.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';

let world: TestDatabase;
let place: Municipality;
beforeAll(async () => {
  world = await createTestDatabase();
  place = await createMunicipality(world.database.prisma, { one: 'СОШ № 1', two: 'СОШ № 2' });
});
afterAll(() => world.drop());

const MONDAY = Temporal.Instant.from('2026-03-02T09:00:00Z');
const day = (text: string) => dayToDate(Temporal.PlainDate.from(text));

async function addTeacher(organisation = 'one'): Promise<number> {
  const { id } = await world.database.prisma.person.create({ data: { fullName: 'Анна Тестова' } });
  await world.database.prisma.employment.create({
    data: {
      personId: id,
      organisationId: place.organisations[organisation] ?? 0,
      position: 'subjectTeacher',
      subjects: ['maths', 'physics'],
      serviceYears: 2,
      category: 'first',
      state: 'accepted',
    },
  });
  return id;
}

const refresh = (ids: number[], now = MONDAY) =>
  world.database.prisma.$transaction(tx => refreshFacts(tx, ids, now));

const sheetsOf = async (personId: number) =>
  (
    await world.database.prisma.factSheet.findMany({ where: { personId }, orderBy: { validFrom: 'asc' } })
  ).map(({ validFrom, validTo, ...sheet }) => ({
    ...sheet,
    from: dateToDay(validFrom).toString(),
    to: validTo && dateToDay(validTo).toString(),
  }));

test('somebody who joins has a sheet from the day of the territory and stands in the staff', async () => {
  const id = await addTeacher();
  // Late in the evening in UTC it is tomorrow in Moscow.
  await refresh([id], Temporal.Instant.from('2026-03-02T22:30:00Z'));
  expect(await sheetsOf(id)).toMatchObject([
    {
      from: '2026-03-03',
      to: null,
      subject: 'maths',
      service: '0-2',
      category: 'first',
      teacher: true,
      diagnosedOn: null,
    },
  ]);
  const deltas = await world.database.prisma.figureDelta.findMany({
    where: { day: day('2026-03-03') },
    orderBy: [{ organisationId: 'asc' }, { measure: 'asc' }],
  });
  expect(deltas.map(({ organisationId, measure, delta }) => [organisationId, measure, delta])).toEqual([
    [0, 'staff', 1],
    [0, 'teachers', 1],
    [place.organisations.one, 'staff', 1],
    [place.organisations.one, 'teachers', 1],
  ]);
});

test('what is refreshed again without a change writes nothing', async () => {
  const id = await addTeacher();
  await refresh([id]);
  const before = await world.database.prisma.figureDelta.count();
  await refresh([id], MONDAY.add({ hours: 50 }));
  expect(await world.database.prisma.figureDelta.count()).toBe(before);
  expect(await sheetsOf(id)).toHaveLength(1);
});

test('an achievement of last month opens a new version from the day it was recorded on', async () => {
  const id = await addTeacher();
  await refresh([id]);
  await world.database.prisma.achievement.create({
    data: {
      personId: id,
      kind: 'contest',
      title: 'Конкурс',
      happenedOn: day('2026-02-10'),
      source: 'self',
      recordedAt: toDate(MONDAY),
    },
  });
  await refresh([id], MONDAY.add({ hours: 72 }));
  expect(await sheetsOf(id)).toMatchObject([
    { from: '2026-03-02', to: '2026-03-05', contestOn: null },
    { from: '2026-03-05', to: null, contestOn: day('2026-02-10') },
  ]);
  // Taken back on the same day: the version is put right in place, and nobody has counted.
  await world.database.prisma.achievement.deleteMany({ where: { personId: id } });
  await refresh([id], MONDAY.add({ hours: 73 }));
  expect(await sheetsOf(id)).toMatchObject([{ to: '2026-03-05' }, { from: '2026-03-05', contestOn: null }]);
  const counted = await world.database.prisma.figureDelta.aggregate({
    where: { measure: 'contest' },
    _sum: { delta: true },
  });
  expect(counted._sum.delta).toBe(0);
});

test('a clock that went back never writes before the last version', async () => {
  const id = await addTeacher();
  await refresh([id]);
  await world.database.prisma.employment.updateMany({ where: { personId: id }, data: { state: 'left' } });
  await refresh([id], MONDAY.add({ hours: 240 }));
  await world.database.prisma.employment.updateMany({ where: { personId: id }, data: { state: 'accepted' } });
  await refresh([id], MONDAY.add({ hours: 24 }));
  expect(await sheetsOf(id)).toMatchObject([
    { from: '2026-03-02', to: '2026-03-12' },
    { from: '2026-03-12', to: null },
  ]);
});
