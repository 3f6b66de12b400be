import { createMixer, dot, inverse, multiply, subtract } from './modular.ts';
import { hasSmallSet, SMALLEST_GROUP } from './small-sets.ts';

/** Everything somebody can calculate from sums that were released, over a list of atoms. */
export interface AnswerSpace {
  /**
   * Releases the sum over the atoms marked with 1, unless it would then be possible to calculate the sum of 1 to 4 people.
   * True: it is released, or could be calculated anyway.
   */
  tryAdd(vector: Float64Array): boolean;
  /** Takes in a sum that is public already, whatever can be calculated then. */
  add(vector: Float64Array): void;
  /** Whether the sum of 1 to 4 people can be calculated already. */
  readonly betrays: boolean;
  /** What these sums would tell beyond the released ones: products with vectors orthogonal to all released. */
  beyond(vectors: readonly Float64Array[]): Float64Array[];
}

/**
 * @param counts people in each atom; 0: not an atom but any people nobody can tell apart any more, of whom vectors say how
 *   many there are.
 * @param capacity the most sums that will be added. @param spare how many orthogonal vectors must be left after that.
 */
export function createAnswerSpace(counts: readonly number[], capacity: number, spare = 0): AnswerSpace {
  const next = createMixer(counts.length);
  // Each sum that tells something new costs one of them; two must be left for the marks.
  const orthogonal: Float64Array[] = Array.from({ length: capacity + Math.max(2, spare) }, () =>
    Float64Array.from(counts, next),
  );
  // Up to four of those who cannot be told apart may be among a few people.
  const places = counts.flatMap((count, at) =>
    count === 0 ? Array<number>(SMALLEST_GROUP - 1).fill(at) : [at],
  );
  const people = places.map(at => counts[at] || 1);
  const betrays = (first: Float64Array, second: Float64Array): boolean => {
    const marksOf = (vector: Float64Array) => Float64Array.from(places, at => vector[at] ?? 0);
    return hasSmallSet(marksOf(first), marksOf(second), people);
  };

  const put = (vector: Float64Array, isPublic: boolean): boolean => {
    const products = orthogonal.map(each => dot(each, vector));
    const used = products.findLastIndex(product => product !== 0);
    if (used === -1) return true;
    const given = orthogonal[used];
    const factor = inverse(products[used] ?? 1);
    if (given === undefined) return false;
    const cleared = (index: number): Float64Array => {
      const ratio = multiply(products[index] ?? 0, factor);
      return (orthogonal[index] ?? given).map((value, at) =>
        subtract(value, multiply(ratio, given[at] ?? 0)),
      );
    };
    // The two marks must stay: what is used up is looked for from the end.
    const [first, second] = used > 1 ? [cleared(0), cleared(1)] : [];
    if (first === undefined || second === undefined) return false;
    if (!isPublic && betrays(first, second)) return false;
    for (let index = 2; index < orthogonal.length; index += 1) orthogonal[index] = cleared(index);
    orthogonal[0] = first;
    orthogonal[1] = second;
    orthogonal.splice(used, 1);
    return true;
  };
  return {
    tryAdd: vector => put(vector, false),
    add: vector => void put(vector, true),
    get betrays() {
      const [first, second] = orthogonal;
      return first !== undefined && second !== undefined && betrays(first, second);
    },
    beyond: vectors => orthogonal.map(each => Float64Array.from(vectors, vector => dot(each, vector))),
  };
}
