import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';
import type { FormColumn, FormSheet } from './import-form.ts';
import { isMisspelled } from './import-words.ts';

export interface MatchedHeadings {
  /** For each cell of the heading's row the key of its column; null: not ours. */
  readonly keys: readonly (string | null)[];
  /** For cells that are one column only together with others: their place in it. */
  readonly partOf: ReadonlyMap<number, number>;
  /** Headings that no column has. */
  readonly unknown: readonly { readonly at: number; readonly heading: string }[];
  /** @property nearest the file's heading that is spelled most alike; empty: nothing is. */
  readonly missing: readonly { readonly column: FormColumn; readonly nearest: string }[];
  /** The same column twice: the first one counts. */
  readonly twice: readonly { readonly at: number; readonly heading: string }[];
}

/**
 * Which column each heading means: by its heading or an alias, whatever the case, ё or е, spaces, signs and one wrong letter
 * in a word. The exact ones are given away first, so «Школа 2» never takes the place of «Школа».
 */
export function matchHeadings(headings: readonly string[], sheet: FormSheet): MatchedHeadings {
  const folded = headings.map(foldHeading);
  const keys: (string | null)[] = headings.map(() => null);
  const taken = new Set<string>();
  const twice: { at: number; heading: string }[] = [];
  const columns = namedColumns(sheet);
  const isTwice = new Set<number>();
  for (const fits of [same, alike]) {
    for (const [at, heading] of folded.entries()) {
      if (heading === '' || keys[at] !== null || isTwice.has(at)) continue;
      const column = columns.find(({ names }) => names.some(name => fits(name, heading)))?.column;
      if (!column) continue;
      if (taken.has(column.key)) {
        isTwice.add(at);
        twice.push({ at, heading: headings[at] ?? '' });
      } else {
        taken.add(column.key);
        keys[at] = column.key;
      }
    }
  }
  const partOf = takeParts(sheet, { folded, keys, taken });
  const unknown = headings.flatMap((heading, at) =>
    folded[at] !== '' && keys[at] === null && !isTwice.has(at) ? [{ at, heading }] : [],
  );
  const missing = sheet.columns
    .filter(({ key, required }) => required && !taken.has(key))
    .map(column => ({
      column,
      // Most rows that are tried are no heading, and nobody asks what theirs are like.
      get nearest() {
        const free = unknown.map(({ heading }) => ({ heading, searchText: foldForSearch(heading) }));
        return findByName(foldForSearch(column.heading), free, 1).found[0]?.heading ?? '';
      },
    }));
  return { keys, partOf, unknown, missing, twice };
}

/** A column that is not there as a whole may stand in several: a name in those of surname, name and patronymic. */
function takeParts(
  { columns }: FormSheet,
  {
    folded,
    keys,
    taken,
  }: { readonly folded: readonly string[]; readonly keys: (string | null)[]; readonly taken: Set<string> },
): ReadonlyMap<number, number> {
  const partOf = new Map<number, number>();
  for (const { key, parts = [] } of columns) {
    if (taken.has(key)) continue;
    const at = parts.map(part =>
      folded.findIndex((heading, n) => keys[n] === null && heading === foldHeading(part)),
    );
    if (at.slice(0, 2).some(n => n === -1) || at.length === 0) continue;
    taken.add(key);
    for (const [part, n] of at.entries()) {
      if (n === -1) continue;
      keys[n] = key;
      partOf.set(n, part);
    }
  }
  return partOf;
}

const same = (name: string, heading: string): boolean => name === heading;
const alike = (name: string, heading: string): boolean =>
  isMisspelled(name, heading) ||
  isMisspelled(name.replaceAll(' ', ''), heading.replaceAll(' ', '')) ||
  name.replaceAll(' ', '') === heading.replaceAll(' ', '');

interface NamedColumn {
  readonly column: FormColumn;
  readonly names: readonly string[];
}

// Thirty rows of a file are tried as the heading of fourteen forms: their names are folded once.
const known = new WeakMap<FormSheet, readonly NamedColumn[]>();

function namedColumns(sheet: FormSheet): readonly NamedColumn[] {
  const columns =
    known.get(sheet) ??
    sheet.columns.map(column => ({ column, names: [column.heading, ...column.aliases].map(foldHeading) }));
  known.set(sheet, columns);
  return columns;
}

/** Signs that are words: the share of something stands beside its number, and «№» is a heading by itself. */
function foldHeading(heading: string): string {
  return foldForSearch(heading.replaceAll('%', ' percent ').replaceAll('№', ' no '));
}
