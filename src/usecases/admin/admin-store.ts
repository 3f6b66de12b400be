import type { Role } from '../../domain/access.ts';
import type { OrganisationId, PersonId, TerritoryId } from '../../lib/ids.ts';

/** Where a role holds; null: not limited to a place. */
export type RoleScope =
  | { readonly kind: 'territory'; readonly id: TerritoryId }
  | { readonly kind: 'organisation'; readonly id: OrganisationId }
  | null;

export interface RoleToGrant {
  readonly telegramId: number;
  readonly role: Role;
  readonly scope: RoleScope;
  readonly from: Temporal.PlainDate;
  /** The last day; null: until recalled. */
  readonly to: Temporal.PlainDate | null;
  /** Number of the order. */
  readonly basis: string | null;
}

export interface FoundOrganisation {
  readonly id: OrganisationId;
  readonly key: string;
  readonly territory: string;
  readonly title: string;
}

/** What the audit calls the acts of the command line. */
export type CliAction =
  | 'cli.profile'
  | 'cli.roleGrant'
  | 'cli.roleRevoke'
  | 'cli.territoryAdd'
  | 'cli.backup'
  | 'cli.restore';

/** A municipality or a network before anybody is in it. */
export interface NewTerritory {
  readonly key: string;
  readonly title: string;
  readonly timezone: string;
  /** Who answers for the personal data, and where to write to: shown before anything is asked. */
  readonly operatorName: string;
  readonly operatorEmail: string;
}

/** What an operator does from the command line. Every change and every look leaves a line in the audit, without an actor. */
export interface AdminStore {
  findTerritory(key: string): Promise<TerritoryId | null>;
  /** Null: there is a territory of that key, and nothing was changed. */
  addTerritory(territory: NewTerritory, at: Temporal.Instant): Promise<TerritoryId | null>;
  /** Organisations of that key: one at most in a territory. */
  findOrganisations(key: string, territory: string | null): Promise<FoundOrganisation[]>;
  /**
   * Adds the role. Somebody who has not come yet is made a person without a name: only the account, so that the role
   * waits for them. `unchanged`: the same grant is in force on its first day already. `deleted`: they asked to be deleted.
   */
  grantRole(
    grant: RoleToGrant,
    at: Temporal.Instant,
  ): Promise<{ kind: 'granted' | 'unchanged'; personId: PersonId; isNew: boolean } | { kind: 'deleted' }>;
  /**
   * Ends every grant of the role that is in force or to come, with `lastDay`; with a scope only those of that scope.
   * How many were ended; null: nobody has that account.
   */
  revokeRole(
    revoked: { telegramId: number; role: Role; scope: RoleScope; lastDay: Temporal.PlainDate },
    at: Temporal.Instant,
  ): Promise<number | null>;
  addInvitation(
    invitation: { tokenHash: string; organisationId: OrganisationId; expiresAt: Temporal.Instant },
    at: Temporal.Instant,
  ): Promise<void>;
  /** People whom the number may mean: as an id of ours, and as a Telegram account. */
  findPeople(number: number): Promise<{ byId: FoundPerson | null; byTelegramId: FoundPerson | null }>;
  /** Writes into the audit what was done from the command line, and about whom if it was about somebody. */
  record(action: CliAction, subjectId: PersonId | null, at: Temporal.Instant): Promise<void>;
}

export interface FoundPerson {
  readonly personId: PersonId;
  readonly telegramId: number | null;
}
