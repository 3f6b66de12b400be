import type { Role } from '../../domain/access.ts';
import type { OrganisationId, PersonId } from '../../lib/ids.ts';

/** Whom a link lets in: anybody, who then asks to join; or the one person of the roster it was made for. */
export type InvitationTarget =
  | { kind: 'organisation'; organisationId: OrganisationId }
  | { kind: 'personal'; organisationId: OrganisationId; personId: PersonId };

export interface InvitationStore {
  /**
   * Stores an invitation, with its line in the audit. Earlier personal links of the same person stop working.
   * False: the person has come to the bot already, or is leaving it; nothing was stored.
   */
  addInvitation(invitation: {
    target: InvitationTarget;
    tokenHash: string;
    expiresAt: Temporal.Instant;
    createdById: PersonId;
    by: Role | 'anyone';
    at: Temporal.Instant;
  }): Promise<boolean>;
}
