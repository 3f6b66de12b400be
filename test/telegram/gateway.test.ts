import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, InputFile } from 'grammy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classifyTelegramError } from '../../src/telegram/classify-error.ts';
import { type CallReport, createGatewayFetch } from '../../src/telegram/gateway.ts';
import { passesAfterMs } from '../../src/telegram/passes-after.ts';
import { freePort } from '../kit/telegram.ts';

const TOKEN = '700100:token-of-the-gateway-test-0000000000001';
const server = createServer((request, response) => {
  // What stands behind an address decides how it answers.
  const [, , kind] = (request.url ?? '').split('/');
  if (kind === 'hang') return;
  if (kind === 'cut') {
    request.socket.destroy();
    return;
  }
  if (kind === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"ok":true', () => request.socket.destroy());
    return;
  }
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
});
let root: string;
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

async function fail(kind: string): Promise<{ error: unknown; reports: CallReport[] }> {
  const reports: CallReport[] = [];
  const limits = { call: 50, upload: 50, poll: 50 };
  const api = new Api(TOKEN, {
    apiRoot: root,
    fetch: createGatewayFetch(report => reports.push(report), { limitsMs: limits }),
    buildUrl: (base, token, method) => `${base}/bot${token}/${kind}/${method}`,
  });
  const error = await api.sendMessage(1, 'hello').catch((reason: unknown) => reason);
  return { error, reports };
}

it.each([
  ['hang', 0],
  ['cut', 0],
  ['half', 200],
  ['html', 502],
])('does not know what became of a call when the answer is: %s', async (kind, status) => {
  const { error, reports } = await fail(kind);
  expect(classifyTelegramError(error)).toEqual({ kind: 'outcomeUnknown' });
  expect(reports).toMatchObject([{ method: 'sendMessage', status }]);
  expect([1, 2, 3, 9].map(tries => passesAfterMs(error, tries))).toEqual([1_000, 2_000, 4_000, 30_000]);
});

it('knows that a call did not arrive where nobody listens', async () => {
  const api = new Api(TOKEN, {
    apiRoot: `http://127.0.0.1:${await freePort()}`,
    fetch: createGatewayFetch(() => {}),
  });
  const error = await api.getMe().catch((reason: unknown) => reason);
  expect(classifyTelegramError(error)).toEqual({ kind: 'notSent' });
});

it('tells of each message that is sent or edited, with its chat, uploads included, and of nothing else', async () => {
  const chats: (number | null)[] = [];
  const api = new Api(TOKEN, {
    apiRoot: root,
    fetch: createGatewayFetch(() => {}, { onMessage: chatId => chats.push(chatId) }),
  });
  const calls = [
    () => api.sendMessage(11, 'the text says "chat_id":99, and \\"chat_id\\":98,'),
    () => api.editMessageText(12, 5, 'new'),
    () => api.sendDocument(13, new InputFile(Buffer.from('name="chat_id" 97'), 'a.txt'), { caption: 'text' }),
    () => api.sendPhoto(-100_14, 'a-file-id'),
    () => api.sendMessage('@somebody', 'hello'),
    () => api.sendChatAction(15, 'typing'),
    () => api.answerCallbackQuery('1'),
    () => api.getMe(),
  ];
  for (const call of calls) await call().catch(() => {});
  expect(chats).toEqual([11, 12, 13, -100_14, null]);
});
