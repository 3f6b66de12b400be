import { cellTenths, cellText } from '../domain/reports/cell-text.ts';
import type { ReportCell, ReportRow, ReportTable } from '../domain/reports/report-table.ts';
import type { ReportWords } from '../domain/reports/report-words.ts';
import { harmlessText } from './harmless-text.ts';
import type { ReportLabels } from './report-labels.ts';
import type { XlsxCell, XlsxSheet } from './write-xlsx.ts';

type XlsxLabels = ReportLabels['xlsx'];
type CellLook = Exclude<XlsxCell, string | number | null>;
type Part = 'numerator' | 'denominator' | 'people' | 'margin' | 'accuracy';

const PERCENT = '0.0%';
const POINTS = '+0.0;-0.0;0.0';

/**
 * Reports as a spreadsheet, a sheet each: shares as numbers with a percent format and their parts in columns of their own, so that they
 * can be checked and counted on; what is hidden or missing in words. Passports and notes are the last sheet.
 */
export async function renderReportXlsx(
  tables: readonly ReportTable[],
  words: ReportWords,
  labels: XlsxLabels,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('./write-xlsx.ts');
  const title = (table: ReportTable): string => (tables.length === 1 ? labels.table : table.title);
  return writeXlsx([
    ...tables.map(table => tableSheet(table, title(table), words, labels)),
    notesSheet(tables, labels),
  ]);
}

function tableSheet(table: ReportTable, title: string, words: ReportWords, labels: XlsxLabels): XlsxSheet {
  const parts = table.columns.map((_, column) => partsOf(table.rows, column));
  const header = table.columns.flatMap(({ title }, column) => [
    title,
    ...(parts[column] ?? []).map(part => labels[part]),
  ]);
  const width = 1 + header.length;
  const line = (text: string, look: Partial<CellLook>): XlsxCell[] => [
    { value: harmlessText(text), span: width, wrap: true, ...look },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const head = [
    line(table.title, { bold: true }),
    ...table.subtitle.map(text => line(text, { muted: true })),
    ['', ...header].map(
      (value): XlsxCell => ({
        value: harmlessText(value),
        bold: true,
        bordered: true,
        wrap: true,
        align: 'center',
        background: '#EDEDED',
      }),
    ),
  ];
  return {
    title,
    widths: [Math.min(50, longest(table.rows, 18)), ...header.map(title => widthOf(title))],
    stickyRows: head.length,
    stickyColumns: 1,
    landscape: width > 5,
    rows: [
      ...head,
      ...table.rows.map(row => {
        const look = { bordered: true, bold: row.emphasis === true };
        return [
          { value: harmlessText(row.title), wrap: true, ...look },
          ...table.columns.flatMap((_, column) =>
            cellsOf(row.cells[column] ?? { kind: 'noData' }, parts[column] ?? [], words).map(cell => ({
              ...cell,
              ...look,
            })),
          ),
        ];
      }),
    ],
  };
}

function notesSheet(tables: readonly ReportTable[], labels: XlsxLabels): XlsxSheet {
  return {
    title: labels.notes,
    widths: [110],
    rows: tables.flatMap(({ title, subtitle, notes }) => [
      [{ value: harmlessText(title), bold: true }],
      ...[...subtitle, '', ...notes, ''].map(text => [{ value: harmlessText(text), wrap: true }]),
    ]),
  };
}

/** The further columns that the cells of a column need: the same for all of its rows. */
function partsOf(rows: readonly ReportRow[], column: number): Part[] {
  const kinds = new Set(rows.map(row => row.cells[column]?.kind));
  if (kinds.has('change')) return ['margin', 'people', 'accuracy'];
  if (kinds.has('percent')) return ['numerator', 'denominator'];
  return kinds.has('share') ? ['people'] : [];
}

function cellsOf(cell: ReportCell, parts: readonly Part[], words: ReportWords): CellLook[] {
  return [
    mainCell(cell, words),
    ...parts.map((part): CellLook => ({ value: partOf(cell, part, words) ?? '' })),
  ];
}

function mainCell(cell: ReportCell, words: ReportWords): CellLook {
  if (cell.kind === 'count' && !cell.atLeast) return { value: cell.value };
  if (cell.kind === 'change') return { value: cell.tenths / 10, format: POINTS };
  const tenths = cellTenths(cell);
  // The rounded share, not the quotient: every picture and page of the report says the same number.
  if (tenths !== null) return { value: tenths / 1000, format: PERCENT };
  return {
    value: harmlessText(cellText(cell, words)),
    wrap: true,
    align: cell.kind === 'text' ? 'left' : 'right',
  };
}

function partOf(cell: ReportCell, part: Part, words: ReportWords): string | number | null {
  switch (cell.kind) {
    case 'percent':
      return part === 'numerator' ? cell.numerator : part === 'denominator' ? cell.denominator : null;
    case 'share':
      return part === 'people' ? cell.count : null;
    case 'change':
      if (part === 'people') return cell.count;
      if (part === 'margin') return cell.margin === null ? null : cell.margin / 10;
      return part === 'accuracy' && cell.within ? words.within : null;
    default:
      return null;
  }
}

function longest(rows: readonly ReportRow[], least: number): number {
  return Math.max(least, ...rows.map(({ title }) => title.length + 2));
}

function widthOf(title: string): number {
  return Math.min(28, Math.max(14, title.length + 2));
}
