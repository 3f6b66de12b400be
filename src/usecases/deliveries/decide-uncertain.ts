import { type AccessDecision, decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type {
  DeliveriesStore,
  DeliveryId,
  UncertainDecision,
  UncertainDelivery,
} from './deliveries-store.ts';

/**
 * What becomes of a message nobody can tell the fate of: sent once more, or taken as delivered. Its author decides, or
 * whoever answers for the event's territory; the first decision stands (design §4).
 */
export async function decideUncertain(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  { viewer, deliveryId, again }: { viewer: Viewer; deliveryId: DeliveryId; again: boolean },
): Promise<UncertainDecision | { kind: 'denied' }> {
  const delivery = await ports.deliveryReports.findUncertain(deliveryId);
  if (!delivery) return { kind: 'denied' };
  const at = ports.clock.now();
  const access = accessTo(delivery, viewer, at);
  if (!access.allowed) return { kind: 'denied' };
  return ports.deliveryReports.decide({
    delivery,
    again,
    actorId: viewer.personId,
    by: access.by,
    at,
  });
}

function accessTo(delivery: UncertainDelivery, viewer: Viewer, at: Temporal.Instant): AccessDecision {
  const today = todayOf(viewer, at);
  const territoryIds = delivery.subject ? [delivery.subject.territoryId] : [];
  const access = decideAccess(actorOf(viewer), 'deliveriesView', { territoryIds }, today);
  return !access.allowed && delivery.authorId === viewer.personId
    ? { allowed: true, by: 'anyone', scope: 'own' }
    : access;
}
