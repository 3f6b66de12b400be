import { routeActorOf, routeViewAccess } from '../../domain/route/route-access.ts';
import { canComment } from '../../domain/route/transition.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomItemId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteOutcome, RouteStore } from './route-store.ts';

/** `notAllowed`: only a methodologist of the owner's territory comments, never on a route of their own. */
export async function commentItem(
  ports: { routes: Pick<RouteStore, 'changeRoute' | 'routeOfItem'>; clock: Clock },
  { viewer, itemId, text }: { viewer: Viewer; itemId: IomItemId; text: string },
): Promise<RouteOutcome<'notAllowed'>> {
  const iomId = await ports.routes.routeOfItem(itemId);
  if (iomId === null) return { kind: 'unknown' };
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'notAllowed' | 'unknown'>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = actorOf(viewer);
      const access = routeViewAccess(actor, route.owner, route.state, today);
      if (!access.allowed) return { changes: [], result: 'unknown' };
      if (!canComment(route.state, routeActorOf(actor, route.owner, route.state, today)))
        return { changes: [], result: 'notAllowed' };
      return {
        changes: [
          { type: 'comment', itemId, text },
          { type: 'audit', action: 'routeDecide', by: access.by },
        ],
        result: 'done',
      };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  return result === 'done' ? { kind: 'done', route } : { kind: 'refused', refusal: result, route };
}
