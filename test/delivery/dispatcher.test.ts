import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryStore } from '../../src/delivery/delivery-store.ts';
import type { NoticeApi } from '../../src/delivery/sender.ts';
import {
  blocked,
  createDeliveryWorld,
  type DeliveryWorld,
  NOON,
  refused,
  telegramError,
  timeoutAfterEffect,
  timeoutBeforeEffect,
  tooMany,
} from './support.ts';

let world: DeliveryWorld;
beforeEach(async () => {
  world = await createDeliveryWorld();
});
afterEach(() => world.drop());

describe('a notice', () => {
  test('goes out in the language the recipient has when it is sent, and its row says so', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId, params: { days: 3 } });
    await world.prisma.person.update({ where: { id: personId }, data: { locale: 'en' } });
    await world.settle(world.dispatcher());
    expect(world.telegram.messages).toEqual([
      { chatId: 101, text: 'en joinDecided {"days":3}', silent: false, buttons: undefined, at: NOON },
    ]);
    expect(await world.row('a')).toMatchObject({
      state: 'sent',
      messageId: 1,
      attempts: 1,
      nextTryAt: null,
      payload: {},
    });
  });

  test('carries its buttons', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    const keyboard = [[{ text: 'Открыть', callback_data: 'open' }]];
    const render = () => ({ text: 'Текст', entities: [], keyboard });
    await world.settle(world.dispatcher({ renderNotice: render }));
    expect(world.telegram.messages[0]?.buttons).toEqual({ inline_keyboard: keyboard });
  });

  test('of one key is made once, and one to somebody without an account is not made', async () => {
    const personId = await world.person(101);
    expect(await world.enqueue({ key: 'a', personId })).toBe('enqueued');
    expect(await world.enqueue({ key: 'a', personId, kind: 'routeReturned' })).toBe('duplicate');
    expect(await world.enqueue({ key: 'b', personId: await world.person(null) })).toBe('noAccount');
    await world.settle(world.dispatcher());
    expect(await world.enqueue({ key: 'a', personId })).toBe('duplicate');
    await world.settle(world.dispatcher());
    expect(world.telegram.texts()).toEqual(['ru joinDecided {}']);
  });

  test('is not made when its transaction fails', async () => {
    const personId = await world.person(101);
    const { enqueueNotice } = await import('../../src/db/stores/enqueue-notice.ts');
    const failing = world.prisma.$transaction(async tx => {
      await enqueueNotice(tx, { key: 'a', personId, kind: 'joinDecided', params: {}, dueAt: NOON });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await world.rows()).toEqual([]);
  });

  test('waits for its time, and expires when nobody could send it by then', async () => {
    const personId = await world.person(101);
    const dueAt = NOON.add({ minutes: 30 });
    await world.enqueue({ key: 'a', personId, dueAt });
    await world.enqueue({ key: 'b', personId, dueAt, expiresAt: NOON.add({ hours: 1 }) });
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    expect(world.telegram.messages).toEqual([]);
    world.advance({ hours: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    expect((await world.rows()).map(row => row.state)).toEqual(['sent', 'expired']);
  });

  test('is cancelled when the person asked to be deleted or was deleted', async () => {
    const leaving = await world.person(101, { deletionAskedAt: new Date(0) });
    const gone = await world.person(102);
    await world.enqueue({ key: 'a', personId: leaving });
    await world.enqueue({ key: 'b', personId: gone });
    await world.prisma.person.delete({ where: { id: gone } });
    await world.settle(world.dispatcher());
    expect(world.telegram.messages).toEqual([]);
    expect((await world.rows()).map(row => [row.state, row.error, row.payload])).toEqual([
      ['cancelled', 'the person asked to be deleted', {}],
      ['cancelled', 'the person was deleted', {}],
    ]);
  });

  test('of a mailing goes only to those whose last word about mailings was yes', async () => {
    const said = async (telegramId: number, ...words: boolean[]) => {
      const personId = await world.person(telegramId);
      for (const granted of words)
        await world.prisma.consent.create({
          data: { personId, kind: 'mailing', version: '1', textHash: '', granted, decidedAt: new Date(0) },
        });
      await world.enqueue({ key: `to ${telegramId}`, personId });
    };
    await said(101, false, true);
    await said(102, true, false);
    await said(103);
    // What this version does not know is treated as a mailing.
    await world.prisma.delivery.updateMany({ data: { kind: 'ofAnotherVersion' } });
    await world.settle(world.dispatcher());
    expect(world.telegram.messages.map(message => message.chatId)).toEqual([101]);
    expect((await world.rows()).map(row => row.state)).toEqual(['sent', 'cancelled', 'cancelled']);
  });

  test('that cannot be made is given up, and the others go out', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId, kind: 'routeApproved' });
    await world.enqueue({ key: 'b', personId });
    await world.enqueue({ key: 'c', personId });
    await world.prisma.delivery.update({ where: { key: 'b' }, data: { payload: ['damaged'] } });
    const renderNotice = (kind: string) => {
      if (kind === 'routeApproved') throw new Error('no such text');
      return { text: 'Текст', entities: [], keyboard: [] };
    };
    await world.settle(world.dispatcher({ renderNotice }));
    expect((await world.rows()).map(row => row.state)).toEqual(['dead', 'dead', 'sent']);
    expect(world.memory.of('error')).toEqual(['a notice could not be made', 'a notice could not be made']);
  });
});

