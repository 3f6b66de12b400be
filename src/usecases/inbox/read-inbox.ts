import { activeGrants } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { InboxStore, Waiting } from './inbox-store.ts';

/** What waits for this methodologist or coordinator today; null: nothing is theirs to decide. */
export async function readInbox(
  ports: { inbox: InboxStore; clock: Clock },
  viewer: Viewer,
): Promise<Waiting | null> {
  const grants = activeGrants(actorOf(viewer).grants, todayOf(viewer, ports.clock.now()));
  const territoryIds = grants.flatMap(({ role, territoryId }) =>
    role === 'methodologist' && territoryId !== null ? [territoryId] : [],
  );
  const organisationIds = grants.flatMap(({ role, organisationId }) =>
    role === 'coordinator' && organisationId !== null ? [organisationId] : [],
  );
  if (territoryIds.length === 0 && organisationIds.length === 0) return null;
  return ports.inbox.countWaiting({ territoryIds, organisationIds, readerId: viewer.personId });
}
