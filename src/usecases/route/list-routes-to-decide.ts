import { activeGrants } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteStore, RouteToDecide } from './route-store.ts';

/**
 * What waits for this methodologist: routes to approve and items to accept in the territories they have the role in
 * today, their own left out. Null: they are nobody's methodologist.
 */
export async function listRoutesToDecide(
  ports: { routes: Pick<RouteStore, 'listToDecide'>; clock: Clock },
  { viewer }: { viewer: Viewer },
): Promise<readonly RouteToDecide[] | null> {
  const today = todayOf(viewer, ports.clock.now());
  const grants = activeGrants(viewer.grants, today).filter(({ role }) => role === 'methodologist');
  const territories = grants.flatMap(({ territoryId }) => (territoryId === null ? [] : [territoryId]));
  if (territories.length === 0) return null;
  const routes = await ports.routes.listToDecide(territories);
  return routes.filter(({ ownerId }) => ownerId !== viewer.personId);
}
