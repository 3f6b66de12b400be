import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliKit, createCliKit } from './cli-kit.ts';

let cli: CliKit;
beforeAll(async () => {
  cli = await createCliKit();
});
afterAll(() => cli.drop());

const words = ['--title', 'Бабынинский район', '--operator', 'Школа № 1', '--email', 'data@example.org'];

it('an empty installation gets a territory, its schools and its methodologist by the command line alone', async () => {
  const added = await cli.run('territory', 'add', 'babynino', ...words, '--timezone', 'Europe/Moscow');
  expect(added).toMatchObject({ ok: true, json: { territory: 'babynino', timezone: 'Europe/Moscow' } });
  const schools = await cli.file('schools.csv', 'Название;Вид\nСОШ № 1;Школа\n');
  const taken = await cli.run('import', 'organisations', schools, '--territory', 'babynino');
  expect(taken).toMatchObject({ ok: true });
  const role = ['methodologist', '--scope', 'territory:babynino', '--basis', 'Приказ № 1'];
  expect(await cli.run('role', 'grant', '777001', ...role)).toMatchObject({ ok: true });
  const stored = await cli.look(prisma => prisma.territory.findMany({ include: { organisations: true } }));
  expect(stored).toMatchObject([
    {
      title: 'Бабынинский район',
      operatorName: 'Школа № 1',
      operatorEmail: 'data@example.org',
      organisations: [{ title: 'СОШ № 1' }],
    },
  ]);
  const audit = await cli.look(prisma =>
    prisma.auditEntry.findMany({ where: { action: 'cli.territoryAdd' } }),
  );
  expect(audit).toMatchObject([{ actorId: null, object: `territory:${stored[0]?.id}` }]);
});

it('a key that is taken changes nothing', async () => {
  const again = ['--title', 'Другой', '--operator', 'Другой', '--email', 'other@example.org'];
  const refused = await cli.run('territory', 'add', 'babynino', ...again);
  expect(refused).toMatchObject({ ok: false, json: { error: 'exists' } });
  const titles = await cli.look(prisma => prisma.territory.findMany({ select: { title: true } }));
  expect(titles).toEqual([{ title: 'Бабынинский район' }]);
});

it.each([
  [['Бабынино', ...words], 'a key is small Latin letters'],
  [['other', ...words.slice(2)], 'missing: --title'],
  [['other', ...words.slice(0, 4)], 'missing: --email'],
  [['other', ...words.slice(0, 5), 'nowhere'], '--email must be an address'],
  [['other', ...words, '--timezone', 'Moscow'], '--timezone must be a zone'],
])('says what is missing: %j', async (args, problem) => {
  const refused = await cli.run('territory', 'add', ...args);
  expect(refused).toMatchObject({ ok: false, json: { error: 'usage' } });
  expect(refused.messages.join('\n')).toContain(problem);
});
