import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { openInstallation } from '../../src/db/open-installation.ts';
import { registerPeople } from '../kit/respondents/stored.ts';

/** A data folder with its embedded server, made by the test; the bots that run on it find the server running. */
export interface CrashInstallation {
  readonly dataDir: string;
  /** Of the database. */
  readonly url: string;
  /** Where the cluster is. */
  readonly cluster: string;
  readonly pool: pg.Pool;
  /** Stops the server if it runs and removes the folder. */
  destroy(): Promise<void>;
}

/** A new installation with these people, registered. */
export async function createInstallation(telegramIds: readonly number[]): Promise<CrashInstallation> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-crash-'));
  const server = await startEmbeddedServer({ dataDir });
  const installation = await openInstallation({ DATA_DIR: dataDir }, { onIdleError: () => {} });
  await registerPeople(installation.database.prisma, telegramIds);
  await installation.close();

  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  // The bots stop the server at the end.
  pool.on('error', () => {});
  return {
    dataDir,
    url: server.url,
    cluster: path.join(server.dataDir, 'postgres'),
    pool,
    async destroy() {
      await pool.end();
      const last = await startEmbeddedServer({ dataDir });
      await last.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
