import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, UnreachableOrganisation } from './deliveries-store.ts';

/** Organisations of the viewer's territories with people who cannot be written to. Null: no right. */
export async function listUnreachableOrganisations(
  ports: { deliveryReports: DeliveriesStore; clock: Clock },
  viewer: Viewer,
): Promise<UnreachableOrganisation[] | null> {
  const today = todayOf(viewer, ports.clock.now());
  const territoryIds = allowedTerritories(actorOf(viewer), 'deliveriesView', today);
  return territoryIds.length === 0 ? null : ports.deliveryReports.listUnreachableOrganisations(territoryIds);
}
