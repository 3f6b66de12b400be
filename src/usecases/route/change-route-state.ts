import { routeActorOf, routeViewAccess } from '../../domain/route/route-access.ts';
import { type RouteAction, type RouteRefusal, transition } from '../../domain/route/transition.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteChange, RouteOutcome, RouteRecord, RouteStore } from './route-store.ts';

/**
 * Moves a route from state to state: the owner submits, recalls, starts, revises, finishes and extends, a methodologist
 * of the owner's territory approves or returns. Rights and state are judged on what the same transaction reads under
 * the route's lock, so a second tap, a second methodologist and a role revoked meanwhile are refused. The other side is
 * told by a notice in that transaction.
 */
export async function changeRouteState(
  ports: { routes: Pick<RouteStore, 'changeRoute'>; clock: Clock },
  { viewer, iomId, action }: { viewer: Viewer; iomId: IomId; action: RouteAction },
): Promise<RouteOutcome<RouteRefusal>> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'unknown' | RouteRefusal>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = actorOf(viewer);
      const access = routeViewAccess(actor, route.owner, route.state, today);
      if (!access.allowed) return { changes: [], result: 'unknown' };
      const moved = transition(
        snapshotOf(route),
        action,
        routeActorOf(actor, route.owner, route.state, today),
      );
      if (!moved.ok) return { changes: [], result: moved.refusal };
      const audit: RouteChange[] =
        access.by === 'anyone' ? [] : [{ type: 'audit', action: 'routeDecide', by: access.by }];
      return {
        changes: [
          {
            type: 'state',
            action: action.type,
            to: moved.state,
            endsOn: moved.endsOn,
            comment: commentOf(action),
          },
          ...noticeOf(action),
          ...audit,
        ],
        result: 'done',
      };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  return result === 'done' ? { kind: 'done', route } : { kind: 'refused', refusal: result, route };
}

function snapshotOf(route: RouteRecord) {
  return {
    state: route.state,
    endsOn: route.to,
    deficits: route.deficits.length,
    items: route.items,
  };
}

function commentOf(action: RouteAction): string | null {
  return action.type === 'return' || action.type === 'approve' ? (action.comment ?? null) : null;
}

function noticeOf(action: RouteAction): RouteChange[] {
  switch (action.type) {
    case 'submit':
      return [{ type: 'notify', kind: 'routeSubmitted', comment: null }];
    case 'approve':
      return [{ type: 'notify', kind: 'routeApproved', comment: commentOf(action) }];
    case 'return':
      return [{ type: 'notify', kind: 'routeReturned', comment: commentOf(action) }];
    default:
      return [];
  }
}
