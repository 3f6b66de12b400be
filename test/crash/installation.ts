import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { openInstallation } from '../../src/db/open-installation.ts';
import type { StoredAttempts } from './ledger.ts';

/** A data folder with its embedded server, made by the test; the bots that run on it find the server running. */
export interface CrashInstallation {
  readonly dataDir: string;
  /** Where the cluster is. */
  readonly cluster: string;
  readAttempts(): Promise<StoredAttempts>;
  count(sql: string): Promise<number>;
  /** Stops the server if it runs and removes the folder. */
  destroy(): Promise<void>;
}

/** A new installation with these people, registered. */
export async function createInstallation(telegramIds: readonly number[]): Promise<CrashInstallation> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-crash-'));
  const server = await startEmbeddedServer({ dataDir });
  const installation = await openInstallation({ DATA_DIR: dataDir }, { onIdleError: () => {} });
  const now = new Date();
  for (const id of telegramIds) {
    const { id: personId } = await installation.database.prisma.person.create({
      data: { telegramId: BigInt(id), fullName: `Педагог ${id}`, nameConfirmed: true, registeredAt: now },
    });
    const consent = { kind: 'processing', version: '1', textHash: '', granted: true, decidedAt: now };
    await installation.database.prisma.consent.create({ data: { personId, ...consent } });
  }
  await installation.close();

  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  // The bots stop the server at the end.
  pool.on('error', () => {});
  return {
    dataDir,
    cluster: path.join(server.dataDir, 'postgres'),
    async readAttempts() {
      const { rows } = await pool.query<{
        id: number;
        telegramId: string;
        writes: number;
        answers: [string, unknown][] | null;
      }>(
        `SELECT attempt.id, person."telegramId", attempt.revision - (attempt.state = 'submitted')::int AS writes,
                (SELECT jsonb_agg(jsonb_build_array("itemId", value)) FROM "Answer" WHERE "attemptId" = attempt.id) AS answers
           FROM "Attempt" AS attempt JOIN "Person" AS person ON person.id = attempt."personId"`,
      );
      return new Map(
        rows.map(row => [
          row.id,
          {
            telegramId: Number(row.telegramId),
            writes: row.writes,
            answers: new Map(row.answers ?? []),
          },
        ]),
      );
    },
    async count(sql) {
      const { rows } = await pool.query<{ count: string }>(sql);
      return Number(rows[0]?.count);
    },
    async destroy() {
      await pool.end();
      const last = await startEmbeddedServer({ dataDir });
      await last.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
