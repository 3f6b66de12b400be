import { type Action, activeGrants, decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ListedOrganisation, RosterStore } from './roster-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

/** The organisations in which the person may do that today, by title. Empty: none of their roles allows it. */
export async function listOrganisations(
  ports: { roster: Pick<RosterStore, 'listOrganisations'>; clock: Clock },
  viewer: Viewer,
  action: Action,
): Promise<ListedOrganisation[]> {
  const today = todayOf(viewer, ports.clock.now());
  const grants = activeGrants(viewer.grants, today);
  if (grants.length === 0) return [];
  const organisationIds = grants.flatMap(({ organisationId }) => organisationId ?? []);
  const territoryIds = grants.flatMap(({ territoryId }) => territoryId ?? []);
  const everywhere = grants.some(grant => grant.organisationId === null && grant.territoryId === null);
  const candidates = await ports.roster.listOrganisations(
    everywhere ? null : { organisationIds, territoryIds },
  );
  return candidates.filter(
    ({ id, territoryId }) =>
      decideAccess(actorOf(viewer), action, { organisationId: id, territoryIds: [territoryId] }, today)
        .allowed,
  );
}
