/** Things side by side in their order, `width` in a row; the last row may be shorter. */
export function inRows<Thing>(all: readonly Thing[], width: number): Thing[][] {
  return Array.from({ length: Math.ceil(all.length / width) }, (_, row) =>
    all.slice(row * width, (row + 1) * width),
  );
}
