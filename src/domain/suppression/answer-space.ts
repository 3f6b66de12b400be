import { createMixer, dot, inverse, multiply, takeOff } from './modular.ts';
import { createSmallSetSearch, SMALLEST_GROUP } from './small-sets.ts';

/** Everything somebody can calculate from sums that were released, over a list of atoms. */
export interface AnswerSpace {
  /**
   * Releases the sum over the atoms marked with 1, unless it would then be possible to calculate something about 1 to 4 people.
   * True: it is released, or could be calculated anyway. Pauses where there are many atoms.
   */
  tryAdd(vector: Float64Array): Generator<undefined, boolean>;
  /** Takes in a sum that is public already, whatever can be calculated then. */
  add(vector: Float64Array): void;
  /** Whether a sum could be calculated. */
  knows(vector: Float64Array): boolean;
  /** Whether something about 1 to 4 people can be calculated already. */
  betrays(): Generator<undefined, boolean>;
  /** What these sums would tell beyond the released ones: products with vectors orthogonal to all released. */
  beyond(vectors: readonly Float64Array[]): Float64Array[];
}

/** A random vector that is made orthogonal to what was released when it is needed: most never are. */
interface Spare {
  readonly index: number;
  vector: Float64Array | null;
  /** Steps it was led through. */
  steps: number;
}

/** A released sum, and what makes other vectors orthogonal to it: a multiple of `given`. */
interface Step {
  readonly sum: Float64Array;
  readonly from: Spare;
  readonly given: Float64Array;
  /** Of the product of `given` and the sum. */
  readonly inverse: number;
}

/**
 * @param counts people in each atom; 0: not an atom but any people nobody can tell apart any more, of whom vectors say how
 *   many there are.
 * @param capacity the most sums that will be added. @param spare how many orthogonal vectors must be left after that.
 */
export function createAnswerSpace(counts: readonly number[], capacity: number, spare = 0): AnswerSpace {
  const size = counts.length;
  const randomAt = (index: number): Float64Array =>
    Float64Array.from(counts, createMixer(size, index * size));
  let [first, second] = [randomAt(0), randomAt(1)];
  // Each sum that tells something new costs one of them.
  const spares: Spare[] = Array.from({ length: capacity + Math.max(2, spare) - 2 }, (_, at) => ({
    index: at + 2,
    vector: null,
    steps: 0,
  }));
  const steps: Step[] = [];

  const clear = (vector: Float64Array, { sum, given, inverse: factor }: Step): void =>
    takeOff(vector, given, multiply(dot(vector, sum), factor));
  const cleared = (vector: Float64Array, step: Step): Float64Array => {
    const copy = vector.slice();
    clear(copy, step);
    return copy;
  };
  const ready = (each: Spare): Float64Array => {
    each.vector ??= randomAt(each.index);
    for (const step of steps.slice(each.steps)) clear(each.vector, step);
    each.steps = steps.length;
    return each.vector;
  };

  const search = createSmallSetSearch(
    counts.flatMap((people, place) =>
      people > 0
        ? [{ people, place, times: 1 }]
        : // Up to four of those who cannot be told apart may be among a few people.
          Array.from({ length: SMALLEST_GROUP - 1 }, (_, more) => ({
            people: more + 1,
            place,
            times: more + 1,
          })),
    ),
  );

  const stepFor = (sum: Float64Array): Step | 'known' | 'none' => {
    const isKnown = dot(first, sum) === 0 && dot(second, sum) === 0;
    for (let at = spares.length - 1; at >= 0; at -= 1) {
      const from = spares[at];
      if (!from) continue;
      const given = ready(from);
      const product = dot(given, sum);
      if (product !== 0) return { sum, from, given, inverse: inverse(product) };
      if (isKnown) break;
    }
    return isKnown ? 'known' : 'none';
  };
  const take = (step: Step, marks: readonly [Float64Array, Float64Array]): void => {
    [first, second] = marks;
    steps.push(step);
    spares.splice(spares.indexOf(step.from), 1);
  };
  const marksAfter = (step: Step) => [cleared(first, step), cleared(second, step)] as const;

  return {
    *tryAdd(sum) {
      const step = stepFor(sum);
      if (typeof step === 'string') return step === 'known';
      const marks = marksAfter(step);
      if (yield* search.find(...marks)) return false;
      take(step, marks);
      return true;
    },
    add(sum) {
      const step = stepFor(sum);
      if (typeof step !== 'string') take(step, marksAfter(step));
    },
    knows: sum => stepFor(sum) === 'known',
    betrays: () => search.find(first, second),
    beyond(vectors) {
      // More than can be independent tell nothing more; two besides, for chance may have made some alike.
      const most = Math.min(vectors.length, size - steps.length) + 2;
      const orthogonal = [first, second, ...spares.slice(-most).map(ready)];
      return orthogonal.map(each => Float64Array.from(vectors, vector => dot(each, vector)));
    },
  };
}
