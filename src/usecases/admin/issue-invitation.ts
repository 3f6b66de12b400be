import { invitationExpiry } from '../../domain/invitation.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import { tokenHash } from '../people/token-hash.ts';
import type { AdminStore, FoundOrganisation } from './admin-store.ts';

export type InvitationOutcome =
  /** `payload` goes into `https://t.me/<bot>?start=<payload>`; it is not stored and cannot be shown again. */
  | {
      readonly kind: 'issued';
      readonly payload: string;
      readonly organisation: FoundOrganisation;
      readonly expiresAt: Temporal.Instant;
    }
  | { readonly kind: 'unknownOrganisation' }
  /** Several territories have an organisation of that key. */
  | { readonly kind: 'ambiguous'; readonly organisations: readonly FoundOrganisation[] };

/** 128 bits: cannot be guessed, and the payload stays far below Telegram's 64 characters. */
const TOKEN_BYTES = 16;

/** Makes a link for the people of an organisation, named by `<key>` or `<territory>/<key>`. */
export async function issueInvitation(
  ports: { admin: Pick<AdminStore, 'findOrganisations' | 'addInvitation'>; random: Random; clock: Clock },
  organisation: string,
): Promise<InvitationOutcome> {
  const [territory, key] = organisation.includes('/') ? organisation.split('/', 2) : [null, organisation];
  const found = await ports.admin.findOrganisations(key ?? '', territory ?? null);
  const [only] = found;
  if (!only) return { kind: 'unknownOrganisation' };
  if (found.length > 1) return { kind: 'ambiguous', organisations: found };
  const now = ports.clock.now();
  const token = ports.random.token(TOKEN_BYTES);
  const expiresAt = invitationExpiry(now);
  const invitation = { tokenHash: tokenHash(token), organisationId: only.id, expiresAt };
  await ports.admin.addInvitation(invitation, now);
  return { kind: 'issued', payload: `i_${token}`, organisation: only, expiresAt };
}
