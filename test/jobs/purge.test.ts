import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRetentionStore } from '../../src/db/stores/retention-store.ts';
import { purge } from '../../src/jobs/purge.ts';
import { createMemoryLog } from '../delivery/support.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const NOW = Temporal.Instant.from('2026-09-17T09:00:00Z');
const daysAgo = (days: number) =>
  new Date(NOW.subtract({ minutes: Math.round(1_440 * days) }).epochMilliseconds);

let fresh: TestDatabase;
beforeEach(async () => {
  fresh = await createTestDatabase();
});
afterEach(() => fresh.drop());

test('what has served its time goes, what has not stays', async () => {
  const { prisma } = fresh.database;
  const update = (updateId: number, state: string, days: number) => ({
    updateId: BigInt(updateId),
    state,
    receivedAt: daysAgo(days),
    ...(state === 'done' ? { doneAt: daysAgo(days) } : { payload: {} }),
  });
  await prisma.inboxUpdate.createMany({
    data: [
      update(1, 'done', 2.9),
      update(2, 'done', 3.1),
      update(3, 'pending', 200),
      update(4, 'parked', 29),
      update(5, 'parked', 31),
    ],
  });
  await prisma.tickClaim.createMany({
    data: [
      { job: 'old', slot: daysAgo(91), claimedAt: daysAgo(91) },
      { job: 'new', slot: daysAgo(89), claimedAt: daysAgo(89) },
    ],
  });
  const imported = (id: number, state: string, days: number) => ({
    ...{ id, state, territoryId: 1, kind: 'people', fileName: 'f', fileHash: '' },
    ...{ content: new Uint8Array([1]), plan: { create: 1 }, createdAt: daysAgo(days) },
  });
  await prisma.import.createMany({
    data: [imported(1, 'planned', 29), imported(2, 'planned', 31), imported(3, 'applied', 31)],
  });
  const change = { order: 1, model: 'Person', rowId: 1, action: 'created', after: {} };
  await prisma.importChange.createMany({
    data: [
      { importId: 1, ...change },
      { importId: 3, ...change },
    ],
  });
  const task = { kind: 'k', payload: {}, createdAt: daysAgo(40) };
  await prisma.task.createMany({
    data: [
      { key: 'old', finishedAt: daysAgo(31), ...task },
      { key: 'new', finishedAt: null, ...task },
    ],
  });
  const delivery = (key: string, settledDays: number | null) => ({
    key,
    chatId: 1n,
    kind: 'k',
    payload: {},
    dueAt: daysAgo(200),
    settledAt: settledDays === null ? null : daysAgo(settledDays),
  });
  await prisma.delivery.createMany({
    data: [delivery('old', 91), delivery('new', 89), delivery('never settled', null)],
  });

  const memory = createMemoryLog();
  await purge({ retention: createRetentionStore(prisma), log: memory.log }, NOW);

  const updates = await prisma.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } });
  expect(updates.map(row => Number(row.updateId))).toEqual([1, 3, 4]);
  expect((await prisma.tickClaim.findMany()).map(row => row.job)).toEqual(['new']);
  const deliveries = await prisma.delivery.findMany({ orderBy: { id: 'asc' } });
  expect(deliveries.map(row => row.key)).toEqual(['new', 'never settled']);
  const imports = await prisma.import.findMany({ orderBy: { id: 'asc' } });
  expect(imports.map(({ state, content, plan }) => [state, content !== null, plan !== null])).toEqual([
    ['planned', true, true],
    ['discarded', false, false],
    // What was done and how many: numbers.
    ['applied', false, true],
  ]);
  expect((await prisma.importChange.findMany()).map(({ importId }) => importId)).toEqual([1]);
  expect((await prisma.task.findMany()).map(({ key }) => key)).toEqual(['new']);
  expect(memory.lines[0]?.fields).toEqual({
    handledUpdates: 1,
    parkedUpdates: 1,
    tickClaims: 1,
    imports: 2,
    tasks: 1,
    deliveries: 1,
  });
});

test('more than one batch goes in one run', async () => {
  const { prisma } = fresh.database;
  await prisma.inboxUpdate.createMany({
    data: Array.from({ length: 10_001 }, (_, n) => ({
      updateId: BigInt(n),
      state: 'done',
      receivedAt: daysAgo(10),
      doneAt: daysAgo(10),
    })),
  });
  await purge({ retention: createRetentionStore(prisma), log: createMemoryLog().log }, NOW);
  expect(await prisma.inboxUpdate.count()).toBe(0);
});
