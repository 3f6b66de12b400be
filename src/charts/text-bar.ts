import { invariant } from '../lib/invariant.ts';

const FILLED = '▓';
const EMPTY = '░';
const UNKNOWN = '·';

/**
 * A bar of `width` characters for a text message: 450 (45.0 %) of width 10 is `▓▓▓▓▓░░░░░` (half a block rounds up).
 * The bar is full only at 100 % and empty only at 0 %; null, not enough data, is a row of dots, never an empty bar.
 */
export function textBar(percentTenths: number | null, width = 10): string {
  invariant(Number.isInteger(width) && width >= 2, `a bar of ${width} characters cannot be drawn`);
  if (percentTenths === null) return UNKNOWN.repeat(width);
  invariant(
    percentTenths >= 0 && percentTenths <= 1000,
    `${percentTenths} is not a share in tenths of a percent`,
  );
  const filled = filledBlocks(percentTenths, width);
  return FILLED.repeat(filled) + EMPTY.repeat(width - filled);
}

function filledBlocks(percentTenths: number, width: number): number {
  if (percentTenths === 0) return 0;
  if (percentTenths === 1000) return width;
  const rounded = Math.floor((2 * percentTenths * width + 1000) / 2000);
  return Math.min(width - 1, Math.max(1, rounded));
}
