import type { SourceRow } from './import-kind.ts';
import { findWord, type ImportWords } from './import-words.ts';
import type { ProblemList } from './problem-list.ts';

/** The key of a cell's word. Null for an empty cell; `undefined` when nobody knows the word, and that is told. */
export function wordCell(
  row: SourceRow,
  column: string,
  family: string,
  words: ImportWords,
  problems: ProblemList,
): string | null | undefined {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  const found = findWord(words, family, text);
  if (found.kind === 'found') return found.key;
  // A file of a program names the stored key itself.
  if (words[family]?.[text]) return text;
  problems.unknown(row, column, 'wordUnknown', text, found.nearest);
  return undefined;
}

/** A text of at most so many characters; longer ones are told. Null for an empty cell. */
export function textCell(row: SourceRow, column: string, most: number, problems: ProblemList): string | null {
  const text = row.cells[column] ?? '';
  if (text === '') return null;
  if (Array.from(text).length > most) problems.error(row, column, 'textTooLong', { most });
  return text;
}
