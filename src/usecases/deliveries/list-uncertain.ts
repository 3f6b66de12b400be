import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { SubjectRef } from '../../domain/notices/delivery-subject.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, UncertainDelivery } from './deliveries-store.ts';

/**
 * Messages nobody can tell the fate of, for who may decide: those the person wrote, and those about something of
 * their territories. Everybody may ask; whoever has none gets none.
 */
export async function listUncertain(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  viewer: Viewer,
  of: { ref: SubjectRef | null; skip: number; take: number },
): Promise<{ total: number; deliveries: UncertainDelivery[] }> {
  const now = ports.clock.now();
  const today = todayOf(viewer, now);
  return ports.deliveryReports.listUncertain(
    {
      authorId: viewer.personId,
      territoryIds: allowedTerritories(actorOf(viewer), 'deliveriesView', today),
      ref: of.ref,
      now,
    },
    { skip: of.skip, take: of.take },
  );
}
