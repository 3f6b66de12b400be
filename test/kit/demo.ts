import { type DemoOutcome, loadDemo } from '../../src/content/load-demo.ts';
import type { Database } from '../../src/db/connect.ts';
import { createStores } from '../../src/db/create-stores.ts';
import { createMovableClock } from '../../src/lib/clock.ts';
import { systemRandom } from '../../src/lib/random.ts';

/** The demo municipality as of `now`. */
export function loadTestDemo(database: Database, now: Temporal.Instant): Promise<DemoOutcome> {
  const clock = createMovableClock({ frozenAt: now });
  const defaults = { timezone: 'Europe/Moscow', locale: 'ru', admins: new Set<number>() } as const;
  return loadDemo(createStores(database, { clock, random: systemRandom, defaults }), { now });
}
