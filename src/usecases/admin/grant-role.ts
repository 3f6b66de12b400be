import type { Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import type { AdminStore, RoleToGrant } from './admin-store.ts';

export type GrantOutcome =
  /** `isNew`: nobody had that account yet; the role waits for them. */
  | { readonly kind: 'granted' | 'unchanged'; readonly personId: PersonId; readonly isNew: boolean }
  /** The person asked to be deleted. */
  | { readonly kind: 'deleted' }
  /** The role means nothing with that scope, or without one. */
  | { readonly kind: 'wrongScope'; readonly allowed: readonly ScopeKind[] }
  /** The last day comes before the first. */
  | { readonly kind: 'emptyPeriod' };

export type ScopeKind = 'none' | 'territory' | 'organisation';

/** Where each role can hold (design §1): the access policy looks for exactly this scope. */
const SCOPES: Readonly<Record<Role, readonly ScopeKind[]>> = {
  teacher: ['none', 'organisation'],
  mentor: ['none', 'organisation', 'territory'],
  coordinator: ['organisation'],
  methodologist: ['territory'],
  admin: ['none'],
};

/** Grants a role for a period, on a basis. The same grant given twice is one. */
export async function grantRole(
  ports: { admin: Pick<AdminStore, 'grantRole'>; clock: Clock },
  grant: RoleToGrant,
): Promise<GrantOutcome> {
  const allowed = SCOPES[grant.role];
  if (!allowed.includes(grant.scope?.kind ?? 'none')) return { kind: 'wrongScope', allowed };
  if (grant.to !== null && Temporal.PlainDate.compare(grant.to, grant.from) < 0)
    return { kind: 'emptyPeriod' };
  return ports.admin.grantRole(grant, ports.clock.now());
}
