import { invariant } from '../../lib/invariant.ts';

/**
 * `100 · part / whole` in tenths of a percent, half up: 12 of 15 → 800, 7 of 15 → 467.
 * Whole numbers, `0 ≤ part ≤ whole`, `whole > 0`.
 */
export function percentTenths(part: number, whole: number): number {
  invariant(
    Number.isSafeInteger(part) && Number.isSafeInteger(whole),
    'percent of numbers that are not whole',
  );
  invariant(part >= 0 && whole > 0 && part <= whole, `percent of ${part} in ${whole}`);
  return Math.floor((2000 * part + whole) / (2 * whole));
}

/** Whether `part / whole ≥ percent %`, exactly: 12 of 15 is 80 %, no rounding involved. */
export function isAtLeastPercent(part: number, whole: number, percent: number): boolean {
  return 100 * part >= percent * whole;
}
