import { afterAll, beforeAll, expect, it } from 'vitest';
import { createIndicatorSources } from '../../src/db/stores/indicator-sources.ts';
import { asId } from '../../src/lib/ids.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality } from '../kit/municipality.ts';

let test: TestDatabase;
let territoryId: number;
let parts: { siteId: number; programmeId: number };
beforeAll(async () => {
  test = await createTestDatabase();
  const { prisma } = test.database;
  ({ territoryId } = await createMunicipality(prisma, {}));
  const named = { territoryId, key: 'one', title: 'Первая' };
  const site = await prisma.internshipSite.create({ data: named });
  const programme = await prisma.internshipProgramme.create({ data: named });
  parts = { siteId: site.id, programmeId: programme.id };
});
afterAll(() => test.drop());

/** A group with cards: everybody says where they began; the ends are those given, one person each. */
async function group(endsOn: string, people: number, ends: readonly number[]): Promise<void> {
  const at = new Date('2026-01-10T09:00:00Z');
  const days = { startsOn: new Date('2026-01-10'), endsOn: new Date(endsOn), createdAt: at };
  const { id } = await test.database.prisma.internshipGroup.create({
    data: { ...parts, ...days, title: endsOn },
  });
  for (let nth = 0; nth < people; nth += 1)
    await test.database.prisma.internshipEnrolment.create({
      data: {
        ...{ groupId: id, guestName: `Участник ${nth}`, admission: 'novice', enrolledAt: at },
        card: {
          create: { competencyKey: 'ict', startTenths: 400, endTenths: ends[nth] ?? null, updatedAt: at },
        },
      },
    });
}

const mean = (day: string) =>
  createIndicatorSources(test.database.prisma).meanCards(asId(territoryId), Temporal.PlainDate.from(day));

it('the only one of a group who said where they ended is not told by the group that ended before', async () => {
  await group(
    '2026-03-31',
    10,
    Array.from({ length: 10 }, () => 600),
  );
  await group('2026-04-30', 6, [1000]);
  const first = { before: { tenths: 400, count: 10 }, after: { tenths: 600, count: 10 } };
  expect(await mean('2026-04-29')).toEqual(first);
  expect(await mean('2026-05-01')).toEqual({ ...first, before: { tenths: 400, count: 16 } });
});

it('a group counts from the day after its last one, when nobody writes any more', async () => {
  await group('2026-06-30', 5, [800, 800, 800, 800, 800]);
  expect((await mean('2026-06-30')).after).toEqual({ tenths: 600, count: 10 });
  expect((await mean('2026-07-01')).after).toEqual({ tenths: 667, count: 15 });
});
