import { type Atom, isInGroup, type Released } from '../../../src/domain/suppression/atom.ts';

/** Exact fractions, written apart from the program's own arithmetic. */
class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
  constructor(top: bigint, bottom: bigint = 1n) {
    const common = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
    const sign = bottom < 0n ? -1n : 1n;
    this.top = (sign * top) / common;
    this.bottom = (sign * bottom) / common;
  }
  minus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
  get isZero(): boolean {
    return this.top === 0n;
  }
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

/**
 * Whoever knows all released sums: which others can be calculated from them, by elimination over the rationals. A sum can
 * be exactly when it is the same for any two people whom no released sum tells apart: orthogonal to all of `unseen`.
 */
export function createAttacker(atoms: readonly Atom[], released: readonly Released[]) {
  const unseen = unseenBy(
    released.map(({ group, layer }) => atoms.map(atom => (isInGroup(atom, group, layer) ? 1 : 0))),
    atoms.length,
  );
  const isKnown = (combination: readonly (readonly [atom: number, times: number])[]): boolean =>
    unseen.every(
      vector => combination.reduce((sum, [at, times]) => sum + times * (vector[at] ?? 0), 0) === 0,
    );
  return {
    canTell: (members: (atom: Atom, index: number) => boolean): boolean =>
      isKnown(atoms.flatMap((atom, index) => (members(atom, index) ? [[index, 1] as const] : []))),
    /**
     * The first atoms with 1 to 4 people together of whom something can be calculated: their sum, that of some less that of
     * the others, of up to three also with some taken twice (`twice`); null: there are none.
     */
    findBetrayed(twice = true): (readonly [atom: number, times: number])[] | null {
      for (const set of smallSets(atoms, 4)) {
        for (const combination of combinations(set, twice && set.length < 4 ? [1, -1, 2, -2] : [1, -1]))
          if (isKnown(combination)) return combination;
      }
      return null;
    },
  };
}

/** Whole numbers that span everything orthogonal to the sums. */
function unseenBy(sums: readonly (readonly number[])[], size: number): number[][] {
  const rows: { values: Fraction[]; pivot: number }[] = [];
  const without = (
    values: readonly Fraction[],
    row: { values: readonly Fraction[]; pivot: number },
  ): Fraction[] => {
    const times = values[row.pivot] ?? ZERO;
    if (times.isZero) return [...values];
    return values.map((value, at) => value.minus(times.times(row.values[at] ?? ZERO)));
  };
  for (const sum of sums) {
    const values = rows.reduce(
      without,
      sum.map(value => new Fraction(BigInt(value))),
    );
    const pivot = values.findIndex(value => !value.isZero);
    if (pivot === -1) continue;
    const lead = values[pivot] ?? ZERO;
    const added = { values: values.map(value => value.over(lead)), pivot };
    for (const row of rows) row.values = without(row.values, added);
    rows.push(added);
  }
  const pivots = new Set(rows.map(({ pivot }) => pivot));
  const free = Array.from({ length: size }, (_, at) => at).filter(at => !pivots.has(at));
  return free.map(at => {
    const vector = Array.from({ length: size }, () => ZERO);
    vector[at] = new Fraction(1n);
    for (const { values, pivot } of rows) vector[pivot] = ZERO.minus(values[at] ?? ZERO);
    const common = vector.reduce((product, { bottom }) => (product * bottom) / gcd(product, bottom), 1n);
    return vector.map(({ top, bottom }) => Number((top * common) / bottom));
  });
}

const ZERO = new Fraction(0n);

function* combinations(
  [first, ...more]: readonly number[],
  times: readonly number[],
): Generator<(readonly [number, number])[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of combinations(more, times)) for (const each of times) yield [[first, each], ...rest];
}

function* smallSets(atoms: readonly Atom[], most: number, from = 0): Generator<number[]> {
  for (let index = from; index < atoms.length; index += 1) {
    const count = atoms[index]?.count ?? 0;
    if (count > most) continue;
    yield [index];
    for (const more of smallSets(atoms, most - count, index + 1)) yield [index, ...more];
  }
}
