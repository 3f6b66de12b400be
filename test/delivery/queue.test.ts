import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cancelNotices } from '../../src/db/stores/cancel-notices.ts';
import { enqueueForPeople, enqueueNotices } from '../../src/db/stores/enqueue-notices.ts';
import type { Notice } from '../../src/delivery/notice.ts';
import { NOTICE_KINDS, noticeClassOf } from '../../src/domain/notices/notice-class.ts';
import type { PersonId } from '../../src/lib/ids.ts';
import {
  createDeliveryWorld,
  type DeliveryWorld,
  NOON,
  refused,
  timeoutAfterEffect,
  tooMany,
} from './support.ts';

let world: DeliveryWorld;
let anna: PersonId;
let boris: PersonId;
let nobody: PersonId;
beforeAll(async () => {
  world = await createDeliveryWorld();
  [anna, boris, nobody] = await Promise.all([world.person(101), world.person(102), world.person(null)]);
});
afterAll(() => world.drop());
beforeEach(async () => {
  await world.prisma.delivery.deleteMany();
  await world.prisma.lease.deleteMany();
  world.telegram.messages.length = 0;
  world.clock.set(NOON);
});

const notice = (key: string, personId: PersonId, more: Partial<Notice> = {}): Notice => ({
  key,
  personId,
  kind: 'joinDecided',
  params: {},
  dueAt: NOON,
  ...more,
});
const enqueue = (notices: Notice[], options = {}) =>
  world.prisma.$transaction(tx => enqueueNotices(tx, notices, options));
const cancel = (subject: string, filter = {}) =>
  world.prisma.$transaction(tx => cancelNotices(tx, subject, world.clock.now(), filter));
const states = async () => (await world.rows()).map(row => row.state);

describe('many notices at once', () => {
  test('are made in their order by the classes of their kinds; outcomes are counted', async () => {
    await enqueue([notice('old', anna)]);
    const result = await enqueue([
      notice('soon', boris, { kind: 'soon', params: { n: 1 }, expiresAt: NOON.add({ hours: 1 }) }),
      notice('nobody', nobody),
      notice('old', boris),
      notice('twice', anna, { subject: 'event:5', authorId: boris }),
      notice('twice', anna),
    ]);
    expect(result).toEqual({ enqueued: 2, duplicate: 2, noAccount: 1 });
    const { priority, counted } = noticeClassOf('soon');
    expect(await world.rows()).toMatchObject([
      { key: 'old', personId: anna },
      {
        key: 'soon',
        chatId: 102n,
        kind: 'soon',
        priority,
        counted,
        payload: { n: 1 },
        dueAt: new Date(NOON.epochMilliseconds),
        expiresAt: new Date(NOON.epochMilliseconds + 3_600_000),
        state: 'pending',
      },
      { key: 'twice', subject: 'event:5', authorId: boris, expiresAt: null },
    ]);
  });

  test('of one text for many people: each who has an account gets it once', async () => {
    const forAll = { keyPrefix: 'a:5:person:', kind: 'joinDecided', params: { n: 2 }, dueAt: NOON } as const;
    const run = () => world.prisma.$transaction(tx => enqueueForPeople(tx, forAll, [anna, nobody, boris]));
    expect(await run()).toEqual({ enqueued: 2, duplicate: 0, noAccount: 1 });
    expect(await run()).toEqual({ enqueued: 0, duplicate: 2, noAccount: 1 });
    expect((await world.rows()).map(row => row.key)).toEqual([`a:5:person:${anna}`, `a:5:person:${boris}`]);
    await world.settle(world.dispatcher());
    expect(world.telegram.texts()).toEqual(['ru joinDecided {"n":2}', 'ru joinDecided {"n":2}']);
  });

  test('a cancelled one that is wanted again goes out with what it says now; a sent one never again', async () => {
    const one = notice('a', anna, { subject: 'event:5', params: { n: 1 } });
    await enqueue([one]);
    await cancel('event:5');
    expect(await enqueue([one])).toMatchObject({ duplicate: 1 });
    const again = { ...one, params: { n: 2 } };
    expect(await enqueue([again, again], { revive: true })).toMatchObject({ enqueued: 1, duplicate: 1 });
    await world.settle(world.dispatcher());
    expect(await enqueue([again], { revive: true })).toMatchObject({ duplicate: 1 });
    await world.settle(world.dispatcher());
    expect(world.telegram.texts()).toEqual(['ru joinDecided {"n":2}']);
  });
});

