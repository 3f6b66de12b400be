import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Clock } from '../../lib/clock.ts';
import { type BackupTrailer, FORMAT, FORMAT_VERSION } from './backup-format.ts';
import { quoted, readLayout, readMigrations, type TableLayout } from './table-layout.ts';

const ROWS_AT_ONCE = 1_000;

/**
 * Of a survey that still takes answers neither ballots nor receipts are written: two backups, one before and one after an
 * answer, would tell whose it is. After a restore its people may answer once more.
 */
const OPEN_SURVEY = `WHERE "eventId" NOT IN (SELECT id FROM "Event" WHERE "surveyState" = 'open')`;
const WITHOUT_OPEN_SURVEYS: ReadonlySet<string> = new Set(['SurveyReceipt', 'SurveyBallot', 'SurveyComment']);

/**
 * Writes everything the database holds at this moment into one file, readable by its owner only: it contains personal
 * data. The file appears when it is complete and on disk; an older one of the name is replaced.
 * @returns how many rows of each table.
 */
export async function writeBackup(pool: pg.Pool, clock: Clock, file: string): Promise<BackupTrailer['rows']> {
  const unfinished = `${file}.${process.pid}.part`;
  const rows: Record<string, number> = {};
  const client = await pool.connect();
  try {
    // One look: what is committed meanwhile is in the next backup.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(backupLines(client, clock.now(), rows)), createGzip(), target);
    await client.query('COMMIT');
    await rename(unfinished, file);
    client.release();
    return rows;
  } catch (error) {
    client.release(true);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The lines of the backup with their line ends; fills `rows` as it goes. */
async function* backupLines(
  client: pg.ClientBase,
  createdAt: Temporal.Instant,
  rows: Record<string, number>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  const migrations = await readMigrations(client);
  const head = { format: FORMAT, formatVersion: FORMAT_VERSION, createdAt: createdAt.toString(), migrations };
  yield hashed(`${JSON.stringify(head)}\n`);
  for (const table of await readLayout(client)) {
    const columns = table.columns.map(({ name }) => name);
    yield hashed(`${JSON.stringify({ table: table.name, columns })}\n`);
    let count = 0;
    for await (const batch of tableRows(client, table)) {
      count += batch.length;
      yield hashed(batch.map(line => `${line}\n`).join(''));
    }
    rows[table.name] = count;
  }
  const trailer: BackupTrailer = { end: true, rows, sha256: hash.digest('hex') };
  yield `${JSON.stringify(trailer)}\n`;
}

async function* tableRows(client: pg.ClientBase, table: TableLayout): AsyncGenerator<string[]> {
  const values = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const which = WITHOUT_OPEN_SURVEYS.has(table.name) ? OPEN_SURVEY : '';
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT json_build_array(${values})::text AS line FROM ${quoted(table.name)} ${which}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM backup`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('CLOSE backup');
}
