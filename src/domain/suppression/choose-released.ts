import { type Atom, countIn, type Layer } from './atom.ts';
import { type Block, chooseTogether, largestFirst, type System } from './choose-together.ts';
import { ATTRIBUTES, type Group, groupKey } from './group.ts';
import { createMarginWitnesses, type MarginWitnesses } from './margin-witnesses.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** Up to so many atoms all groups are weighed together; above, organisation by organisation. */
export const TOGETHER_UP_TO = 400;

/** A sum over the whole territory that may be published, and how many people it is about. */
export interface Margin {
  readonly group: Group;
  readonly count: number;
}

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
 * Of the published groups those whose growth may be published as well: people with both campaigns are at least five,
 * those with one of them 0 or at least five, and all that was said about either campaign betrays nobody together with it.
 * @param systems the repeat, then the first campaign, each with what was published of it.
 */
export function* chooseGrowth(systems: readonly [System, System]): Generator<undefined, readonly Group[]> {
  const [repeat, first] = systems;
  const candidates = largestFirst(repeat.atoms, repeat.published, 'pairs');
  const known = new Set(first.published.map(groupKey));
  const block = yield* chooseTogether(
    systems,
    candidates.filter(group => known.has(groupKey(group)) && leavesNobodyAlone(systems, group)),
    'pairs',
  );
  return block.chosen;
}

/** Whether those who took part in one campaign only are none, or enough. */
export function leavesNobodyAlone(systems: readonly System[], group: Group): boolean {
  return systems.every(({ atoms }) => {
    const single = countIn(atoms, group, 'all') - countIn(atoms, group, 'pairs');
    return single === 0 || single >= SMALLEST_GROUP;
  });
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

/** Chooses for a territory too large to be weighed as a whole: one organisation at a time, the margins at the end. */
export interface StepwiseChoice {
  /** The groups of one organisation whose total is published; `rest` for all the others together, which have none. */
  organisation(atoms: readonly Atom[]): readonly Group[];
  rest(atoms: readonly Atom[]): void;
  /** Groups of the territory; call it last. */
  margins(): readonly Group[];
}

/** @param margins values of attributes in the territory. @param total people counted in it. */
export function createStepwiseChoice(margins: readonly Margin[], total: number): StepwiseChoice {
  const large = margins.filter(({ count }) => count >= SMALLEST_GROUP).toSorted(byCount);
  const columns = large.map(({ group }) => ({ group, layer: 'all' as const }));
  // Where everybody's value is known and published, the values of an attribute add up to the territory.
  const dependent = ATTRIBUTES.filter(attribute => {
    const values = large.filter(({ group }) => group.attribute === attribute);
    return values.length > 0 && values.reduce((sum, { count }) => sum + count, 0) === total;
  });
  const witnesses: MarginWitnesses = createMarginWitnesses(columns.length - dependent.length);

  const weigh = (atoms: readonly Atom[], whole: Group, candidates: readonly Group[]): readonly Group[] => {
    const spare = witnesses.complete ? 0 : columns.length;
    const block: Block = runToEnd(chooseTogether([{ atoms, published: [whole] }], candidates, 'all', spare));
    if (!witnesses.complete) for (const beyond of block.beyond(columns)) witnesses.offer(beyond);
    return block.chosen;
  };
  return {
    organisation(atoms) {
      const whole = { organisationId: atoms[0]?.organisationId ?? null, attribute: null, value: null };
      const own = groupsOf(atoms, 'all').filter(({ organisationId }) => organisationId !== null);
      const narrowed = own.filter(({ attribute }) => attribute !== null);
      return [whole, ...weigh(atoms, whole, largestFirst(atoms, narrowed, 'all'))];
    },
    rest(atoms) {
      if (atoms.length > 0)
        weigh(mergeAlike(atoms), { organisationId: null, attribute: null, value: null }, []);
    },
    margins() {
      if (total < SMALLEST_GROUP) return [];
      const places = witnesses.choose(
        [],
        large.map((_, place) => place),
      );
      const values = places.flatMap(place => large[place]?.group ?? []);
      return [{ organisationId: null, attribute: null, value: null }, ...values];
    },
  };
}

/** Nothing published tells organisations without a total apart. */
function mergeAlike(atoms: readonly Atom[]): readonly Atom[] {
  const merged = new Map<string, Atom>();
  for (const atom of atoms) {
    const key = ATTRIBUTES.map(attribute => atom.values[attribute]).join('|');
    const count = atom.count + (merged.get(key)?.count ?? 0);
    merged.set(key, { ...atom, organisationId: 0, count });
  }
  return [...merged.values()];
}

/** Runs what pauses without a pause. */
export function runToEnd<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function byCount(left: Margin, right: Margin): number {
  return right.count - left.count || (groupKey(left.group) < groupKey(right.group) ? -1 : 1);
}
