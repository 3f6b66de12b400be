import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForDeliveries } from '../../src/db/listen-for-deliveries.ts';
import { enqueueNotice } from '../../src/db/stores/enqueue-notice.ts';
import type { PersonId } from '../../src/lib/ids.ts';
import { createDeliveryWorld, type DeliveryWorld, NOON } from '../delivery/support.ts';

let world: DeliveryWorld;
let wakes: number;
let heard: PromiseWithResolvers<void>;
let listener: ReturnType<typeof listenForDeliveries>;
let personId: PersonId;
beforeEach(async () => {
  world = await createDeliveryWorld();
  personId = await world.person(101);
  wakes = 0;
  heard = Promise.withResolvers();
  listener = listenForDeliveries({
    url: world.url,
    wake: () => {
      wakes += 1;
      heard.resolve();
    },
    delay: async () => true,
    log: world.memory.log,
  });
  await hear();
});
afterEach(async () => {
  await listener.stop();
  await world.drop();
});

/** The next time it calls. */
async function hear(): Promise<void> {
  await heard.promise;
  heard = Promise.withResolvers();
}

test('every commit that puts something on its way is told, what was rolled back or came twice is not', async () => {
  const before = wakes;
  const failing = world.prisma.$transaction(async tx => {
    await enqueueNotice(tx, { key: 'a', personId, kind: 'joinDecided', params: {}, dueAt: NOON });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await world.enqueue({ key: 'b', personId });
  await hear();
  await world.enqueue({ key: 'b', personId });
  await world.enqueue({ key: 'c', personId });
  await hear();
  expect(wakes - before).toBe(2);
});

test('a connection that breaks is replaced, and what was missed is looked for', async () => {
  await world.prisma.$queryRaw`
    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  await hear();
  await world.enqueue({ key: 'a', personId });
  await hear();
  expect(world.memory.of('error')).toEqual([]);
});
