import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Service } from '../lib/lifecycle.ts';
import { StartError } from '../lib/start-error.ts';
import { isDatabaseOutage } from './outage.ts';

/** Another process does the work that only one may do; `message` says which and what to do. */
class AlreadyRunningError extends StartError {
  override readonly name = 'AlreadyRunningError';
  constructor() {
    super(
      'another process already runs the bot on this data: stop it first, or use another DATA_DIR or DATABASE_URL',
    );
  }
}

export interface InstanceLockOptions {
  url: string;
  /** Processes that name the same exclude one another. */
  name: string;
  /** Resolves with true after so many milliseconds, or with false as soon as the program stops. */
  delay: (ms: number) => Promise<boolean>;
  /** The right was lost with its connection and cannot be had again: `AlreadyRunningError`, or what the server says. */
  onLost: (error: unknown) => void;
}

const PAUSE_MS = 1_000;
/** A server that did not notice the end of our old connection still counts it as the holder for a while. */
const TAKEN_TRIES = 30;

/**
 * Holds the right to be the only process of that name on this database, for as long as its connection lives: a killed
 * process loses it at once. When the connection breaks, the right is asked for again until the database is back.
 * Throws `AlreadyRunningError` when another process holds it at the start.
 */
export async function holdInstanceLock(options: InstanceLockOptions): Promise<Service> {
  const stopping = new AbortController();
  let client = await connect(options.url);
  if (!(await tryLock(client, options.name))) {
    await client.end();
    throw new AlreadyRunningError();
  }

  const takeAgain = async (): Promise<boolean> => {
    for (let refusals = 0; refusals < TAKEN_TRIES; ) {
      if (!(await options.delay(PAUSE_MS)) || stopping.signal.aborted) return false;
      try {
        client = await connect(options.url);
        if (await tryLock(client, options.name)) return true;
        refusals += 1;
        await client.end();
      } catch (error) {
        if (!isDatabaseOutage(error)) throw error;
      }
    }
    throw new AlreadyRunningError();
  };

  const watch = async (): Promise<void> => {
    do await ended(client);
    while (!stopping.signal.aborted && (await takeAgain()));
  };
  const watching = watch().catch(options.onLost);

  return {
    name: 'instance lock',
    async stop() {
      stopping.abort();
      await client.end();
      await watching;
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
  // Without a listener an error of an idle connection would end the process; its end is what is waited for.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function tryLock(client: pg.Client, name: string): Promise<boolean> {
  const key = createHash('sha256').update(name).digest().readBigInt64BE();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [key]);
  return rows[0]?.held === true;
}

function ended(client: pg.Client): Promise<void> {
  return new Promise(resolve => client.once('end', () => resolve()));
}
