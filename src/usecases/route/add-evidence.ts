import { canAddEvidence } from '../../domain/route/item-transition.ts';
import { routeActorOf } from '../../domain/route/route-access.ts';
import { MAX_EVIDENCE } from '../../domain/route/route-edit.ts';
import type { Clock } from '../../lib/clock.ts';
import type { IomItemId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { EvidenceDraft, RouteOutcome, RouteStore } from './route-store.ts';

/** `closed`: the route waits for the methodologist or is done, or the item was accepted or dropped. */
export type EvidenceRefusal = 'closed' | 'tooMany';

/**
 * Adds what the owner sent to an item of their route. The same message handled twice adds one piece (`already`), so a
 * crash in between loses and doubles nothing.
 */
export async function addEvidence(
  ports: { routes: Pick<RouteStore, 'changeRoute' | 'routeOfItem'>; clock: Clock },
  act: { viewer: Viewer; itemId: IomItemId; evidence: EvidenceDraft; messageId: number },
): Promise<RouteOutcome<EvidenceRefusal>> {
  const { viewer, itemId, evidence, messageId } = act;
  const iomId = await ports.routes.routeOfItem(itemId);
  if (iomId === null) return { kind: 'unknown' };
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const changed = await ports.routes.changeRoute<'done' | 'unknown' | EvidenceRefusal>(iomId, {
    actorId: viewer.personId,
    at,
    decide: route => {
      const actor = routeActorOf(actorOf(viewer), route.owner, route.state, today);
      const item = route.items.find(each => each.itemId === itemId);
      if (!actor.isOwner || item === undefined) return { changes: [], result: 'unknown' };
      if (!canAddEvidence(route.state, item.state, actor)) return { changes: [], result: 'closed' };
      if (item.evidence.length >= MAX_EVIDENCE) return { changes: [], result: 'tooMany' };
      return { changes: [{ type: 'addEvidence', itemId, evidence, messageId }], result: 'done' };
    },
  });
  if (changed === null || changed.result === 'unknown') return { kind: 'unknown' };
  const { result, route } = changed;
  return result === 'done' ? { kind: 'done', route } : { kind: 'refused', refusal: result, route };
}
