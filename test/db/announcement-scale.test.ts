import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { callOff, callOffLeftovers } from '../../src/db/stores/announcement-calling-off.ts';
import { createAnnouncementStore } from '../../src/db/stores/announcement-store.ts';
import { countByWindows, forPersonWindows } from '../../src/db/stores/person-windows.ts';
import { type AnnouncementId, asId, type PersonId } from '../../src/lib/ids.ts';
import { createTestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

const NOW = Temporal.Instant.from('2026-09-17T09:00:00Z');
const at = new Date(NOW.epochMilliseconds);

let world: Awaited<ReturnType<typeof createTestDatabase>>;
let id: AnnouncementId;
beforeAll(async () => {
  world = await createTestDatabase();
  const { prisma } = world.database;
  const { territoryId } = await createMunicipality(prisma, { a: 'Школа' });
  const row = await prisma.announcement.create({
    data: {
      territoryId,
      text: 'Всем',
      audience: {},
      state: 'sending',
      startedAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
  id = asId(row.id);
  await prisma.person.createMany({
    data: Array.from({ length: 7 }, (_, n) => ({ fullName: `Ч ${n}`, telegramId: BigInt(7_000_000 + n) })),
  });
});
afterAll(() => world.drop());
beforeEach(() => world.database.prisma.delivery.deleteMany());

async function deliveries(states: readonly string[]): Promise<void> {
  await world.database.prisma.delivery.createMany({
    data: states.map((state, n) => ({
      key: `announcement:${id}:${n}`,
      subject: `announcement:${id}`,
      chatId: BigInt(n),
      kind: 'announcement',
      payload: {},
      dueAt: at,
      state,
      nextTryAt: ['pending', 'retryAt'].includes(state) ? at : null,
      settledAt: state === 'sent' ? at : null,
    })),
  });
}
const states = async (): Promise<string[]> =>
  (await world.database.prisma.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);

it('everybody is looked at once, window by window, and work may end it', async () => {
  const { prisma } = world.database;
  const ids = (await prisma.person.findMany({ orderBy: { id: 'asc' } })).map(person => person.id);
  for (const size of [1, 2, 3, 7, 100]) {
    const met: number[] = [];
    const all = await forPersonWindows(prisma, size, async ({ from, to }) => {
      met.push(...ids.filter(each => each >= from && each <= to));
      return true;
    });
    expect([all, met]).toEqual([true, ids]);
  }
  let windows = 0;
  const ended = await forPersonWindows(prisma, 2, async () => {
    windows += 1;
    return windows < 2;
  });
  expect([ended, windows]).toEqual([false, 2]);
});

it('rows of the windows that are alike are one with their sums', async () => {
  const { prisma } = world.database;
  const rows = await countByWindows(prisma, async () => [
    { zone: 'a', count: 2, capped: 1 },
    { zone: 'b', count: 1, capped: 0 },
    { zone: 'a', count: 3, capped: 0 },
  ]);
  expect(rows).toEqual([
    { zone: 'a', count: 5, capped: 1 },
    { zone: 'b', count: 1, capped: 0 },
  ]);
});

it('a stop calls off what waits, leaves what was sent or may arrive, and what it left the job calls off', async () => {
  const { prisma } = world.database;
  const store = createAnnouncementStore(prisma);
  await deliveries(['pending', 'retryAt', 'sent', 'sending', 'pending']);
  const actor = asId<PersonId>(1);
  expect(await store.stop(id, { actorId: actor, by: 'methodologist', at: NOW })).toBe(3);
  expect(await states()).toEqual(['cancelled', 'cancelled', 'sent', 'sending', 'cancelled']);
  expect((await prisma.delivery.findFirstOrThrow({ where: { state: 'sending' } })).withdrawn).toBe(true);
  expect(await callOff(prisma, id, NOW)).toBe(0);
  expect(await store.fanOut(id, NOW)).toBeNull();

  // As a process leaves it that ends in the middle.
  await prisma.delivery.deleteMany();
  await deliveries(['pending', 'cancelled', 'pending']);
  await callOffLeftovers(prisma, NOW);
  expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled']);
});
