/** Arithmetic modulo a prime so small that products stay exact. Sums of released numbers are followed in it. */
export const PRIME = 67_108_859;

/** The product; several times faster than by `%`, which is no instruction of a processor for such numbers. */
export function multiply(left: number, right: number): number {
  const product = left * right;
  // Exact: below 2⁵², and a quotient so small is never rounded up to a whole number.
  return product - Math.floor(product / PRIME) * PRIME;
}

function add(left: number, right: number): number {
  const sum = left + right;
  return sum < PRIME ? sum : sum - PRIME;
}

/** The difference; never negative. */
function subtract(left: number, right: number): number {
  const difference = left - right;
  return difference < 0 ? difference + PRIME : difference;
}

/** Takes a multiple of one list off another, in place. */
export function takeOff(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let at = 0; at < from.length; at += 1)
    from[at] = subtract(from[at] ?? 0, multiply(times, row[at] ?? 0));
}

/** By Fermat: the power of `PRIME − 2`. */
export function inverse(value: number): number {
  let [result, base, exponent] = [1, value, PRIME - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

/** The sum of products of two lists. */
export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) {
    const factor = right[at] ?? 0;
    if (factor !== 0) sum = add(sum, factor === 1 ? (left[at] ?? 0) : multiply(left[at] ?? 0, factor));
  }
  return sum;
}

/**
 * Well mixed numbers, the same at every run: which groups are published must not depend on chance.
 * @param skip how many of them to leave out first.
 */
export function createMixer(seed: number, skip: number): () => number {
  let state = (seed + Math.imul(skip, 0x9e3779b9)) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % PRIME;
  };
}
