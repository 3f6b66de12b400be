/** The value in the middle; of an even number of values the lower one of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that is not below so many percent of them; NaN of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** With so many digits that matter. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
