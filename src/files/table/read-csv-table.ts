import { CsvFormatError, parseCsvRows } from '../csv.ts';
import { type Grid, TableFileError } from './table-file.ts';

const DELIMITERS = [';', '\t', ','] as const;

/** A CSV file as one sheet: UTF-8, UTF-16 with its mark, or what Windows writes; the separator is guessed. */
export function readCsvTable(bytes: Uint8Array, title: string): Grid {
  const text = decode(bytes);
  if (/^\s*<(?:!doctype html|html|head|table|meta)/iu.test(text)) throw new TableFileError('html');
  if (text.includes('\0') || /^%PDF|^\{\\rtf|^\s*<\?xml/u.test(text)) throw new TableFileError('notATable');
  try {
    return { title, rows: parseCsvRows(text, guessDelimiter(text)) };
  } catch (error) {
    if (error instanceof CsvFormatError) throw new TableFileError('brokenCsv', { row: error.line });
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1251').decode(bytes);
    throw error;
  }
}

/** The one that cuts the first lines into most cells, outside of quotes; equals in the order people here use them. */
function guessDelimiter(text: string): string {
  const head = text
    .slice(0, 10_000)
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n|\n|\r/u)
    .slice(0, 10)
    .join('\n');
  const counts = DELIMITERS.map(delimiter => ({ delimiter, count: head.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
