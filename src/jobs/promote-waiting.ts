import type { Log } from '../lib/log.ts';
import type { WaitingListStore } from './waiting-list-store.ts';

/**
 * Takes back offers nobody answered and offers free places to whoever waits. Every change does this for its own event at
 * once; this is for what only time does, and for places of people who were deleted. One failure keeps no other list.
 */
export async function promoteWaiting(
  ports: { waitingLists: WaitingListStore; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  const { waitingLists, log } = ports;
  for (const eventId of await waitingLists.listDue(now)) {
    try {
      await waitingLists.promote(eventId, now);
    } catch (error) {
      log.error({ eventId, error }, 'a waiting list was not settled');
    }
  }
}
