import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Api } from 'grammy';
import { afterEach } from 'vitest';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/create-sandbox.ts';
import { createInProcessFetch } from '../kit/in-process-fetch.ts';

export const TOKEN = '100:sandbox-token';
const BOT = { id: 100, username: 'route_bot', firstName: 'Маршрут' };
export const START = Temporal.Instant.from('2026-09-01T06:00:00Z');

export interface TestSandbox {
  sandbox: Sandbox;
  driver: Sandbox['driver'];
  clock: MovableClock;
  /** grammY's client, in process. */
  api: Api;
  fetch: typeof fetch;
}

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

export function startSandbox(options: Partial<SandboxOptions> = {}): TestSandbox {
  const clock = createMovableClock({ frozenAt: START });
  const sandbox = createSandbox({
    clock,
    random: systemRandom,
    token: TOKEN,
    bot: BOT,
    limits: 'off',
    webhookRetryScale: 0.001,
    ...options,
  });
  cleanups.push(() => sandbox.stop());
  const inProcess = createInProcessFetch(sandbox.app);
  const api = new Api(TOKEN, { apiRoot: 'http://sandbox', fetch: inProcess });
  return { sandbox, driver: sandbox.driver, clock, api, fetch: inProcess };
}

/** Serves a listener on a free port until the test ends; answers its address. */
export async function serve(listener: ReturnType<typeof getRequestListener>): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** The sandbox behind a real socket, and grammY's client for it. */
export async function serveSandbox(sandbox: Sandbox): Promise<{ url: string; api: Api }> {
  const url = await serve(getRequestListener(sandbox.app.fetch));
  return { url, api: new Api(TOKEN, { apiRoot: url }) };
}

/** A person who has pressed Start; the update about it is confirmed. */
export async function startedPerson({ driver, api }: TestSandbox, firstName = 'Анна'): Promise<number> {
  const { id } = driver.createUser({ firstName });
  driver.send({ chatId: id, fromId: id, text: '/start' });
  await confirmAll(api);
  return id;
}

/** Takes and confirms everything that waits. */
export async function confirmAll(api: Api): Promise<void> {
  const updates = await api.getUpdates({ timeout: 0 });
  const last = updates.at(-1);
  if (last) await api.getUpdates({ offset: last.update_id + 1, timeout: 0 });
}

export interface RawAnswer {
  status: number;
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: object;
}

/** A call without grammY: the body of the answer. */
export async function call(
  { fetch: send }: Pick<TestSandbox, 'fetch'>,
  method: string,
  params: object = {},
): Promise<RawAnswer> {
  const response = await send(`http://sandbox/bot${TOKEN}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const body: Omit<RawAnswer, 'status'> = JSON.parse(await response.text());
  return { status: response.status, ...body };
}
