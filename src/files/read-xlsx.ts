import readSheets from 'read-excel-file/universal';
import { readNumber } from '../domain/imports/read-cell.ts';
import { type Grid, TABLE_LIMITS, TableFileError } from './table/table-file.ts';
import {
  type MergedRange,
  readSheetFacts,
  readSheetParts,
  readShownStyles,
  type SheetFacts,
  type ShownAs,
} from './table/xlsx-facts.ts';
import { listZipParts, readZipPart } from './table/zip-parts.ts';

const MINUTE_MS = 60_000;
/** Of both calendars of Excel: the one of 1904 begins with it. */
const FIRST_DAY = '1904-01-02';
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;

/**
 * The sheets of an XLSX file; formulas as the values that were stored with them, cells as they are shown: a percent with its
 * sign, a month without a day; a text in merged cells stands in each of them. Everything that may be too large is
 * measured before the library builds its tables: one cell in the last row of Excel would make a million rows.
 * Throws `TableFileError`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Grid[]> {
  const facts = checkParts(bytes);
  let sheets: Awaited<ReturnType<typeof readSheets>>;
  try {
    sheets = await readSheets(bytes.slice().buffer);
  } catch (error) {
    // The library has no kinds of errors: whatever it cannot read is damaged for us.
    if (error instanceof RangeError) throw new TableFileError('tooHard');
    throw new TableFileError('damaged');
  }
  // Last year's table on a sheet that nobody sees is not what its author looks at.
  const visible = sheets.filter(({ sheet }) => facts.get(sheet)?.hiddenSheet !== true);
  return visible.map(({ sheet, data }) => {
    const own = facts.get(sheet);
    if (own?.bareFormula != null)
      throw new TableFileError('formulaWithoutValue', { sheet, row: own.bareFormula });
    const shown = own?.shown.size ? own.shown : null;
    const rows = data.map((row, r) =>
      row.map((cell, c) => textOf(cell, shown?.get(`${r + 1}:${c + 1}`) ?? null)),
    );
    return { title: sheet, rows: fillMerged(rows, own?.merged ?? []), hidden: own?.hidden ?? [] };
  });
}

/** What each sheet says of its cells, by its title. */
function checkParts(bytes: Uint8Array): ReadonlyMap<string, SheetFacts & { readonly hiddenSheet: boolean }> {
  const parts = listZipParts(bytes);
  const names = new Set(parts.map(({ name }) => name));
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml'))
    throw new TableFileError('document');
  if (names.has('content.xml') && names.has('mimetype')) throw new TableFileError('openDocument');
  if (!names.has('xl/workbook.xml')) throw new TableFileError('notATable');
  const sheets = parts.filter(({ name }) => SHEET.test(name));
  if (sheets.length > TABLE_LIMITS.sheets)
    throw new TableFileError('tooManySheets', { count: sheets.length, max: TABLE_LIMITS.sheets });
  const xmlOf = (name: string): string => {
    const part = parts.find(each => each.name === name);
    return part ? readZipPart(bytes, part) : '';
  };
  const styles = readShownStyles(xmlOf('xl/styles.xml'));
  const byPart = new Map<string, SheetFacts>();
  for (const part of parts.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))) {
    const xml = readZipPart(bytes, part);
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new TableFileError('damaged');
    if (SHEET.test(part.name)) byPart.set(part.name, checkedFacts(readSheetFacts(xml, styles)));
    const cells = [...byPart.values()].reduce((sum, each) => sum + each.cells, 0);
    if (cells > TABLE_LIMITS.cells) throw new TableFileError('tooHard');
  }
  const titles = readSheetParts(xmlOf('xl/workbook.xml'), xmlOf('xl/_rels/workbook.xml.rels'));
  return new Map(
    [...titles].flatMap(([title, { part, hidden: hiddenSheet }]) => {
      const facts = byPart.get(part);
      return facts ? [[title, { ...facts, hiddenSheet }] as const] : [];
    }),
  );
}

function checkedFacts(facts: SheetFacts): SheetFacts {
  if (facts.lastRow > TABLE_LIMITS.rows) throw new TableFileError('tooManyRows', { max: TABLE_LIMITS.rows });
  if (facts.lastColumn > TABLE_LIMITS.columns)
    throw new TableFileError('tooManyColumns', { max: TABLE_LIMITS.columns });
  return facts;
}

/** A text counts for every cell it was merged over. A number does not: 30 over two schools is 30 of both together. */
function fillMerged(rows: readonly (readonly string[])[], merged: readonly MergedRange[]): string[][] {
  const filled = rows.map(row => [...row]);
  let left: number = TABLE_LIMITS.cells;
  for (const { fromRow, toRow, fromColumn, toColumn } of merged) {
    const text = filled[fromRow - 1]?.[fromColumn - 1] ?? '';
    if (text === '' || readNumber(text) !== null) continue;
    for (let row = fromRow; row <= Math.min(toRow, filled.length); row += 1)
      for (let column = fromColumn; column <= Math.min(toColumn, TABLE_LIMITS.columns); column += 1) {
        const cells = filled[row - 1];
        if (cells === undefined) continue;
        if (left === 0) throw new TableFileError('tooHard');
        left -= 1;
        while (cells.length < column) cells.push('');
        cells[column - 1] = text;
      }
  }
  return filled;
}

function textOf(cell: unknown, shown: ShownAs | null): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell, shown);
  if (typeof cell === 'number') return shown === 'percent' ? `${decimal(cell * 100)} %` : decimal(cell);
  return String(cell);
}

/** What a binary fraction adds to a decimal one is not what somebody typed. */
function decimal(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function dateText(date: Date, shown: ShownAs | null): string {
  if (Number.isNaN(date.getTime())) return '';
  // A fraction of a day is no whole number of minutes to a program.
  const text = new Date(Math.round(date.getTime() / MINUTE_MS) * MINUTE_MS).toISOString();
  // A time without a day counts from the first day of the program.
  if (text < FIRST_DAY && !text.endsWith('T00:00:00.000Z')) return text.slice(11, 16);
  if (shown === 'month') return text.slice(0, 7);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16);
}
