import { required } from '../lib/invariant.ts';
import { StartError } from '../lib/start-error.ts';
import { type Database, openDatabase } from './connect.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/embedded-server.ts';
import { migrate } from './migrate.ts';
import { isDatabaseOutage } from './outage.ts';

/** The database of this installation: open, migrated, with its server if it is the embedded one. */
export interface Installation {
  readonly database: Database;
  /** Null: the server of DATABASE_URL, which is not ours to start or stop. */
  readonly server: EmbeddedServer | null;
  /** A server that was adopted is ours from now on: `close` stops it too. */
  takeOver(): void;
  /** Closes the connections; then stops the embedded server, unless it was adopted and not taken over. */
  close(): Promise<void>;
}

/** The part of the configuration that says where the data is. */
export interface InstallationConfig {
  readonly DATABASE_URL?: string | undefined;
  readonly DATA_DIR: string;
}

/**
 * Opens the database that the configuration names: the one of DATABASE_URL, or the embedded one, whose server is started
 * or, when it runs already, adopted. Missing migrations are applied; several processes may do this at once.
 * A server that ran before may be in use by another process, so it is left running at the end; the bot takes it over
 * once it knows that it is the only one.
 * Throws `EmbeddedServerError`, `MigrationMismatchError`, or what the server says when it cannot be reached.
 */
export async function openInstallation(
  config: InstallationConfig,
  options: { onIdleError: (error: Error) => void; poolSize?: number },
): Promise<Installation> {
  const server = config.DATABASE_URL ? null : await startEmbeddedServer({ dataDir: config.DATA_DIR });
  let isOurs = server !== null && !server.adopted;
  const stopServer = async (): Promise<void> => {
    if (isOurs) await server?.stop();
  };
  const url = required(server?.url ?? config.DATABASE_URL, 'address of the database');
  try {
    await migrate(url);
  } catch (error) {
    await stopServer();
    throw asStartError(error);
  }
  const { onIdleError, poolSize } = options;
  const database = openDatabase({ url, onIdleError, ...(poolSize === undefined ? {} : { poolSize }) });
  return {
    database,
    server,
    takeOver() {
      isOurs = server !== null;
    },
    async close() {
      await database.close();
      await stopServer();
    },
  };
}

// Classes of PostgreSQL errors: no right to log in, no such database.
const WRONG_ADDRESS = /^(28|3D)/u;

/** Why a database cannot be opened is for whoever starts the program; its address, which may hold a password, is not told. */
function asStartError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!isDatabaseOutage(error) && !WRONG_ADDRESS.test(code)) return error;
  return new StartError(
    `cannot open the database (${code || 'no answer'}): check DATABASE_URL and its server`,
  );
}
