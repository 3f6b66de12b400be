import pg from 'pg';
import type { Service } from '../../lib/lifecycle.ts';
import type { Log } from '../../lib/log.ts';
import type { EmbeddedServer } from './embedded-server.ts';

const PAUSE_MS = 500;

/**
 * While the program runs, starts the embedded server again whenever it died or somebody stopped it. One connection is
 * kept open for nothing but to notice that: it ends in the same moment as the server.
 * @param options.delay resolves with true after so many milliseconds, or with false as soon as the program stops.
 */
export function superviseServer(
  server: Pick<EmbeddedServer, 'url' | 'ensureRunning'>,
  options: { delay: (ms: number) => Promise<boolean>; log: Log },
): Service {
  const { log, delay } = options;
  const stopping = new AbortController();
  let hangUp: () => void = () => {};

  /** Resolves when the connection ended or none could be had. */
  const connectionEnd = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 5_000 });
    const end = new Promise<void>(resolve => client.once('end', () => resolve()));
    client.on('error', () => {});
    try {
      await client.connect();
    } catch (error) {
      log.debug({ error }, 'the embedded database takes no connections');
      return;
    }
    hangUp = () => void client.end();
    if (stopping.signal.aborted) hangUp();
    await end;
  };

  const bringBack = async (): Promise<void> => {
    try {
      const found = await server.ensureRunning();
      if (found === 'restarted') log.warn({}, 'the embedded database had stopped; it was started again');
    } catch (error) {
      // Whatever it is, there is nothing better to do than to try again.
      log.error({ error }, 'the embedded database does not start; trying again');
    }
  };

  const watch = async (): Promise<void> => {
    for (;;) {
      await connectionEnd();
      if (stopping.signal.aborted) return;
      await bringBack();
      if (stopping.signal.aborted || !(await delay(PAUSE_MS))) return;
    }
  };
  const watching = watch();

  return {
    name: 'watch over the embedded database',
    async stop() {
      stopping.abort();
      hangUp();
      await watching;
    },
  };
}
