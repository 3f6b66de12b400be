import { type Atom, countIn, type Layer } from './atom.ts';
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
  const groups = new Map<string, Group>();
  const add = (group: Group): void => void groups.set(groupKey(group), group);
  for (const { organisationId, values } of atoms) {
    for (const organisation of [null, organisationId]) {
      add({ organisationId: organisation, attribute: null, value: null });
      for (const attribute of ATTRIBUTES) {
        const value = values[attribute];
        if (value !== null) add({ organisationId: organisation, attribute, value });
      }
    }
  }
  return [...groups.values()].filter(group => countIn(atoms, group, layer) >= SMALLEST_GROUP);
}

/**
 * The groups of one competency whose results may be published (docs/decisions/0012), for a territory small enough to be
 * weighed as a whole. Promise: whatever sums and differences of published groups are formed, none is about one to four
 * people; what is not chosen cannot be calculated. `k` = 5 (design §7). The order of the atoms changes nothing.
 */
export function* chooseReleased(atoms: readonly Atom[]): Generator<undefined, readonly Group[]> {
  const candidates = largestFirst(atoms, groupsOf(atoms, 'all'), 'all');
  return (yield* chooseTogether([{ atoms, published: [] }], candidates, 'all')).chosen;
}

/**
 * Organisations whose total may be published: at least five people, and those hidden are together none or at least five.
 * The smallest that were left are hidden as well until that holds.
 */
export function chooseOrganisations(counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const bySize = [...counts].toSorted((left, right) => left[1] - right[1] || left[0] - right[0]);
  let hidden = 0;
  const published = bySize.filter(([, count]) => {
    const hide = count < SMALLEST_GROUP || (hidden > 0 && hidden < SMALLEST_GROUP);
    if (hide) hidden += count;
    return !hide;
  });
  return hidden > 0 && hidden < SMALLEST_GROUP ? new Set() : new Set(published.map(([id]) => id));
}
