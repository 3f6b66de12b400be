import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { alike, createTerritory, seedCampaign } from '../kit/results.ts';

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await createTestDatabase();
  const { prisma } = fresh.database;
  const territoryId = await createTerritory(prisma, 'district');
  const people = alike(20, { name: 'Учитель', organisation: 'a', scores: { digital: [6, 15] } });
  await seedCampaign(prisma, { territoryId, key: 'over', closesAt: '2022-10-01T00:00:00Z', people });
  await seedCampaign(prisma, { territoryId, key: 'open', closesAt: '2999-10-01T00:00:00Z', people });
});
afterAll(() => fresh.drop());

const command = (...args: string[]) =>
  runCommand(args, readConfig({ DATABASE_URL: fresh.url, LOG_LEVEL: 'silent' }), () => {});

it('releases a campaign that has ended, once, and prints what was released', async () => {
  expect(await command('results', '--campaign', 'over')).toMatchObject({
    ok: false,
    json: { error: 'notReleased' },
  });
  expect(await command('results', 'release', '--campaign', 'over')).toMatchObject({
    ok: true,
    json: { released: true, rows: 4 },
  });
  expect(await command('results', 'release', '--campaign', 'over')).toMatchObject({
    ok: false,
    json: { error: 'alreadyReleased' },
  });
  const printed = await command('results', '--campaign', 'over', '--json');
  expect(printed.ok).toBe(true);
  expect(printed.json.results).toContainEqual(
    expect.objectContaining({
      organisationId: null,
      competencyKey: 'digital',
      count: 20,
      scoreSum: 120,
      scoreMax: 300,
      levels: { high: 20 },
    }),
  );
});

it('refuses a campaign that takes answers, an unknown one, and half a command', async () => {
  expect(await command('results', 'release', '--campaign', 'open')).toMatchObject({
    ok: false,
    json: { error: 'open', closesAt: '2999-10-01T00:00:00Z' },
  });
  expect(await command('results', 'release', '--campaign', 'none')).toMatchObject({
    ok: false,
    json: { error: 'unknownCampaign' },
  });
  expect(await command('results', 'release')).toMatchObject({ ok: false, json: { error: 'usage' } });
});
