import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase, type Prisma } from '../../src/db/connect.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let url: string;
let folder: string;
const cleanUps: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const database = await createTestDatabaseUrl();
  url = database.url;
  folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-project-'));
  cleanUps.push(database.drop, () => rm(folder, { recursive: true }));
  await look(prisma => createMunicipality(prisma, {}));
});
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

async function look<T>(read: (prisma: Prisma) => Promise<T>): Promise<T> {
  const database = openDatabase({ url, onIdleError: () => {} });
  try {
    return await read(database.prisma);
  } finally {
    await database.close();
  }
}
const load = (...args: string[]) =>
  runCommand(['project', 'load', ...args], readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }), () => {});

it('adds the products of 000 with their state, once', async () => {
  expect(await load('vorotynsk', '--territory', 'district')).toMatchObject({ ok: true, json: { made: 5 } });
  expect(await load('vorotynsk', '--territory', 'district')).toMatchObject({ ok: true, json: { made: 0 } });
  const documents = await look(prisma => prisma.documentRecord.findMany({ include: { project: true } }));
  expect(documents).toHaveLength(5);
  expect(documents.every(({ kind, state }) => kind === 'product' && state === 'planned')).toBe(true);
  expect(documents[0]?.project?.indicators).toEqual(['000-1', '000-2', '000-3', '000-4']);
});

it('takes a file of one’s own, and says what is wrong with another', async () => {
  const file = path.join(folder, 'own.json');
  const own = {
    schemaVersion: 1,
    key: 'own',
    title: 'Наш проект',
    from: '2026-09',
    to: '2027-05',
    indicators: [],
    stages: [{ number: 1, title: 'Первый', from: '2026-09', to: '2026-12' }],
    monitoring: [],
    documents: [],
  };
  await writeFile(file, JSON.stringify(own));
  expect(await load(file, '--territory', 'district')).toMatchObject({ ok: true, json: { made: 1 } });
  await writeFile(file, JSON.stringify({ ...own, key: 'bad', from: '2026-13' }));
  const refused = await load(file, '--territory', 'district');
  expect(refused).toMatchObject({ ok: false, json: { error: 'unreadable' } });
  expect(JSON.stringify(refused)).toContain('from');
  await writeFile(file, '{ "schemaVersion": 1,');
  expect(await load(file, '--territory', 'district')).toMatchObject({ ok: false });
  expect(await load('nothing-like-it', '--territory', 'district')).toMatchObject({ ok: false });
  expect(await load('vorotynsk', '--territory', 'elsewhere')).toMatchObject({
    ok: false,
    json: { error: 'unknownTerritory' },
  });
  expect(await look(prisma => prisma.project.count())).toBe(2);
});
