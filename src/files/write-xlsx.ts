import writeSheets, { type CellObject, type SheetData } from 'write-excel-file/node';

/** A cell: a text as it stands (never a formula, whatever it begins with), a number, or nothing. */
export type XlsxCell =
  | string
  | number
  | null
  | {
      readonly value: string | number;
      readonly bold?: boolean;
      readonly muted?: boolean;
      readonly bordered?: boolean;
      readonly align?: 'left' | 'center' | 'right';
      /** How many columns it covers; the cells that it covers are null. */
      readonly span?: number;
      /** `#rrggbb` */
      readonly background?: string;
      /** Of a number, as Excel writes it: `0.0%`. */
      readonly format?: string;
      readonly wrap?: boolean;
    };

export interface XlsxSheet {
  /** At most 31 characters; what Excel does not allow in it is left out. */
  readonly title: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Rows that stay when one scrolls. */
  readonly stickyRows?: number;
  readonly stickyColumns?: number;
  readonly landscape?: boolean;
}

/** The bytes of an XLSX file. The library is heavy: import this file when it is needed, large tables in a worker thread. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const titles = uniqueTitles(sheets.map(({ title }) => title));
  const buffer = await writeSheets(
    sheets.map((sheet, n) => ({
      sheet: titles[n] ?? String(n + 1),
      data: sheet.rows.map(row => row.map(cellOf)) satisfies SheetData,
      ...(sheet.widths ? { columns: sheet.widths.map(width => ({ width })) } : {}),
      ...(sheet.stickyRows ? { stickyRowsCount: sheet.stickyRows } : {}),
      ...(sheet.stickyColumns ? { stickyColumnsCount: sheet.stickyColumns } : {}),
      ...(sheet.landscape ? { orientation: 'landscape' as const } : {}),
    })),
  ).toBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function cellOf(cell: XlsxCell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: storable(cell), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  const { value, bold, muted, bordered, align, span, background, format, wrap } = cell;
  const style = {
    ...(bold ? { fontWeight: 'bold' as const } : {}),
    ...(background ? { backgroundColor: background } : {}),
    ...(wrap ? { wrap: true } : {}),
    ...(muted ? { textColor: '#595959' } : {}),
    ...(bordered ? { borderStyle: 'thin' as const, borderColor: '#A6A6A6' } : {}),
    ...(align ? { align } : {}),
    ...(span ? { columnSpan: span } : {}),
  };
  return typeof value === 'number'
    ? { value, type: Number, ...(format ? { format } : {}), ...style }
    : { value: storable(value), type: String, ...style };
}

// XML has no place for control characters; Excel cuts a text at 32,767.
function storable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD').slice(0, 32_000);
}

function uniqueTitles(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title, n) => {
    const plain =
      title
        .replace(/[\\/?*[\]:]/gu, ' ')
        .trim()
        .slice(0, 31) || String(n + 1);
    const unique = used.has(plain.toLowerCase()) ? `${plain.slice(0, 27)} ${n + 1}` : plain;
    used.add(unique.toLowerCase());
    return unique;
  });
}
