import type { Value } from './answer.ts';

export type Trend = 'up' | 'down' | 'same';

/** The one number of a value that is compared from day to day; null where there is none to compare. */
function comparedNumber(value: Value): number | null {
  switch (value.kind) {
    case 'share':
      return value.tenths;
    case 'rate':
      return value.hundredths;
    case 'change':
      return value.points.tenths;
    case 'levels':
      return value.after?.tenths ?? null;
    case 'documents':
      return value.documents.filter(({ present }) => present).length;
    case 'hidden':
    case 'noData':
      return null;
  }
}

/** Which way a number went since an earlier answer; null where one of them has no number. */
export function trendOf(value: Value, earlier: Value): Trend | null {
  const [now, then] = [comparedNumber(value), comparedNumber(earlier)];
  if (now === null || then === null || value.kind !== earlier.kind) return null;
  if (now === then) return 'same';
  return now > then ? 'up' : 'down';
}
