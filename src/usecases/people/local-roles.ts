import { decideAccess } from '../../domain/access.ts';
import type { LocalRole, RoleTerm } from '../../domain/people/role-term.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId } from '../../lib/ids.ts';
import type { RosterStore } from './roster-store.ts';
import { findStaffMember, type StaffMember } from './staff-member.ts';
import type { HeldRole, RoleAssignmentId, StaffStore } from './staff-store.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

interface Ports {
  roster: Pick<RosterStore, 'findMember'>;
  staff: Pick<StaffStore, 'listRoles' | 'grantRole' | 'endRole'>;
  clock: Clock;
}

export interface MemberRoles extends StaffMember {
  /** Those of the place: of its organisation and of the whole territory. */
  readonly roles: readonly HeldRole[];
  /** The viewer may give and end them. */
  readonly mayChange: boolean;
}

/** The roles of somebody of an organisation, ended ones too; null: not theirs to see. */
export async function listLocalRoles(
  ports: Ports,
  viewer: Viewer,
  employmentId: EmploymentId,
): Promise<MemberRoles | null> {
  const found = await findStaffMember(ports, viewer, employmentId, 'rosterView');
  if (!found) return null;
  const { organisation, member } = found;
  const roles = (await ports.staff.listRoles(member.personId)).filter(
    ({ organisationId, territoryId }) =>
      organisationId === organisation.id ||
      (organisationId === null && territoryId === organisation.territoryId),
  );
  return { ...found, roles, mayChange: mayChange(ports, viewer, organisation.territoryId) };
}

/** Makes somebody a coordinator or a mentor of their organisation; null: not theirs to give. */
export async function grantLocalRole(
  ports: Ports,
  viewer: Viewer,
  grant: { employmentId: EmploymentId; role: LocalRole; term: RoleTerm },
): Promise<'granted' | 'unchanged' | null> {
  const found = await findStaffMember(ports, viewer, grant.employmentId, 'localRoleManage');
  if (found?.member.state !== 'accepted') return null;
  const { member, organisation, by, now } = found;
  return ports.staff.grantRole({
    personId: member.personId,
    organisationId: organisation.id,
    role: grant.role,
    term: grant.term,
    byId: viewer.personId,
    by,
    at: now,
  });
}

/** Ends a role of that place at once; it stays on record. Null: not theirs to end. */
export async function endLocalRole(
  ports: Ports,
  viewer: Viewer,
  end: { employmentId: EmploymentId; roleId: RoleAssignmentId },
): Promise<'ended' | 'alreadyEnded' | null> {
  const found = await listLocalRoles(ports, viewer, end.employmentId);
  const role = found?.roles.find(({ id }) => id === end.roleId);
  // Methodologists are made and unmade by an admin.
  if (!found?.mayChange || !role || role.organisationId === null) return null;
  const ended = await ports.staff.endRole({
    id: role.id,
    personId: found.member.personId,
    today: found.today,
    byId: viewer.personId,
    by: 'methodologist',
    at: found.now,
  });
  return ended ? 'ended' : 'alreadyEnded';
}

function mayChange({ clock }: Ports, viewer: Viewer, territoryId: number): boolean {
  const today = todayOf(viewer, clock.now());
  return decideAccess(actorOf(viewer), 'localRoleManage', { territoryIds: [territoryId] }, today).allowed;
}
