import type { PeopleGroupId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { type GroupPorts, seeGroup } from './group-access.ts';
import type { GroupChange } from './people-group-store.ts';
import type { PeopleSearch } from './people-search-ports.ts';

/**
 * Changes a group one manages. `denied`: no such group, or no right; `stranger`: the curator must be of the territory.
 */
export async function changeGroup(
  ports: GroupPorts & { mentoring: PeopleSearch },
  { viewer, groupId, change }: { viewer: Viewer; groupId: PeopleGroupId; change: GroupChange },
): Promise<'changed' | 'stranger' | 'denied'> {
  const seen = await seeGroup(ports, { viewer, groupId });
  if (seen?.right !== 'manage') return 'denied';
  if ('curatorId' in change && change.curatorId !== null) {
    const { territoryId } = seen.group;
    if (!(await ports.mentoring.findPerson(territoryId, change.curatorId))) return 'stranger';
  }
  const changed = await ports.peopleGroups.changeGroup(groupId, change, seen.act);
  return changed ? 'changed' : 'denied';
}
