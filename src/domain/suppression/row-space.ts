import { inverse, multiply, takeOff } from './modular.ts';

/** The span of some vectors. */
export interface RowSpace {
  readonly rank: number;
  /** Adds a vector; false when it was in the span already. */
  add(vector: Float64Array): boolean;
  /** The vectors that span it, at these places only. */
  at(places: readonly number[]): Float64Array[];
}

/** An empty span; vectors are lists of residues (`modular.ts`), all of one length. */
export function createRowSpace(): RowSpace {
  const rows: { vector: Float64Array; pivot: number }[] = [];
  return {
    get rank() {
      return rows.length;
    },
    add(vector) {
      const reduced = vector.slice();
      for (const row of rows) takeOff(reduced, row.vector, reduced[row.pivot] ?? 0);
      const pivot = reduced.findIndex(value => value !== 0);
      if (pivot === -1) return false;
      const factor = inverse(reduced[pivot] ?? 1);
      for (let at = pivot; at < reduced.length; at += 1) reduced[at] = multiply(reduced[at] ?? 0, factor);
      rows.push({ vector: reduced, pivot });
      return true;
    },
    at: places => rows.map(({ vector }) => Float64Array.from(places, place => vector[place] ?? 0)),
  };
}

/** The number of independent ones. */
export function rankOf(vectors: readonly Float64Array[]): number {
  const space = createRowSpace();
  for (const vector of vectors) space.add(vector);
  return space.rank;
}
