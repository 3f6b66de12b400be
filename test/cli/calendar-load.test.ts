import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMunicipality } from '../kit/municipality.ts';
import { type CliKit, createCliKit } from './cli-kit.ts';

const SHIPPED = 'prisma/content/calendars/country-2025.json';
let cli: CliKit;
beforeAll(async () => {
  cli = await createCliKit();
  await cli.look(prisma => createMunicipality(prisma, { 'school-4': 'СОШ № 4' }));
});
afterAll(() => cli.drop());

const load = (...args: string[]) => cli.run('calendar', 'load', ...args);

describe('calendar load', () => {
  it('loads the calendar of the country, of a territory, of an organisation; again replaces it', async () => {
    expect(await load(SHIPPED)).toMatchObject({ ok: true, json: { key: 'country:2025' } });
    const other = path.join(cli.folder, 'other.json');
    await writeFile(other, (await readFile(SHIPPED, 'utf8')).replace('Рекомендованный', 'Другой'));
    expect(await load(other)).toMatchObject({ ok: true, json: { title: 'Другой календарь 2025/26' } });
    expect(await load(SHIPPED, '--territory', 'district')).toMatchObject({ ok: true });
    expect(await load(SHIPPED, '--organisation', 'district/school-4')).toMatchObject({ ok: true });
    const stored = await cli.look(prisma => prisma.schoolCalendar.findMany({ orderBy: { scopeKey: 'asc' } }));
    expect(stored.map(({ scopeKey, title }) => `${scopeKey.replace(/:\d+:/u, ':…:')} ${title}`)).toEqual([
      'country:2025 Другой календарь 2025/26',
      'organisation:…:2025 Рекомендованный календарь 2025/26',
      'territory:…:2025 Рекомендованный календарь 2025/26',
    ]);
  });

  it('refuses a file with the line of every problem, and a place there is not', async () => {
    const bad = path.join(cli.folder, 'bad.json');
    await writeFile(
      bad,
      (await readFile(SHIPPED, 'utf8')).replace('"to": "2025-10-24"', '"to": "2025-11-24"'),
    );
    const refused = await load(bad);
    expect(refused).toMatchObject({ ok: false, json: { error: 'contentProblems' } });
    expect(refused.messages.join('\n')).toMatch(/bad\.json:9 пересекается с 2025-09-01 … 2025-11-24/u);
    await writeFile(bad, Buffer.from([0xff, 0xfe, 0x00]));
    expect((await load(bad)).messages.join('\n')).toContain('UTF-8');
    expect(await load(SHIPPED, '--territory', 'nowhere')).toMatchObject({
      ok: false,
      json: { error: 'unknownScope' },
    });
    expect(
      await load(SHIPPED, '--territory', 'district', '--organisation', 'district/school-4'),
    ).toMatchObject({
      json: { error: 'usage' },
    });
  });
});
