import { allowedOrganisations } from '../../domain/allowed-organisations.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { FoundMember, Presence, StaffStore } from './staff-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

/** People of all places the viewer looks after, by a part of their name; null: there are no such places. */
export async function searchStaff(
  ports: { staff: Pick<StaffStore, 'search'>; clock: Clock },
  viewer: Viewer,
  query: { text: string | null; presence: Presence },
  page: { skip: number; take: number },
): Promise<{ total: number; members: readonly FoundMember[] } | null> {
  const today = todayOf(viewer, ports.clock.now());
  const actor = actorOf(viewer);
  const organisationIds = allowedOrganisations(actor, 'rosterView', today);
  const territoryIds = allowedTerritories(actor, 'rosterView', today);
  if (organisationIds.length === 0 && territoryIds.length === 0) return null;
  return ports.staff.search({ within: { organisationIds, territoryIds }, ...query }, page);
}
