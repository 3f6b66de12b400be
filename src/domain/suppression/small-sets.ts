import { PRIME } from './modular.ts';

/** Fewer people than this are never told about (design §7). */
export const SMALLEST_GROUP = 5;

const LARGEST_SMALL = SMALLEST_GROUP - 1;
/** Pairs looked at between two pauses: about a millisecond. */
const PAIRS_AT_ONCE = 20_000;
const EMPTY = -1;

/** Looks for few people whose sum can be calculated. Keeps its tables for the next search. */
export interface SmallSetSearch {
  /**
   * Whether some atoms with 1 to 4 people together have marks that add up to zero. Marks are two independent random vectors
   * orthogonal to everything released: those of a set of atoms add up to zero exactly when the set's sum can be calculated
   * (but for a chance of some 10⁻⁷, on the side of hiding). Pauses: pairs grow with the square of the atoms.
   */
  find(first: Float64Array, second: Float64Array): Generator<undefined, boolean>;
}

/** @param people in each atom. @param places of their marks: atoms may share one. */
export function createSmallSetSearch(people: readonly number[], places: readonly number[]): SmallSetSearch {
  const small = people.flatMap((count, atom) => (count <= LARGEST_SMALL ? [atom] : []));
  const countOf = (atom: number): number => people[atom] ?? 0;
  // Three or four atoms have two single people among them.
  const single = small.filter(atom => countOf(atom) === 1);
  const pairs = createPairTable((single.length * (single.length - 1)) / 2);

  return {
    *find(first, second) {
      const high = Float64Array.from(people, (_, atom) => first[places[atom] ?? 0] ?? 0);
      const low = Float64Array.from(people, (_, atom) => second[places[atom] ?? 0] ?? 0);
      const byKey = new Map<number, number[]>();
      for (const atom of small) {
        const key = keyOf(high[atom] ?? 0, low[atom] ?? 0);
        if (key === 0) return true;
        const same = byKey.get(key);
        if (same) same.push(atom);
        else byKey.set(key, [atom]);
      }
      for (const atom of small) {
        const partners = byKey.get(keyOf(PRIME - (high[atom] ?? 0), PRIME - (low[atom] ?? 0)));
        if (partners?.some(partner => countOf(partner) + countOf(atom) <= LARGEST_SMALL)) return true;
      }

      pairs.clear();
      let looked = 0;
      for (const [place, left] of single.entries()) {
        for (let at = place + 1; at < single.length; at += 1) {
          const right = single[at] ?? left;
          const top = wrapped((high[left] ?? 0) + (high[right] ?? 0));
          const bottom = wrapped((low[left] ?? 0) + (low[right] ?? 0));
          const [wantedTop, wantedBottom] = [wrapped(PRIME - top), wrapped(PRIME - bottom)];
          const thirds = byKey.get(wantedTop * PRIME + wantedBottom);
          if (thirds?.some(atom => atom !== left && atom !== right && countOf(atom) <= LARGEST_SMALL - 2))
            return true;
          if (pairs.hasBesides(wantedTop, wantedBottom, left, right)) return true;
          pairs.add(top, bottom, left, right);
        }
        looked += single.length - place;
        if (looked > PAIRS_AT_ONCE) {
          looked = 0;
          yield;
        }
      }
      return false;
    },
  };
}

/** Pairs of atoms by the sums of their marks. One list of numbers, filled again and again, costs no garbage. */
function createPairTable(most: number) {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * most + 1)));
  const size = 2 ** bits;
  const keys = new Float64Array(size);
  const lefts = new Int32Array(size);
  const rights = new Int32Array(size);
  const slotOf = (top: number, bottom: number): number =>
    Math.imul(top ^ Math.imul(bottom, 0x85ebca6b), 0x9e3779b1) >>> (32 - bits);
  const after = (slot: number): number => (slot + 1) % size;
  return {
    clear(): void {
      keys.fill(EMPTY);
    },
    add(top: number, bottom: number, left: number, right: number): void {
      let slot = slotOf(top, bottom);
      while (keys[slot] !== EMPTY) slot = after(slot);
      keys[slot] = top * PRIME + bottom;
      lefts[slot] = left;
      rights[slot] = right;
    },
    /** Whether a pair with this sum shares nobody with these two. */
    hasBesides(top: number, bottom: number, left: number, right: number): boolean {
      const key = top * PRIME + bottom;
      for (let slot = slotOf(top, bottom); keys[slot] !== EMPTY; slot = after(slot)) {
        if (keys[slot] !== key) continue;
        const [one, two] = [lefts[slot], rights[slot]];
        if (one !== left && one !== right && two !== left && two !== right) return true;
      }
      return false;
    },
  };
}

function wrapped(sum: number): number {
  return sum >= PRIME ? sum - PRIME : sum;
}

function keyOf(high: number, low: number): number {
  return wrapped(high) * PRIME + wrapped(low);
}
