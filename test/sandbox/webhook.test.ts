import { getRequestListener } from '@hono/node-server';
import { Bot, InlineKeyboard, webhookCallback } from 'grammy';
import { expect, it } from 'vitest';
import { serve, serveSandbox, startedPerson, startSandbox, type TestSandbox, TOKEN } from './kit.ts';

interface Delivery {
  update: { update_id: number; message?: { text: string }; callback_query?: { data: string } };
  headers: Headers;
  answer(response: Response): void;
}

/** A webhook whose answers the test gives one by one. */
function createHook() {
  const waiting: Delivery[] = [];
  const readers: ((delivery: Delivery) => void)[] = [];
  const deliver: typeof fetch = (_, init) => {
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    const delivery = {
      update: JSON.parse(String(init?.body)),
      headers: new Headers(init?.headers),
      answer: resolve,
    };
    const reader = readers.shift();
    if (reader) reader(delivery);
    else waiting.push(delivery);
    return promise;
  };
  const next = (): Promise<Delivery> => {
    const delivery = waiting.shift();
    return delivery ? Promise.resolve(delivery) : new Promise(resolve => readers.push(resolve));
  };
  return { deliver, next, waiting };
}

async function startHooked() {
  const hook = createHook();
  const test = startSandbox({ deliver: hook.deliver });
  const anna = await startedPerson(test);
  await test.api.setWebhook('https://bot.example/hook', { secret_token: 'secret_1' });
  const write = (text: string, from = anna) => test.driver.send({ chatId: from, fromId: from, text });
  return { ...test, hook, anna, write };
}

const ok = (): Response => new Response(null, { status: 200 });
const failed = (init: ResponseInit = {}): Response => new Response(null, { status: 500, ...init });
const textOf = ({ update }: Delivery): string => update.message?.text ?? update.callback_query?.data ?? '';

it('posts updates with the secret, one of a chat at a time and in order', async () => {
  const { hook, write, driver } = await startHooked();
  write('один');
  write('два');
  const first = await hook.next();
  expect(textOf(first)).toBe('один');
  expect(first.headers.get('x-telegram-bot-api-secret-token')).toBe('secret_1');
  expect(hook.waiting).toHaveLength(0);
  first.answer(ok());
  const second = await hook.next();
  expect(textOf(second)).toBe('два');
  expect(driver.pendingUpdates()).toBe(1);
  second.answer(ok());
  await driver.waitForIdle();
  expect(driver.pendingUpdates()).toBe(0);
});

it('presses of a person do not wait for the messages of the chat, nor one chat for another', async () => {
  const { hook, write, driver, api, anna } = await startHooked();
  const keyboard = new InlineKeyboard().text('Да', 'yes');
  const { message_id } = await api.sendMessage(anna, 'Вопрос', { reply_markup: keyboard });
  const pavel = driver.createUser({ firstName: 'Павел' });
  write('от Анны');
  driver.press({ chatId: anna, fromId: anna, messageId: message_id, data: 'yes' });
  write('от Павла', pavel.id);
  const deliveries = [await hook.next(), await hook.next(), await hook.next()];
  expect(deliveries.map(textOf)).toEqual(['от Анны', 'yes', 'от Павла']);
  for (const delivery of deliveries) delivery.answer(ok());
  await driver.waitForIdle();
});

it('tries a failed update again and holds back only its own chat', async () => {
  const { hook, write, driver, api } = await startHooked();
  const pavel = driver.createUser({ firstName: 'Павел' });
  write('один');
  write('два');
  (await hook.next()).answer(failed({ statusText: 'Internal Server Error' }));
  const again = await hook.next();
  expect(textOf(again)).toBe('один');
  expect(await api.getWebhookInfo()).toMatchObject({
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
  write('мимо', pavel.id);
  const other = await hook.next();
  expect(textOf(other)).toBe('мимо');
  other.answer(ok());
  again.answer(failed());
  const third = await hook.next();
  expect(textOf(third)).toBe('один');
  third.answer(ok());
  const last = await hook.next();
  expect(textOf(last)).toBe('два');
  last.answer(ok());
  await driver.waitForIdle();
});

it('waits as long as the bot asks with Retry-After', async () => {
  const { hook, write, driver } = await startHooked();
  write('один');
  // At the test's scale an hour takes 3.6 seconds: nothing comes again before the webhook is set anew.
  (await hook.next()).answer(failed({ status: 429, headers: { 'retry-after': '3600' } }));
  write('от другого', driver.createUser({ firstName: 'Павел' }).id);
  const other = await hook.next();
  expect(textOf(other)).toBe('от другого');
  expect(hook.waiting).toHaveLength(0);
  expect(driver.pendingUpdates()).toBe(2);
});

it('gives up an update whose lifetime is over', async () => {
  const { hook, driver, api, anna, clock, write } = await startHooked();
  const keyboard = new InlineKeyboard().text('Да', 'yes');
  const { message_id } = await api.sendMessage(anna, 'Вопрос', { reply_markup: keyboard });
  driver.press({ chatId: anna, fromId: anna, messageId: message_id, data: 'yes' });
  const press = await hook.next();
  clock.advance(Temporal.Duration.from({ seconds: 151 }));
  press.answer(failed());
  write('дальше');
  const next = await hook.next();
  expect(textOf(next)).toBe('дальше');
  next.answer(ok());
  await driver.waitForIdle();
  expect(hook.waiting).toHaveLength(0);
});

it('delivers twice on demand, as after an answer that got lost', async () => {
  const { hook, driver, write } = await startHooked();
  driver.repeatUpdates(1);
  write('один');
  const first = await hook.next();
  first.answer(ok());
  const second = await hook.next();
  expect(second.update).toEqual(first.update);
  second.answer(ok());
  await driver.waitForIdle();
});

it('keeps what was not confirmed for polling after the webhook is removed', async () => {
  const { hook, api, write } = await startHooked();
  write('один');
  await hook.next();
  await api.deleteWebhook();
  expect(await api.getUpdates()).toMatchObject([{ message: { text: 'один' } }]);
});

it('a bot behind a real socket answers people', async () => {
  const { sandbox, driver } = startSandbox();
  const { api, url } = await serveSandbox(sandbox);
  const bot = new Bot(TOKEN, { client: { apiRoot: url } });
  bot.command('start', ctx => ctx.reply(`Здравствуйте, ${ctx.from?.first_name}`));
  const hookUrl = await serve(
    getRequestListener(webhookCallback(bot, 'std/http', { secretToken: 'secret_1' })),
  );
  await api.setWebhook(`${hookUrl}/hook`, { secret_token: 'secret_1' });
  const { id } = driver.createUser({ firstName: 'Анна' });
  driver.send({ chatId: id, fromId: id, text: '/start' });
  await driver.waitForIdle();
  expect(driver.messages(id).map(({ text }) => text)).toEqual(['/start', 'Здравствуйте, Анна']);
});

it.each([
  ['http://bot.example/hook', {}, 'bad webhook: An HTTPS URL must be provided for webhook'],
  [
    'https://bot.example:8080/hook',
    {},
    'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ],
  ['hook', {}, 'bad webhook: invalid webhook URL specified'],
  ['https://bot.example/hook', { secret_token: 'with space' }, 'secret token contains unallowed characters'],
])('refuses %s %j', async (url, other, problem) => {
  const { api }: TestSandbox = startSandbox();
  await expect(api.setWebhook(url, other)).rejects.toMatchObject({
    error_code: 400,
    description: `Bad Request: ${problem}`,
  });
});
