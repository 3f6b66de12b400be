import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeletionStore } from '../../src/db/stores/deletion-store.ts';
import { createFigureStore } from '../../src/db/stores/figure-store.ts';
import { createFigureUpkeep } from '../../src/db/stores/figure-upkeep.ts';
import { createSettingStore } from '../../src/db/stores/setting-store.ts';
import { compactFigures } from '../../src/jobs/compact-figures.ts';
import { fillFigures } from '../../src/jobs/fill-figures.ts';
import { asId } from '../../src/lib/ids.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let fresh: TestDatabase;
let place: Municipality;
let ports: Parameters<typeof compactFigures>[0] & Parameters<typeof fillFigures>[0];
beforeEach(async () => {
  fresh = await createTestDatabase();
  const { prisma } = fresh.database;
  place = await createMunicipality(prisma, { one: 'СОШ № 1' });
  ports = {
    figureUpkeep: createFigureUpkeep(prisma),
    settings: createSettingStore(prisma),
    log: createMemoryLog().log,
  };
});
afterEach(() => fresh.drop());

const addDeltas = (on: string, deltas: readonly number[], organisationId = 0) =>
  fresh.database.prisma.figureDelta.createMany({
    data: deltas.map(delta => ({
      territoryId: place.territoryId,
      organisationId,
      measure: 'event',
      month: day('2026-02-01'),
      day: day(on),
      delta,
    })),
  });
const countOn = (asOf: string) =>
  createFigureStore(fresh.database.prisma).countPeople({
    territoryId: asId(place.territoryId),
    organisationId: null,
    measure: 'event',
    asOf: Temporal.PlainDate.from(asOf),
    from: null,
  });
const listDeltas = async () =>
  (await fresh.database.prisma.figureDelta.findMany({ orderBy: [{ day: 'asc' }, { delta: 'desc' }] })).map(
    row => [row.day.toISOString().slice(5, 10), row.organisationId, row.delta],
  );

test('days that are over become one row of a place, measure and month; today stays, and no number changes', async () => {
  await addDeltas('2026-03-01', [1, 1, -1]);
  await addDeltas('2026-03-01', [1, 1], 7);
  await addDeltas('2026-03-02', [1, -1]);
  await addDeltas('2026-03-10', [1, 1]);
  const before = [await countOn('2026-03-01'), await countOn('2026-03-02'), await countOn('2026-03-10')];
  await compactFigures(ports, NOW);
  expect(await listDeltas()).toEqual([
    ['03-01', 7, 2],
    ['03-01', 0, 1],
    ['03-10', 0, 1],
    ['03-10', 0, 1],
  ]);
  expect([await countOn('2026-03-01'), await countOn('2026-03-02'), await countOn('2026-03-10')]).toEqual(
    before,
  );
  // Later the next days, and each of them once.
  await compactFigures(ports, NOW.add({ hours: 24 * 9 }));
  expect(await listDeltas()).toContainEqual(['03-10', 0, 2]);
});

test('two processes that put days together at the same moment change no number', async () => {
  await addDeltas(
    '2026-03-01',
    Array.from({ length: 200 }, () => 1),
  );
  await Promise.all([compactFigures(ports, NOW), compactFigures(ports, NOW), compactFigures(ports, NOW)]);
  expect(await countOn('2026-03-01')).toBe(200);
});

test('everybody who was there before the sheets is counted once, as of the first start', async () => {
  const { prisma } = fresh.database;
  for (const state of ['accepted', 'requested'])
    await prisma.person.create({
      data: {
        fullName: 'Вера',
        employments: { create: { organisationId: place.organisations.one ?? 0, state } },
      },
    });
  await fillFigures(ports, NOW);
  await fillFigures(ports, NOW.add({ hours: 48 }));
  expect(await prisma.factSheet.findMany()).toMatchObject([{ validFrom: day('2026-03-10'), validTo: null }]);
  expect(await prisma.figureDelta.count()).toBe(2);
  // What is added later is kept by whoever adds it, not looked for at every start.
  await prisma.factSheet.deleteMany();
  await fillFigures(ports, NOW);
  expect(await prisma.factSheet.count()).toBe(0);
});

test('who is destroyed without having been taken out of the figures is taken out then, as of that day', async () => {
  const { prisma } = fresh.database;
  const organisationId = place.organisations.one ?? 0;
  const { id } = await prisma.person.create({
    data: { fullName: 'Вера', employments: { create: { organisationId, state: 'accepted' } } },
  });
  await fillFigures(ports, NOW);
  await prisma.person.update({ where: { id }, data: { deletionAskedAt: new Date() } });
  await createDeletionStore(prisma, 'secret').destroy(asId(id), NOW.add({ hours: 48 }));
  expect(await prisma.factSheet.count()).toBe(0);
  const staff = (asOf: string) =>
    createFigureStore(prisma).countPeople({
      territoryId: asId(place.territoryId),
      organisationId: asId(organisationId),
      measure: 'staff',
      asOf: Temporal.PlainDate.from(asOf),
      from: null,
    });
  expect([await staff('2026-03-11'), await staff('2026-03-12')]).toEqual([1, 0]);
});
