import type { Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AdminStore, RoleScope } from './admin-store.ts';

export type RevokeOutcome =
  | { readonly kind: 'revoked'; readonly grants: number }
  /** The person does not hold the role there. */
  | { readonly kind: 'notHeld' }
  | { readonly kind: 'unknownPerson' };

/**
 * Ends a role at once: yesterday was its last day in the installation's zone. The grant stays on record (001: last year's
 * heads lose their rights and keep their history). Without a scope every grant of the role ends.
 */
export async function revokeRole(
  ports: { admin: Pick<AdminStore, 'revokeRole'>; clock: Clock },
  revoked: { telegramId: number; role: Role; scope: RoleScope },
  timezone: string,
): Promise<RevokeOutcome> {
  const now = ports.clock.now();
  const lastDay = now.toZonedDateTimeISO(timezone).toPlainDate().subtract({ days: 1 });
  const grants = await ports.admin.revokeRole({ ...revoked, lastDay }, now);
  if (grants === null) return { kind: 'unknownPerson' };
  return grants === 0 ? { kind: 'notHeld' } : { kind: 'revoked', grants };
}
