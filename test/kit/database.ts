import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { randomName, withDatabase } from './database-url.ts';

export interface TestDatabase {
  url: string;
  database: Database;
  drop(): Promise<void>;
}

/** A database of one's own: migrated, empty. `drop` it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabaseUrl();
  const database = openDatabase({ url, onIdleError: () => {} });
  return {
    url,
    database,
    async drop() {
      await database.close();
      await drop();
    },
  };
}

/** The same without a connection of ours: for programs that open it themselves. */
export async function createTestDatabaseUrl(): Promise<{ url: string; drop(): Promise<void> }> {
  const serverUrl = inject('serverUrl');
  const name = `marshrut_${randomName()}`;
  // Nobody writes to the template: its files are copied, which takes a quarter of the time of writing them anew.
  const template = inject('templateName');
  await execute(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: withDatabase(serverUrl, name),
    drop: () => execute(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
