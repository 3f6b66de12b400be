import type { SourceRow } from './import-kind.ts';
import type { ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';

/** Full years, both included. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

const OLDEST = 120;

/**
 * The ages a band holds, in full years: «До 29 лет» up to 29, «30 – 39 лет», «Более 55 лет» from 56 on (55 is not more than
 * 55), «55 лет и старше» from 55 on. Null when it cannot be told.
 */
export function readAgeBand(text: string, words: ImportWords): AgeBand | null {
  const lower = text.toLocaleLowerCase('ru');
  const [first, second] = [...lower.matchAll(/\d{1,3}/gu)].map(([number]) => Number(number));
  if (first === undefined) return null;
  const says = (key: string): boolean =>
    (words.ageBand?.[key] ?? []).some(word => {
      const at = lower.indexOf(word.toLocaleLowerCase('ru'));
      // «от» stands in other words too; every one of these begins a word.
      return at >= 0 && !/\p{L}/u.test(lower[at - 1] ?? ' ');
    });
  if (second !== undefined) return second >= first ? { from: first, to: second } : null;
  if (says('andOver') || says('from')) return { from: first, to: OLDEST };
  if (says('over')) return { from: first + 1, to: OLDEST };
  if (says('under')) return { from: 0, to: first };
  return { from: first, to: first };
}

/** Tells ages between the bands of one group that no band holds, and ages that two of them do. */
export function tellAgeGaps(
  lines: readonly { readonly row: SourceRow; readonly band: string }[],
  words: ImportWords,
  problems: ProblemList,
): void {
  const bands = lines
    .map(({ row, band }) => ({ row, name: band, ages: readAgeBand(band, words) }))
    .flatMap(({ row, name, ages }) => (ages === null ? [] : [{ row, name, ages }]))
    .toSorted((a, b) => a.ages.from - b.ages.from);
  for (const [at, { row, name, ages }] of bands.entries()) {
    const before = bands[at - 1];
    if (!before) continue;
    const [first, last] = [before.ages.to + 1, ages.from - 1];
    const span = first === last ? `${first}` : `${first}–${last}`;
    if (last >= first) problems.finding(row, 'band', 'ageWithoutBand', { ages: span, band: name });
    if (ages.from <= before.ages.to && name !== before.name)
      problems.finding(row, 'band', 'ageInTwoBands', { age: ages.from, band: name, other: before.name });
  }
}
