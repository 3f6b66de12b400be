import { expect, it } from 'vitest';
import { call, serveSandbox, startedPerson, startSandbox, TOKEN } from './kit.ts';

async function withPerson() {
  const test = startSandbox();
  const anna = await startedPerson(test);
  const send = (text = 'x') => call(test, 'sendMessage', { chat_id: anna, text });
  const texts = () => test.driver.messages(anna).map(message => message.text);
  return { ...test, anna, send, texts };
}

it('strikes the scripted calls and then no more', async () => {
  const { driver, send, texts, api } = await withPerson();
  driver.faults([
    { kind: '429', method: 'sendMessage', retryAfter: 7 },
    { kind: '5xx', method: 'SENDMESSAGE', times: 2 },
    { kind: 'error', code: 403, description: 'Forbidden: bot was kicked from the group chat' },
  ]);
  expect(await api.getMe().catch(error => error.description)).toBe(
    'Forbidden: bot was kicked from the group chat',
  );
  expect(await send()).toMatchObject({ error_code: 429, parameters: { retry_after: 7 } });
  expect(await send()).toMatchObject({ error_code: 500, description: 'Internal Server Error' });
  expect(await send()).toMatchObject({ error_code: 500 });
  expect(await send('дошло')).toMatchObject({ ok: true });
  expect(texts()).toEqual(['/start', 'дошло']);
});

it('can leave out some calls first, and look at one chat only', async () => {
  const { driver, send, anna, api, ...test } = await withPerson();
  const pavel = await startedPerson({ driver, api, ...test }, 'Павел');
  driver.faults([{ kind: 'blocked', chatId: anna, skip: 1 }]);
  expect(await send()).toMatchObject({ ok: true });
  await api.sendMessage(pavel, 'мимо');
  expect(await send()).toMatchObject({
    error_code: 403,
    description: 'Forbidden: bot was blocked by the user',
  });
});

it('after the effect: the message is there, the bot was not told', async () => {
  const { driver, send, texts } = await withPerson();
  driver.faults([{ kind: '5xx', when: 'after' }]);
  expect(await send('дважды?')).toMatchObject({ error_code: 500 });
  expect(texts()).toEqual(['/start', 'дважды?']);
  expect(driver.calls().at(-1)).toMatchObject({
    method: 'sendMessage',
    fault: '5xx',
    result: { text: 'дважды?' },
  });
});

it('names what is gone by the method', async () => {
  const { driver, api, anna } = await withPerson();
  driver.faults([{ kind: 'notFound', times: 3 }]);
  const descriptionOf = (call: Promise<unknown>) => call.catch(error => error.description);
  expect(await descriptionOf(api.editMessageText(anna, 1, 'x'))).toBe(
    'Bad Request: message to edit not found',
  );
  expect(await descriptionOf(api.deleteMessage(anna, 1))).toBe('Bad Request: message to delete not found');
  expect(await descriptionOf(api.sendMessage(anna, 'x'))).toBe('Bad Request: chat not found');
});

it.each(['before', 'after'] as const)(
  'cuts the connection %s the effect, over a socket and in process',
  async when => {
    const { driver, sandbox, anna, texts, fetch: inProcess } = await withPerson();
    const { url } = await serveSandbox(sandbox);
    driver.faults([{ kind: 'reset', when, times: 2 }]);
    await expect(fetch(`${url}/bot${TOKEN}/sendMessage?chat_id=${anna}&text=1`)).rejects.toThrow(
      'fetch failed',
    );
    await expect(inProcess(`http://s/bot${TOKEN}/sendMessage?chat_id=${anna}&text=2`)).rejects.toThrow(
      'fetch failed',
    );
    expect(texts()).toEqual(when === 'before' ? ['/start'] : ['/start', '1', '2']);
    const response = await fetch(`${url}/bot${TOKEN}/getMe`);
    expect(response.status).toBe(200);
  },
);

it('answers with the HTML of a proxy', async () => {
  const { driver, fetch: inProcess } = await withPerson();
  driver.faults([{ kind: 'html502' }]);
  const response = await inProcess(`http://s/bot${TOKEN}/getMe`);
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>');
});

it('hangs until the caller gives up, and is not idle meanwhile', async () => {
  const { driver, sandbox, anna, texts, api } = await withPerson();
  const { url } = await serveSandbox(sandbox);
  driver.faults([{ kind: 'hang', when: 'after' }]);
  const caller = new AbortController();
  const hanging = fetch(`${url}/bot${TOKEN}/sendMessage?chat_id=${anna}&text=1`, { signal: caller.signal });
  await driver.waitFor(anna, messages => messages.length === 2);
  const polled = api.getUpdates({ timeout: 50 });
  const events: string[] = [];
  const idle = driver.waitForIdle().then(() => events.push('idle'));
  await api.getMe();
  events.push('given up');
  caller.abort();
  await expect(hanging).rejects.toThrow('aborted');
  await idle;
  expect(events).toEqual(['given up', 'idle']);
  expect(texts()).toEqual(['/start', '1']);
  driver.send({ chatId: anna, fromId: anna, text: 'конец' });
  await polled;
});

it('loses an answer to getUpdates, and the updates come again', async () => {
  const { driver, anna, api } = await withPerson();
  driver.send({ chatId: anna, fromId: anna, text: 'важное' });
  driver.faults([{ kind: 'reset', when: 'after', method: 'getUpdates' }]);
  await expect(api.getUpdates()).rejects.toThrow('Network request');
  expect(await api.getUpdates()).toMatchObject([{ message: { text: 'важное' } }]);
});

it('strikes by chance, the same way for the same chance', async () => {
  let rolls = 0;
  const test = startSandbox({
    random: { int: below => (below === 1_000_000 ? (rolls++ % 4) * 250_000 : 1), token: () => 'x' },
  });
  test.driver.faults([{ kind: '5xx', probability: 0.5, times: 1000 }]);
  const statuses: number[] = [];
  for (let i = 0; i < 8; i++) statuses.push((await call(test, 'getMe')).status);
  expect(statuses).toEqual([500, 500, 200, 200, 500, 500, 200, 200]);
});
