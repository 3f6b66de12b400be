import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RestoreOutcome, restoreBackup } from '../../src/db/backup/restore-backup.ts';
import { writeBackup } from '../../src/db/backup/write-backup.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { DELETION_SECRET } from '../../src/db/deletion-secret.ts';
import { createDeletionStore, hashAccount } from '../../src/db/stores/deletion-store.ts';
import { destroyDue } from '../../src/jobs/destroy-due.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { createLog } from '../../src/lib/log.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { loadTestDemo } from '../kit/demo.ts';

const NOW = Temporal.Instant.from('2026-09-15T09:00:00Z');
const clock = createMovableClock({ frozenAt: NOW });
const SECRET = 'secret of this installation';

let folder: string;
let file: string;
const cleanUps: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-backup-'));
  file = path.join(folder, 'backup.gz');
  cleanUps.push(() => rm(folder, { recursive: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function newDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabaseUrl();
  cleanUps.push(drop);
  return url;
}

/** Works on a database and leaves no connection behind: a restore wants it for itself. */
async function using<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, onIdleError: () => {} });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const backUp = (url: string) => using(url, ({ pool }) => writeBackup(pool, clock, file));
const restore = (url: string, from = file) => using(url, ({ pool }) => restoreBackup(pool, clock, from));

/** Every row of every table, as PostgreSQL writes it. */
function contentOf(url: string): Promise<Record<string, string[]>> {
  return using(url, async ({ pool }) => {
    const tables = await pool.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    const content: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await pool.query<{ line: string }>(
        `SELECT t::text AS line FROM "${name}" t ORDER BY 1`,
      );
      content[name] = rows.map(({ line }) => line);
    }
    return content;
  });
}

/** The demo, and values that are easily lost on the way. */
async function fill(url: string): Promise<void> {
  await using(url, async database => {
    await loadTestDemo(database, NOW);
    const { prisma } = database;
    const odd = 'кавычки "\\" и строки\nдва\r\u2028\u2029 👩‍🏫 {"end":true}';
    await prisma.person.create({ data: { fullName: odd, telegramId: 9_007_199_254_740_993n } });
    await prisma.delivery.create({
      data: {
        key: 'later',
        chatId: 1n,
        kind: 'test',
        payload: { odd },
        dueAt: new Date('2026-09-20'),
        nextTryAt: new Date('2026-09-20'),
      },
    });
    await prisma.setting.create({ data: { key: DELETION_SECRET, value: SECRET, updatedAt: new Date(0) } });
    await prisma.auditEntry.create({ data: { at: new Date(0), action: 'cli.profile', subjectId: 1 } });
    const { pool } = database;
    await pool.query(`UPDATE "Answer" SET value = 'null'::jsonb WHERE "itemId" = 'B01'`);
    await pool.query(
      `INSERT INTO "InboxUpdate" ("updateId", payload, "receivedAt") VALUES (1, 'null', now()), (2, NULL, now())`,
    );
  });
}

