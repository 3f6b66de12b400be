import readSheets from 'read-excel-file/universal';
import { type Grid, TABLE_LIMITS, TableFileError } from './table/table-file.ts';
import { listZipParts, readZipPart } from './table/zip-parts.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const CELL = /<(?:\w+:)?c\s[^>]*?r="([A-Z]{1,4})(\d{1,8})"/gu;

/**
 * The sheets of an XLSX file; formulas as the values that were stored with them. Everything that may be too large is
 * measured before the library builds its tables: one cell in the last row of Excel would make a million rows.
 * Throws `TableFileError`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Grid[]> {
  checkParts(bytes);
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(bytes.slice().buffer);
  } catch (error) {
    // The library has no kinds of errors: whatever it cannot read is damaged for us.
    if (error instanceof RangeError) throw new TableFileError('tooHard');
    throw new TableFileError('damaged');
  }
  return sheets.map(({ sheet, data }) => ({ title: sheet, rows: data.map(row => row.map(textOf)) }));
}

function checkParts(bytes: Uint8Array): void {
  const parts = listZipParts(bytes);
  const names = new Set(parts.map(({ name }) => name));
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml'))
    throw new TableFileError('document');
  if (names.has('content.xml') && names.has('mimetype')) throw new TableFileError('openDocument');
  if (!names.has('xl/workbook.xml')) throw new TableFileError('notATable');
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.length > TABLE_LIMITS.sheets)
    throw new TableFileError('tooManySheets', { count: sheets.length, max: TABLE_LIMITS.sheets });
  let cells = 0;
  for (const part of parts.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    const xml = readZipPart(bytes, part);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new TableFileError('damaged');
    if (SHEET.test(part.name)) cells += checkCells(xml);
    if (cells > TABLE_LIMITS.cells) throw new TableFileError('tooHard');
  }
}

/** How many cells a sheet has. */
function checkCells(xml: string): number {
  let count = 0;
  for (const [, column = '', row = ''] of xml.matchAll(CELL)) {
    if (Number(row) > TABLE_LIMITS.rows) throw new TableFileError('tooManyRows', { max: TABLE_LIMITS.rows });
    if (columnNumber(column) > TABLE_LIMITS.columns)
      throw new TableFileError('tooManyColumns', { max: TABLE_LIMITS.columns });
    count += 1;
  }
  return count;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  // What a binary fraction adds to a decimal one is not what somebody typed.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
