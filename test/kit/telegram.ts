import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { MovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import type { SandboxDriver } from '../../src/sandbox/driver.ts';

export const TOKEN = '700100:test-token-of-the-sandbox-00000000001';

/** A Telegram of its own on a port of its own: it outlives restarts of the bot, as the real one does. */
export async function startTelegram(
  clock: MovableClock,
  limits: 'telegram' | 'off' = 'telegram',
): Promise<{ url: string; driver: SandboxDriver; stop(): Promise<void> }> {
  const sandbox = createSandbox({
    clock,
    random: systemRandom,
    token: TOKEN,
    bot: { id: 700_100, username: 'marshrut_test_bot', firstName: 'Маршрут' },
    limits,
    webhookRetryScale: 0.02,
  });
  const listening = Promise.withResolvers<number>();
  const server = serve(
    {
      fetch: sandbox.app.fetch,
      hostname: '127.0.0.1',
      port: 0,
      // Longer than any pause between two calls: a connection must not be closed while a call is being written to it.
      serverOptions: { keepAliveTimeout: 300_000 },
    },
    ({ port }) => listening.resolve(port),
  );
  return {
    url: `http://127.0.0.1:${await listening.promise}`,
    driver: sandbox.driver,
    async stop() {
      await sandbox.stop();
      await new Promise(resolve => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
