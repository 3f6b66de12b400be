import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Service } from '../lib/lifecycle.ts';

/** Another process does the work that only one may do; `message` says which and what to do. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

/**
 * Holds the right to be the only process of that name on this database, for as long as the connection lives: a killed
 * process loses it at once. Throws `AlreadyRunningError` when another one holds it.
 * @param onLost hears that the connection, and with it the right, was lost.
 */
export async function holdInstanceLock(url: string, name: string, onLost: () => void): Promise<Service> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  let released = false;
  client.on('error', () => {
    if (!released) onLost();
  });
  await client.connect();
  const key = createHash('sha256').update(name).digest().readBigInt64BE();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [key]);
  if (!rows[0]?.held) {
    await client.end();
    throw new AlreadyRunningError(
      'another process already runs the bot on this data with this token: stop it first, or use another DATA_DIR or DATABASE_URL',
    );
  }
  return {
    name: 'instance lock',
    async stop() {
      released = true;
      await client.end();
    },
  };
}
