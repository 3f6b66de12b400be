import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { createArrivalStore } from '../../src/db/stores/arrival-store.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { tokenHash } from '../../src/usecases/people/token-hash.ts';
import { sampleWith, writeFolder } from '../content/sample-content.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { loadTestDemo } from '../kit/demo.ts';
import { type AdminRun, runAdmin } from './run-admin.ts';

let url: string;
let folder: string;
const cleanUps: (() => Promise<void>)[] = [];

/** As a process of its own: what a shell sees. */
const admin = (...args: string[]): Promise<AdminRun> =>
  runAdmin({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, ...args);

/** The same without a process, which takes a second each. */
async function command(...args: string[]): Promise<AdminRun> {
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
  const { ok, json, messages } = await runCommand(args, config, () => {});
  return { code: ok ? 0 : 1, json: JSON.parse(JSON.stringify(json)), messages: messages.join('\n') };
}

/** Looks into the database and leaves no connection behind. */
async function look<T>(read: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, onIdleError: () => {} });
  try {
    return await read(database);
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  const database = await createTestDatabaseUrl();
  url = database.url;
  cleanUps.push(database.drop);
  folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-admin-'));
  cleanUps.push(() => rm(folder, { recursive: true }));
  await look(opened => loadTestDemo(opened, systemClock.now()));
});
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

describe('a command that is not understood', () => {
  it.each([
    [[], 'say what to do'],
    [['dance'], 'unknown command: dance'],
    [['content', 'load'], 'missing: <folder>'],
    [['demo', 'twice'], 'not understood: twice'],
    [['role', 'grant', 'x', 'admin'], 'telegramId must be a number'],
    [['role', 'grant', '5', 'king'], 'the role must be one of teacher, mentor'],
    [['role', 'grant', '5', 'admin', '--from', '2026-02-30'], '--from must be a day like 2026-09-01'],
    [['profile', '1', '--xml'], "Unknown option '--xml'"],
  ])('%j is answered with usage and exit code 1, before any database is opened', async (args, message) => {
    const config = readConfig({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    const run = await runCommand(args, config, () => {});
    expect(run).toMatchObject({ ok: false, json: { error: 'usage' } });
    expect(run.messages.join('\n')).toContain(message);
    expect(run.messages.join('\n')).toContain('npm run admin -- ');
  });

  it('ends with exit code 1, JSON for programs and words for people', async () => {
    const run = await admin('dance');
    expect(run).toMatchObject({ code: 1, json: { error: 'usage' } });
    expect(run.messages).toMatch(/^unknown command: dance\n/u);
  });
});

describe('content load', () => {
  it('loads a folder, and refuses it with the line of every problem', async () => {
    const good = await writeFolder(sampleWith('questionnaires/sample.json', 'Третье', 'Иное'));
    const bad = await writeFolder(sampleWith('questionnaires/sample.json', '"max": 60', '"max": "60"'));
    cleanUps.push(
      () => rm(good, { recursive: true }),
      () => rm(bad, { recursive: true }),
    );
    expect(await admin('content', 'load', good)).toMatchObject({
      code: 0,
      json: {
        files: [
          { file: 'frameworks/sample.json', key: 'sample_framework', version: '1.0.0', outcome: 'created' },
          { file: 'questionnaires/sample.json', key: 'sample', version: '1.0.0', outcome: 'created' },
        ],
      },
    });
    const refused = await admin('content', 'load', bad);
    expect(refused).toMatchObject({
      code: 1,
      json: {
        error: 'contentProblems',
        problems: [{ file: 'questionnaires/sample.json', place: { line: 28 }, code: 'wrong-type' }],
      },
    });
    expect(refused.messages).toContain('questionnaires/sample.json:28:75 нужно другое значение: число');
  });
});

describe('roles', () => {
  const rolesOf = (telegramId: bigint) =>
    look(({ prisma }) =>
      prisma.roleAssignment.findMany({
        where: { person: { telegramId } },
        include: { person: true },
        orderBy: { id: 'asc' },
      }),
    );

  it('are granted for a period on a basis, also to somebody who has not come yet, and end at once', async () => {
    const scope = ['--scope', 'organisation:kalininsky/school-4'];
    const grant = [
      'role',
      'grant',
      '555000',
      'coordinator',
      ...scope,
      '--from',
      '2026-09-01',
      '--to',
      '2030-08-31',
      '--basis',
      'Приказ № 7',
    ];
    expect(await admin(...grant)).toMatchObject({ code: 0, json: { outcome: 'granted', isNew: true } });
    expect(await command(...grant)).toMatchObject({ code: 0, json: { outcome: 'unchanged', isNew: false } });
    expect(await command(...grant, '--from', '2027-01-01')).toMatchObject({ json: { outcome: 'unchanged' } });
    const [granted, ...others] = await rolesOf(555000n);
    expect(others).toEqual([]);
    expect(granted).toMatchObject({
      role: 'coordinator',
      territoryId: null,
      basis: 'Приказ № 7',
      validFrom: new Date('2026-09-01'),
      validTo: new Date('2030-08-31'),
      person: { registeredAt: null, nameConfirmed: false },
    });
    expect(granted?.organisationId).not.toBeNull();

    expect(
      await command('role', 'revoke', '555000', 'coordinator', '--scope', 'territory:kalininsky'),
    ).toMatchObject({
      code: 1,
      json: { error: 'notHeld' },
    });
    expect(await command('role', 'revoke', '555000', 'coordinator')).toMatchObject({
      code: 0,
      json: { grants: 1 },
    });
    const today = systemClock.now().toZonedDateTimeISO('Europe/Moscow').toPlainDate();
    expect((await rolesOf(555000n))[0]?.validTo).toEqual(new Date(today.subtract({ days: 1 }).toString()));
    const audit = await look(({ prisma }) =>
      prisma.auditEntry.findMany({ where: { subjectId: granted?.personId ?? 0 }, orderBy: { id: 'asc' } }),
    );
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['cli.roleGrant', null],
      ['cli.roleRevoke', null],
    ]);
  });

  it.each([
    [['grant', '777', 'methodologist'], 'wrongScope', 'territory'],
    [['grant', '777', 'admin', '--scope', 'territory:kalininsky'], 'wrongScope', 'none'],
    [
      ['grant', '777', 'methodologist', '--scope', 'territory:atlantis'],
      'unknownScope',
      'there is no territory atlantis',
    ],
    [['grant', '777', 'coordinator', '--scope', 'school-4'], 'unknownScope', '--scope must be'],
    [['grant', '777', 'admin', '--from', '2026-09-01', '--to', '2026-08-31'], 'emptyPeriod', '--to'],
    [['revoke', '777', 'admin'], 'unknownPerson', '777'],
  ])('role %j is refused: %s', async (args, error, message) => {
    const run = await command('role', ...args);
    expect(run).toMatchObject({ code: 1, json: { error } });
    expect(run.messages).toContain(message);
    expect(await rolesOf(777n)).toEqual([]);
  });
});

