import type { Target } from './definition.ts';

/** Whole numbers: `part` of `whole`. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

/**
 * The share in tenths of a percent, half up, but never up to a target that was missed: 3999 of 5000 is 79.9 where 80 % is
 * asked for, and 9999 of 10,000 is 99.9. More than the whole is more than 100 %. `whole > 0`.
 */
export function shareTenths({ part, whole }: Fraction, target: Target = { kind: 'none' }): number {
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  const asked = target.kind === 'atLeast' || target.kind === 'equal' ? [target.percent, 100] : [100];
  const missed = asked.find(percent => tenths >= 10 * percent && 100 * part < percent * whole);
  return missed === undefined ? tenths : 10 * missed - 1;
}

/** Whether the target is reached, on whole numbers: 32 of 40 is 80 % exactly. */
export function targetMark({ part, whole }: Fraction, target: Target): 'reached' | 'notReached' | 'none' {
  switch (target.kind) {
    case 'atLeast':
      return 100 * part >= target.percent * whole ? 'reached' : 'notReached';
    case 'equal':
      return 100 * part === target.percent * whole ? 'reached' : 'notReached';
    // A growth is of two shares.
    case 'growth':
    case 'none':
      return 'none';
  }
}

/** Signed tenths of a percentage point between two shares, half away from zero. */
export function pointTenths(before: Fraction, after: Fraction): number {
  return roundedQuotient(1000 * difference(before, after), before.whole * after.whole);
}

/** Signed tenths of a percent by which the first share grew; `before.part > 0`. */
export function relativeTenths(before: Fraction, after: Fraction): number {
  return roundedQuotient(1000 * difference(before, after), before.part * after.whole);
}

/** Whether the second share is larger by so many percent of the first one, or by so many percentage points. */
export function differsBy(
  before: Fraction,
  after: Fraction,
  percent: number,
  reading: 'relative' | 'points',
): boolean {
  const base = reading === 'relative' ? before.part : before.whole;
  return 100 * difference(before, after) >= percent * base * after.whole;
}

/** Of the two shares on a common denominator. */
const difference = (before: Fraction, after: Fraction): number =>
  after.part * before.whole - before.part * after.whole;

function roundedQuotient(dividend: number, divisor: number): number {
  const size = Math.floor((2 * Math.abs(dividend) + divisor) / (2 * divisor));
  return dividend < 0 ? -size : size;
}
