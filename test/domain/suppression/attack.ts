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

/** Whoever knows all released sums: which other sums can be calculated from them, by elimination over the rationals. */
export function createAttacker(atoms: readonly Atom[], released: readonly Released[]) {
  const rows: { values: Fraction[]; pivot: number }[] = [];
  const reduce = (vector: readonly number[]): Fraction[] => {
    let values = vector.map(value => new Fraction(BigInt(value)));
    for (const row of rows) {
      const times = values[row.pivot] ?? new Fraction(0n);
      if (times.isZero) continue;
      values = values.map((value, at) => value.minus(times.times(row.values[at] ?? new Fraction(0n))));
    }
    return values;
  };
  for (const { group, layer } of released) {
    const values = reduce(atoms.map(atom => (isInGroup(atom, group, layer) ? 1 : 0)));
    const pivot = values.findIndex(value => !value.isZero);
    if (pivot === -1) continue;
    const lead = values[pivot] ?? new Fraction(1n);
    rows.push({ values: values.map(value => value.over(lead)), pivot });
  }
  const canTell = (members: (atom: Atom, index: number) => boolean): boolean =>
    reduce(atoms.map((atom, index) => (members(atom, index) ? 1 : 0))).every(value => value.isZero);
  return {
    canTell,
    /** The first set of atoms with 1 to 4 people together whose sum can be calculated; null: there is none. */
    findBetrayed(): number[] | null {
      for (const set of smallSets(atoms, 4)) {
        if (canTell((_, index) => set.includes(index))) return set;
      }
      return null;
    },
  };
}

function* smallSets(atoms: readonly Atom[], most: number, from = 0): Generator<number[]> {
  for (let index = from; index < atoms.length; index += 1) {
    const count = atoms[index]?.count ?? 0;
    if (count > most) continue;
    yield [index];
    for (const more of smallSets(atoms, most - count, index + 1)) yield [index, ...more];
  }
}