describe('quiet hours', () => {
  const evening = Temporal.Instant.from('2026-09-17T17:00:00Z');
  const morning = Temporal.Instant.from('2026-09-18T05:00:00Z');

  test('hold a notice back until they end where the person lives', async () => {
    world.clock.set(evening);
    await world.enqueue({ key: 'moscow', personId: await world.person(101) });
    await world.enqueue({
      key: 'kaliningrad',
      personId: await world.person(102, { timezone: 'Europe/Kaliningrad', quietFrom: '22:00' }),
    });
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    expect(world.telegram.messages.map(message => message.chatId)).toEqual([102]);
    world.clock.set(morning.subtract({ minutes: 1 }));
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    world.clock.set(morning);
    await world.settle(dispatcher);
    expect(world.telegram.messages[1]).toMatchObject({ chatId: 101, silent: false });
  });

  test('hold it by the zone of the organisation when the person names none', async () => {
    world.clock.set(Temporal.Instant.from('2026-09-17T13:00:00Z'));
    const personId = await world.person(101);
    const territory = await world.prisma.territory.create({
      data: { key: 't', title: 'Т', timezone: 'Asia/Novokuznetsk', operatorName: '', operatorEmail: '' },
    });
    const organisation = await world.prisma.organisation.create({
      data: { key: 'o', title: 'О', territoryId: territory.id, searchText: 'о' },
    });
    await world.prisma.employment.create({
      data: { personId, organisationId: organisation.id, state: 'accepted' },
    });
    await world.enqueue({ key: 'a', personId });
    await world.settle(world.dispatcher());
    expect(world.telegram.messages).toEqual([]);
    expect((await world.row('a')).nextTryAt).toEqual(new Date('2026-09-18T01:00:00Z'));
  });

  test('let a notice pass without a sound when it would expire before they end', async () => {
    world.clock.set(evening);
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId, expiresAt: morning.subtract({ minutes: 30 }) });
    await world.settle(world.dispatcher());
    expect(world.telegram.messages).toMatchObject([{ silent: true }]);
  });
});

