import pg from 'pg';
import type { Service } from '../lib/lifecycle.ts';
import type { Log } from '../lib/log.ts';
import { isDatabaseOutage } from './outage.ts';
import { DELIVERY_CHANNEL } from './stores/insert-deliveries.ts';

const PAUSE_MS = 2_000;

/**
 * Calls `wake` after each commit, of any process, that put messages on their way, and after every new connection: what was
 * said meanwhile was not heard. Only quickens: whoever sends looks every two seconds by itself, so a break is no loss.
 */
export function listenForDeliveries(options: {
  url: string;
  wake: () => void;
  /** Resolves with true after so many milliseconds, or with false as soon as the program stops. */
  delay: (ms: number) => Promise<boolean>;
  log: Log;
}): Service {
  const { url, wake, delay, log } = options;
  let stopping = false;
  let client: pg.Client | null = null;

  const listen = async (): Promise<void> => {
    const connection = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    const ended = new Promise<void>(resolve => connection.once('end', () => resolve()));
    // Without a listener an error of an idle connection would end the process; its end is what is waited for.
    connection.on('error', () => {});
    connection.on('notification', wake);
    client = connection;
    try {
      await connection.connect();
      await connection.query(`LISTEN ${DELIVERY_CHANNEL}`);
      wake();
      await ended;
    } catch (error) {
      if (!isDatabaseOutage(error)) log.error({ error }, 'nobody tells at once of messages to be sent');
      // It is broken already: closing it is all that is wanted, and it is opened anew.
      await connection.end().catch(() => {});
    }
  };

  const listening = (async () => {
    do await listen();
    while (!stopping && (await delay(PAUSE_MS)) && !stopping);
  })();

  return {
    name: 'delivery listener',
    async stop() {
      stopping = true;
      // One that is broken, or still being opened, cannot be closed politely; nothing is lost with it.
      await client?.end().catch(() => {});
      await listening;
    },
  };
}
