import { CsvError, parse } from 'csv-parse/sync';

/** The text is not a table; `message` says what is wrong, `line` where (from 1). */
export class CsvFormatError extends Error {
  override readonly name = 'CsvFormatError';
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads a table with a heading: one record per row, by column name; cells trimmed, empty rows left out, a byte order
 * mark dropped. Throws `CsvFormatError` when a row has other cells than the heading or a quote is not closed.
 */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse<Record<string, string>>(text, {
      columns: true,
      bom: true,
      trim: true,
      // Editors mix them in one file.
      record_delimiter: ['\r\n', '\n'],
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new CsvFormatError(error.message, line);
  }
}

/**
 * Reads a table of any width, its heading a row like the others; every row of the file is there, the empty ones without
 * cells. Throws `CsvFormatError`, `line` being the row, when a quote is not closed.
 */
export function parseCsvRows(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      trim: true,
      relax_column_count: true,
      // A name of a school with quotes of its own, in a file that no program wrote.
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The row in which it began: an open quote takes everything below it for one cell.
    throw new CsvFormatError(error.message, typeof error.records === 'number' ? error.records + 1 : 1);
  }
}
