import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { type Database, openDatabase } from '../../src/db/connect.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let database: Database;
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await createTestDatabaseUrl());
  database = openDatabase({ url, onIdleError: () => {}, poolSize: 2 });
  await createMunicipality(database.prisma, { 'school-4': 'СОШ № 4' }, { timezone: 'Asia/Tomsk' });
  for (const key of ['first', 'second'])
    await database.prisma.questionnaire.create({
      data: { key, version: '1.0.0', title: key, kind: 'self_diagnosis', definition: {}, contentHash: '-' },
    });
});
afterAll(async () => {
  await database.close();
  await drop();
});

const run = (...args: string[]) =>
  runCommand(['campaign', ...args], readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }), () => {});
const DAYS = ['--title', 'Осень', '--opens', '2026-09-15', '--closes', '2026-09-28'];

describe('campaigns from the command line', () => {
  it('are started with several questionnaires and a night of grace', async () => {
    const where = [
      '--territory',
      'district',
      '--questionnaire',
      'first,second',
      '--organisation',
      'school-4',
    ];
    const started = await run('start', ...where, ...DAYS, '--json');
    expect(started).toMatchObject({ ok: true, json: { title: 'Осень' } });
    const stored = await database.prisma.campaign.findFirstOrThrow({ include: { questionnaires: true } });
    expect(stored).toMatchObject({ state: 'running', audience: { organisations: ['school-4'] } });
    expect(stored.opensAt.toISOString()).toBe('2026-09-15T08:00:00.000Z');
    expect(stored.closesAt.toISOString()).toBe('2026-09-28T20:00:00.000Z');
    expect(stored.questionnaires).toHaveLength(2);
    const listed = await run('list', '--territory', 'district');
    expect(listed.json).toMatchObject({
      campaigns: [{ title: 'Осень', questionnaires: ['first', 'second'], coverage: [] }],
    });
  });

  it('are refused in words when something is not there, and nothing is stored', async () => {
    const before = await database.prisma.campaign.count();
    const of = (territory: string, questionnaire: string, ...more: string[]) =>
      run('start', '--territory', territory, '--questionnaire', questionnaire, ...DAYS, ...more);
    expect((await of('nowhere', 'first')).json).toMatchObject({ error: 'unknownTerritory' });
    expect((await of('district', 'third')).json).toMatchObject({ error: 'unknownQuestionnaire' });
    expect((await of('district', 'first', '--organisation', 'school-5')).json).toMatchObject({
      error: 'unknownOrganisation',
    });
    expect((await run('start', '--territory', 'district')).json).toMatchObject({ error: 'usage' });
    expect(await database.prisma.campaign.count()).toBe(before);
  });
});
