import { type ItemAction, type ItemRefusal, transitionItem } from '../../domain/route/item-transition.ts';
import { routeActorOf, routeViewAccess } from '../../domain/route/route-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomItemId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { RouteChange, RouteItem, RouteOutcome, RouteRecord, RouteStore } from './route-store.ts';

/**
 * Marks an item: done, reopened or dropped by the owner; accepted or sent back with a comment by a methodologist. The
 * first item done in an approved route puts the route to work. `already`: the item was in that state, a double tap.
 */
export async function changeItemState(
  ports: { routes: Pick<RouteStore, 'changeRoute' | 'routeOfItem'>; clock: Clock },
  { viewer, itemId, action }: { viewer: Viewer; itemId: IomItemId; action: ItemAction },
): Promise<RouteOutcome<ItemRefusal>> {
  const iomId = await ports.routes.routeOfItem(itemId);
  if (iomId === null) return { kind: 'unknown' };
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'already' | 'unknown' | ItemRefusal>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = actorOf(viewer);
      const access = routeViewAccess(actor, route.owner, route.state, today);
      const item = route.items.find(each => each.itemId === itemId);
      if (!access.allowed || item === undefined) return { changes: [], result: 'unknown' };
      const relation = routeActorOf(actor, route.owner, route.state, today);
      const moved = transitionItem(route.state, item.state, action, relation);
      if (!moved.ok) {
        const already = moved.refusal === 'wrongState' && item.state === TARGETS[action.type];
        return { changes: [], result: already ? 'already' : moved.refusal };
      }
      const changes: RouteChange[] = [
        { type: 'itemState', itemId, to: moved.state, doneOn: doneOn(item, action, today) },
        ...(action.type === 'return' ? [{ type: 'comment', itemId, text: action.comment } as const] : []),
        ...(moved.startsRoute ? [startOf(route)] : []),
        ...(access.by === 'anyone' ? [] : [{ type: 'audit', action: 'routeDecide', by: access.by } as const]),
      ];
      return { changes, result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  if (result === 'done' || result === 'already') return { kind: result, route };
  return { kind: 'refused', refusal: result, route };
}

const TARGETS = {
  markDone: 'done',
  reopen: 'planned',
  drop: 'dropped',
  accept: 'accepted',
  return: 'returned',
} as const;

/** The day stays with what was done, also while the methodologist looks at it. */
function doneOn(item: RouteItem, action: ItemAction, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (action.type === 'markDone') return today;
  return action.type === 'accept' || action.type === 'return' ? item.doneOn : null;
}

function startOf(route: RouteRecord): RouteChange {
  return { type: 'state', action: 'start', to: 'inProgress', endsOn: route.to, comment: null };
}
