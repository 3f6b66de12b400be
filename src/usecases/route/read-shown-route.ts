import type { RouteActor } from '../../domain/route/route.ts';
import { routeActorOf, routeViewAccess } from '../../domain/route/route-access.ts';
import { possibleActions, type RouteActionType } from '../../domain/route/transition.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteRecord, RouteStore } from './route-store.ts';

export type ShownRoute =
  | { kind: 'shown'; route: RouteRecord; actor: RouteActor; actions: readonly RouteActionType[] }
  /** No such route, none of theirs to see, or taken back by its owner meanwhile. */
  | { kind: 'unknown' };

/**
 * Somebody else's route, as far as it is shown to the viewer now: submitted by its owner, in a territory where the
 * viewer is methodologist. The look stands in the audit in the same transaction (design §7).
 */
export async function readShownRoute(
  ports: { routes: Pick<RouteStore, 'changeRoute'>; clock: Clock },
  { viewer, iomId }: { viewer: Viewer; iomId: IomId },
): Promise<ShownRoute> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const actor = actorOf(viewer);
  const looked = await ports.routes.changeRoute(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const access = routeViewAccess(actor, route.owner, route.state, today);
      const seen = access.allowed && access.by !== 'anyone';
      return {
        changes: seen ? [{ type: 'audit', action: 'routeView', by: access.by }] : [],
        result: access.allowed,
      };
    },
  });
  if (looked === null || !looked.result) return { kind: 'unknown' };
  const { route } = looked;
  const relation = routeActorOf(actor, route.owner, route.state, today);
  return { kind: 'shown', route, actor: relation, actions: possibleActions(route.state, relation) };
}
