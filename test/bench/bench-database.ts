import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadContent } from '../../src/content/load-content.ts';
import { ensureShippedContent } from '../../src/content/shipped-content.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { migrate } from '../../src/db/migrate.ts';
import { createContentStore } from '../../src/db/stores/content-store.ts';
import { createSettingStore } from '../../src/db/stores/setting-store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { withDatabase } from '../kit/database-url.ts';
import { buildLongQuestionnaire } from './questionnaire.ts';

/** One embedded server for all contenders, each with a database of its own. */
export interface BenchServer {
  /** Process id of the server. */
  readonly pid: number;
  createDatabase(name: string): Promise<string>;
  /** What the server would do by itself within a minute: otherwise the plans of empty tables would be measured. */
  analyze(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-bench-'));
  const server = await startEmbeddedServer({ dataDir });
  const execute = async (sql: string, url = server.url): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  // A checkpoint in the middle would make the answers after it more expensive than those before.
  await execute(`ALTER SYSTEM SET checkpoint_timeout = '1d'`);
  await execute(`ALTER SYSTEM SET max_wal_size = '16GB'`);
  await execute('SELECT pg_reload_conf()');
  const names: string[] = [];
  return {
    pid: (await readPostmasterFile(path.join(server.dataDir, 'postgres')))?.pid ?? 0,
    async createDatabase(name) {
      await execute(`CREATE DATABASE ${name}`);
      names.push(name);
      return withDatabase(server.url, name);
    },
    async analyze() {
      for (const name of names) await execute('ANALYZE', withDatabase(server.url, name));
    },
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Migrates the database and puts the long questionnaire into it. */
export async function openOurs(url: string): Promise<Database & { questionnaireId: number }> {
  await migrate(url);
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  const content = createContentStore(database.prisma, systemClock);
  await ensureShippedContent({ content, settings: createSettingStore(database.prisma) });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-bench-'));
  await mkdir(path.join(folder, 'questionnaires'));
  await writeFile(
    path.join(folder, 'questionnaires', 'long.json'),
    JSON.stringify(buildLongQuestionnaire(), null, 1),
  );
  const outcome = await loadContent({ content }, folder);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  await rm(folder, { recursive: true });
  const { id } = await database.prisma.questionnaire.update({
    where: { key_version: { key: 'bench_long', version: '1.0.0' } },
    data: { frozenAt: new Date() },
  });
  return { ...database, questionnaireId: id };
}

/** Registered people, each with the long questionnaire begun: `/continue` shows its card. */
export async function addPeople(
  { prisma, questionnaireId }: Database & { questionnaireId: number },
  ids: readonly number[],
): Promise<void> {
  const now = new Date();
  const people = await prisma.person.createManyAndReturn({
    data: ids.map(id => ({
      telegramId: BigInt(id),
      fullName: 'Анна Тестова',
      nameConfirmed: true,
      registeredAt: now,
    })),
    select: { id: true },
  });
  const consent = { kind: 'processing', version: '1', textHash: '', granted: true, decidedAt: now };
  await prisma.consent.createMany({ data: people.map(({ id }) => ({ personId: id, ...consent })) });
  await prisma.attempt.createMany({
    data: people.map(({ id }) => ({ personId: id, questionnaireId, startedAt: now })),
  });
}