describe('cancelling what is about a subject', () => {
  test('ends what waits, of the named people and kinds only, and leaves what has ended', async () => {
    const subject = 'event:5';
    await enqueue([notice('sent', anna, { subject })]);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    world.telegram.failNext(refused);
    await enqueue([notice('retry', boris, { subject })]);
    world.clock.advance(Temporal.Duration.from({ seconds: 5 }));
    await world.settle(dispatcher);
    const dueAt = NOON.add({ hours: 1 });
    await enqueue([
      notice('anna', anna, { subject, dueAt, params: { n: 1 } }),
      notice('boris', boris, { subject, dueAt, kind: 'soon' }),
      notice('other', anna, { subject: 'event:55', dueAt }),
    ]);
    expect(await cancel(subject, { personIds: [anna] })).toBe(1);
    expect(await cancel(subject, { kinds: ['soon'] })).toBe(1);
    expect(await states()).toEqual(['sent', 'retryAt', 'cancelled', 'cancelled', 'pending']);
    expect(await cancel(subject)).toBe(1);
    expect(await world.row('anna')).toMatchObject({
      payload: {},
      nextTryAt: null,
      error: 'not wanted any more',
    });
    expect(await states()).toEqual(['sent', 'cancelled', 'cancelled', 'cancelled', 'pending']);
  });

  test('leaves one that may have arrived uncertain, and does not send it again', async () => {
    await enqueue([notice('a', anna, { subject: 'event:5' })]);
    world.telegram.failNext(timeoutAfterEffect);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    expect(await cancel('event:5')).toBe(1);
    world.advance({ minutes: 5 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', nextTryAt: null });
    expect((await world.row('a')).settledAt).not.toBeNull();
  });

  test.each([
    ['a 429', tooMany(30), 'cancelled'],
    ['a refused connection', refused, 'cancelled'],
    ['an unknown outcome', timeoutAfterEffect, 'uncertain'],
  ])('during its call: after %s it is not tried again', async (_, fault, end) => {
    await enqueue([notice('a', anna, { subject: 'event:5' })]);
    const called = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const dispatcher = world.dispatcher({
      api: {
        ...world.telegram.api,
        async sendMessage(...args) {
          called.resolve();
          await cancelled.promise;
          world.telegram.failNext(fault);
          return world.telegram.api.sendMessage(...args);
        },
      },
    });
    dispatcher.wake();
    await called.promise;
    expect(await cancel('event:5')).toBe(0);
    cancelled.resolve();
    await dispatcher.idle();
    const arrived = world.telegram.messages.length;
    world.advance({ minutes: 5 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(arrived);
    expect((await world.row('a')).state).toBe(end);
  });

  test('during its call, and wanted again before that ends: it goes on as if nothing had been', async () => {
    const one = notice('a', anna, { subject: 'event:5' });
    await enqueue([one]);
    const dispatcher = world.dispatcher({
      api: {
        ...world.telegram.api,
        async sendMessage(...args) {
          if ((await world.row('a')).attempts === 1) {
            await cancel('event:5');
            await enqueue([one], { revive: true });
            world.telegram.failNext(refused);
          }
          return world.telegram.api.sendMessage(...args);
        },
      },
    });
    await world.settle(dispatcher);
    world.advance({ minutes: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'sent', attempts: 2, withdrawn: false });
  });

  test('whoever is first, a claim or a cancellation: nothing is claimed after it is cancelled', async () => {
    const term = await world.store.holdLease('one', 30);
    const claim = () =>
      world.store.claimNext(
        { fence: term?.fence ?? 0, now: NOON, busyChats: [] },
        () => ({ kind: 'send' }) as const,
      );
    for (let round = 0; round < 20; round += 1) {
      const key = `race ${round}`;
      await enqueue([notice(key, anna, { subject: 'event:7' })]);
      const [first, second, ended] = await Promise.all([claim(), claim(), cancel('event:7')]);
      const taken = [first, second].filter(({ kind }) => kind === 'decided').length;
      expect({ taken, ended, state: (await world.row(key)).state }).toEqual(
        taken === 1 ? { taken, ended: 0, state: 'sending' } : { taken: 0, ended: 1, state: 'cancelled' },
      );
      await world.prisma.delivery.deleteMany();
    }
  });
});

test('every kind has a priority; what is due at once leaves in their order, then by age', async () => {
  const people = await Promise.all([111, 112, 113, 114].map(id => world.person(id)));
  const [a, b, c, d] = people;
  if (!a || !b || !c || !d) throw new Error('four people');
  await enqueue([
    notice('answer late', a),
    notice('answer early', b, { dueAt: NOON.subtract({ hours: 1 }) }),
    notice('soon', c, { kind: 'soon' }),
    notice('of another version', d),
  ]);
  await world.prisma.delivery.update({ where: { key: 'of another version' }, data: { priority: 19 } });
  await world.settle(world.dispatcher());
  expect(world.telegram.messages.map(message => message.chatId)).toEqual([113, 114, 112, 111]);
  expect(Object.keys(NOTICE_KINDS).every(kind => noticeClassOf(kind).priority > 0)).toBe(true);
});
