import { type Action, decideAccess, type Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { OrganisationId } from '../../lib/ids.ts';
import type { RosterOrganisation, RosterStore } from './roster-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

/**
 * The organisation, if the person may do that there today, with the capacity they do it in. Null: no right, or no such
 * organisation: which of the two is nobody's business.
 */
export async function openOrganisation(
  ports: { roster: Pick<RosterStore, 'findOrganisation'>; clock: Clock },
  { viewer, organisationId, action }: { viewer: Viewer; organisationId: OrganisationId; action: Action },
): Promise<{ organisation: RosterOrganisation; by: Role | 'anyone' } | null> {
  const organisation = await ports.roster.findOrganisation(organisationId);
  if (!organisation) return null;
  const today = todayOf(viewer, ports.clock.now());
  const target = { organisationId: organisation.id, territoryIds: [organisation.territoryId] };
  const decision = decideAccess(actorOf(viewer), action, target, today);
  return decision.allowed ? { organisation, by: decision.by } : null;
}
