import type { Atom, Layer, Released } from './atom.ts';
import { chooseTogether } from './choose-together.ts';
import { ATTRIBUTES } from './group.ts';
import { createMarginWitnesses } from './margin-witnesses.ts';

/** A sum over the territory and how many people it is about. */
export interface CountedSum extends Released {
  readonly count: number;
}

/** Which more sums over a territory may be published besides those that are, organisation by organisation. */
export interface MarginScales {
  /** No more organisations are needed. */
  readonly complete: boolean;
  /** People of one organisation and everything published of it; people of those without a total together. */
  block(atoms: readonly Atom[], published: readonly Released[]): Generator<undefined, void>;
  /** The candidates that may be published; call it last. */
  choose(): Generator<undefined, readonly Released[]>;
}

/**
 * For the growth of a territory too large to be weighed as a whole: only its own groups are weighed, organisations keep
 * theirs to themselves.
 * @param fixed sums over the territory that are published already, all of its people included.
 * @param allNew some people of the published sums were deleted since: what is chosen must tell something nobody could
 *   calculate, or the difference could be about those people.
 */
export function weighMargins(
  fixed: readonly CountedSum[],
  candidates: readonly CountedSum[],
  allNew = false,
): MarginScales {
  const columns = [...fixed, ...candidates];
  const witnesses = createMarginWitnesses(columns.length - countDependent(columns));
  const places = columns.map((_, place) => place);
  return {
    get complete() {
      return witnesses.complete;
    },
    *block(atoms, published) {
      const { beyond } = yield* chooseTogether([{ atoms, published }], [], 'all', columns.length);
      for (const vectors of beyond(columns)) witnesses.offer(vectors);
    },
    *choose() {
      const published = places.slice(0, fixed.length);
      const isNew = (chosen: readonly number[], rank: (places: readonly number[]) => number): boolean => {
        if (!allNew) return true;
        const own = chosen.flatMap(place => candidates[place - fixed.length] ?? []);
        return rank(chosen) - rank(published) >= own.length - countDependent(own);
      };
      const chosen = yield* witnesses.choose(published, places.slice(fixed.length), isNew);
      return chosen.flatMap(place => columns[place] ?? []);
    },
  };
}

/**
 * Directions in which nothing can be new: the whole territory, which its organisations add up to, and the values of an
 * attribute that add up to the whole of their layer.
 */
function countDependent(columns: readonly CountedSum[]): number {
  const layers = new Set<Layer>(columns.map(({ layer }) => layer));
  let dependent = 0;
  for (const layer of layers) {
    const own = columns.filter(column => column.layer === layer);
    const whole = own.find(({ group }) => group.attribute === null);
    if (!whole) continue;
    if (layer === 'all') dependent += 1;
    for (const attribute of ATTRIBUTES) {
      const values = own.filter(({ group }) => group.attribute === attribute);
      const sum = values.reduce((people, { count }) => people + count, 0);
      if (values.length > 0 && sum === whole.count) dependent += 1;
    }
  }
  return dependent;
}
