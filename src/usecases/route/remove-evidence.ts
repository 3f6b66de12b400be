import { canAddEvidence } from '../../domain/route/item-transition.ts';
import { routeActorOf } from '../../domain/route/route-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomItemId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EvidenceId, RouteOutcome, RouteStore } from './route-store.ts';

/** Takes a piece of evidence back, as long as one could be added. `itemId`: the item it belonged to. */
export async function removeEvidence(
  ports: { routes: Pick<RouteStore, 'changeRoute' | 'routeOfItem'>; clock: Clock },
  { viewer, itemId, evidenceId }: { viewer: Viewer; itemId: IomItemId; evidenceId: EvidenceId },
): Promise<RouteOutcome<'closed'>> {
  const iomId = await ports.routes.routeOfItem(itemId);
  if (iomId === null) return { kind: 'unknown' };
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'already' | 'closed' | 'unknown'>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = routeActorOf(actorOf(viewer), route.owner, route.state, today);
      const item = route.items.find(each => each.itemId === itemId);
      if (!actor.isOwner || item === undefined) return { changes: [], result: 'unknown' };
      if (!canAddEvidence(route.state, item.state, actor)) return { changes: [], result: 'closed' };
      const isThere = item.evidence.some(each => each.evidenceId === evidenceId);
      return isThere
        ? { changes: [{ type: 'removeEvidence', evidenceId }], result: 'done' }
        : { changes: [], result: 'already' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  return result === 'closed' ? { kind: 'refused', refusal: result, route } : { kind: result, route };
}
