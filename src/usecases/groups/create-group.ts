import { decideAccess } from '../../domain/access.ts';
import { type GroupKind, usualLevel } from '../../domain/groups/people-group.ts';
import type { PeopleGroupId, TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { GroupPorts } from './group-access.ts';

/** Begins a group of a territory one manages; null without that right. What else there is to say of it comes later. */
export async function createGroup(
  ports: GroupPorts,
  group: { viewer: Viewer; territoryId: TerritoryId; title: string; kind: GroupKind },
): Promise<PeopleGroupId | null> {
  const { viewer, territoryId, title, kind } = group;
  const at = ports.clock.now();
  const target = { territoryIds: [territoryId] };
  const access = decideAccess(actorOf(viewer), 'groupManage', target, todayOf(viewer, at));
  if (!access.allowed) return null;
  return ports.peopleGroups.createGroup(
    { territoryId, title, kind, level: usualLevel(kind) },
    { actorId: viewer.personId, by: access.by, action: 'groupManage', at },
  );
}
