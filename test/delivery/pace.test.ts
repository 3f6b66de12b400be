import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeliveryWorld, type DeliveryWorld, NOON } from './support.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await createDeliveryWorld();
});
afterEach(() => world.drop());

const sinceNoon = (at: Temporal.Instant) => at.since(NOON).total('milliseconds');

test('a chat in which somebody was just answered is left alone for a second; the others need not wait', async () => {
  const dispatcher = world.dispatcher();
  await world.enqueue({ key: 'a', personId: await world.person(101) });
  await world.enqueue({ key: 'b', personId: await world.person(102) });
  dispatcher.onAnswer(101);
  await world.settle(dispatcher);
  const [first, second] = world.telegram.messages;
  expect([first?.chatId, second?.chatId]).toEqual([102, 101]);
  expect(sinceNoon(first?.at ?? NOON)).toBeLessThan(200);
  expect(sinceNoon(second?.at ?? NOON)).toBeGreaterThanOrEqual(1_000);
});

test('answered while the notice was being taken: it waits all the same', async () => {
  await world.enqueue({ key: 'a', personId: await world.person(101) });
  const dispatcher = world.dispatcher({
    store: {
      ...world.store,
      async claimNext(...args) {
        const claimed = await world.store.claimNext(...args);
        if (claimed.kind === 'decided') dispatcher.onAnswer(101);
        return claimed;
      },
    },
  });
  await world.settle(dispatcher);
  expect(sinceNoon(world.telegram.messages[0]?.at ?? NOON)).toBeGreaterThanOrEqual(1_000);
  expect(await world.row('a')).toMatchObject({ state: 'sent', attempts: 1 });
});

test('something more urgent that becomes due during a long call does not wait for its end', async () => {
  await world.enqueue({ key: 'slow', personId: await world.person(101) });
  const other = await world.person(102);
  const answer = Promise.withResolvers<{ message_id: number }>();
  const urgent = Promise.withResolvers<void>();
  const called = Promise.withResolvers<void>();
  const dispatcher = world.dispatcher({
    api: {
      ...world.telegram.api,
      sendMessage(chatId) {
        if (chatId === 101) {
          called.resolve();
          return answer.promise;
        }
        urgent.resolve();
        return Promise.resolve({ message_id: 2 });
      },
    },
  });
  dispatcher.wake();
  await called.promise;
  await world.enqueue({ key: 'urgent', personId: other, kind: 'soon' });
  dispatcher.wake();
  await urgent.promise;
  expect((await world.row('slow')).state).toBe('sending');
  answer.resolve({ message_id: 1 });
  await dispatcher.idle();
  expect((await world.rows()).map(row => row.state)).toEqual(['sent', 'sent']);
});