describe('when Telegram refuses', () => {
  test('a person who blocked the bot: the notice is dead and no more are sent until the person is back', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId });
    world.telegram.failNext(blocked);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    const person = await world.prisma.person.findUniqueOrThrow({ where: { id: personId } });
    expect(person.unreachableSince).toEqual(new Date(NOON.epochMilliseconds));
    await world.enqueue({ key: 'b', personId });
    await world.settle(dispatcher);
    expect((await world.rows()).map(row => row.state)).toEqual(['dead', 'dead']);
    expect((await world.row('a')).error).toContain('personGone');

    const { createReachabilityStore } = await import('../../src/db/stores/reachability-store.ts');
    const reachability = createReachabilityStore(world.prisma);
    await reachability.markReachable(101);
    await world.enqueue({ key: 'c', personId });
    await world.settle(dispatcher);
    await reachability.markUnreachable(101, NOON);
    await world.enqueue({ key: 'd', personId });
    await world.settle(dispatcher);
    expect((await world.rows()).slice(2).map(row => row.state)).toEqual(['sent', 'dead']);
    expect(world.telegram.messages).toHaveLength(1);
  });

  test('a 429: everything waits as long as it says, no try is counted, then all arrive', async () => {
    for (const telegramId of [101, 102, 103, 104])
      await world.enqueue({ key: `${telegramId}`, personId: await world.person(telegramId) });
    world.telegram.failNext(tooMany(137));
    await world.settle(world.dispatcher());
    expect(world.telegram.messages.map(message => message.chatId).sort()).toEqual([101, 102, 103, 104]);
    const waits = world.telegram.messages
      .map(message => message.at.since(NOON).total('seconds'))
      .filter(seconds => seconds > 1);
    // Calls under way when the answer came may pass; whatever begins later waits.
    expect(waits.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(137);
    expect((await world.rows()).map(row => [row.state, row.attempts])).toEqual(Array(4).fill(['sent', 1]));
  });

  test('a 429 that comes while another notice is being taken holds that one back too', async () => {
    for (const telegramId of [101, 102])
      await world.enqueue({ key: `${telegramId}`, personId: await world.person(telegramId) });
    const first = Promise.withResolvers<{ message_id: number }>();
    const paused = Promise.withResolvers<void>();
    let claims = 0;
    let calls = 0;
    const store: DeliveryStore = {
      ...world.store,
      async claimNext(...args) {
        const claimed = await world.store.claimNext(...args);
        claims += 1;
        if (claims === 2) {
          first.reject(telegramError(429, 'Too Many Requests', { retry_after: 50 }));
          await paused.promise;
        }
        return claimed;
      },
      async rememberPause(...args) {
        await world.store.rememberPause(...args);
        paused.resolve();
      },
    };
    const api: NoticeApi = {
      ...world.telegram.api,
      sendMessage: (...args) => {
        calls += 1;
        return calls === 1 ? first.promise : world.telegram.api.sendMessage(...args);
      },
    };
    await world.settle(world.dispatcher({ store, api }));
    const waits = world.telegram.messages.map(message => message.at.since(NOON).total('seconds'));
    expect(waits).toHaveLength(2);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(50);
    expect((await world.rows()).map(row => row.attempts)).toEqual([1, 1]);
  });

  test('a 429 is obeyed by the process that sends next', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext(tooMany(300));
    const first = world.dispatcher({ delay: async () => false });
    await world.settle(first);
    await first.stop();
    expect(await world.row('a')).toMatchObject({ state: 'pending', attempts: 0 });
    await world.settle(world.dispatcher());
    const [message] = world.telegram.messages;
    expect(message?.at.since(NOON).total('seconds')).toBeGreaterThan(250);
  });

  test('our own mistake: dead at once and logged as an error, the next one goes out', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId });
    await world.enqueue({ key: 'b', personId });
    world.telegram.failNext({ effect: false, error: telegramError(400, 'Bad Request: message is too long') });
    await world.settle(world.dispatcher());
    expect((await world.rows()).map(row => row.state)).toEqual(['dead', 'sent']);
    expect(world.memory.of('error')).toEqual(['a notice was not sent']);
  });

  test('the token: everything stops, nothing is lost, a restart with a valid one goes on', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId });
    await world.enqueue({ key: 'b', personId });
    world.telegram.failNext({ effect: false, error: telegramError(401, 'Unauthorized') });
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    await world.settle(dispatcher);
    expect(dispatcher.state).toBe('halted');
    expect((await world.rows()).map(row => [row.state, row.attempts])).toEqual([
      ['pending', 0],
      ['pending', 0],
    ]);
    await dispatcher.stop();
    await world.settle(world.dispatcher());
    expect(world.telegram.messages).toHaveLength(2);
  });
});

