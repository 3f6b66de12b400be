import { invariant } from '../../lib/invariant.ts';

/** What became of people who were measured twice, in tenths of a percentage point. */
export interface MeanChange {
  /** The mean of everybody's own difference, half away from zero. */
  readonly tenths: number;
  /** Half of the 95 % interval; null for a single person. */
  readonly marginTenths: number | null;
  /** The interval contains 0: «в пределах погрешности». */
  readonly within: boolean;
  /** Five points or more (domain §3.1 rule 6); else «без заметных изменений». */
  readonly noticeable: boolean;
}

/** Two-sided 95 %. */
const Z = 1.959_964;
const NOTICEABLE_POINTS = 5;

/**
 * The mean paired difference with its 95 % interval by Student's t: `d ± t(n−1) · s / √n`.
 * @param sums over the pairs: of the differences in percentage points, and of their squares.
 */
export function meanChange({
  pairs,
  differenceSum,
  differenceSquares,
}: {
  readonly pairs: number;
  readonly differenceSum: number;
  readonly differenceSquares: number;
}): MeanChange {
  invariant(pairs > 0, 'a mean of nobody');
  const mean = differenceSum / pairs;
  const noticeable = Math.abs(mean) >= NOTICEABLE_POINTS;
  const tenths = tenthsOf(mean);
  if (pairs === 1) return { tenths, marginTenths: null, within: true, noticeable };
  // Sums are rounded when they are stored: all differences alike may come out a hair below zero.
  const variance = Math.max(0, differenceSquares - differenceSum * mean) / (pairs - 1);
  const margin = studentQuantile(pairs - 1) * Math.sqrt(variance / pairs);
  return { tenths, marginTenths: tenthsOf(margin), within: Math.abs(mean) <= margin, noticeable };
}

/** The 97.5 % point of Student's distribution, by its series in 1/ν; within 0.01 from four degrees of freedom on. */
function studentQuantile(degrees: number): number {
  const [z, v] = [Z, degrees];
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
  );
}

function tenthsOf(points: number): number {
  const tenths = Math.round(Math.abs(points) * 10);
  return points < 0 && tenths > 0 ? -tenths : tenths;
}
