import { PRIME } from './modular.ts';

/** Which marks were noted, once or more often: short lists of bits that say «perhaps» of a few too many. */
export interface Repeats {
  clear(): void;
  note(hash: number): void;
  /** False: certainly not. */
  isNoted(hash: number): boolean;
  isRepeated(hash: number): boolean;
}

/** For one in sixteen «perhaps» is wrong. */
const BITS_OF_ONE = 16;

/** @param most marks noted between two times of clearing, by their `hashOf`. */
export function createRepeats(most: number): Repeats {
  const size = Math.max(8, Math.ceil(Math.log2(BITS_OF_ONE * most + 1)));
  const shift = 32 - size;
  const once = new Int32Array(2 ** (size - 5));
  const again = new Int32Array(2 ** (size - 5));
  const has = (bits: Int32Array, bit: number): boolean => ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  return {
    clear() {
      once.fill(0);
      again.fill(0);
    },
    note(hash) {
      const bit = hash >>> shift;
      const bits = has(once, bit) ? again : once;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    isNoted: hash => has(once, hash >>> shift),
    isRepeated: hash => has(again, hash >>> shift),
  };
}

/** The sum of two residues. */
export function plus(left: number, right: number): number {
  const sum = (left + right) | 0;
  return sum >= PRIME ? sum - PRIME : sum;
}

/** The residue that adds up to zero with it. */
export function opposite(residue: number): number {
  return residue === 0 ? 0 : PRIME - residue;
}

/** 32 well mixed bits of a mark, two residues: the same for its opposite. */
export function hashOf(high: number, low: number): number {
  return isTurned(high, low) ? mixed(opposite(high), opposite(low)) : mixed(high, low);
}

/** A mark exactly: the same number for its opposite, 0 for zero. */
export function keyOf(high: number, low: number): number {
  // Below 2⁵².
  return isTurned(high, low) ? opposite(high) * PRIME + opposite(low) : high * PRIME + low;
}

function isTurned(high: number, low: number): boolean {
  return high === 0 ? 2 * low > PRIME : 2 * high > PRIME;
}

function mixed(high: number, low: number): number {
  const all = Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1);
  return Math.imul(all ^ (all >>> 15), 0x735a2d97);
}
