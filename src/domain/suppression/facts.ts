/** A group of fewer people is hidden inside its territory (design §7). */
export const FACTS_THRESHOLD = 5;

/** What may be told of one group: its number, that it is too small (or would give away one that is), that it is empty. */
export type Telling = 'shown' | 'hidden' | 'noData';

export interface TellingOfParts {
  readonly total: Telling;
  /** In the order of the groups. */
  readonly groups: readonly Telling[];
}

/**
 * What may be told of groups that make up a whole, by the number of people in each, when the whole is told beside them.
 * Guarantee: nothing hidden follows by subtraction. What is hidden together is at least two groups and at least as many
 * people as the threshold, so that the whole less what is shown is itself a number that may be told. The smallest groups
 * are hidden besides, where that is needed. Empty groups are known to be empty: «нет данных», and they hide nobody.
 *
 * @param sizes people in each group; groups that nobody lists (of an unknown subject) have to be among them.
 */
export function tellParts(sizes: readonly number[], threshold: number = FACTS_THRESHOLD): TellingOfParts {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const bySize = sizes
    .map((size, index) => ({ size, index }))
    .filter(({ size }) => size > 0)
    .sort((left, right) => left.size - right.size || left.index - right.index);
  const small = bySize.filter(({ size }) => size < threshold).length;
  let hidden = small;
  if (small > 0) {
    let people = bySize.slice(0, hidden).reduce((sum, { size }) => sum + size, 0);
    while (hidden < bySize.length && (hidden < 2 || people < threshold)) {
      people += bySize[hidden]?.size ?? 0;
      hidden += 1;
    }
  }
  const isHidden = new Set(bySize.slice(0, hidden).map(({ index }) => index));
  // One group alone is the whole: hidden with it, or shown with it.
  const total: Telling = whole === 0 ? 'noData' : whole < threshold ? 'hidden' : 'shown';
  return {
    total,
    groups: sizes.map((size, index) => {
      if (size === 0) return 'noData';
      return isHidden.has(index) ? 'hidden' : 'shown';
    }),
  };
}
