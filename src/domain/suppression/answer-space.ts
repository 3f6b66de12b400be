import { createMixer, dot, inverse, multiply, subtract } from './modular.ts';
import { hasSmallSet } from './small-sets.ts';

/** Everything somebody can calculate from sums that were released, over a list of atoms. */
export interface AnswerSpace {
  /**
   * Releases the sum over the atoms marked with 1, unless it would then be possible to calculate the sum of 1 to 4 people.
   * True: it is released, or could be calculated anyway.
   */
  tryAdd(vector: Float64Array): boolean;
  /** What these sums would tell beyond the released ones: products with vectors orthogonal to all released. */
  beyond(vectors: readonly Float64Array[]): Float64Array[];
}

/** @param capacity the most sums that will be added. @param spare how many orthogonal vectors must be left after that. */
export function createAnswerSpace(counts: readonly number[], capacity: number, spare = 0): AnswerSpace {
  const next = createMixer(counts.length);
  // Each sum that tells something new costs one of them; two must be left for the marks.
  const orthogonal: Float64Array[] = Array.from({ length: capacity + Math.max(2, spare) }, () =>
    Float64Array.from(counts, next),
  );

  return {
    tryAdd(vector) {
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
      if (first === undefined || second === undefined || hasSmallSet(first, second, counts)) return false;
      for (let index = 2; index < orthogonal.length; index += 1) orthogonal[index] = cleared(index);
      orthogonal[0] = first;
      orthogonal[1] = second;
      orthogonal.splice(used, 1);
      return true;
    },
    beyond: vectors => orthogonal.map(each => Float64Array.from(vectors, vector => dot(each, vector))),
  };
}
