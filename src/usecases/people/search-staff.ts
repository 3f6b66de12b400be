import { activeGrants, decideAccess } from '../../domain/access.ts';
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
  const grants = activeGrants(viewer.grants, today);
  const organisationIds = grants
    .flatMap(({ organisationId }) => organisationId ?? [])
    .filter(organisationId => decideAccess(actor, 'rosterView', { organisationId }, today).allowed);
  const territoryIds = grants
    .flatMap(({ territoryId }) => territoryId ?? [])
    .filter(id => decideAccess(actor, 'rosterView', { territoryIds: [id] }, today).allowed);
  if (organisationIds.length === 0 && territoryIds.length === 0) return null;
  return ports.staff.search({ within: { organisationIds, territoryIds }, ...query }, page);
}