describe('when Telegram cannot be reached', () => {
  test('nothing is lost and nothing comes twice, however long it takes', async () => {
    const personId = await world.person(101);
    await world.enqueue({ key: 'a', personId });
    world.telegram.failNext(refused, refused, refused);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    expect(await world.row('a')).toMatchObject({ state: 'retryAt', attempts: 1 });
    expect((await world.row('a')).error).toContain('notSent');
    for (let minutes = 0; minutes < 10; minutes += 1) {
      world.advance({ minutes: 1 });
      await world.settle(dispatcher);
    }
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'sent', attempts: 4, uncertainties: 0 });
  });

  test('the other notices are not burnt one after another', async () => {
    for (const telegramId of [101, 102, 103, 104, 105, 106])
      await world.enqueue({ key: `${telegramId}`, personId: await world.person(telegramId) });
    world.telegram.failNext(...Array(6).fill(refused));
    const calls: Temporal.Instant[] = [];
    const api: NoticeApi = {
      ...world.telegram.api,
      sendMessage: (...args) => {
        calls.push(world.clock.now());
        return world.telegram.api.sendMessage(...args);
      },
    };
    await world.settle(world.dispatcher({ api }));
    const lastAfter = calls.at(-1)?.since(NOON).total('seconds') ?? 0;
    expect(lastAfter).toBeGreaterThan(1);
    expect((await world.rows()).every(row => row.state === 'retryAt' || row.state === 'sent')).toBe(true);
  });
});

describe('when nobody can tell whether a notice arrived', () => {
  test('it is sent once more after a minute, marked as repeated', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext(timeoutAfterEffect);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', uncertainties: 1, settledAt: null });
    world.advance({ seconds: 59 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    world.advance({ seconds: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.texts()).toEqual(['ru joinDecided {}', 'ru joinDecided {} (again)']);
    expect(await world.row('a')).toMatchObject({ state: 'sent', messageId: 2, uncertainties: 1 });
  });

  test('the second time it stays uncertain for good', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext(timeoutBeforeEffect, timeoutBeforeEffect);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    world.advance({ minutes: 2 });
    await world.settle(dispatcher);
    world.advance({ hours: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toEqual([]);
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', uncertainties: 2, nextTryAt: null });
    expect((await world.row('a')).settledAt).not.toBeNull();
  });

  test('what goes into a group is left to a human at once, with what it said', async () => {
    await world.toGroup({ key: 'a', params: { n: 1 } });
    world.telegram.failNext(timeoutAfterEffect);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    world.advance({ hours: 1 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({
      state: 'uncertain',
      nextTryAt: null,
      payload: { n: 1 },
    });
  });

  test('it is not sent again when it expired meanwhile, and the row still says that it may have arrived', async () => {
    await world.enqueue({
      key: 'a',
      personId: await world.person(101),
      expiresAt: NOON.add({ seconds: 30 }),
    });
    world.telegram.failNext(timeoutAfterEffect);
    const dispatcher = world.dispatcher();
    await world.settle(dispatcher);
    world.advance({ minutes: 2 });
    await world.settle(dispatcher);
    expect(world.telegram.messages).toHaveLength(1);
    expect(await world.row('a')).toMatchObject({ state: 'uncertain', nextTryAt: null });
  });

  test('an error that is not Telegram’s counts as unknown and is logged as an error', async () => {
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    world.telegram.failNext({ effect: true, error: new TypeError('a bug') });
    await world.settle(world.dispatcher());
    expect((await world.row('a')).state).toBe('uncertain');
    expect(world.memory.of('error')).toEqual(['a notice was not sent']);
  });
});

test('one chat gets one message a second, and nobody else waits for it', async () => {
  const busy = await world.person(101);
  for (const key of ['a', 'b', 'c']) await world.enqueue({ key, personId: busy });
  await world.enqueue({ key: 'd', personId: await world.person(102) });
  await world.settle(world.dispatcher());
  const seconds = world.telegram.messages.map(({ chatId, at }) => [
    chatId,
    Math.floor(at.since(NOON).total('seconds')),
  ]);
  expect(seconds).toEqual([
    [101, 0],
    [102, 0],
    [101, 1],
    [101, 2],
  ]);
});