describe('backup and restore', () => {
  it('gives back every row of every table exactly, in an empty database', async () => {
    const [one, other] = [await newDatabase(), await newDatabase()];
    await fill(one);
    const rows = await backUp(one);
    expect(rows).toMatchObject({ Person: 87, PlanActivity: 186, Answer: 2940, Event: 75 });

    const outcome = await restore(other);
    expect(outcome).toEqual({
      kind: 'restored',
      createdAt: NOW.toString(),
      rows,
      uncertainNotices: 0,
      deletionsToRepeat: 0,
    });
    const content = await contentOf(other);
    expect(content).toEqual(await contentOf(one));
    expect(content.Answer?.some(line => line.includes(',B01,null,'))).toBe(true);
  });

  it('replaces what is there, and never gives a number again that a button may still carry', async () => {
    const url = await newDatabase();
    await fill(url);
    await backUp(url);
    const before = await contentOf(url);
    const lost = await using(url, async ({ prisma }) => {
      await prisma.organisation.updateMany({ data: { title: 'Другое' } });
      await prisma.campaign.deleteMany();
      return prisma.person.create({ data: { fullName: 'После копии' } });
    });
    expect(await restore(url)).toMatchObject({ kind: 'restored' });
    expect(await contentOf(url)).toEqual(before);
    const fresh = await using(url, ({ prisma }) => prisma.person.create({ data: { fullName: 'Новый' } }));
    expect(fresh.id).toBeGreaterThan(lost.id);
  });

  it('of a survey that still takes answers keeps nothing: two backups would tell whose an answer is', async () => {
    const [one, other] = [await newDatabase(), await newDatabase()];
    await fill(one);
    await using(one, async ({ prisma }) => {
      const events = await prisma.event.findMany({ take: 2, orderBy: { id: 'asc' } });
      const people = await prisma.person.findMany({ take: 2, orderBy: { id: 'asc' } });
      for (const [index, { id: eventId }] of events.entries()) {
        await prisma.event.update({
          where: { id: eventId },
          data: { surveyState: index === 0 ? 'open' : 'closed' },
        });
        for (const { id: personId } of people)
          await prisma.surveyReceipt.create({ data: { eventId, personId } });
        const id = `00000000-0000-4000-8000-00000000000${index}`;
        await prisma.surveyBallot.create({
          data: { id, eventId, answers: { C1: 5 }, released: index === 1 },
        });
        await prisma.surveyComment.create({ data: { id, eventId, text: 'слова', released: index === 1 } });
      }
    });
    const rows = await backUp(one);
    expect(rows).toMatchObject({ SurveyReceipt: 2, SurveyBallot: 1, SurveyComment: 1 });
    expect(await restore(other)).toMatchObject({ kind: 'restored' });
    await using(other, async ({ prisma }) => {
      expect(await prisma.surveyBallot.count({ where: { event: { surveyState: 'open' } } })).toBe(0);
      expect(await prisma.surveyBallot.count({ where: { released: true } })).toBe(1);
    });
  });

  it('leaves one file that only its owner can read', async () => {
    const url = await newDatabase();
    await backUp(url);
    await backUp(url);
    expect(await readdir(folder)).toEqual(['backup.gz']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const nowhere = using(url, ({ pool }) => writeBackup(pool, clock, path.join(folder, 'no', 'file.gz')));
    await expect(nowhere).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not send again what was due before the restore', async () => {
    const url = await newDatabase();
    const at = (text: string) => new Date(text);
    await using(url, async ({ prisma }) => {
      const row = { chatId: 1n, kind: 'test', payload: {} };
      await prisma.delivery.createMany({
        data: [
          { ...row, key: 'due', dueAt: at('2026-09-15T08:59:00Z'), nextTryAt: at('2026-09-15T08:59:00Z') },
          {
            ...row,
            key: 'postponed',
            dueAt: at('2026-09-15T05:00:00Z'),
            nextTryAt: at('2026-09-15T10:00:00Z'),
          },
          {
            ...row,
            key: 'retried',
            dueAt: at('2026-09-16T05:00:00Z'),
            nextTryAt: at('2026-09-15T08:00:00Z'),
            state: 'retryAt',
          },
          { ...row, key: 'in a call', dueAt: at('2026-09-16T05:00:00Z'), state: 'sending' },
          { ...row, key: 'later', dueAt: at('2026-09-15T09:01:00Z'), nextTryAt: at('2026-09-15T09:01:00Z') },
          {
            ...row,
            key: 'sent',
            dueAt: at('2026-09-15T08:00:00Z'),
            settledAt: at('2026-09-15T08:00:00Z'),
            state: 'sent',
          },
        ],
      });
    });
    await backUp(url);
    expect(await restore(url)).toMatchObject({ kind: 'restored', uncertainNotices: 4 });
    const states = await using(url, ({ prisma }) => prisma.delivery.findMany({ orderBy: { id: 'asc' } }));
    expect(states.map(({ key, state, nextTryAt }) => [key, state, nextTryAt?.toISOString() ?? null])).toEqual(
      [
        ['due', 'uncertain', null],
        ['postponed', 'uncertain', null],
        ['retried', 'uncertain', null],
        ['in a call', 'uncertain', null],
        ['later', 'pending', '2026-09-15T09:01:00.000Z'],
        ['sent', 'sent', null],
      ],
    );
    expect(states.every(({ state, settledAt }) => (state === 'pending') === (settledAt === null))).toBe(true);
  });
});

describe('people deleted after the backup', () => {
  /** Asks to be deleted, as the bot does it, and destroys at once. */
  async function deletePerson(url: string, telegramId: bigint, askedAt: Temporal.Instant): Promise<void> {
    await using(url, async ({ prisma }) => {
      const asked = new Date(askedAt.epochMilliseconds);
      const person = await prisma.person.update({ where: { telegramId }, data: { deletionAskedAt: asked } });
      const telegramIdHash = hashAccount(SECRET, telegramId);
      await prisma.deletionAct.create({ data: { telegramIdHash, askedAt: asked, destroyBy: asked } });
      await createDeletionStore(prisma, SECRET).destroy(asId(person.id), askedAt.add({ hours: 1 }));
    });
  }

  const findPerson = (url: string, telegramId: bigint) =>
    using(url, ({ prisma }) => prisma.person.findUnique({ where: { telegramId } }));

  it('are blocked in the restore itself and destroyed by the next run of the job', async () => {
    const url = await newDatabase();
    await fill(url);
    await backUp(url);
    await deletePerson(url, 10001n, NOW.subtract({ hours: 48 }));
    expect(await findPerson(url, 10001n)).toBeNull();

    expect(await restore(url)).toMatchObject({ kind: 'restored', deletionsToRepeat: 1 });
    expect((await findPerson(url, 10001n))?.deletionAskedAt).not.toBeNull();
    expect((await findPerson(url, 10003n))?.deletionAskedAt).toBeNull();

    await using(url, async ({ prisma }) => {
      const log = createLog({ level: 'silent' });
      await destroyDue({ deletions: createDeletionStore(prisma, SECRET), log }, NOW);
      expect(await prisma.answer.count({ where: { attempt: { campaignId: null } } })).toBe(0);
      const acts = await prisma.deletionAct.findMany();
      expect(acts).toHaveLength(1);
      expect(acts[0]).toMatchObject({
        telegramIdHash: hashAccount(SECRET, 10001n),
        destroyedAt: new Date('2026-09-15T09:00:00Z'),
      });
    });
    expect(await findPerson(url, 10001n)).toBeNull();
  });

  it('are found although the backup has another secret, or none yet', async () => {
    for (const secret of ['another secret', null]) {
      const url = await newDatabase();
      await fill(url);
      await using(url, ({ prisma }) =>
        secret === null
          ? prisma.setting.delete({ where: { key: DELETION_SECRET } })
          : prisma.setting.update({ where: { key: DELETION_SECRET }, data: { value: secret } }),
      );
      await backUp(url);
      await using(url, ({ prisma }) =>
        prisma.setting.upsert({
          where: { key: DELETION_SECRET },
          create: { key: DELETION_SECRET, value: SECRET, updatedAt: new Date(0) },
          update: { value: SECRET },
        }),
      );
      await deletePerson(url, 10001n, NOW.subtract({ hours: 48 }));
      expect(await restore(url)).toMatchObject({ deletionsToRepeat: 1 });
      const [setting, act] = await using(url, async ({ prisma }) => [
        await prisma.setting.findUniqueOrThrow({ where: { key: DELETION_SECRET } }),
        await prisma.deletionAct.findFirstOrThrow(),
      ]);
      expect(act.telegramIdHash).toBe(hashAccount(setting.value, 10001n));
    }
  });

  it('come back to stay when they came back before the backup was made', async () => {
    const url = await newDatabase();
    await fill(url);
    await deletePerson(url, 10001n, NOW.subtract({ hours: 72 }));
    await using(url, ({ prisma }) =>
      prisma.person.create({ data: { telegramId: 10001n, fullName: 'Снова здесь' } }),
    );
    await backUp(url);
    expect(await restore(url)).toMatchObject({ deletionsToRepeat: 0 });
    expect((await findPerson(url, 10001n))?.deletionAskedAt).toBeNull();
    expect(await using(url, ({ prisma }) => prisma.deletionAct.count())).toBe(1);
  });
});

describe('a restore that cannot be done changes nothing', () => {
  // One for all of them: every one of them leaves it as it was.
  let whole: { url: string; drop: () => Promise<void>; lines: string[] };
  beforeAll(async () => {
    const { url, drop } = await createTestDatabaseUrl();
    await fill(url);
    const good = path.join(await mkdtemp(path.join(os.tmpdir(), 'marshrut-backup-')), 'good.gz');
    await using(url, ({ pool }) => writeBackup(pool, clock, good));
    const lines = gunzipSync(await readFile(good))
      .toString()
      .split('\n');
    await rm(path.dirname(good), { recursive: true });
    whole = { url, drop, lines };
  });
  afterAll(() => whole.drop());

  async function refusal(change: (lines: string[]) => string[] | Buffer): Promise<RestoreOutcome> {
    const { url, lines } = whole;
    const before = await contentOf(url);
    const changed = change([...lines]);
    const bad = path.join(folder, 'bad.gz');
    await writeFile(bad, Buffer.isBuffer(changed) ? changed : gzipSync(changed.join('\n')));
    const outcome = await restore(url, bad);
    expect(await contentOf(url)).toEqual(before);
    return outcome;
  }

  it.each<[string, (lines: string[]) => string[] | Buffer, RestoreOutcome]>([
    [
      'not a backup',
      () => Buffer.from('привет'),
      { kind: 'unreadable', reason: 'the file is not a backup, or it is damaged' },
    ],
    [
      'an empty file',
      () => Buffer.alloc(0),
      { kind: 'unreadable', reason: 'the file is not a backup, or it is damaged' },
    ],
    [
      'gzip of something else',
      () => ['{"hello":1}', ''],
      { kind: 'unreadable', reason: 'the file is not a backup' },
    ],
    [
      'cut off as a file',
      lines => gzipSync(lines.join('\n')).subarray(0, 2_000),
      { kind: 'unreadable', reason: 'the file is not a backup, or it is damaged' },
    ],
    [
      'cut off as a text',
      lines => lines.slice(0, -2),
      { kind: 'unreadable', reason: 'the backup is not complete: its end is missing' },
    ],
    [
      'a changed name',
      lines => lines.map(line => line.replace('Ромашкина', 'Романова')),
      { kind: 'unreadable', reason: 'the backup is damaged: its checksum is wrong' },
    ],
    [
      'a lost row',
      lines => lines.filter(line => !line.includes('Ромашкина')),
      { kind: 'unreadable', reason: expect.stringContaining('violates foreign key constraint') },
    ],
    [
      'a table of somebody else',
      lines => lines.map(line => line.replace('{"table":"Person"', '{"table":"Pg_user"')),
      { kind: 'unreadable', reason: 'the table Pg_user of the backup is not one of ours' },
    ],
    [
      'another version of the program',
      lines => lines.map(line => line.replace('"name":"0001_first"', '"name":"0002_second"')),
      {
        kind: 'otherSchema',
        missing: [expect.stringMatching(/^0001_first /u)],
        unknown: [expect.stringMatching(/^0002_second /u)],
      },
    ],
  ])('%s', async (_, change, expected) => {
    expect(await refusal(change)).toEqual(expected);
  });

  it('a file that is not there', async () => {
    const url = await newDatabase();
    await expect(restore(url)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a database that the bot is using', async () => {
    const url = await newDatabase();
    await backUp(url);
    const bot = new pg.Client({ connectionString: url });
    await bot.connect();
    try {
      expect(await restore(url)).toEqual({ kind: 'inUse', connections: 1 });
    } finally {
      await bot.end();
    }
    expect(await restore(url)).toMatchObject({ kind: 'restored' });
  });
});
