import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMunicipality } from '../kit/municipality.ts';
import { type CliKit, createCliKit } from './cli-kit.ts';

let cli: CliKit;
beforeAll(async () => {
  cli = await createCliKit();
  await cli.look(prisma => createMunicipality(prisma, { 'school-4': 'СОШ № 4' }));
});
afterAll(() => cli.drop());

const admin = (...args: string[]) => cli.run('import', ...args);
const fileOf = (content: string) => cli.file('roster.csv', content);
const people = () => cli.look(prisma => prisma.person.count());

describe('import', () => {
  it('says with --dry-run what it would do, then does it, and the second time nothing', async () => {
    const file = await fileOf('ФИО;Школа\nТестова Анна Ивановна;СОШ № 4\n');
    const wanted = ['people', file, '--territory', 'district'];
    expect(await admin(...wanted, '--dry-run')).toMatchObject({
      ok: true,
      json: { kind: 'people', dryRun: true, importId: null, create: 1, errors: 0 },
      messages: ['Создам 1, изменю 0, без изменений 0, ошибок 0.'],
    });
    expect(await people()).toBe(0);
    expect(await admin(...wanted)).toMatchObject({ ok: true, json: { create: 1, importId: 1 } });
    expect(await people()).toBe(1);
    expect(await admin(...wanted)).toMatchObject({ ok: true, json: { create: 0, same: 1, importId: null } });
    expect(await cli.look(prisma => prisma.task.count())).toBe(0);
  });

  it('names every problem with row and column, and does nothing', async () => {
    const file = await fileOf('ФИО;Школа;Стаж\nНовая Вера Петровна;СОШ № 4;5\nТестов Олег;СОШ № 9;300\n');
    const run = await admin('people', file, '--territory', 'district');
    expect(run).toMatchObject({ ok: false, json: { error: 'problems', errors: 2 } });
    expect(run.messages[0]).toContain('Строка 3, «Школа»: Школы «СОШ № 9» в районе нет. Похожа: СОШ № 4.');
    expect(await people()).toBe(1);
  });

  it('refuses what it does not understand', async () => {
    const file = await fileOf('<html></html>');
    expect(await admin('people', file, '--territory', 'district')).toMatchObject({
      ok: false,
      json: { error: 'unreadable', refusal: { code: 'html' } },
    });
    expect(await admin('people', file, '--territory', 'moon')).toMatchObject({
      json: { error: 'unknownTerritory' },
    });
    expect(await admin('people', file, '--territory', 'district', '--option', 'missing=maybe')).toMatchObject(
      {
        json: { error: 'unknownOption' },
      },
    );
    expect(await admin('weather', file, '--territory', 'district')).toMatchObject({
      json: { error: 'usage' },
    });
    expect(await admin('people', file)).toMatchObject({ json: { error: 'usage' } });
    expect(await admin('people', file, '--territory', 'district', '--option', 'x')).toMatchObject({
      json: { error: 'usage' },
    });
  });
});
