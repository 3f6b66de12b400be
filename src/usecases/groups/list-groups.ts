import type { GroupKind } from '../../domain/groups/people-group.ts';
import type { Viewer } from '../people/viewer.ts';
import { type GroupPorts, managedTerritories } from './group-access.ts';
import type { GroupLine, OwnGroup } from './people-group-store.ts';

export type GroupList =
  | { readonly kind: 'own'; readonly groups: readonly OwnGroup[] }
  | {
      readonly kind: 'managed';
      readonly territoryIds: readonly number[];
      readonly total: number;
      readonly groups: readonly GroupLine[];
    };

/** The groups of one's territories, a page of them, for methodologists; of everybody else the groups they are in. */
export async function listGroups(
  ports: GroupPorts,
  of: { viewer: Viewer; kind: GroupKind | null; own: boolean; skip: number; take: number },
): Promise<GroupList> {
  const { viewer, kind, own, ...page } = of;
  const territoryIds = managedTerritories(viewer, ports.clock.now());
  if (own || territoryIds.length === 0)
    return { kind: 'own', groups: await ports.peopleGroups.listOwn(viewer.personId) };
  const found = await ports.peopleGroups.listGroups({ territoryIds, kind }, page);
  return { kind: 'managed', territoryIds, ...found };
}
