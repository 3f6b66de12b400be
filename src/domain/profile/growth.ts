import { invariant } from '../../lib/invariant.ts';

/** A share as whole points out of a whole maximum above 0. */
export interface Share {
  readonly sum: number;
  readonly max: number;
}

/** Below this many percentage points a difference is not noticeable (domain §3.1 rule 6). */
const NOTICEABLE_POINTS = 5;

/** `after − before` in tenths of a percentage point, half away from zero: 7/15 → 8/15 is 67. */
export function growthTenths(before: Share, after: Share): number {
  const { part, whole } = difference(before, after);
  const tenths = Math.floor((2000 * Math.abs(part) + whole) / (2 * whole));
  return part < 0 && tenths > 0 ? -tenths : tenths;
}

/** Whether the difference reaches 5.0 points, exactly: 49.96 of a hundred is not rounded up to it. */
export function isNoticeable(before: Share, after: Share): boolean {
  const { part, whole } = difference(before, after);
  return 100 * Math.abs(part) >= NOTICEABLE_POINTS * whole;
}

function difference(before: Share, after: Share): { readonly part: number; readonly whole: number } {
  invariant(before.max > 0 && after.max > 0, 'growth of a share without a maximum');
  const part = after.sum * before.max - before.sum * after.max;
  const whole = before.max * after.max;
  invariant(Number.isSafeInteger(2000 * whole), 'a share too large to compare exactly');
  return { part, whole };
}
