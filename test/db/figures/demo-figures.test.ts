import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureShippedContent } from '../../../src/content/shipped-content.ts';
import { createStores } from '../../../src/db/create-stores.ts';
import { createMovableClock } from '../../../src/lib/clock.ts';
import { systemRandom } from '../../../src/lib/random.ts';
import { createTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { loadTestDemo } from '../../kit/demo.ts';

const NOW = Temporal.Instant.from('2026-09-15T09:00:00Z');

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await createTestDatabase();
});
afterAll(() => fresh.drop());

test('people of the demo are counted as it is loaded, and again when it has moved on a year', async () => {
  const clock = createMovableClock({ frozenAt: NOW });
  const defaults = { timezone: 'Europe/Moscow', locale: 'ru' } as const;
  const stores = createStores(fresh.database, { clock, random: systemRandom, defaults });
  await ensureShippedContent(stores);
  await loadTestDemo(fresh.database, NOW);
  expect(await fresh.database.prisma.factSheet.count()).toBeGreaterThan(0);
  expect(await stores.figureUpkeep.findDifferences()).toEqual([]);
  await loadTestDemo(fresh.database, NOW.add({ hours: 366 * 24 }));
  expect(await stores.figureUpkeep.findDifferences()).toEqual([]);
});
