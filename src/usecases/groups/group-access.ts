import { type AccessDecision, decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PeopleGroupId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { GroupAct, PeopleGroupRecord, PeopleGroupStore } from './people-group-store.ts';

export interface GroupPorts {
  peopleGroups: PeopleGroupStore;
  clock: Clock;
}

/**
 * What somebody may do with a group today. `manage`: methodologists of its territory. `curate`: who looks after it links
 * its chats and sees who is in it.
 */
export interface SeenGroup {
  readonly group: PeopleGroupRecord;
  readonly right: 'manage' | 'curate';
  /** What they do as. */
  readonly act: GroupAct;
}

/** The group, for whoever manages it or looks after it; null for everybody else and when there is none. */
export async function seeGroup(
  ports: GroupPorts,
  { viewer, groupId }: { viewer: Viewer; groupId: PeopleGroupId },
): Promise<SeenGroup | null> {
  const group = await ports.peopleGroups.findGroup(groupId);
  if (!group) return null;
  const at = ports.clock.now();
  const access = groupAccess(viewer, group, at);
  const act = { actorId: viewer.personId, action: 'groupManage', at } as const;
  if (access.allowed) return { group, right: 'manage', act: { ...act, by: access.by } };
  return group.curator?.personId === viewer.personId
    ? { group, right: 'curate', act: { ...act, by: 'anyone' } }
    : null;
}

function groupAccess(viewer: Viewer, group: PeopleGroupRecord, now: Temporal.Instant): AccessDecision {
  const target = { territoryIds: [group.territoryId] };
  return decideAccess(actorOf(viewer), 'groupManage', target, todayOf(viewer, now));
}

/** The territories whose groups the viewer manages today. */
export function managedTerritories(viewer: Viewer, now: Temporal.Instant): number[] {
  return allowedTerritories(actorOf(viewer), 'groupManage', todayOf(viewer, now));
}
