import { countIn, type Released } from './atom.ts';
import { chooseTogether, largestFirst, type System } from './choose-together.ts';
import { type Group, groupKey } from './group.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** The layer of the comparison that is being chosen; earlier ones have other numbers. */
export const THIS_COMPARISON = 0;

/**
 * Of the published groups those whose growth may be published as well: people with both campaigns are at least five,
 * those with one of them 0 or at least five, and all that was said about either campaign betrays nobody together with it.
 * @param systems the repeat, then the first campaign, each with what was published of it, growth over earlier
 *   comparisons included.
 */
export function* chooseGrowth(systems: readonly [System, System]): Generator<undefined, readonly Group[]> {
  const [repeat] = systems;
  const groups = growthCandidates(systems);
  const candidates = largestFirst(repeat.atoms, groups, THIS_COMPARISON);
  return (yield* chooseTogether(systems, candidates, THIS_COMPARISON)).chosen;
}

/** Groups published of both campaigns in which nobody is left alone. */
function growthCandidates([repeat, first]: readonly [System, System]): readonly Group[] {
  const known = new Set(wholeGroups(first.published).map(groupKey));
  return wholeGroups(repeat.published).filter(
    group => known.has(groupKey(group)) && leavesNobodyAlone([repeat, first], group),
  );
}

/** Whether the pairs are enough, and those who took part in one campaign only are none, or enough. */
function leavesNobodyAlone(systems: readonly System[], group: Group): boolean {
  return systems.every(({ atoms }) => {
    const pairs = countIn(atoms, group, THIS_COMPARISON);
    const single = countIn(atoms, group, 'all') - pairs;
    return pairs >= SMALLEST_GROUP && (single === 0 || single >= SMALLEST_GROUP);
  });
}

function wholeGroups(published: readonly Released[]): readonly Group[] {
  return published.flatMap(({ group, layer }) => (layer === 'all' ? [group] : []));
}
