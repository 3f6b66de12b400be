import type { Atom } from './atom.ts';
import { groupsOf } from './choose-released.ts';
import { type Block, chooseTogether, largestFirst } from './choose-together.ts';
import { ATTRIBUTES, type Group, groupKey } from './group.ts';
import { createMarginWitnesses, type MarginWitnesses } from './margin-witnesses.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/** A sum over the whole territory that may be published, and how many people it is about. */
export interface Margin {
  readonly group: Group;
  readonly count: number;
}

/** Chooses for a territory too large to be weighed as a whole: one organisation at a time, the margins at the end. */
export interface StepwiseChoice {
  /** From now on an organisation's groups depend on its own people alone. */
  readonly complete: boolean;
  /** The groups of one organisation whose total is published; `rest` for all the others together, which have none. */
  organisation(atoms: readonly Atom[]): Generator<undefined, readonly Group[]>;
  rest(atoms: readonly Atom[]): Generator<undefined, void>;
  /** Groups of the territory; call it last. */
  margins(): Generator<undefined, readonly Group[]>;
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

  function* weigh(
    atoms: readonly Atom[],
    whole: Group,
    candidates: readonly Group[],
  ): Generator<undefined, readonly Group[]> {
    const spare = witnesses.complete ? 0 : columns.length;
    const system = { atoms, published: [{ group: whole, layer: 'all' as const }] };
    const block: Block = yield* chooseTogether([system], candidates, 'all', spare);
    if (!witnesses.complete) for (const beyond of block.beyond(columns)) witnesses.offer(beyond);
    return block.chosen;
  }
  return {
    get complete() {
      return witnesses.complete;
    },
    *organisation(atoms) {
      const whole = { organisationId: atoms[0]?.organisationId ?? null, attribute: null, value: null };
      const own = groupsOf(atoms, 'all').filter(({ organisationId }) => organisationId !== null);
      const narrowed = own.filter(({ attribute }) => attribute !== null);
      return [whole, ...(yield* weigh(atoms, whole, largestFirst(atoms, narrowed, 'all')))];
    },
    *rest(atoms) {
      if (atoms.length > 0)
        yield* weigh(mergeAlike(atoms), { organisationId: null, attribute: null, value: null }, []);
    },
    *margins() {
      if (total < SMALLEST_GROUP) return [];
      const places = yield* witnesses.choose(
        [],
        large.map((_, place) => place),
      );
      const values = places.flatMap(place => large[place]?.group ?? []);
      return [{ organisationId: null, attribute: null, value: null }, ...values];
    },
  };
}

/** Nothing published tells organisations without a total apart. */
export function mergeAlike(atoms: readonly Atom[]): readonly Atom[] {
  const merged = new Map<string, Atom>();
  for (const atom of atoms) {
    const key = JSON.stringify([...ATTRIBUTES.map(attribute => atom.values[attribute]), atom.layers]);
    const count = atom.count + (merged.get(key)?.count ?? 0);
    merged.set(key, { ...atom, organisationId: 0, count });
  }
  return [...merged.values()];
}

function byCount(left: Margin, right: Margin): number {
  return right.count - left.count || (groupKey(left.group) < groupKey(right.group) ? -1 : 1);
}
