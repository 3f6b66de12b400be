import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDeliveryWorld, createMortal, type DeliveryWorld, NOON } from './support.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await createDeliveryWorld();
});
afterEach(() => world.drop());

/** Resolves when the row of that key is in a call. */
async function inCall(key: string): Promise<void> {
  await expect.poll(async () => (await world.row(key)).state).toBe('sending');
}

describe('a process that dies', () => {
  test('before the call: the notice is uncertain, then sent by the next process', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext({ effect: false, hang: true });
    world.dispatcher().wake();
    await inCall('a');
    await world.expireLease();

    const next = world.dispatcher();
    await world.settle(next);
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', uncertainties: 1 });
    world.advance({ minutes: 1 });
    await world.settle(next);
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  test('after the call: sent once more and no more, marked as repeated', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext({ effect: true, hang: true });
    world.dispatcher().wake();
    await inCall('a');
    await world.expireLease();
    const next = world.dispatcher();
    for (let look = 0; look < 5; look += 1) {
      await world.settle(next);
      world.advance({ minutes: 2 });
    }
    expect(world.telegram.texts()).toEqual(['ru joinDecided {}', 'ru joinDecided {} (again)']);
  });

  test('keeps nobody waiting for longer than its lease, and nobody sends meanwhile', async () => {
    const personId = await world.person(101);
    await world.settle(world.dispatcher());
    await world.enqueue({ key: 'a', personId });
    const next = world.dispatcher();
    await world.settle(next);
    expect(next.state).toBe('standby');
    expect(world.telegram.messages).toEqual([]);
    await world.expireLease();
    await world.settle(next);
    expect(next.state).toBe('sending');
    expect(world.telegram.messages).toHaveLength(1);
  });
});

describe('two processes', () => {
  test('send each notice once, whoever looks', async () => {
    for (let n = 0; n < 12; n += 1)
      await world.enqueue({ key: `${n}`, personId: await world.person(100 + n) });
    const both = [world.dispatcher(), world.dispatcher()];
    await Promise.all(both.map(world.settle));
    expect(both.map(dispatcher => dispatcher.state).sort()).toEqual(['sending', 'standby']);
    expect(world.telegram.messages.map(message => message.chatId).sort()).toEqual(
      Array.from({ length: 12 }, (_, n) => 100 + n),
    );
  });

  test('change places at once when one stops', async () => {
    const [first, second] = [world.dispatcher(), world.dispatcher()];
    await world.settle(first);
    await first.stop();
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    await world.settle(first);
    expect(world.telegram.messages).toEqual([]);
    await world.settle(second);
    expect(world.telegram.messages).toHaveLength(1);
  });

  test('the answer that comes to the one that was given up changes nothing', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    const answer = Promise.withResolvers<{ message_id: number }>();
    const slow = world.dispatcher({ api: { ...world.telegram.api, sendMessage: () => answer.promise } });
    slow.wake();
    await inCall('a');
    await world.expireLease();
    const next = world.dispatcher();
    await world.settle(next);
    answer.resolve({ message_id: 777 });
    await slow.idle();
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', messageId: null });
    expect(world.memory.of('warn')).toContain(
      'a notice was given up by another process before its answer came',
    );
    world.advance({ minutes: 1 });
    await world.settle(next);
    expect(await world.row('a')).toMatchObject({ state: 'sent', messageId: 1 });
  });

  test('nor when the notice is in its second call already', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    const [late, second] = [
      Promise.withResolvers<{ message_id: number }>(),
      Promise.withResolvers<{ message_id: number }>(),
    ];
    const slow = world.dispatcher({ api: { ...world.telegram.api, sendMessage: () => late.promise } });
    slow.wake();
    await inCall('a');
    await world.expireLease();
    const next = world.dispatcher({ api: { ...world.telegram.api, sendMessage: () => second.promise } });
    await world.settle(next);
    world.advance({ minutes: 1 });
    next.wake();
    await inCall('a');
    late.resolve({ message_id: 777 });
    await slow.idle();
    expect(await world.row('a')).toMatchObject({ state: 'sending', messageId: null });
    second.resolve({ message_id: 778 });
    await next.idle();
    expect(await world.row('a')).toMatchObject({ state: 'sent', messageId: 778 });
  });

  test('the one that lost its lease without noticing takes no more notices', async () => {
    const personId = await world.person(101);
    const old = world.dispatcher();
    await world.settle(old);
    await world.expireLease();
    const next = world.dispatcher();
    await world.settle(next);
    await world.enqueue({ key: 'a', personId });
    await world.settle(old);
    expect(old.state).toBe('standby');
    expect(world.telegram.messages).toEqual([]);
    await world.settle(next);
    expect(world.telegram.messages).toHaveLength(1);
  });
});

