import { type Atom, isInGroup, type Layer } from './atom.ts';
import { chooseTogether, largestFirst } from './choose-together.ts';
import { ATTRIBUTES, type Group, groupKey } from './group.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** Up to so many atoms all groups are weighed together; above, organisation by organisation. */
export const TOGETHER_UP_TO = 400;

/**
 * All groups results are shown for, those of at least five people: territory, organisations, values of an attribute in
 * either. A value nobody knows is no group, but its people are among those who must not be betrayed.
 */
export function groupsOf(atoms: readonly Atom[], layer: Layer): readonly Group[] {
  const groups = new Map<string, { group: Group; people: number }>();
  const add = (group: Group, people: number): void => {
    const key = groupKey(group);
    const known = groups.get(key);
    if (known) known.people += people;
    else groups.set(key, { group, people });
  };
  for (const atom of atoms) {
    for (const organisationId of [null, atom.organisationId]) {
      for (const attribute of [null, ...ATTRIBUTES]) {
        const value = attribute === null ? null : atom.values[attribute];
        if (attribute !== null && value === null) continue;
        const group = { organisationId, attribute, value };
        add(group, isInGroup(atom, group, layer) ? atom.count : 0);
      }
    }
  }
  return [...groups.values()].flatMap(({ group, people }) => (people >= SMALLEST_GROUP ? [group] : []));
}

/**
 * The groups of one competency whose results may be published (docs/decisions/0012), for a territory small enough to be
 * weighed as a whole. Promise: whatever sums and differences of published groups are formed, none is about one to four
 * people; what is not chosen cannot be calculated. `k` = 5 (design §7). The order of the atoms changes nothing.
 */
export function* chooseReleased(atoms: readonly Atom[]): Generator<undefined, readonly Group[]> {
  const groups = groupsOf(atoms, 'all');
  yield;
  const candidates = largestFirst(atoms, groups, 'all');
  yield;
  return (yield* chooseTogether([{ atoms, published: [] }], candidates, 'all')).chosen;
}

/**
 * Organisations whose total may be published: at least five people, and those hidden are together none or at least five.
 * Where they are fewer, the smallest that was left is hidden as well.
 */
export function chooseOrganisations(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const published = new Set<number>();
  let hidden = 0;
  let next: readonly [id: number, count: number] | null = null;
  for (const [id, count] of counts) {
    if (count < SMALLEST_GROUP) {
      hidden += count;
      continue;
    }
    published.add(id);
    if (next === null || count < next[1] || (count === next[1] && id < next[0])) next = [id, count];
  }
  // With one more of at least five people they are enough.
  if (hidden > 0 && hidden < SMALLEST_GROUP && next !== null) published.delete(next[0]);
  return published;
}