describe('invite', () => {
  it('makes a link that opens the door, and keeps only its hash', async () => {
    const run = await admin('invite', 'school-4');
    const { payload, organisation } = run.json as { payload: string; organisation: string };
    expect({ code: run.code, organisation }).toEqual({ code: 0, organisation: 'kalininsky/school-4' });
    expect(payload).toMatch(/^i_[\w-]{22}$/u);
    const token = payload.slice('i_'.length);
    await look(async ({ prisma }) => {
      const invited = await createArrivalStore(prisma).findInvitation(tokenHash(token), systemClock.now());
      expect(invited?.organisation?.title).toBe('СОШ № 4');
      expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(token);
    });
    expect(await command('invite', 'school-99')).toMatchObject({
      code: 1,
      json: { error: 'unknownOrganisation' },
    });
  });
});

describe('profile', () => {
  it('shows every integer, and the person can see that somebody looked', async () => {
    const run = await admin('profile', 'telegram:10001', '--json');
    const { person, profiles } = run.json as {
      person: { id: number };
      profiles: { competencies: unknown[] }[];
    };
    expect(run.code).toBe(0);
    expect(profiles).toHaveLength(1);
    expect(profiles[0]).toMatchObject({
      questionnaire: 'self_diagnosis_seven_directions',
      version: '1.0.0',
      framework: 'seven_directions',
      source: 'self',
      straightLined: false,
    });
    expect(profiles[0]?.competencies).toContainEqual({
      competency: 'inclusive',
      ...{ sum: 5, max: 12, answered: 4, total: 4, level: 'high', masteryPercent: 41.7 },
    });
    const looks = await look(({ prisma }) =>
      prisma.auditEntry.findMany({ where: { action: 'cli.profile' } }),
    );
    expect(looks).toMatchObject([{ actorId: null, subjectId: person.id }]);
    expect(await command('profile', String(person.id))).toMatchObject({ code: 0, json: { person } });
  });

  it('never guesses between a person and an account of the same number', async () => {
    const id = await look(async ({ prisma }) => {
      const person = await prisma.person.findFirstOrThrow({ where: { telegramId: 10003n } });
      await prisma.person.create({ data: { fullName: 'Другой', telegramId: BigInt(person.id) } });
      return person.id;
    });
    expect(await command('profile', String(id))).toMatchObject({ code: 1, json: { error: 'ambiguous' } });
    expect(await command('profile', `person:${id}`)).toMatchObject({
      code: 0,
      json: { person: { telegramId: 10003 } },
    });
    expect(await command('profile', `telegram:${id}`)).toMatchObject({
      code: 0,
      json: { person: { telegramId: id } },
    });
    expect(await command('profile', '123456789012')).toMatchObject({
      code: 1,
      json: { error: 'unknownPerson' },
    });
  });
});

