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
  const countOf = (index: number): number => counts[index] ?? 0;
  const high = (index: number): number => first[index] ?? 0;
  const low = (index: number): number => second[index] ?? 0;

  const byKey = new Map<number, number[]>();
  for (const index of small) {
    const key = keyOf(high(index), low(index));
    if (key === 0) return true;
    const same = byKey.get(key);
    if (same) same.push(index);
    else byKey.set(key, [index]);
  }
  for (const index of small) {
    const partners = byKey.get(keyOf(PRIME - high(index), PRIME - low(index)));
    if (partners?.some(partner => countOf(partner) + countOf(index) <= LARGEST_SMALL)) return true;
  }

  // Three or four atoms have two single people among them.
  const single = small.filter(index => countOf(index) === 1);
  const pairs = new Map<number, number | number[]>();
  for (const [place, left] of single.entries()) {
    for (let at = place + 1; at < single.length; at += 1) {
      const right = single[at] ?? left;
      const [top, bottom] = [high(left) + high(right), low(left) + low(right)];
      const wanted = keyOf(2 * PRIME - top, 2 * PRIME - bottom);
      const thirds = byKey.get(wanted);
      if (thirds?.some(third => third !== left && third !== right && countOf(third) <= LARGEST_SMALL - 2))
        return true;
      if (isBesides(pairs.get(wanted), left, right, counts.length)) return true;
      const key = keyOf(top, bottom);
      const pair = left * counts.length + right;
      const same = pairs.get(key);
      if (same === undefined) pairs.set(key, pair);
      else pairs.set(key, typeof same === 'number' ? [same, pair] : [...same, pair]);
    }
  }
  return false;
}

function keyOf(high: number, low: number): number {
  return (high % PRIME) * PRIME + (low % PRIME);
}

/** Whether one of these pairs shares nobody with the other two. */
function isBesides(
  others: number | readonly number[] | undefined,
  left: number,
  right: number,
  width: number,
): boolean {
  if (others === undefined) return false;
  return (typeof others === 'number' ? [others] : others).some(pair => {
    const [one, two] = [Math.floor(pair / width), pair % width];
    return one !== left && one !== right && two !== left && two !== right;
  });
}
