import { type Action, decideAccess, type Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId } from '../../lib/ids.ts';
import type { RosterMember, RosterOrganisation, RosterStore } from './roster-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

export interface StaffMember {
  readonly member: RosterMember;
  readonly organisation: RosterOrganisation;
  readonly by: Role | 'anyone';
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/** Somebody of an organisation about whom the viewer may do that today; null: no right, or no such person. */
export async function findStaffMember(
  ports: { roster: Pick<RosterStore, 'findMember'>; clock: Clock },
  viewer: Viewer,
  employmentId: EmploymentId,
  action: Action,
): Promise<StaffMember | null> {
  const found = await ports.roster.findMember(employmentId);
  if (!found) return null;
  const now = ports.clock.now();
  const today = todayOf(viewer, now);
  const { id: organisationId, territoryId } = found.organisation;
  const access = decideAccess(
    actorOf(viewer),
    action,
    { organisationId, territoryIds: [territoryId] },
    today,
  );
  return access.allowed ? { ...found, by: access.by, today, now } : null;
}
