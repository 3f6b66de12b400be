import { invitationExpiry } from '../../domain/invitation.ts';
import type { PeopleGroupId, PersonId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import { tokenHash } from '../people/token-hash.ts';
import type { Viewer } from '../people/viewer.ts';
import { type GroupPorts, seeGroup } from './group-access.ts';
import type { GroupMember, JoinedGroup, PeopleGroupRecord } from './people-group-store.ts';
import type { FoundPerson, PeopleSearch } from './people-search-ports.ts';

type MemberPorts = GroupPorts & { mentoring: PeopleSearch };
interface OfGroup {
  readonly viewer: Viewer;
  readonly groupId: PeopleGroupId;
}

/** 128 bits: cannot be guessed, and the payload stays far below Telegram's 64 characters. */
const TOKEN_BYTES = 16;

/** Who is in the group, a page; null for whoever neither manages nor looks after it. */
export async function listMembers(
  ports: GroupPorts,
  { viewer, groupId, skip, take }: OfGroup & { skip: number; take: number },
): Promise<{
  group: PeopleGroupRecord;
  right: 'manage' | 'curate';
  total: number;
  members: readonly GroupMember[];
} | null> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (!seen) return null;
  const found = await ports.peopleGroups.listMembers(groupId, { skip, take });
  return { group: seen.group, right: seen.right, ...found };
}

/** People of the group's territory by a typed name; null without the right. */
export async function findCandidates(
  ports: MemberPorts,
  { viewer, groupId, typed, limit }: OfGroup & { typed: string; limit: number },
): Promise<readonly FoundPerson[] | null> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (seen?.right !== 'manage') return null;
  return ports.mentoring.findPeople(seen.group.territoryId, typed, limit);
}

/** Puts somebody of the territory into the group. People of other territories join by a link, of their own will. */
export async function addMember(
  ports: MemberPorts,
  { viewer, groupId, personId }: OfGroup & { personId: PersonId },
): Promise<'added' | 'already' | 'denied'> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (seen?.right !== 'manage') return 'denied';
  if (!(await ports.mentoring.findPerson(seen.group.territoryId, personId))) return 'denied';
  return (await ports.peopleGroups.addMember(groupId, personId, seen.act)) ? 'added' : 'already';
}

/** Takes somebody out of a group one manages. */
export async function removeMember(
  ports: GroupPorts,
  { viewer, groupId, personId }: OfGroup & { personId: PersonId },
): Promise<'removed' | 'denied'> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (seen?.right !== 'manage') return 'denied';
  return (await ports.peopleGroups.removeMember(groupId, personId, seen.act)) ? 'removed' : 'denied';
}

/** Leaves a group; false for somebody who is not in it. Nobody is asked. */
export async function leaveGroup(ports: GroupPorts, { viewer, groupId }: OfGroup): Promise<boolean> {
  const { personId: actorId } = viewer;
  const act = { actorId, by: 'anyone', action: 'ownSettingsChange', at: ports.clock.now() } as const;
  return ports.peopleGroups.removeMember(groupId, actorId, act);
}

/** Makes a link by which one person of any territory joins. The payload is shown once and not stored. */
export async function createJoinLink(
  ports: GroupPorts & { random: Random },
  { viewer, groupId }: OfGroup,
): Promise<{ payload: string; expiresAt: Temporal.Instant; group: PeopleGroupRecord } | null> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (!seen) return null;
  const token = ports.random.token(TOKEN_BYTES);
  const expiresAt = invitationExpiry(seen.act.at);
  await ports.peopleGroups.addJoinLink({ groupId, tokenHash: tokenHash(token), expiresAt }, seen.act);
  return { payload: `gj_${token}`, expiresAt, group: seen.group };
}

/** Somebody follows such a link. */
export async function joinGroup(
  ports: GroupPorts,
  { viewer, token }: { viewer: Viewer; token: string },
): Promise<JoinedGroup> {
  const { personId } = viewer;
  return ports.peopleGroups.joinByLink({ personId, tokenHash: tokenHash(token), now: ports.clock.now() });
}