describe('when the database fails', () => {
  const outage = Object.assign(new Error('terminating connection'), { code: '57P01' });

  test('the outcome of a call is kept until it can be stored', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    let failures = 3;
    const store: DeliveryStore = {
      ...world.store,
      settle: (...args) => (failures-- > 0 ? Promise.reject(outage) : world.store.settle(...args)),
    };
    await world.settle(world.dispatcher({ store }));
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'sent', uncertainties: 0 });
  });

  test('an outcome that cannot be stored leaves the notice uncertain, not lost', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    let failures = 1;
    const store: DeliveryStore = {
      ...world.store,
      settle: (...args) =>
        failures-- > 0 ? Promise.reject(new Error('a bug')) : world.store.settle(...args),
    };
    const dispatcher = world.dispatcher({ store });
    await world.settle(dispatcher);
    expect((await world.row('a')).state).toBe('sending');
    await world.settle(dispatcher);
    expect((await world.row('a')).state).toBe('uncertain');
    expect(world.memory.of('error')).toEqual(['the outcome of a notice could not be stored']);
  });

  test('a look that fails is followed by one that does its work', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    let failures = 1;
    const store: DeliveryStore = {
      ...world.store,
      claimNext: (...args) => (failures-- > 0 ? Promise.reject(outage) : world.store.claimNext(...args)),
    };
    const dispatcher = world.dispatcher({ store });
    await world.settle(dispatcher);
    expect(world.memory.of('warn')).toEqual(['the database is away; notices wait']);
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
  });

  test('a claim that was stored although its answer was lost is found again', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    let failures = 1;
    const store: DeliveryStore = {
      ...world.store,
      async claimNext(...args) {
        const claimed = await world.store.claimNext(...args);
        if (failures-- > 0) throw outage;
        return claimed;
      },
    };
    const dispatcher = world.dispatcher({ store });
    await world.settle(dispatcher);
    expect((await world.row('a')).state).toBe('sending');
    await world.settle(dispatcher);
    expect((await world.row('a')).state).toBe('uncertain');
    world.advance({ minutes: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
  });
});

test('stopping waits for the call under way and settles it', async () => {
  await world.enqueue({ key: 'a', personId: await world.person(101) });
  const answer = Promise.withResolvers<{ message_id: number }>();
  const dispatcher = world.dispatcher({ api: { ...world.telegram.api, sendMessage: () => answer.promise } });
  dispatcher.wake();
  await inCall('a');
  const stopped = dispatcher.stop();
  answer.resolve({ message_id: 7 });
  await stopped;
  expect(await world.row('a')).toMatchObject({ state: 'sent', messageId: 7 });
});

test('a killed process of the simulation does nothing more', async () => {
  const mortal = createMortal(world.store);
  mortal.kill();
  const dead = world.dispatcher({ store: mortal.store });
  dead.wake();
  await world.enqueue({ key: 'a', personId: await world.person(101), dueAt: NOON });
  await world.settle(world.dispatcher());
  expect(world.telegram.messages).toHaveLength(1);
});
