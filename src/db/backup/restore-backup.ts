import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Clock } from '../../lib/clock.ts';
import { applyNewerDeletions, readDeletions } from './newer-deletions.ts';
import { BackupFileError, readBackup } from './read-backup.ts';
import { quoted, readLayout, readMigrations, type TableLayout } from './table-layout.ts';

export type RestoreOutcome =
  | {
      readonly kind: 'restored';
      readonly createdAt: string;
      readonly rows: Readonly<Record<string, number>>;
      /** Notices that may have been sent after the backup was made: they are not sent again. */
      readonly uncertainNotices: number;
      /** People who had asked to be deleted after the backup was made: blocked again, to be destroyed. */
      readonly deletionsToRepeat: number;
    }
  /** Another program works with this database: stop it first. */
  | { readonly kind: 'inUse'; readonly connections: number }
  /** The backup was made by another version of the program. */
  | { readonly kind: 'otherSchema'; readonly missing: readonly string[]; readonly unknown: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Rows made after the backup are gone, but buttons with their numbers are still in people's chats: none is given again. */
const SKIPPED_IDS = 10_000;

/**
 * Puts the database back to what a backup says, in one transaction: on any problem nothing changes. Counts and checksum
 * are compared before it is committed. What was done to people and told to people after the backup was made is respected:
 * deletions are repeated, due notices are taken for sent (reliability §6.4, §5.5).
 */
export async function restoreBackup(pool: pg.Pool, clock: Clock, file: string): Promise<RestoreOutcome> {
  const client = await pool.connect();
  try {
    const connections = await otherConnections(client);
    if (connections > 0) {
      client.release();
      return { kind: 'inUse', connections };
    }
    await client.query('BEGIN');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const outcome = await restoreInto(client, clock, file);
    await client.query(outcome.kind === 'restored' ? 'COMMIT' : 'ROLLBACK');
    client.release();
    return outcome;
  } catch (error) {
    client.release(true);
    if (error instanceof BackupFileError) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}

async function restoreInto(client: pg.ClientBase, clock: Clock, file: string): Promise<RestoreOutcome> {
  const layout = await readLayout(client);
  const deletions = await readDeletions(client);
  let createdAt = '';
  let table: TableLayout | undefined;
  for await (const part of readBackup(file)) {
    switch (part.kind) {
      case 'header': {
        const difference = await compareMigrations(client, part.header.migrations);
        if (difference) return { kind: 'otherSchema', ...difference };
        ({ createdAt } = part.header);
        await client.query(`TRUNCATE ${layout.map(({ name }) => quoted(name)).join(', ')}`);
        break;
      }
      case 'table':
        table = layout.find(({ name }) => name === part.table.table);
        if (table?.columns.map(({ name }) => name).join() !== part.table.columns.join())
          throw new BackupFileError(`the table ${part.table.table} of the backup is not one of ours`);
        break;
      case 'rows':
        if (!table) throw new BackupFileError('the backup is damaged: rows without a table');
        await insertRows(client, table, part.rows);
        break;
      case 'trailer':
        await verifyCounts(client, layout, part.trailer.rows);
        await skipNumbers(client);
        return {
          kind: 'restored',
          createdAt,
          rows: part.trailer.rows,
          uncertainNotices: await settleDueNotices(client, clock.now()),
          deletionsToRepeat: await applyNewerDeletions(client, deletions),
        };
    }
  }
  throw new BackupFileError('the backup is empty');
}

/** Looks again for a moment: a connection that was just closed is still listed. */
async function otherConnections(client: pg.ClientBase): Promise<number> {
  const count = async (): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()
          AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return Number(rows[0]?.count);
  };
  for (let tries = 0; tries < 5; tries += 1) {
    if ((await count()) === 0) return 0;
    await wait(100);
  }
  return count();
}

async function compareMigrations(
  client: pg.ClientBase,
  theirs: readonly { name: string; checksum: string }[],
): Promise<{ missing: string[]; unknown: string[] } | null> {
  const label = (migration: { name: string; checksum: string }) =>
    `${migration.name} ${migration.checksum.slice(0, 8)}`;
  const [ours, backed] = [(await readMigrations(client)).map(label), theirs.map(label)];
  const missing = ours.filter(name => !backed.includes(name));
  const unknown = backed.filter(name => !ours.includes(name));
  return missing.length + unknown.length === 0 ? null : { missing, unknown };
}

async function insertRows(client: pg.ClientBase, table: TableLayout, rows: readonly string[]): Promise<void> {
  const names = table.columns.map(({ name }) => quoted(name)).join(', ');
  // Types come from our own catalogue, never from the file.
  const values = table.columns.map(({ type }, index) => `(row ->> ${index})::${type}`).join(', ');
  try {
    await client.query(
      `INSERT INTO ${quoted(table.name)} (${names}) SELECT ${values} FROM json_array_elements($1::json) AS rows(row)`,
      [`[${rows.join(',')}]`],
    );
  } catch (error) {
    // Classes 22 and 23: a value that is none, a row that refers to nothing.
    const { code, message } = error as Error & { code?: string };
    if (code?.startsWith('22') || code?.startsWith('23'))
      throw new BackupFileError(`the backup is damaged: ${message}`, { cause: error });
    throw error;
  }
}

async function verifyCounts(
  client: pg.ClientBase,
  layout: readonly TableLayout[],
  expected: Readonly<Record<string, number>>,
): Promise<void> {
  for (const { name } of layout) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(name)}`);
    if (Number(rows[0]?.count) !== expected[name])
      throw new BackupFileError(`the table ${name} has another number of rows than the backup says`);
  }
}

/** Goes on counting behind everything that was ever given here or stands in the backup. */
async function skipNumbers(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`,
  );
  for (const { table, column, sequence } of rows) {
    await client.query(
      `SELECT setval($1::regclass, GREATEST((SELECT last_value FROM ${sequence}),
              (SELECT coalesce(max(${quoted(column)}), 0) + ${SKIPPED_IDS} FROM ${quoted(table)})))`,
      [sequence],
    );
  }
}

/** Nobody can tell whether they were sent after the backup was made, so nobody sends them again. */
async function settleDueNotices(client: pg.ClientBase, now: Temporal.Instant): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE "Delivery" SET state = 'uncertain', "nextTryAt" = NULL, "settledAt" = $1::timestamp,
            uncertainties = uncertainties + 1, error = 'restored from a backup when it was due already'
      WHERE "settledAt" IS NULL AND ("dueAt" <= $1::timestamp OR "nextTryAt" IS NULL OR "nextTryAt" <= $1::timestamp)`,
    [now.toString()],
  );
  return rowCount ?? 0;
}
