import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
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