describe('demo', () => {
  it('is there already', async () => {
    expect(await command('demo')).toMatchObject({ code: 0, json: { demo: 'upToDate' } });
  });
});

describe('backup and restore', () => {
  it('bring a lost person back', async () => {
    const file = path.join(folder, 'backup.gz');
    const saved = await admin('backup', file);
    expect(saved).toMatchObject({ code: 0, json: { file, rows: { PlanActivity: 186 } } });
    await look(({ prisma }) => prisma.person.delete({ where: { telegramId: 10006n } }));
    expect(await admin('restore', file)).toMatchObject({
      code: 0,
      json: { outcome: 'restored', deletionsToRepeat: 0 },
    });
    const found = await look(({ prisma }) => prisma.person.findUnique({ where: { telegramId: 10006n } }));
    expect(found?.fullName).toBe('Василькова Анна Юрьевна');
    const acts = await look(({ prisma }) =>
      prisma.auditEntry.findMany({ where: { subjectId: null }, orderBy: { id: 'asc' } }),
    );
    expect(acts.map(({ action }) => action)).toEqual(['cli.backup', 'cli.restore']);
  });

  it('say what is wrong with a file', async () => {
    const missing = await admin('restore', path.join(folder, 'none.gz'));
    expect(missing).toMatchObject({ code: 1, json: { error: 'failed' } });
    expect(missing.messages).toMatch(/^ENOENT: no such file.*none\.gz/u);
    const readme = await admin('restore', path.resolve('package.json'));
    expect(readme).toMatchObject({ code: 1, json: { error: 'unreadable' } });
  });
});

describe('the installation', () => {
  it('a wrong configuration is told line by line', async () => {
    const run = await runAdmin({ HTTP_PORT: 'x', DEFAULT_LOCALE: 'de' }, 'demo');
    expect(run).toMatchObject({ code: 1, json: { error: 'failed' } });
    expect(run.messages.trim().split('\n')).toHaveLength(2);
  });

  it('a database that is away is told in one line', async () => {
    const run = await runAdmin({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, 'demo');
    expect(run).toMatchObject({ code: 1, json: { error: 'failed' } });
    expect(run.messages).toMatch(/^cannot open the database \(ECONNREFUSED\): .*\n$/u);
  });

  it('starts the embedded server for the command and stops it again; a running one is left running', async () => {
    const dataDir = path.join(folder, 'data');
    const env = { DATA_DIR: dataDir };
    expect(await runAdmin(env, 'demo')).toMatchObject({ code: 0, json: { demo: 'loaded' } });
    const server = await startEmbeddedServer({ dataDir });
    cleanUps.push(() => rm(server.dataDir, { recursive: true, force: true }));
    expect(server.adopted).toBe(false);
    try {
      expect(await runAdmin(env, 'demo')).toMatchObject({ code: 0, json: { demo: 'upToDate' } });
      expect(await server.ensureRunning()).toBe('running');
    } finally {
      await server.stop();
    }
  });
});
