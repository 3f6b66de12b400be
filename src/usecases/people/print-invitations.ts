import { decideAccess } from '../../domain/access.ts';
import { invitationExpiry } from '../../domain/invitation.ts';
import type { Clock } from '../../lib/clock.ts';
import type { OrganisationId, TerritoryId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import type { InvitationStore } from './invitation-store.ts';
import type { RosterOrganisation, RosterStore } from './roster-store.ts';
import type { StaffStore } from './staff-store.ts';
import { tokenHash } from './token-hash.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

/** 128 bits: as in an invitation of one. */
const TOKEN_BYTES = 16;
/** A school has fewer; more would be a book. */
const MAX_SHEETS = 300;

export interface PrintedInvitations {
  readonly organisation: RosterOrganisation;
  /** In the order of their names; `payload` is shown once and not stored. */
  readonly people: readonly { readonly fullName: string; readonly payload: string }[];
  readonly expiresAt: Temporal.Instant;
}

interface Ports {
  roster: Pick<RosterStore, 'findOrganisation'>;
  staff: Pick<StaffStore, 'search'>;
  invitations: InvitationStore;
  random: Random;
  clock: Clock;
}

/**
 * A personal invitation for everybody of the organisation who has not come yet; earlier personal ones of these people end
 * with it. Null: not theirs to invite to. Nobody left to invite: no people.
 */
export async function printInvitations(
  ports: Ports,
  viewer: Viewer,
  organisationId: OrganisationId,
): Promise<PrintedInvitations | null> {
  const organisation = await ports.roster.findOrganisation(organisationId);
  if (!organisation) return null;
  const now = ports.clock.now();
  const place = { organisationId, territoryIds: [organisation.territoryId] as const };
  const access = decideAccess(actorOf(viewer), 'invite', place, todayOf(viewer, now));
  if (!access.allowed) return null;
  const { members } = await ports.staff.search(
    { within: { organisationIds: [organisationId], territoryIds: NONE }, text: null, presence: 'notInBot' },
    { skip: 0, take: MAX_SHEETS },
  );
  const expiresAt = invitationExpiry(now);
  const people: { fullName: string; payload: string }[] = [];
  for (const { personId, fullName } of members) {
    const token = ports.random.token(TOKEN_BYTES);
    const added = await ports.invitations.addInvitation({
      target: { kind: 'personal', organisationId, personId },
      tokenHash: tokenHash(token),
      expiresAt,
      createdById: viewer.personId,
      by: access.by,
      at: now,
    });
    // Came in the meantime.
    if (added) people.push({ fullName, payload: `i_${token}` });
  }
  return { organisation, people, expiresAt };
}

const NONE: readonly TerritoryId[] = [];
