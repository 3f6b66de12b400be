import type { Role } from '../../domain/access.ts';
import type { LocalRole, RoleTerm } from '../../domain/people/role-term.ts';
import type { EmploymentId, Id, OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { RosterMember, RosterOrganisation } from './roster-store.ts';

export type RoleAssignmentId = Id<'RoleAssignment'>;

/** Which part of the roster is looked for. */
export const PRESENCES = ['all', 'notInBot', 'onLeave', 'left'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface StaffQuery {
  /** Where one may look; `null`: everywhere. */
  readonly within: {
    readonly organisationIds: readonly number[];
    readonly territoryIds: readonly number[];
  } | null;
  /** Part of a name; null: any. */
  readonly text: string | null;
  readonly presence: Presence;
}

export interface FoundMember extends RosterMember {
  readonly organisation: RosterOrganisation;
}

export interface HeldRole {
  readonly id: RoleAssignmentId;
  readonly role: Role;
  readonly organisationId: OrganisationId | null;
  readonly territoryId: TerritoryId | null;
  /** Title of the place; null: not limited to one. */
  readonly place: string | null;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
  readonly basis: string | null;
}

interface Act {
  readonly byId: PersonId;
  readonly by: Role | 'anyone';
  readonly at: Temporal.Instant;
}

/** People as those who look after a place work with them: nothing of answers, profile or route. */
export interface StaffStore {
  /** By name. */
  search(
    query: StaffQuery,
    page: { skip: number; take: number },
  ): Promise<{ total: number; members: readonly FoundMember[] }>;
  /** Since when on long leave; null: at work. */
  readLeave(employmentId: EmploymentId): Promise<Temporal.PlainDate | null>;
  /**
   * Long leave, back from it, or left the organisation (its roles there end with it). False: it stood so already, or they
   * are not of the accepted ones.
   */
  changeWork(
    change: { employmentId: EmploymentId; to: 'leave' | 'back' | 'left'; today: Temporal.PlainDate } & Act,
  ): Promise<boolean>;
  /** Every role, also ended ones: newest first. */
  listRoles(personId: PersonId): Promise<readonly HeldRole[]>;
  /** `unchanged`: the same one is in force on its first day already. */
  grantRole(
    grant: { personId: PersonId; organisationId: OrganisationId; role: LocalRole; term: RoleTerm } & Act,
  ): Promise<'granted' | 'unchanged'>;
  /** Yesterday was its last day; one that has not begun is taken back. False: it has ended already. */
  endRole(
    end: { id: RoleAssignmentId; personId: PersonId; today: Temporal.PlainDate } & Act,
  ): Promise<boolean>;
}
