import { mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { openInstallation } from '../../src/db/open-installation.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { required } from '../../src/lib/invariant.ts';
import { createLog } from '../../src/lib/log.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { gatherRespondents } from '../kit/respondents/gather.ts';
import { countUnfinished, readAttempts, registerPeople } from '../kit/respondents/stored.ts';
import { startTelegram, TOKEN } from '../kit/telegram.ts';

const PEOPLE = Array.from({ length: 8 }, (_, index) => 6_200_001 + index);
const SEED = 20_260_915;

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** The program with its Telegram; people answer from now on. */
async function startAnswering(environment: Record<string, string>) {
  const telegram = await startTelegram(createMovableClock(), 'off');
  cleanups.push(() => telegram.stop());
  const log: string[] = [];
  const fatal: unknown[] = [];
  const app: App = await startApp({
    config: readConfig({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url, HTTP_PORT: '0', ...environment }),
    log: createLog({ level: 'debug', write: line => void log.push(line) }),
    onFatal: error => void fatal.push(error),
  });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (!stopped) await app.stop();
    stopped = true;
  };
  cleanups.push(stop);
  const respondents = gatherRespondents(telegram.driver, PEOPLE, SEED);
  /** Resolves when so many more presses were acknowledged. */
  const acknowledged = (more: number): Promise<void> =>
    new Promise(resolve => {
      const wanted = respondents.ledger.acknowledged + more;
      const unsubscribe = telegram.driver.subscribe(() => {
        if (respondents.ledger.acknowledged < wanted) return;
        unsubscribe();
        resolve();
      });
    });
  return { app, stop, log, fatal, respondents, acknowledged };
}

type Answering = Awaited<ReturnType<typeof startAnswering>>;

/** Everybody finishes; then everything pressed is stored, once, and nothing was refused or parked. */
async function expectNothingLost(
  { app, log, fatal, respondents }: Answering,
  pool: pg.Pool,
  options: { serverWasKilled: boolean },
): Promise<void> {
  await respondents.finish();
  await app.idle();
  expect(respondents.ledger.compare(await readAttempts(pool), 'atTheEnd')).toEqual([]);
  expect(respondents.ledger.notices).toEqual([]);
  // That an update is done is committed without waiting for the disk: a server killed with -9 may forget the last of
  // these marks, and the next start of the bot handles those updates once more.
  // A mark that met the outage is written again a moment later.
  if (!options.serverWasKilled) await expect.poll(() => countUnfinished(pool)).toBe(0);
  expect(fatal).toEqual([]);
  expect(log.join('')).not.toContain(TOKEN.split(':')[1]);
}

async function createEmbedded(): Promise<{ dataDir: string; server: EmbeddedServer; cluster: string }> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-outage-'));
  cleanups.push(() => rm(dataDir, { recursive: true }));
  const server = await startEmbeddedServer({ dataDir });
  cleanups.push(async () => (await startEmbeddedServer({ dataDir })).stop());
  const installation = await openInstallation({ DATA_DIR: dataDir }, { onIdleError: () => {} });
  await registerPeople(installation.database.prisma, PEOPLE);
  await installation.close();
  return { dataDir, server, cluster: path.join(server.dataDir, 'postgres') };
}

it('starts the embedded server again, stopped or killed under load; nothing acknowledged is lost', async () => {
  const { dataDir, server, cluster } = await createEmbedded();
  const answering = await startAnswering({ DATA_DIR: dataDir });
  const { log, acknowledged, respondents } = answering;
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  pool.on('error', () => {});
  cleanups.push(() => pool.end());

  // SIGINT is what `pg_ctl stop` sends. pg_ctl itself would wait for a server that is started again meanwhile.
  const ends = ['SIGINT', 'SIGKILL', 'SIGINT'] as const;
  for (const end of ends) {
    await acknowledged(30);
    const postmaster = required(await readPostmasterFile(cluster), 'the server that is to end');
    process.kill(postmaster.pid, end);
    // Whoever presses now waits until the server is back.
    await acknowledged(PEOPLE.length);
    await expect
      .poll(() => readAttempts(pool).then(rows => respondents.ledger.compare(rows, 'now')))
      .toEqual([]);
  }
  await expectNothingLost(answering, pool, { serverWasKilled: true });
  const restarts = log.filter(line =>
    line.includes('the embedded database had stopped; it was started again'),
  );
  expect(restarts).toHaveLength(ends.length);
  const ready = await fetch(`${answering.app.url}/readyz`);
  expect(ready.status).toBe(200);
});

it('goes on when all connections to its database are cut, again and again, and stays the only one', async () => {
  const { url, drop } = await createTestDatabaseUrl();
  cleanups.push(drop);
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 1 });
  cleanups.push(() => database.close());
  await registerPeople(database.prisma, PEOPLE);
  const answering = await startAnswering({ DATABASE_URL: url });
  for (let cut = 0; cut < 3; cut += 1) {
    await answering.acknowledged(20);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }
  await expectNothingLost(answering, database.pool, { serverWasKilled: false });
  const locks = `SELECT count(*)::int AS held FROM pg_locks
                  WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  await expect.poll(async () => (await database.pool.query<{ held: number }>(locks)).rows[0]?.held).toBe(1);
});

it('does not begin a new life when its data vanish', async () => {
  const { server } = await createEmbedded();
  await server.stop();
  await rename(path.join(server.dataDir, 'postgres'), path.join(server.dataDir, 'moved'));
  await expect(server.ensureRunning()).rejects.toThrow(/the data in .* is gone/u);
});
