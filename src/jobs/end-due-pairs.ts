import type { Log } from '../lib/log.ts';
import { endDuePair } from '../usecases/mentoring/end-pair.ts';
import type { MentoringStore } from '../usecases/mentoring/mentoring-store.ts';

/** Ends pairs whose notice or whose order's period is over, each in its territory's calendar. Safe to repeat. */
export async function endDuePairs(
  { mentoring, log }: { mentoring: Pick<MentoringStore, 'listEndingPairs' | 'changePair'>; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  // A day ahead of UTC: it may be over in the east already.
  const latest = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 1 });
  for (const pairId of await mentoring.listEndingPairs(latest))
    if (await endDuePair({ mentoring }, pairId, now)) log.info({ pairId }, 'a pair came to its end');
}
