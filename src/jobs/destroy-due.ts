import { UNDO_HOURS } from '../domain/deletion.ts';
import type { Log } from '../lib/log.ts';
import type { DeletionStore } from './deletion-store.ts';

/** Well more than the time between two runs of the job, so that the last day is kept. */
const MARGIN_HOURS = 24;

/**
 * Destroys the data of people who asked for it: a day after they asked, and at the latest before the day their act
 * names. One failure does not keep the others waiting; it is logged and tried again by the next run.
 */
export async function destroyDue(
  ports: { deletions: DeletionStore; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const { deletions, log } = ports;
  const due = await deletions.listDue({
    askedBefore: now.subtract({ hours: UNDO_HOURS }),
    latest: now.add({ hours: MARGIN_HOURS }),
  });
  for (const personId of due) {
    try {
      const counts = await deletions.destroy(personId, now);
      if (counts) log.info({ personId, counts }, 'a person was deleted who had asked for it');
    } catch (error) {
      log.error({ personId, error }, 'a person who asked for it could not be deleted');
    }
  }
}
