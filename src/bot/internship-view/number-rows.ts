import { inRows } from '../in-rows.ts';
import type { Button } from '../screen.ts';

const IN_ROW = 6;

/** Numbered buttons for numbered lines, six in a row. */
export function numberRows(data: readonly string[], from = 1): Button[][] {
  const all = data.map((each, index): Button => ({ text: String(from + index), data: each }));
  return inRows(all, IN_ROW);
}
