import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createMovableClock, type MovableClock } from '../../../src/lib/clock.ts';
import { systemRandom } from '../../../src/lib/random.ts';
import { createSandbox, type Sandbox } from '../../../src/sandbox/create-sandbox.ts';
import { pageRoutes } from '../../../src/sandbox/page/serve-page.ts';
import { createEchoBot, type EchoBot } from './echo-bot.ts';

const TOKEN = '100:browser-test';

/** A served sandbox with its page, an echo bot that polls it, two people and their group. */
export interface Messenger {
  readonly url: string;
  readonly driver: Sandbox['driver'];
  readonly clock: MovableClock;
  readonly echo: EchoBot;
  readonly annaId: number;
  readonly johnId: number;
  readonly groupId: number;
  /** The network goes away and comes back on the same port. */
  disconnect(): Promise<void>;
  reconnect(): Promise<void>;
  stop(): Promise<void>;
}

const NEXT_EVENT_AT = Temporal.Instant.from('2026-03-04T13:00:00Z');

export async function startMessenger(): Promise<Messenger> {
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from('2026-03-02T07:00:00Z') });
  const sandbox = createSandbox({
    clock,
    random: systemRandom,
    token: TOKEN,
    bot: { id: 100, username: 'echo_bot', firstName: 'Эхо' },
    limits: 'off',
    nextEventAt: async () =>
      clock.now().epochMilliseconds < NEXT_EVENT_AT.epochMilliseconds ? NEXT_EVENT_AT : null,
  });
  sandbox.app.route('/', pageRoutes());
  const people = addPeople(sandbox);

  // Two servers, so that the page can lose its connection while the bot keeps its own.
  const forBot = await listen(sandbox, 0);
  const forPage = await listen(sandbox, 0);
  const echo = createEchoBot(TOKEN, forBot.url);
  await echo.bot.api.setMyCommands([
    { command: 'card', description: 'Карточка' },
    { command: 'links', description: 'Ссылки' },
    { command: 'photo', description: 'Фото' },
  ]);
  const polling = echo.bot.start();
  let page = forPage;

  return {
    url: forPage.url,
    driver: sandbox.driver,
    clock,
    echo,
    ...people,
    disconnect: () => page.close(),
    async reconnect() {
      page = await listen(sandbox, forPage.port);
    },
    async stop() {
      echo.release();
      await echo.bot.stop();
      await polling;
      await sandbox.stop();
      await page.close();
      await forBot.close();
    },
  };
}

function addPeople({ driver }: Sandbox) {
  const anna = driver.createUser({ firstName: 'Анна', lastName: 'Ковалёва', languageCode: 'ru' });
  const john = driver.createUser({ firstName: 'John', lastName: 'Smith', languageCode: 'en' });
  const group = driver.createChat({
    type: 'supergroup',
    title: 'Учителя физики',
    memberIds: [anna.id, john.id],
  });
  return { annaId: anna.id, johnId: john.id, groupId: group.id };
}

async function listen(sandbox: Sandbox, wantedPort: number) {
  const server = createServer(getRequestListener(sandbox.app.fetch));
  await new Promise<void>(resolve => server.listen(wantedPort, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
