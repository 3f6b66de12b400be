/** People by how far they are; each is in exactly one of the numbers. */
export interface Standing {
  readonly submitted: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly unreachable: number;
}

/** The numbers of a group, that they are not told, or that nobody is in it. */
export type ToldStanding = Standing | 'hidden' | 'empty';

export interface ToldCoverage {
  /** In the order of the groups. */
  readonly groups: readonly ToldStanding[];
  /** Of the groups that are told, all of them when none is hidden: it says nothing that they do not say. */
  readonly toldTotal: Standing;
  readonly complete: boolean;
  /** How many of all people have submitted; null: a hidden number would follow from it. */
  readonly submitted: { readonly submitted: number; readonly people: number } | null;
}

/** Fewer answers, or fewer people, are not told (design §7). */
const SMALLEST = 5;

/**
 * What may be told of the coverage of groups that make up a whole. A group of one to four people, or with one to four who
 * have submitted, is hidden with all its numbers. Guarantee: whoever knows how many people every group has, and this very
 * rule, cannot compute a hidden number. So the sum over all is told only where what is hidden in it is itself enough
 * people and can be shared out among the hidden groups in several ways, each of them.
 */
export function tellCoverage(groups: readonly Standing[]): ToldCoverage {
  const told = groups.map(tellStanding);
  const hidden = groups.filter((_, index) => told[index] === 'hidden');
  const all = groups.reduce(add, NOBODY);
  return {
    groups: told,
    toldTotal: told.reduce<Standing>(
      (sum, group) => (typeof group === 'string' ? sum : add(sum, group)),
      NOBODY,
    ),
    complete: hidden.length === 0,
    submitted: sumIsSafe(hidden) ? { submitted: all.submitted, people: sizeOf(all) } : null,
  };
}

const NOBODY: Standing = { submitted: 0, inProgress: 0, notStarted: 0, unreachable: 0 };

function tellStanding(group: Standing): ToldStanding {
  const size = sizeOf(group);
  if (size === 0) return 'empty';
  const few = size < SMALLEST || (group.submitted > 0 && group.submitted < SMALLEST);
  return few ? 'hidden' : group;
}

/** Decided by what the reader may know besides: the sizes of the hidden groups and the sum itself. */
function sumIsSafe(hidden: readonly Standing[]): boolean {
  if (hidden.length === 0) return true;
  const sum = hidden.reduce((total, { submitted }) => total + submitted, 0);
  // What being hidden tells already: one to four, or anything in a group of fewer than five.
  const ranges = hidden.map(group => {
    const size = sizeOf(group);
    return size < SMALLEST ? { from: 0, to: size } : { from: 1, to: SMALLEST - 1 };
  });
  const least = ranges.reduce((total, { from }) => total + from, 0);
  const most = ranges.reduce((total, { to }) => total + to, 0);
  return (
    sum >= SMALLEST &&
    ranges.every(({ from, to }) => Math.min(to, sum - least + from) > Math.max(from, sum - most + to))
  );
}

function sizeOf({ submitted, inProgress, notStarted, unreachable }: Standing): number {
  return submitted + inProgress + notStarted + unreachable;
}

function add(left: Standing, right: Standing): Standing {
  return {
    submitted: left.submitted + right.submitted,
    inProgress: left.inProgress + right.inProgress,
    notStarted: left.notStarted + right.notStarted,
    unreachable: left.unreachable + right.unreachable,
  };
}
