import { countIn, type Released } from './atom.ts';
import { chooseTogether, largestFirst, type System } from './choose-together.ts';
import { type Group, groupKey } from './group.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** The layer of the comparison that is being chosen; earlier ones have other numbers. */
export const THIS_COMPARISON = 0;

/**
 * Of the published groups those whose growth may be published as well: people with both campaigns are at least five,
 * those with one of them 0 or at least five (deleted people among them), and all that was said about either campaign betrays nobody together with it.
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
  // More people known than were released: they are not those of then, and nothing can be weighed.
  if (first.published.some(({ lost }) => lost !== undefined && lost < 0)) return [];
  const enough = [repeat, first].map(
    system =>
      new Set(
        wholeGroups(system)
          .filter(each => leavesNobodyAlone(system, each))
          .map(({ group }) => groupKey(group)),
      ),
  );
  return wholeGroups(repeat).flatMap(({ group }) => {
    const key = groupKey(group);
    return enough.every(keys => keys.has(key)) ? [group] : [];
  });
}

/** Whether the pairs are enough, and those who are in this campaign only are none, or enough. */
function leavesNobodyAlone({ atoms }: System, { group, lost = 0 }: Released): boolean {
  const pairs = countIn(atoms, group, THIS_COMPARISON);
  return leavesEnough(pairs, countIn(atoms, group, 'all') + lost - pairs);
}

/** @param single people of a group who are no pairs. */
export function leavesEnough(pairs: number, single: number): boolean {
  return pairs >= SMALLEST_GROUP && (single === 0 || single >= SMALLEST_GROUP);
}

function wholeGroups({ published }: System): readonly Released[] {
  return published.filter(({ layer }) => layer === 'all');
}
