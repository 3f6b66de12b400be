import { routeActorOf } from '../../domain/route/route-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteOutcome, RouteStore } from './route-store.ts';

/**
 * Keeps what the owner writes about the route at its end (domain §3.2, part 3): their own words, changeable at any time
 * except while the methodologist reads the route.
 */
export async function reflectOnRoute(
  ports: { routes: Pick<RouteStore, 'changeRoute'>; clock: Clock },
  { viewer, iomId, text }: { viewer: Viewer; iomId: IomId; text: string },
): Promise<RouteOutcome<'submitted'>> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'submitted' | 'unknown'>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      if (!routeActorOf(actorOf(viewer), route.owner, route.state, today).isOwner)
        return { changes: [], result: 'unknown' };
      return route.state === 'submitted'
        ? { changes: [], result: 'submitted' }
        : { changes: [{ type: 'reflection', text }], result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  return result === 'done' ? { kind: 'done', route } : { kind: 'refused', refusal: result, route };
}
