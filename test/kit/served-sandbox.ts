import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createMovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { createSandbox, type SandboxOptions } from '../../src/sandbox/create-sandbox.ts';
import type { SandboxDriver } from '../../src/sandbox/driver.ts';

export const SERVED_TOKEN = '7000001:served-sandbox-token-for-the-tests-0';

/** A Telegram of one's own behind a real socket, for bots in processes of their own. Its clock is the machine's. */
export interface ServedSandbox {
  readonly url: string;
  readonly driver: SandboxDriver;
  stop(): Promise<void>;
}

export async function serveSandbox(options: Partial<SandboxOptions> = {}): Promise<ServedSandbox> {
  const sandbox = createSandbox({
    clock: createMovableClock(),
    random: systemRandom,
    token: SERVED_TOKEN,
    bot: { id: 7_000_001, username: 'marshrut_test_bot', firstName: 'Маршрут' },
    limits: 'off',
    ...options,
  });
  const server = createServer(getRequestListener(sandbox.app.fetch));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    driver: sandbox.driver,
    async stop() {
      await sandbox.stop();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
