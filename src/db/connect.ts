import pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { SerialPrismaPg } from './serial-prisma-pg.ts';

export type Prisma = PrismaClient;

/** The ways into the database: Prisma for everything, pools for the few statements of our own. */
export interface Database {
  readonly url: string;
  readonly prisma: Prisma;
  /** The connections of Prisma. */
  readonly pool: pg.Pool;
  /**
   * For the journal and for answers: a few connections of their own, so that no slow screen is waited for. Rows are found
   * by their keys there, whatever the planner remembers of the days when a table was small: a plan that reads all of it
   * would be kept for as long as the connection lives.
   */
  readonly hotPool: pg.Pool;
  close(): Promise<void>;
}

/** A raw statement that begins like this is planned once for each connection: planning it costs more than running it. */
const PREPARED = /^\s*\/\* prepared: ([a-z-]+) \*\//u;

/** One to journal what comes, one for answers, one to journal what is done, one for cursors and drafts. */
const HOT_CONNECTIONS = 4;

/**
 * Opens the pools; no connection is made yet.
 * @param onIdleError hears of connections that broke while nobody used them (a stopped server breaks all of them);
 *   without a listener such an error would end the process.
 */
export function openDatabase(options: {
  url: string;
  poolSize?: number;
  onIdleError: (error: Error) => void;
}): Database {
  const open = (max: number, settings = ''): pg.Pool => {
    const opened = new pg.Pool({
      connectionString: options.url,
      max,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      options: `-c timezone=UTC -c idle_in_transaction_session_timeout=30000 ${settings}`,
    });
    opened.on('error', options.onIdleError);
    // One that breaks between two statements of a transaction tells nobody else, and without a listener its error would end
    // the process; the next statement fails and is told.
    opened.on('connect', client => client.on('error', () => {}));
    return opened;
  };
  const pool = open(options.poolSize ?? 10);
  const hotPool = open(
    HOT_CONNECTIONS,
    '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off',
  );
  const prisma = new PrismaClient({
    adapter: new SerialPrismaPg(pool, {
      disposeExternalPool: false,
      // No name: not prepared.
      statementNameGenerator: ({ sql }) => PREPARED.exec(sql)?.[1] ?? '',
    }),
  });
  return {
    url: options.url,
    prisma,
    pool,
    hotPool,
    async close() {
      await prisma.$disconnect();
      await hotPool.end();
      await pool.end();
    },
  };
}
