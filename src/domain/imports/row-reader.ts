import { foldForSearch } from '../../lib/text.ts';
import { isTotalRow } from './figures.ts';
import type { FormSheet } from './import-form.ts';
import type { ImportWords } from './import-words.ts';
import type { MatchedHeadings } from './match-headings.ts';
import { readNumber } from './read-cell.ts';

/** Key of the cells that no column takes, for forms that look at them. */
const UNREAD = 'unread';

/** What a row below the heading is. */
export type ReadRow =
  | { readonly kind: 'empty' }
  /** Nothing but the name of a section: it counts for the rows below it. */
  | { readonly kind: 'section' }
  /** It sums others up, and the form asks for more than it has. */
  | { readonly kind: 'total' }
  /** By the key of the column; cells that say «нет данных» are empty: neither a word nor a zero. */
  | { readonly kind: 'cells'; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads rows of one sheet, in their order: a section is remembered until the next one.
 * @param matched which cell belongs to which column.
 */
export function rowReader(
  form: FormSheet,
  { keys, partOf }: Pick<MatchedHeadings, 'keys' | 'partOf'>,
  words: ImportWords,
): (cells: readonly string[]) => ReadRow {
  const blanks = new Set((words.noData?.noData ?? []).map(foldForSearch));
  const totals = words.rowKind?.total ?? [];
  const required = form.columns.filter(column => column.required).map(({ key }) => key);
  const sectioned = form.columns.find(({ key, fromRows }) => fromRows && !keys.includes(key))?.key ?? null;
  // In the order of the parts, whatever the order of the columns.
  const order = keys.flatMap((key, at) => (key === null ? [] : [{ key, at, part: partOf.get(at) ?? 0 }]));
  const ordered = order.toSorted((left, right) => left.part - right.part);
  const unread = keys.flatMap((key, at) => (key === null ? [at] : []));
  let section = '';
  let begun = false;
  return cells => {
    const filled = cells.filter(cell => cell !== '');
    const [first, ...others] = filled;
    if (first === undefined) return { kind: 'empty' };
    const isBelowHeading = !begun;
    begun = true;
    // Official forms number their columns in a row of its own.
    if (isBelowHeading && filled.length > 2 && filled.every((cell, at) => cell === String(at + 1)))
      return { kind: 'empty' };
    const alone = others.every(other => other === first) && readNumber(first) === null;
    const byKey: Record<string, string> = {};
    for (const { key } of form.columns) byKey[key] = '';
    for (const { key, at } of ordered) {
      const cell = cells[at] ?? '';
      if (cell !== '' && !blanks.has(foldForSearch(cell)))
        byKey[key] = byKey[key] ? `${byKey[key]} ${cell}` : cell;
    }
    if (form.watchUnread) byKey[UNREAD] = unread.map(at => cells[at] ?? '').join('\n');
    const lacks = alone || required.some(key => byKey[key] === '');
    if (lacks && isTotalRow(first, totals)) return { kind: 'total' };
    if (sectioned !== null && alone) {
      section = first;
      return { kind: 'section' };
    }
    if (sectioned !== null) byKey[sectioned] = section;
    return { kind: 'cells', cells: byKey };
  };
}
