/** Arithmetic modulo a prime so small that products stay exact. Sums of released numbers are followed in it. */
export const PRIME = 67_108_859;

export function multiply(left: number, right: number): number {
  return (left * right) % PRIME;
}

export function subtract(left: number, right: number): number {
  const difference = left - right;
  return difference < 0 ? difference + PRIME : difference;
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
    if (factor !== 0) sum = (sum + (left[at] ?? 0) * factor) % PRIME;
  }
  return sum;
}

/** Well mixed numbers, the same at every run: which groups are published must not depend on chance. */
export function createMixer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % PRIME;
  };
}
