import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Dispatcher } from '../../src/delivery/dispatcher.ts';
import type { PersonId } from '../../src/lib/ids.ts';
import type { FaultScript } from '../../src/sandbox/faults/fault-script.ts';
import { startedPerson, startSandbox, type TestSandbox } from '../sandbox/kit.ts';
import { createDeliveryWorld, type DeliveryWorld } from './support.ts';

let world: DeliveryWorld;
let telegram: TestSandbox;
let dispatcher: Dispatcher;
beforeEach(async () => {
  telegram = startSandbox({ limits: 'telegram' });
  world = await createDeliveryWorld({ now: telegram.clock.now() });
  dispatcher = world.dispatcher({
    api: telegram.api,
    clock: telegram.clock,
    delay: async ms => {
      telegram.clock.advance(Temporal.Duration.from({ milliseconds: ms }));
      return true;
    },
    renderNotice: (_, params) => ({
      text: `Напоминание ${params.n}`,
      entities: [{ type: 'bold', offset: 0, length: 11 }],
      keyboard: [[{ text: 'Открыть', callback_data: 'open' }]],
    }),
  });
});
afterEach(async () => {
  await dispatcher.stop();
  await world.drop();
});

/** People who pressed Start, with so many notices each. */
async function people(count: number, notices: number): Promise<{ telegramId: number; personId: PersonId }[]> {
  const all = [];
  for (let p = 0; p < count; p += 1) {
    const telegramId = await startedPerson(telegram, `Человек ${p}`);
    const personId = await world.person(telegramId);
    all.push({ telegramId, personId });
    for (let n = 0; n < notices; n += 1)
      await world.enqueue({ key: `${p}:${n}`, personId, params: { n }, dueAt: telegram.clock.now() });
  }
  return all;
}

const sends = () => telegram.driver.calls().filter(call => call.method === 'sendMessage');
const noticesOf = (telegramId: number) =>
  telegram.driver.messages(telegramId).flatMap(message => (message.text.startsWith('Нап') ? [message] : []));

test('a person sees the notice with its formatting and its button', async () => {
  const [anna] = await people(1, 1);
  await world.settle(dispatcher);
  const [message] = noticesOf(anna?.telegramId ?? 0);
  expect(message).toMatchObject({
    text: 'Напоминание 0',
    entities: [{ type: 'bold', offset: 0, length: 11 }],
    buttons: [[{ text: 'Открыть', data: 'open' }]],
  });
});

test('a mailing never breaks a limit of Telegram and reaches everybody in order', async () => {
  const all = await people(40, 3);
  const started = telegram.clock.now();
  await world.settle(dispatcher);
  expect(sends().filter(call => call.error)).toEqual([]);
  for (const { telegramId } of all)
    expect(noticesOf(telegramId).map(message => message.text)).toEqual([
      'Напоминание 0',
      'Напоминание 1',
      'Напоминание 2',
    ]);
  // 120 messages at 25 a second.
  expect(telegram.clock.now().since(started).total('seconds')).toBeLessThan(6);
});

test('whatever Telegram answers, each notice arrives once, or at most twice where nobody could tell', async () => {
  const faults: Parameters<FaultScript['set']>[0] = [
    { method: 'sendMessage', kind: '429', retryAfter: 7, skip: 1 },
    { method: 'sendMessage', kind: '5xx', when: 'after', skip: 3 },
    { method: 'sendMessage', kind: 'html502', skip: 3 },
    { method: 'sendMessage', kind: 'reset', when: 'after', skip: 2 },
    { method: 'sendMessage', kind: 'reset', when: 'before', skip: 2 },
  ];
  const all = await people(6, 3);
  const gone = all[5];
  telegram.driver.block(gone?.telegramId ?? 0);
  telegram.driver.faults(faults);
  for (let minute = 0; minute < 5; minute += 1) {
    await world.settle(dispatcher);
    telegram.clock.advance(Temporal.Duration.from({ minutes: 1 }));
  }
  const rows = await world.rows();
  for (const row of rows) {
    const person = all.find(each => each.personId === row.personId);
    const seen = noticesOf(person?.telegramId ?? 0).filter(message =>
      row.key.endsWith(message.text.slice('Напоминание '.length)),
    ).length;
    if (person === gone) expect(row.state).toBe('dead');
    else {
      expect(row.state).toBe('sent');
      expect(seen).toBeGreaterThanOrEqual(1);
      expect(seen).toBeLessThanOrEqual(1 + row.uncertainties);
    }
  }
  expect(rows.filter(row => row.uncertainties > 0)).toHaveLength(4);
  const told = sends().filter(call => Number(call.payload.chat_id) === gone?.telegramId);
  expect(told).toHaveLength(1);
});
