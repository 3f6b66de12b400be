import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMunicipality } from '../kit/municipality.ts';
import { type CliKit, createCliKit } from './cli-kit.ts';

let cli: CliKit;
beforeAll(async () => {
  cli = await createCliKit();
  await cli.look(prisma => createMunicipality(prisma, {}));
});
afterAll(() => cli.drop());

const load = (...args: string[]) => cli.run('project', 'load', ...args);

it('adds the products of 000 with their state, once', async () => {
  expect(await load('vorotynsk', '--territory', 'district')).toMatchObject({ ok: true, json: { made: 5 } });
  expect(await load('vorotynsk', '--territory', 'district')).toMatchObject({ ok: true, json: { made: 0 } });
  const documents = await cli.look(prisma => prisma.documentRecord.findMany({ include: { project: true } }));
  expect(documents).toHaveLength(5);
  expect(documents.every(({ kind, state }) => kind === 'product' && state === 'planned')).toBe(true);
  expect(documents[0]?.project?.indicators).toEqual(['000-1', '000-2', '000-3', '000-4']);
});

it('takes a file of one’s own, and says what is wrong with another', async () => {
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
  const file = await cli.file('own.json', JSON.stringify(own));
  expect(await load(file, '--territory', 'district')).toMatchObject({ ok: true, json: { made: 1 } });
  await cli.file('own.json', JSON.stringify({ ...own, key: 'bad', from: '2026-13' }));
  const refused = await load(file, '--territory', 'district');
  expect(refused).toMatchObject({ ok: false, json: { error: 'unreadable' } });
  expect(JSON.stringify(refused)).toContain('from');
  await cli.file('own.json', '{ "schemaVersion": 1,');
  expect(await load(file, '--territory', 'district')).toMatchObject({ ok: false });
  expect(await load('nothing-like-it', '--territory', 'district')).toMatchObject({ ok: false });
  expect(await load('vorotynsk', '--territory', 'elsewhere')).toMatchObject({
    ok: false,
    json: { error: 'unknownTerritory' },
  });
  expect(await cli.look(prisma => prisma.project.count())).toBe(2);
});
