import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dispatcher } from '../../src/delivery/dispatcher.ts';
import type { PersonId } from '../../src/lib/ids.ts';
import { startSandbox, type TestSandbox } from '../sandbox/kit.ts';
import { createDeliveryWorld, type DeliveryWorld, timeoutAfterEffect } from './support.ts';

const AUTHOR = 6_000_001;

let world: DeliveryWorld;
let telegram: TestSandbox;
let dispatcher: Dispatcher;
let authorId: PersonId;
beforeEach(async () => {
  telegram = startSandbox({ limits: 'telegram' });
  world = await createDeliveryWorld({ now: telegram.clock.now() });
  telegram.driver.createUser({ id: AUTHOR, firstName: 'Анна' });
  telegram.driver.send({ chatId: AUTHOR, fromId: AUTHOR, text: '/start' });
  authorId = await world.person(AUTHOR);
  dispatcher = world.dispatcher({
    api: telegram.api,
    clock: telegram.clock,
    delay: async ms => {
      telegram.clock.advance(Temporal.Duration.from({ milliseconds: ms }));
      return true;
    },
  });
});
afterEach(async () => {
  await dispatcher.stop();
  await world.drop();
});

function group(isForum = false): number {
  const type = isForum ? 'supergroup' : 'group';
  return telegram.driver.createChat({ type, title: 'Группа', isForum, memberIds: [AUTHOR] }).id;
}

/** Puts messages of one subject into these places on their way and lets them go. */
async function announce(places: { chatId: number; threadId?: number }[], subject = 'event:1'): Promise<void> {
  const before = await world.prisma.delivery.count();
  for (const [n, place] of places.entries())
    await world.toGroup({
      key: `g${before + n}`,
      ...place,
      subject,
      authorId,
      dueAt: telegram.clock.now(),
    });
  await world.settle(dispatcher);
}

const toldAuthor = () =>
  telegram.driver.messages(AUTHOR).flatMap(message => (message.from.isBot ? [message.text] : []));

test('a message goes into the topic it is for, and into the group itself for the general one', async () => {
  const chatId = group(true);
  const { threadId } = telegram.driver.openTopic({ chatId, name: 'Новости' });
  await announce([{ chatId, threadId }, { chatId, threadId: 1 }, { chatId }]);
  const threads = telegram.driver
    .calls()
    .flatMap(({ method, payload }) => (method === 'sendMessage' ? [payload.message_thread_id] : []));
  expect(threads).toEqual([threadId, undefined, undefined]);
  expect((await world.rows()).map(row => row.state)).toEqual(['sent', 'sent', 'sent']);
});

test('a group that became a supergroup: everything that waits goes to its new id, and one call finds it out', async () => {
  const chatId = group();
  const other = group();
  const later = telegram.clock.now().add({ hours: 3 });
  await world.toGroup({ key: 'later', chatId, dueAt: later });
  await world.toGroup({ key: 'other', chatId: other, dueAt: later });
  const { id } = telegram.driver.migrate({ chatId, announced: 'none' });
  await announce([{ chatId }, { chatId }]);
  expect((await world.rows()).map(row => [Number(row.chatId), row.state])).toEqual([
    [id, 'pending'],
    [other, 'pending'],
    [id, 'sent'],
    [id, 'sent'],
  ]);
  const refused = telegram.driver.calls().filter(call => call.error);
  expect(refused).toHaveLength(1);
  expect(toldAuthor()).toEqual([]);
});

describe('the author is told once a subject, with the reason, when', () => {
  test.each<[string, 'noRights' | 'topicGone' | 'groupGone', (chatId: number, threadId: number) => void]>([
    [
      'the topic is closed',
      'noRights',
      (chatId, threadId) => telegram.driver.closeTopic({ chatId, threadId }),
    ],
    [
      'the topic is gone',
      'topicGone',
      (chatId, threadId) => telegram.driver.deleteTopic({ chatId, threadId }),
    ],
    ['the bot was removed', 'groupGone', chatId => telegram.driver.kickBot({ chatId })],
    [
      'the bot may not write',
      'noRights',
      chatId => telegram.driver.setMembersMaySend({ chatId, allowed: false }),
    ],
  ])('%s', async (_, reason, change) => {
    const chatId = group(true);
    const { threadId } = telegram.driver.openTopic({ chatId, name: 'Новости' });
    change(chatId, threadId);
    const place = { chatId, threadId };
    await announce([place, place]);
    await announce([place], 'event:2');
    expect((await world.rows()).filter(row => row.personId === null).map(row => row.state)).toEqual([
      'dead',
      'dead',
      'dead',
    ]);
    expect((await world.row('g0')).error).toMatch(new RegExp(`^${reason}: `, 'u'));
    expect(toldAuthor()).toEqual([
      `ru sendingFailed {"reason":"${reason}","subject":"event:1"}`,
      `ru sendingFailed {"reason":"${reason}","subject":"event:2"}`,
    ]);
    expect(world.memory.of('error')).toEqual([]);
  });
});

test('when nobody can tell whether it arrived, it stays uncertain, and the author is asked', async () => {
  await world.toGroup({ key: 'g', subject: 'event:1', authorId });
  world.telegram.failNext(timeoutAfterEffect);
  await world.settle(world.dispatcher());
  expect(await world.row('g')).toMatchObject({ state: 'uncertain', nextTryAt: null });
  expect(world.telegram.texts()).toEqual([
    'ru joinDecided {}',
    'ru sendingFailed {"reason":"uncertain","subject":"event:1"}',
  ]);
});
