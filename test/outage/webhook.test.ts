import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestBot, type TestBot } from '../kit/bot.ts';

let bot: TestBot;
let address: URL;
let secret: string;
beforeAll(async () => {
  bot = await startTestBot({ delivery: 'webhook' });
  const set = bot.sandbox.calls().find(call => call.method === 'setWebhook');
  address = new URL(String(set?.payload.url));
  secret = String(set?.payload.secret_token);
});
afterAll(() => bot.stop());

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': secret,
      ...headers,
    },
  });

/** Sends pieces without telling how many there will be, and resolves with the status; pieces after it are not sent. */
function postEndlessly(piece: Buffer, pieces: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(
      address,
      { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret } },
      response => {
        resolve(response.statusCode ?? 0);
        call.destroy();
      },
    );
    call.on('error', reject);
    let left = pieces;
    const write = (): void => {
      if (call.destroyed) return;
      left -= 1;
      if (left < 0) call.end();
      else call.write(piece, write);
    };
    write();
  });
}

async function journalled(): Promise<number> {
  return bot.prisma.inboxUpdate.count();
}

const update = (id: number, content: object = {}): string => JSON.stringify({ update_id: id, ...content });

it.each([
  ['a wrong secret', () => post(update(1), { 'x-telegram-bot-api-secret-token': 'x'.repeat(26) }), 401],
  ['an empty secret', () => post(update(1), { 'x-telegram-bot-api-secret-token': '' }), 401],
  ['a body of 20 MB', () => post(`{"update_id":1,"a":"${'x'.repeat(20_000_000)}"}`), 413],
  ['no JSON', () => post('update_id=1'), 400],
  ['an empty body', () => post(''), 400],
  ['a list', () => post('[{"update_id":1}]'), 400],
  ['no update_id', () => post('{"message":{}}'), 400],
  ['an update_id that is no whole number', () => post('{"update_id":1e300}'), 400],
  ['bytes that are no text', () => post('\xff\xfe\0{'), 400],
] as const)('refuses %s and stores nothing', async (_, send, status) => {
  const before = await journalled();
  expect((await send()).status).toBe(status);
  expect(await journalled()).toBe(before);
});

it('refuses a body of 20 MB that does not say how long it is', async () => {
  const before = await journalled();
  expect(await postEndlessly(Buffer.alloc(64 * 1024, 'x'), 320)).toBe(413);
  expect(await journalled()).toBe(before);
});

it('tells nobody where the webhook is', async () => {
  const other = new URL('/telegram/guess', address);
  expect((await fetch(other, { method: 'POST', body: update(1) })).status).toBe(404);
});

it('takes an update that comes twice once', async () => {
  const vera = bot.newcomer('Вера');
  bot.sandbox.repeatUpdates(1);
  await vera.send('/start');
  expect(vera.messages().filter(message => message.from.isBot)).toHaveLength(1);
});

// What no Telegram sends, but whoever knows the secret could.
it.each([
  ['of an unknown kind', { purchase: { id: 1 } }],
  ['whose message is a text', { message: 'hello' }],
  [
    'whose chat has no id',
    { message: { message_id: 1, date: 1, chat: { type: 'private' }, text: '/start' } },
  ],
  ['without a sender', { callback_query: { id: '1', data: 'menu', chat_instance: '1' } }],
])('survives an update %s', async (_, content) => {
  const id = 900_000_000 + Math.trunc(await journalled());
  expect((await post(update(id, content))).status).toBe(200);
  await bot.settle();
  const row = await bot.prisma.inboxUpdate.findUniqueOrThrow({ where: { updateId: BigInt(id) } });
  expect(['done', 'parked']).toContain(row.state);
  const oleg = await bot.teacher();
  await oleg.send('/diagnose');
  expect(oleg.screen()).toContain('Диагностика');
});

it('is stopped by no character in the data of a button or in a text', async () => {
  const anna = await bot.teacher();
  await anna.send('/menu');
  for (const data of ['\0', 'menu\0', '\ud800', '\\u0000', '🙂'.repeat(16)]) await anna.pressData(data);
  await anna.send('a\0b \ud83d c');
  expect(await bot.prisma.inboxUpdate.count({ where: { state: 'pending' } })).toBe(0);
  await anna.send('/diagnose');
  expect(anna.screen()).toContain('Диагностика');
});
