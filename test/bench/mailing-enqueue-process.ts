import { openDatabase } from '../../src/db/connect.ts';
import { enqueueForPeople } from '../../src/db/stores/enqueue-notices.ts';
import { monotonicMs, systemClock } from '../../src/lib/clock.ts';
import { asId, type PersonId } from '../../src/lib/ids.ts';
import { MAILING_KIND } from '../kit/mailing/mailing-dispatcher.ts';

/** What the process that queues tells the bench. */
export interface EnqueueFigures {
  enqueued: number;
  seconds: number;
  peakMb: number;
  idleMb: number;
}

const peakMb = (): number => process.resourceUsage().maxRSS / 1_024;

const [url = ''] = process.argv.slice(2);
const { prisma, pool, close } = openDatabase({ url, onIdleError: () => {}, poolSize: 1 });
await prisma.person.count();
const idleMb = peakMb();
const { rows } = await pool.query<{ ids: number[] }>('SELECT array_agg(id ORDER BY id) AS ids FROM "Person"');
const ids = (rows[0]?.ids ?? []).map(id => asId<PersonId>(id));
const startedMs = monotonicMs();
const { enqueued } = await prisma.$transaction(
  tx =>
    enqueueForPeople(
      tx,
      { keyPrefix: 'mailing:', kind: MAILING_KIND, params: { survey: 1 }, dueAt: systemClock.now() },
      ids,
    ),
  { timeout: 600_000 },
);
const seconds = (monotonicMs() - startedMs) / 1_000;
await close();
const figures: EnqueueFigures = { enqueued, seconds, peakMb: peakMb(), idleMb };
process.send?.(figures);
process.disconnect?.();
