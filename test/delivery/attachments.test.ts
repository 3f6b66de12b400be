import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dispatcher } from '../../src/delivery/dispatcher.ts';
import { startSandbox, type TestSandbox } from '../sandbox/kit.ts';
import { blocked, createDeliveryWorld, type DeliveryWorld, timeoutAfterEffect } from './support.ts';

const READER = 6_000_001;
const ONE_PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const bold = { type: 'bold' as const, offset: 0, length: 9 };

let world: DeliveryWorld;
let telegram: TestSandbox;
beforeEach(async () => {
  telegram = startSandbox();
  world = await createDeliveryWorld({ now: telegram.clock.now() });
  telegram.driver.createUser({ id: READER, firstName: 'Анна' });
});
afterEach(() => world.drop());

/** A picture the bot was sent once. */
async function storedFile(kind: 'photo' | 'document'): Promise<string> {
  const content = kind === 'photo' ? ONE_PIXEL : new TextEncoder().encode('содержание');
  telegram.driver.send({ chatId: READER, fromId: READER, [kind]: { fileName: 'plan.pdf', content } });
  const updates = await telegram.api.getUpdates();
  const message = updates.at(-1)?.message;
  return message?.photo?.at(-1)?.file_id ?? message?.document?.file_id ?? '';
}

function dispatcher(kind: 'photo' | 'document', fileId: string, changes = {}): Dispatcher {
  return world.dispatcher({
    api: telegram.api,
    clock: telegram.clock,
    renderNotice: () => ({
      text: 'Семинары перенесены',
      entities: [bold],
      keyboard: [[{ text: 'Почему', callback_data: 'x' }]],
      attachment: { kind, fileId },
    }),
    ...changes,
  });
}

describe.each(['photo', 'document'] as const)('a %s', kind => {
  test('goes by its id, with caption, entities and buttons', async () => {
    const sender = dispatcher(kind, await storedFile(kind));
    await world.enqueue({
      key: 'a',
      personId: await world.person(READER),
      dueAt: telegram.clock.now(),
    });
    await world.settle(sender);
    const message = telegram.driver.messages(READER).at(-1);
    expect(message).toMatchObject({ text: 'Семинары перенесены', entities: [bold] });
    expect(message?.[kind]?.url).toContain('/files/');
    expect(message?.buttons).toEqual([[{ text: 'Почему', data: 'x' }]]);
    expect(await world.row('a')).toMatchObject({ state: 'sent', messageId: message?.id });
    await sender.stop();
  });

  test('is classified like a message: blocked is dead, no answer is uncertain', async () => {
    const sender = world.dispatcher({
      renderNotice: () => ({ text: 'x', entities: [], keyboard: [], attachment: { kind, fileId: 'f' } }),
    });
    world.telegram.failNext(blocked, timeoutAfterEffect);
    await world.enqueue({ key: 'a', personId: await world.person(101) });
    await world.settle(sender);
    expect(await world.row('a')).toMatchObject({ state: 'dead' });
    await world.toGroup({ key: 'b', chatId: -7 });
    await world.settle(sender);
    expect(await world.row('b')).toMatchObject({ state: 'uncertain', nextTryAt: null });
    expect(world.telegram.messages).toMatchObject([{ chatId: -7, file: 'f' }]);
    await sender.stop();
  });
});
