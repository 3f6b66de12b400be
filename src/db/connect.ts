import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export type Prisma = PrismaClient;

/** The two ways into the database: Prisma for everything, the pool for the few statements that must be fast. */
export interface Database {
  readonly url: string;
  readonly prisma: Prisma;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool; no connection is made yet.
 * @param onIdleError hears of connections that broke while nobody used them (a stopped server breaks all of them);
 *   without a listener such an error would end the process.
 */
export function openDatabase(options: {
  url: string;
  poolSize?: number;
  onIdleError: (error: Error) => void;
}): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=30000',
  });
  pool.on('error', options.onIdleError);
  // One that breaks between two statements of a transaction tells nobody else, and without a listener its error would end
  // the process; the next statement fails and is told.
  pool.on('connect', client => client.on('error', () => {}));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: false }) });
  return {
    url: options.url,
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
