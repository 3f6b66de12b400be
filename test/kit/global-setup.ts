import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { migrate } from '../../src/db/migrate.ts';
import { randomName, withDatabase } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server's connection string; each test makes its own database there from the template. */
    serverUrl: string;
    templateName: string;
  }
}

/** One server for the run: the one of DATABASE_URL, or an embedded one in a temporary folder. One migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, stop } = await provideServer();
  const templateName = `marshrut_template_${randomName()}`;
  await execute(serverUrl, `CREATE DATABASE ${templateName}`);
  await migrate(withDatabase(serverUrl, templateName));
  project.provide('serverUrl', serverUrl);
  project.provide('templateName', templateName);
  return async () => {
    await execute(serverUrl, `DROP DATABASE ${templateName} WITH (FORCE)`);
    await stop();
  };
}

async function provideServer(): Promise<{ serverUrl: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { serverUrl: given, stop: async () => {} };
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-test-'));
  const server = await startEmbeddedServer({ dataDir });
  // Nothing of this run is to survive a power cut; crash tests have servers of their own, with everything on.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await execute(server.url, `ALTER SYSTEM SET ${setting} = off`);
  await execute(server.url, 'SELECT pg_reload_conf()');
  return {
    serverUrl: server.url,
    async stop() {
      await server.stop();
      await rm(server.dataDir, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
