import { decideAccess } from '../../domain/access.ts';
import { invitationExpiry } from '../../domain/invitation.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EmploymentId, OrganisationId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import type { InvitationStore, InvitationTarget } from './invitation-store.ts';
import type { RosterOrganisation, RosterStore } from './roster-store.ts';
import { tokenHash } from './token-hash.ts';
import { actorOf, todayOf, type Viewer } from './viewer.ts';

export type CreatedInvitation =
  /** `payload` goes into `https://t.me/<bot>?start=<payload>`; it is shown once and not stored. */
  | {
      kind: 'created';
      payload: string;
      expiresAt: Temporal.Instant;
      organisation: RosterOrganisation;
      /** Of a personal invitation. */
      fullName: string | null;
    }
  /** The person is in the bot already. */
  | { kind: 'alreadyHere'; organisation: RosterOrganisation }
  | { kind: 'denied' };

/** 128 bits: cannot be guessed, and the payload stays far below Telegram's 64 characters. */
const TOKEN_BYTES = 16;

interface InvitationPorts {
  roster: Pick<RosterStore, 'findOrganisation' | 'findMember'>;
  invitations: InvitationStore;
  random: Random;
  clock: Clock;
}

/** Makes a link: of an organisation, or of one accepted member who has not come to the bot yet. */
export async function createInvitation(
  ports: InvitationPorts,
  viewer: Viewer,
  to: { organisationId: OrganisationId } | { employmentId: EmploymentId },
): Promise<CreatedInvitation> {
  const found = await findTarget(ports, to);
  if (!found) return { kind: 'denied' };
  const { organisation, target, fullName } = found;
  const at = ports.clock.now();
  const access = decideAccess(
    actorOf(viewer),
    'invite',
    { organisationId: organisation.id, territoryIds: [organisation.territoryId] },
    todayOf(viewer, at),
  );
  if (!access.allowed) return { kind: 'denied' };
  const token = ports.random.token(TOKEN_BYTES);
  const expiresAt = invitationExpiry(at);
  const added = await ports.invitations.addInvitation({
    target,
    tokenHash: tokenHash(token),
    expiresAt,
    createdById: viewer.personId,
    by: access.by,
    at,
  });
  if (!added) return { kind: 'alreadyHere', organisation };
  return { kind: 'created', payload: `i_${token}`, expiresAt, organisation, fullName };
}

async function findTarget(
  ports: InvitationPorts,
  to: { organisationId: OrganisationId } | { employmentId: EmploymentId },
): Promise<{ organisation: RosterOrganisation; target: InvitationTarget; fullName: string | null } | null> {
  if ('organisationId' in to) {
    const organisation = await ports.roster.findOrganisation(to.organisationId);
    if (!organisation) return null;
    const target = { kind: 'organisation', organisationId: organisation.id } as const;
    return { organisation, target, fullName: null };
  }
  const found = await ports.roster.findMember(to.employmentId);
  if (found?.member.state !== 'accepted') return null;
  const { member, organisation } = found;
  const target = {
    kind: 'personal',
    organisationId: organisation.id,
    personId: member.personId,
  } as const;
  return { organisation, target, fullName: member.fullName };
}
