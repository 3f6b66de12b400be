import type { GroupChatId, PeopleGroupId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import { tokenHash } from '../people/token-hash.ts';
import type { Viewer } from '../people/viewer.ts';
import { type GroupPorts, managedTerritories, seeGroup } from './group-access.ts';
import type { ChatPlace, GroupChatStore } from './group-chat-store.ts';
import type { PeopleGroupRecord } from './people-group-store.ts';

export type LinkPorts = GroupPorts & { groupChats: GroupChatStore };

const VALID_MINUTES = 15;
const TOKEN_BYTES = 12;

/** A group one may bind a place to. */
export interface LinkChoice {
  readonly id: PeopleGroupId;
  readonly title: string;
}

/** The groups a place may be bound to by this person: of their territories, and those they look after. */
export async function listLinkChoices(ports: GroupPorts, viewer: Viewer): Promise<readonly LinkChoice[]> {
  const territoryIds = managedTerritories(viewer, ports.clock.now());
  const own = await ports.peopleGroups.listOwn(viewer.personId);
  const curated = own.filter(({ isCurator }) => isCurator);
  const all = { skip: 0, take: 1_000 };
  const managed =
    territoryIds.length > 0 ? await ports.peopleGroups.listGroups({ territoryIds, kind: null }, all) : null;
  const choices = new Map(
    [...(managed?.groups ?? []), ...curated].map(({ id, title }) => [id, { id, title }]),
  );
  return [...choices.values()];
}

/**
 * Somebody said /link in a place: what they may bind it to is chosen elsewhere, within some minutes. Null: they manage no
 * groups and look after none.
 */
export async function requestLink(
  ports: LinkPorts & { random: Random },
  { viewer, place }: { viewer: Viewer; place: ChatPlace },
): Promise<{ token: string; validMinutes: number } | null> {
  const at = ports.clock.now();
  const mayLink =
    managedTerritories(viewer, at).length > 0 || (await listLinkChoices(ports, viewer)).length > 0;
  if (!mayLink) return null;
  const token = ports.random.token(TOKEN_BYTES);
  await ports.groupChats.openRequest({
    personId: viewer.personId,
    tokenHash: tokenHash(token),
    place,
    expiresAt: at.add({ minutes: VALID_MINUTES }),
    at,
  });
  return { token, validMinutes: VALID_MINUTES };
}

export type LinkedChat =
  | { readonly kind: 'linked'; readonly place: ChatPlace; readonly group: PeopleGroupRecord }
  /** The place belongs to a group of somebody else. */
  | { readonly kind: 'taken' }
  /** Chosen too late, or chosen already. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'denied' };

/** Binds the place of an open request to a group, once; the right to the group is asked now. */
export async function linkChat(
  ports: LinkPorts,
  { viewer, token, groupId }: { viewer: Viewer; token: string; groupId: PeopleGroupId },
): Promise<LinkedChat> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (!seen) return { kind: 'denied' };
  const hash = tokenHash(token);
  const request = await ports.groupChats.findRequest(hash, viewer.personId, seen.act.at);
  if (!request) return { kind: 'expired' };
  const { place } = request;
  const before = request.groupId;
  if (before !== null && before !== groupId && !(await seeGroup(ports, { viewer, groupId: before })))
    return { kind: 'taken' };
  const linked = await ports.groupChats.link({ tokenHash: hash, groupId, place }, seen.act);
  return linked ? { kind: 'linked', place, group: seen.group } : { kind: 'expired' };
}

/** Takes a place away from a group one manages or looks after. */
export async function unlinkChat(
  ports: LinkPorts,
  { viewer, groupId, chat }: { viewer: Viewer; groupId: PeopleGroupId; chat: GroupChatId },
): Promise<boolean> {
  const seen = await seeGroup(ports, { viewer, groupId });
  return seen !== null && ports.groupChats.unlink(groupId, chat, seen.act);
}
