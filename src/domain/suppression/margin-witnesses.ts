import { createRowSpace, rankOf } from './row-space.ts';
import { SMALLEST_GROUP } from './small-sets.ts';

/**
 * Keeps proof that sums over the whole territory (margins) betray nobody in any organisation. A combination of margins
 * that concerns fewer than five people would have to be calculable from an organisation's own released sums in all
 * organisations but four. So five sets of organisations that share none are kept: as long as each of them alone shows
 * every combination of margins to be new, wherever any organisation shows that, there is no such combination.
 */
export interface MarginWitnesses {
  /** More organisations would prove nothing more. */
  readonly complete: boolean;
  /** What the margins would tell beyond what one organisation released: one vector over all margins for each direction. */
  offer(beyond: readonly Float64Array[]): void;
  /**
   * Margins to publish, by their places: those already published first, then each candidate the proof holds for. Pauses
   * between them.
   * @param isFine asked of every set: what else must hold of all chosen places, by the rank of some in it.
   */
  choose(
    published: readonly number[],
    candidates: readonly number[],
    isFine?: (places: readonly number[], rank: (places: readonly number[]) => number) => boolean,
  ): Generator<undefined, readonly number[]>;
}

/** @param atMost no more directions than these can be new: complete attributes add up to the territory. */
export function createMarginWitnesses(atMost: number): MarginWitnesses {
  const everything = createRowSpace();
  const sets = Array.from({ length: SMALLEST_GROUP }, createRowSpace);
  return {
    get complete() {
      return sets.every(({ rank }) => rank >= atMost);
    },
    offer(beyond) {
      const own = createRowSpace();
      const directions = beyond.filter(vector => own.add(vector));
      if (everything.rank < atMost) for (const vector of directions) everything.add(vector);
      // The set that knows least gets it; a set that learns nothing from it leaves it to the next.
      for (const set of sets.toSorted((left, right) => left.rank - right.rank)) {
        if (set.rank >= atMost) continue;
        const learnt = directions.map(vector => set.add(vector));
        if (learnt.includes(true)) return;
      }
    },
    *choose(published, candidates, isFine = () => true) {
      const holds = (places: readonly number[]): boolean => {
        const all = rankOf(everything.at(places));
        return sets.every(
          set => rankOf(set.at(places)) === all && isFine(places, some => rankOf(set.at(some))),
        );
      };
      let chosen = [...published];
      for (const candidate of candidates) {
        const wider = [...chosen, candidate];
        if (holds(wider)) chosen = wider;
        yield;
      }
      return chosen.slice(published.length);
    },
  };
}
