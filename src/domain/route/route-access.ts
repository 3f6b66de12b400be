import { type AccessDecision, type Actor, decideAccess, type Target } from '../access.ts';
import type { RouteActor, RouteState } from './route.ts';

/** Whose route it is, as far as rights go. */
export interface RouteOwner {
  readonly personId: number;
  /** Where the person was accepted: their methodologists decide about the route. */
  readonly territoryIds: readonly number[];
}

/** In which relations the actor stands to the route today; both false: a stranger, who learns nothing of it. */
export function routeActorOf(
  actor: Actor,
  owner: RouteOwner,
  state: RouteState,
  today: Temporal.PlainDate,
): RouteActor {
  const target = routeTarget(owner, state);
  return {
    isOwner: decideAccess(actor, 'ownRouteChange', target, today).allowed,
    isMethodologist: decideAccess(actor, 'routeDecide', target, today).allowed,
  };
}

/** Whether the actor may look at the route, and in which capacity. */
export function routeViewAccess(
  actor: Actor,
  owner: RouteOwner,
  state: RouteState,
  today: Temporal.PlainDate,
): AccessDecision {
  return decideAccess(actor, 'routeView', routeTarget(owner, state), today);
}

/** A draft is its owner's alone; what was submitted is shown to those who decide about it (design §7). */
function routeTarget({ personId, territoryIds }: RouteOwner, state: RouteState): Target {
  return { personId, territoryIds, routeShown: state !== 'draft' };
}
