import { PRIME } from './modular.ts';
import { createRepeats, hashOf, keyOf, opposite, plus } from './repeats.ts';

/** Fewer people than this are never told about (design §7). */
export const SMALLEST_GROUP = 5;

const LARGEST_SMALL = SMALLEST_GROUP - 1;
/** Pairs looked at between two pauses: about a millisecond. */
const PAIRS_AT_ONCE = 10_000;

/** Whose mark is one of those added up. */
export interface Marked {
  /** People in it. */
  readonly people: number;
  /** Where its mark is; never two of one place in a set. */
  readonly place: number;
  /** How often the mark is taken. */
  readonly times: number;
}

/** Looks for few people about whom something can be calculated. */
export interface SmallSetSearch {
  /**
   * Whether the marks of some atoms with 1 to 4 people together, each added or subtracted, come to zero; of two or three
   * atoms some may be taken twice. Marks are two independent random vectors orthogonal to everything released: so they do
   * exactly when such a sum of these people can be calculated (but for a chance of some 10⁻⁶, on the side of hiding). The
   * difference of two people may be all there is to know: one has the deficit and the other has not. Pauses: pairs grow with
   * the square of the atoms.
   */
  find(first: Float64Array, second: Float64Array): Generator<undefined, boolean>;
}

/** A search among these, to be asked again and again as more is released. */
export function createSmallSetSearch(marked: readonly Marked[]): SmallSetSearch {
  const small = marked.filter(({ people }) => people <= LARGEST_SMALL);
  // Three or four atoms have two single people among them.
  const single = small.filter(({ people }) => people === 1);
  const thirds = createRepeats(2 * small.length);
  const pairs = createRepeats(single.length * (single.length - 1));

  return {
    *find(first, second) {
      const byKey = new Map<number, Marked[]>();
      thirds.clear();
      const marks = marksOf(small, first, second);
      for (const [at, each] of small.entries()) {
        const [high, low] = [marks.high[at] ?? 0, marks.low[at] ?? 0];
        if (high === 0 && low === 0) return true;
        if (!addSingle(byKey, each, keyOf(high, low))) return true;
        thirds.note(hashOf(high, low));
        // Taken often already, twice would be more people than they stand for.
        if (each.times > 1) continue;
        const [twiceHigh, twiceLow] = [plus(high, high), plus(low, low)];
        if (!addSingle(byKey, each, keyOf(twiceHigh, twiceLow))) return true;
        thirds.note(hashOf(twiceHigh, twiceLow));
      }

      /** Whether a third one comes to zero with a pair's sum. */
      const meetsThird = (high: number, low: number, { left, right }: Pair): boolean =>
        thirds.isNoted(hashOf(high, low)) &&
        (byKey.get(keyOf(high, low)) ?? []).some(
          ({ people, place }) => people <= LARGEST_SMALL - 2 && place !== left.place && place !== right.place,
        );
      const all = marksOf(single, first, second);
      pairs.clear();
      const hasThree = yield* eachPair(single, all, pair => {
        const { high, low, leftHigh, leftLow, rightHigh, rightLow } = pair;
        pairs.note(hashOf(high, low));
        return (
          meetsThird(high, low, pair) ||
          meetsThird(plus(high, high), plus(low, low), pair) ||
          meetsThird(plus(high, leftHigh), plus(low, leftLow), pair) ||
          meetsThird(plus(high, rightHigh), plus(low, rightLow), pair)
        );
      });
      if (hasThree) return true;

      // Four: only pairs that were met twice, as it seems, are looked at again.
      const met = new Map<number, [number, number][]>();
      return yield* eachPair(single, all, ({ high, low, left: { place: one }, right: { place: other } }) => {
        if (!pairs.isRepeated(hashOf(high, low))) return false;
        const key = keyOf(high, low);
        const same = met.get(key);
        if (same?.some(pair => !pair.includes(one) && !pair.includes(other))) return true;
        if (same) same.push([one, other]);
        else met.set(key, [[one, other]]);
        return false;
      });
    },
  };
}

/** Two single people; `high` and `low` are the mark of the left one and of the right one, added or subtracted. */
interface Pair {
  left: Marked;
  right: Marked;
  leftHigh: number;
  leftLow: number;
  /** As it was added: the opposite of its own where it was subtracted. */
  rightHigh: number;
  rightLow: number;
  high: number;
  low: number;
}

/** Whether that is found of one of all pairs. The pair handed over is always the same object: there are very many. */
function* eachPair(
  single: readonly Marked[],
  { high, low }: Marks,
  isFound: (pair: Pair) => boolean,
): Generator<undefined, boolean> {
  const [some] = single;
  if (!some) return false;
  const pair = {
    left: some,
    right: some,
    leftHigh: 0,
    leftLow: 0,
    rightHigh: 0,
    rightLow: 0,
    high: 0,
    low: 0,
  };
  let looked = 0;
  for (const [from, left] of single.entries()) {
    pair.left = left;
    pair.leftHigh = high[from] ?? 0;
    pair.leftLow = low[from] ?? 0;
    for (let at = from + 1; at < single.length; at += 1) {
      pair.right = single[at] ?? left;
      if (pair.right.place === left.place) continue;
      pair.rightHigh = high[at] ?? 0;
      pair.rightLow = low[at] ?? 0;
      for (let sign = 0; sign < 2; sign += 1) {
        pair.high = plus(pair.leftHigh, pair.rightHigh);
        pair.low = plus(pair.leftLow, pair.rightLow);
        if (isFound(pair)) return true;
        pair.rightHigh = opposite(pair.rightHigh);
        pair.rightLow = opposite(pair.rightLow);
      }
    }
    looked += single.length - from;
    if (looked > PAIRS_AT_ONCE) {
      looked = 0;
      yield;
    }
  }
  return false;
}

/** False: with another one of the same key they are few. */
function addSingle(byKey: Map<number, Marked[]>, each: Marked, key: number): boolean {
  const same = byKey.get(key) ?? [];
  if (same.some(other => other.place !== each.place && other.people + each.people <= LARGEST_SMALL))
    return false;
  same.push(each);
  byKey.set(key, same);
  return true;
}

interface Marks {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

function marksOf(marked: readonly Marked[], first: Float64Array, second: Float64Array): Marks {
  const of = (vector: Float64Array): Int32Array =>
    Int32Array.from(marked, ({ place, times }) => ((vector[place] ?? 0) * times) % PRIME);
  return { high: of(first), low: of(second) };
}
