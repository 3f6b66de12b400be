import type { SourceRow } from './import-kind.ts';
import { checkShare, type PrintedShare, readShare, shareTenths } from './printed-share.ts';
import type { ProblemList } from './problem-list.ts';
import { readWhole } from './read-cell.ts';

/** A number of people of a cell: null when nothing stands there («нет данных» is another thing than 0) or it is no number. */
export function wholeCell(row: SourceRow, column: string, problems: ProblemList): number | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  const value = readWhole(text, 0, 1_000_000);
  if (value === null) problems.error(row, column, 'wholeNumberExpected', { value: text });
  return value;
}

/**
 * The printed share of a cell against its parts: what does not come from them is told with the computed value, and stored as
 * printed all the same. Null when nothing is printed.
 */
export function shareCell(
  row: SourceRow,
  column: string,
  parts: { readonly numerator: number; readonly denominator: number },
  problems: ProblemList,
): PrintedShare | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  const share = readShare(text);
  if (share === null) {
    problems.error(row, column, 'percentExpected', { value: text });
    return null;
  }
  if (parts.denominator === 0) return share;
  const { kind, computed, rounded } = checkShare(share, parts.numerator, parts.denominator);
  const params = { ...parts, printed: share.value, computed, rounded };
  if (kind === 'misrounded') problems.finding(row, column, 'shareMisrounded', params);
  if (kind === 'wrong') problems.finding(row, column, 'shareWrong', params);
  return share;
}

/** Of a share for storing; null stays null. */
export function tenthsOf(share: PrintedShare | null): number | null {
  return share && shareTenths(share);
}

/** Whether a part is no more than the whole; otherwise nothing of the file can be applied. */
export function isPartOf(
  row: SourceRow,
  column: string,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  problems: ProblemList,
): boolean {
  if (numerator <= denominator) return true;
  problems.error(row, column, 'partOverWhole', { numerator, denominator });
  return false;
}
