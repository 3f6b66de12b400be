import { decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { OrganisationId } from '../../lib/ids.ts';
import type { RosterOrganisation, RosterStore } from '../people/roster-store.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { DeliveriesStore, UnreachablePerson } from './deliveries-store.ts';

/**
 * Who of an organisation cannot be written to, and since when, for whoever may see its roster; the look is written down.
 * Null: no right, or no such organisation.
 */
export async function listUnreachable(
  ports: {
    deliveryReports: DeliveriesStore;
    roster: Pick<RosterStore, 'findOrganisation'>;
    clock: Clock;
  },
  of: { viewer: Viewer; organisationId: OrganisationId; skip: number; take: number },
): Promise<{
  organisation: RosterOrganisation;
  total: number;
  people: UnreachablePerson[];
  /** May see the organisations of its territory too. */
  seesTerritory: boolean;
} | null> {
  const { viewer, organisationId, ...page } = of;
  const organisation = await ports.roster.findOrganisation(organisationId);
  if (!organisation) return null;
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const target = { organisationId, territoryIds: [organisation.territoryId] };
  const access = decideAccess(actorOf(viewer), 'rosterView', target, today);
  if (!access.allowed) return null;
  const found = await ports.deliveryReports.listUnreachable(organisationId, page);
  await ports.deliveryReports.recordLook({
    actorId: viewer.personId,
    by: access.by,
    action: 'rosterView',
    object: `organisation:${organisationId}`,
    at,
  });
  const territories = allowedTerritories(actorOf(viewer), 'deliveriesView', today);
  return { organisation, ...found, seesTerritory: territories.includes(organisation.territoryId) };
}
