// Keeps prisma/schema.prisma, prisma/migrations and the generated client in step.
//   node scripts/schema.ts check             fails when they differ
//   node scripts/schema.ts migration <name>  writes the migration from the committed schema to the changed one
//   node scripts/schema.ts generate          writes src/db/generated
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.ts';
import { MIGRATIONS_DIR, migrate } from '../src/db/migrate.ts';

const SCHEMA = path.resolve(import.meta.dirname, '../prisma/schema.prisma');
const GENERATED = path.resolve(import.meta.dirname, '../src/db/generated');

async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-schema-'));
  const server = await startEmbeddedServer({ dataDir });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true });
  }
}

/** SQL from one schema to another, by Prisma's own engine. Null stands for an empty database. */
async function diffSql(url: string, from: string | null, to: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await SchemaEngine.new({ datamodels: [[SCHEMA, to]] }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from:
      from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: from }] },
    to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: to }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await pool.end();
  return (stdout ?? '').replace(/^-- This is an empty migration\.\s*/u, '').trim();
}

// Prisma's engine cannot describe a PostgreSQL 18 database through an adapter, so two databases are compared by their catalogue:
// one made by the migrations, one made from the schema at once.
const CATALOGUE = `
  SELECT format('%s.%s %s null=%s default=%s', table_name, column_name, udt_name, is_nullable, column_default) AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT format('%s: %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  ORDER BY 1`;

async function catalogue(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(CATALOGUE);
  await client.end();
  return rows.map(row => row.line).filter(line => !line.includes('_prisma_migrations'));
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** What the migrations lack or have too much, compared with the schema. */
async function differences(): Promise<string[]> {
  return withServer(async url => {
    const direct = url.replace('/postgres?', '/direct?');
    await runSql(url, 'CREATE DATABASE direct');
    await runSql(direct, await diffSql(direct, null, await readFile(SCHEMA, 'utf8')));
    await migrate(url);
    const migrated = new Set(await catalogue(url));
    const wanted = new Set(await catalogue(direct));
    return [
      ...[...wanted].filter(line => !migrated.has(line)).map(line => `missing: ${line}`),
      ...[...migrated].filter(line => !wanted.has(line)).map(line => `not in the schema: ${line}`),
    ];
  });
}

/** The schema as of the last commit; null when there was none. */
function committedSchema(): string | null {
  const shown = spawnSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' });
  return shown.status === 0 ? shown.stdout : null;
}

/** Prisma asks for a schema engine binary it does not need for generating; any existing file satisfies it. */
function generate(): void {
  const result = spawnSync('npx', ['prisma', 'generate'], {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`prisma generate failed: ${result.stdout}${result.stderr}`);
}

async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async file => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
    ),
  );
}

async function check(): Promise<string[]> {
  const problems: string[] = [];
  const different = await differences();
  if (different.length > 0) problems.push(`the migrations do not give the schema:\n${different.join('\n')}`);
  const before = await readTree(GENERATED);
  generate();
  const after = await readTree(GENERATED);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => before.get(name) !== after.get(name),
  );
  if (changed.length > 0)
    problems.push(`the generated client is out of date: ${changed.slice(0, 5).join(', ')}`);
  return problems;
}

async function addMigration(name: string): Promise<string> {
  const schema = await readFile(SCHEMA, 'utf8');
  const sql = await withServer(url => diffSql(url, committedSchema(), schema));
  if (!sql) return 'the schema has not changed';
  const numbers = (await readdir(MIGRATIONS_DIR))
    .map(entry => Number.parseInt(entry, 10))
    .filter(Number.isFinite);
  const folder = `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}_${name}`;
  await mkdir(path.join(MIGRATIONS_DIR, folder));
  await writeFile(path.join(MIGRATIONS_DIR, folder, 'migration.sql'), `${sql}\n`);
  return `wrote prisma/migrations/${folder}/migration.sql`;
}

const [verb, name] = process.argv.slice(2);
if (verb === 'check') {
  const problems = await check();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} else if (verb === 'migration' && name) {
  process.stdout.write(`${await addMigration(name)}\n`);
  generate();
} else if (verb === 'generate') {
  generate();
} else {
  process.stderr.write('usage: node scripts/schema.ts check | generate | migration <name>\n');
  process.exitCode = 1;
}
