import { type AccessDecision, type Actor, decideAccess } from '../../domain/access.ts';
import { buildProfile, type Profile, type ProfileRecord } from '../../domain/profile/build-profile.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PersonId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ProfileHead, ProfileOwner, ProfileStore } from './profile-store.ts';

export type ProfileLook =
  | { kind: 'shown'; owner: ProfileOwner; head: ProfileHead; record: ProfileRecord; profile: Profile }
  /** The look is allowed, but nothing was submitted. */
  | { kind: 'empty'; owner: ProfileOwner }
  /** The owner does not show it (any more). */
  | { kind: 'notShared' }
  /** No right, or no such person: which of the two is nobody's business. */
  | { kind: 'denied' };

/** A share is to one kind of role: what is shown to methodologists is not shown to a mentor, and the other way round. */
function decideLook(actor: Actor, owner: ProfileOwner, today: Temporal.PlainDate): AccessDecision {
  const { personId } = owner;
  const asMentor = decideAccess(
    actor,
    'profileView',
    { personId, profileShared: owner.sharedWithMentor },
    today,
  );
  if (asMentor.allowed) return asMentor;
  return decideAccess(
    { ...actor, menteeIds: new Set() },
    'profileView',
    { personId, territoryIds: owner.territoryIds, profileShared: owner.sharedWithMethodologist },
    today,
  );
}

/**
 * Somebody else's newest profile. Needs a role over the owner's territory and a live share, both as the database says
 * now; every look that shows something leaves a line in the audit, in the same transaction (design §7).
 */
export async function readProfile(
  ports: { profiles: Pick<ProfileStore, 'inspectProfiles'>; clock: Clock },
  { viewer, ownerId }: { viewer: Viewer; ownerId: PersonId },
): Promise<ProfileLook> {
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const look = await ports.profiles.inspectProfiles({
    ownerId,
    actorId: viewer.personId,
    at,
    decide: owner => decideLook(actorOf(viewer), owner, today),
  });
  if (look === null) return { kind: 'denied' };
  const { owner, decision, profiles } = look;
  if (!decision.allowed) return { kind: decision.reason === 'notShared' ? 'notShared' : 'denied' };
  if (profiles === null || profiles.head === null || profiles.record === null)
    return { kind: 'empty', owner };
  return {
    kind: 'shown',
    owner,
    head: profiles.head,
    record: profiles.record,
    profile: buildProfile(profiles.record),
  };
}
