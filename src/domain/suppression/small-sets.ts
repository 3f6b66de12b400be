import { PRIME } from './modular.ts';

/** Fewer people than this are never told about (design §7). */
export const SMALLEST_GROUP = 5;

const LARGEST_SMALL = SMALLEST_GROUP - 1;

/**
 * Whether some atoms with 1 to 4 people together have marks that add up to zero. Marks are two independent random vectors
 * orthogonal to everything released: those of a set of atoms add up to zero exactly when the set's sum can be calculated
 * (but for a chance of some 10⁻⁷, on the side of hiding).
 */
export function hasSmallSet(first: Float64Array, second: Float64Array, counts: readonly number[]): boolean {
  const small = counts.flatMap((count, index) => (count <= LARGEST_SMALL ? [index] : []));
  const keyOf = (...indices: readonly number[]): number => mark(first, second, indices, 1);
  const opposite = (...indices: readonly number[]): number => mark(first, second, indices, -1);
  const countOf = (index: number): number => counts[index] ?? 0;

  const byKey = new Map<number, number[]>();
  for (const index of small) {
    const key = keyOf(index);
    if (key === 0) return true;
    const same = byKey.get(key);
    if (same) same.push(index);
    else byKey.set(key, [index]);
  }
  for (const index of small) {
    const partners = byKey.get(opposite(index)) ?? [];
    if (partners.some(partner => countOf(partner) + countOf(index) <= LARGEST_SMALL)) return true;
  }

  // Three or four atoms have two single people among them.
  const single = small.filter(index => countOf(index) === 1);
  const pairs = new Map<number, (readonly [number, number])[]>();
  for (const [place, left] of single.entries()) {
    for (const right of single.slice(place + 1)) {
      const wanted = opposite(left, right);
      const thirds = byKey.get(wanted) ?? [];
      if (thirds.some(third => third !== left && third !== right && countOf(third) <= LARGEST_SMALL - 2))
        return true;
      const others = pairs.get(wanted);
      if (others?.some(other => !other.includes(left) && !other.includes(right))) return true;
      const key = keyOf(left, right);
      const same = pairs.get(key);
      if (same) same.push([left, right]);
      else pairs.set(key, [[left, right]]);
    }
  }
  return false;
}

function mark(first: Float64Array, second: Float64Array, indices: readonly number[], sign: 1 | -1): number {
  let [high, low] = [0, 0];
  for (const index of indices) {
    high += first[index] ?? 0;
    low += second[index] ?? 0;
  }
  high %= PRIME;
  low %= PRIME;
  if (sign === -1) [high, low] = [(PRIME - high) % PRIME, (PRIME - low) % PRIME];
  return high * PRIME + low;
}
