import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { createStores } from '../../src/db/create-stores.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { createTestDatabase, createTestDatabaseUrl, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await createTestDatabase();
});
afterAll(() => fresh.drop());

it('figures check says what differs and changes nothing; rebuild puts it right', async () => {
  const { prisma } = fresh.database;
  const { territoryId, organisations } = await createMunicipality(prisma, { one: 'СОШ № 1' });
  const organisationId = organisations.one ?? 0;
  const { id: personId } = await prisma.person.create({
    data: { fullName: 'Вера', employments: { create: { organisationId, state: 'accepted' } } },
  });
  // Nobody has this event, and nobody keeps it.
  await prisma.figureDelta.create({
    data: {
      territoryId,
      organisationId: 0,
      measure: 'event',
      month: new Date('2026-02-01'),
      day: new Date('2026-02-03'),
      delta: 1,
    },
  });
  const run = (verb: string) =>
    runCommand(['figures', verb], readConfig({ DATABASE_URL: fresh.url, LOG_LEVEL: 'silent' }), () => {});

  const first = await run('check');
  expect(first.ok).toBe(false);
  expect(first.json).toEqual({
    error: 'figuresDiffer',
    differences: [
      { kind: 'sheet', personId, territoryId, problem: 'missing' },
      {
        kind: 'sum',
        territoryId,
        organisationId: 0,
        measure: 'event',
        month: '2026-02-01',
        summed: 1,
        counted: 0,
      },
    ],
  });
  expect(first.messages).toContainEqual(expect.stringContaining('event of 2026-02'));
  expect(await prisma.factSheet.count()).toBe(0);

  const rebuilt = await run('rebuild');
  expect(rebuilt).toMatchObject({ ok: true, json: { people: 1, corrected: 1 } });
  expect(await run('check')).toMatchObject({ ok: true, json: { differences: [] } });
  // The past stays: what was wrong is taken back as of today.
  const events = await prisma.figureDelta.findMany({ where: { measure: 'event' }, orderBy: { id: 'asc' } });
  expect(events.map(({ delta }) => delta)).toEqual([1, -1]);
  expect(Number(events[1]?.day)).toBeGreaterThan(Number(events[0]?.day));
});

it('whoever asked to be deleted after the backup is counted nowhere after a restore, at once', async () => {
  const { url, drop } = await createTestDatabaseUrl();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-test-'));
  const file = path.join(folder, 'backup.gz');
  const now = systemClock.now();
  const run = (...args: string[]) =>
    runCommand(args, readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }), () => {});
  try {
    const { territoryId, personId } = await using(url, async ({ prisma }) => {
      const place = await createMunicipality(prisma, { one: 'СОШ № 1' });
      const organisationId = place.organisations.one ?? 0;
      const { id } = await prisma.person.create({
        data: {
          telegramId: 5,
          fullName: 'Вера',
          employments: { create: { organisationId, state: 'accepted' } },
        },
      });
      return { territoryId: place.territoryId, personId: id };
    });
    await run('figures', 'rebuild');
    const count = () =>
      using(url, (_, { figures }) =>
        figures.countPeople({
          territoryId: asId(territoryId),
          organisationId: null,
          measure: 'staff',
          asOf: Temporal.PlainDate.from('2100-01-01'),
          from: null,
        }),
      );
    expect(await count()).toBe(1);
    expect(await run('backup', file)).toMatchObject({ ok: true });
    const asked = {
      personId: asId<never>(personId),
      telegramId: 5,
      at: now,
      destroyBy: now.add({ hours: 720 }),
    };
    await using(url, (_, { leaving }) => leaving.askDeletion(asked));
    expect(await count()).toBe(0);
    expect(await run('restore', file)).toMatchObject({ ok: true, json: { deletionsToRepeat: 1 } });
    expect(await count()).toBe(0);
    expect(await run('figures', 'check')).toMatchObject({ ok: true });
  } finally {
    await rm(folder, { recursive: true });
    await drop();
  }
});

/** A restore wants the database for itself: nothing stays open. */
async function using<T>(
  url: string,
  work: (database: Database, stores: ReturnType<typeof createStores>) => Promise<T>,
): Promise<T> {
  const database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  try {
    const defaults = { timezone: 'Europe/Moscow', locale: 'ru' as const };
    return await work(
      database,
      createStores(database, { clock: systemClock, random: systemRandom, defaults }),
    );
  } finally {
    await database.close();
  }
}
