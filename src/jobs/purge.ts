import type { Log } from '../lib/log.ts';
import type { RetentionStore } from './retention-store.ts';

/** Telegram repeats an update for a day at most; the id has to be known that long. */
const HANDLED_UPDATES_DAYS = 3;
const PARKED_UPDATES_DAYS = 30;
const LEDGER_DAYS = 90;
/** How long an import can be undone and its file is kept. */
const IMPORTS_DAYS = 30;

/** Deletes what is kept for a while only (reliability §5.5): the journal of updates, ticks, and notices that ended. */
export async function purge(
  ports: { retention: RetentionStore; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const { retention, log } = ports;
  const daysAgo = (days: number) => now.subtract({ hours: days * 24 });
  const deleted = {
    handledUpdates: await retention.deleteHandledUpdates(daysAgo(HANDLED_UPDATES_DAYS)),
    parkedUpdates: await retention.deleteParkedUpdates(daysAgo(PARKED_UPDATES_DAYS)),
    tickClaims: await retention.deleteTickClaims(daysAgo(LEDGER_DAYS)),
    imports: await retention.forgetImports(daysAgo(IMPORTS_DAYS)),
    tasks: await retention.deleteEndedTasks(daysAgo(IMPORTS_DAYS)),
    deliveries: await retention.deleteSettledDeliveries(daysAgo(LEDGER_DAYS)),
  };
  if (Object.values(deleted).some(count => count > 0)) log.info(deleted, 'old rows were deleted');
}
