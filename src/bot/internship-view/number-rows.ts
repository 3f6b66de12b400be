import type { Button } from '../screen.ts';

const IN_ROW = 6;

/** Numbered buttons for numbered lines, six in a row. */
export function numberRows(data: readonly string[], from = 1): Button[][] {
  const all = data.map((each, index): Button => ({ text: String(from + index), data: each }));
  return Array.from({ length: Math.ceil(all.length / IN_ROW) }, (_, row) =>
    all.slice(row * IN_ROW, (row + 1) * IN_ROW),
  );
}
