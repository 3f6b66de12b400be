import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confirmAll, serveSandbox, startedPerson, startSandbox, TOKEN } from './kit.ts';

async function withMessages(count: number) {
  const test = startSandbox();
  const anna = await startedPerson(test);
  for (let i = 1; i <= count; i++) test.driver.send({ chatId: anna, fromId: anna, text: `Сообщение ${i}` });
  const first = (await test.api.getUpdates())[0]?.update_id ?? 0;
  const poll = async (params: { offset?: number; limit?: number; timeout?: number }) =>
    (await test.api.getUpdates(params)).map(update => update.update_id - first + 1);
  return { ...test, anna, first, poll };
}

it('gives updates again until an offset confirms them', async () => {
  const { poll, first, driver } = await withMessages(3);
  expect(await poll({})).toEqual([1, 2, 3]);
  expect(await poll({ limit: 2 })).toEqual([1, 2]);
  expect(await poll({ offset: first + 1 })).toEqual([2, 3]);
  expect(await poll({})).toEqual([2, 3]);
  expect(driver.pendingUpdates()).toBe(2);
  expect(await poll({ offset: first + 3 })).toEqual([]);
});

it('a negative offset keeps the last ones, an offset far ahead confirms nothing', async () => {
  const { poll, first } = await withMessages(5);
  expect(await poll({ offset: first + 5000 })).toEqual([1, 2, 3, 4, 5]);
  expect(await poll({ offset: -2 })).toEqual([4, 5]);
  expect(await poll({})).toEqual([4, 5]);
});

it('waits for the next update, and several made at once come together', async () => {
  const { poll, driver, anna, api, first } = await withMessages(1);
  const waiting = poll({ offset: first + 1, timeout: 30 });
  driver.send({ chatId: anna, fromId: anna, text: 'два' });
  driver.send({ chatId: anna, fromId: anna, text: 'три' });
  expect(await waiting).toEqual([2, 3]);
  await confirmAll(api);
});

it('a second poller ends the first one', async () => {
  const { api } = startSandbox();
  const first = api.getUpdates({ timeout: 30 });
  const second = api.getUpdates({ timeout: 30 });
  await expect(first).rejects.toMatchObject({
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  const third = api.getUpdates();
  await expect(second).rejects.toMatchObject({ error_code: 409 });
  expect(await third).toEqual([]);
});

it('a webhook and polling exclude each other', async () => {
  const { api } = startSandbox({ deliver: () => new Promise(() => {}) });
  const waiting = api.getUpdates({ timeout: 30 });
  await api.setWebhook('https://bot.example/hook');
  await expect(waiting).rejects.toMatchObject({
    error_code: 409,
    description: 'Conflict: terminated by setWebhook request',
  });
  await expect(api.getUpdates()).rejects.toMatchObject({
    error_code: 409,
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
  await api.deleteWebhook();
  expect(await api.getUpdates()).toEqual([]);
});

it('leaves out types that were not asked for when they happen', async () => {
  const { driver, api, anna, first } = await withMessages(1);
  await api.getUpdates({ offset: first + 1, allowed_updates: ['my_chat_member'] });
  driver.send({ chatId: anna, fromId: anna, text: 'не дойдёт' });
  driver.block(anna);
  driver.unblock(anna);
  await api.getUpdates({ allowed_updates: [] });
  driver.send({ chatId: anna, fromId: anna, text: 'дойдёт' });
  const updates = await api.getUpdates();
  expect(
    updates.map(({ my_chat_member, message }) => message?.text ?? my_chat_member?.new_chat_member.status),
  ).toEqual(['kicked', 'member', 'дойдёт']);
});

it('takes up to 100 at once', async () => {
  const { poll } = await withMessages(120);
  expect(await poll({ limit: 1000 })).toHaveLength(100);
});

it('drops the pending updates on demand', async () => {
  const { poll, api } = await withMessages(3);
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await poll({})).toEqual([]);
});

it('a poller that hangs up loses nothing', async () => {
  const { sandbox, driver } = startSandbox();
  const { api, url } = await serveSandbox(sandbox);
  const caller = new AbortController();
  const waiting = fetch(`${url}/bot${TOKEN}/getUpdates?timeout=30`, { signal: caller.signal });
  await driver.waitForIdle();
  caller.abort();
  await expect(waiting).rejects.toThrow('aborted');
  const { id } = driver.createUser({ firstName: 'Анна' });
  driver.send({ chatId: id, fromId: id, text: '/start' });
  expect(await api.getUpdates({ timeout: 30 })).toMatchObject([{ message: { text: '/start' } }]);
});

it('every update comes, in order and once, however the bot polls and whenever people write', async () => {
  const step = fc.record({
    writes: fc.nat(4),
    limit: fc.integer({ min: 1, max: 5 }),
    confirms: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
      const { driver, api, sandbox } = startSandbox();
      const { id } = driver.createUser({ firstName: 'Анна' });
      const confirmed: string[] = [];
      let sent = 0;
      let offset = 0;
      const poll = async (limit: number, confirms: boolean): Promise<number> => {
        const updates = await api.getUpdates({ limit, offset });
        if (confirms)
          for (const update of updates) {
            confirmed.push(update.message?.text ?? '');
            offset = update.update_id + 1;
          }
        return updates.length;
      };
      for (const { writes, limit, confirms } of steps) {
        for (let i = 0; i < writes; i++) driver.send({ chatId: id, fromId: id, text: String(++sent) });
        await poll(limit, confirms);
      }
      while ((await poll(5, true)) > 0);
      expect(confirmed).toEqual(Array.from({ length: sent }, (_, i) => String(i + 1)));
      await sandbox.stop();
    }),
    { numRuns: 30 },
  );
});
