import { cellTenths, cellText } from '../domain/reports/cell-text.ts';
import type { ReportCell, ReportRow, ReportTable } from '../domain/reports/report-table.ts';
import type { ReportWords } from '../domain/reports/report-words.ts';
import { required } from '../lib/invariant.ts';
import { type ChartFont, chartFont } from './font.ts';
import {
  COLORS,
  HIDDEN,
  heading,
  legend,
  MARGIN,
  NO_DATA,
  PARTS,
  PICTURE_WIDTH,
  type Placed,
  reportPicture,
  splitEvenly,
  toPngs,
  wrapTo,
} from './report-frame.ts';
import { lineHeight, rect, type Shape, textLines } from './svg.ts';

/** The columns that are drawn, by their places: one as a bar, up to four counts as the parts of one bar. */
export interface BarsOptions {
  readonly columns: readonly number[];
}

const MOST_ROWS = 16;
const LABEL = 32;
const BAR = 32;
const WIDTH = PICTURE_WIDTH - 2 * MARGIN;

/**
 * Horizontal bars as PNG pictures 1080 pixels wide. Title and value of a row stand in words over its bar: nobody has to
 * measure. A hidden row is hatched, one without data has an empty dashed place. A table of more than 16 rows becomes
 * several pictures.
 */
export async function renderReportBars(
  table: ReportTable,
  words: ReportWords,
  options: BarsOptions,
): Promise<Uint8Array[]> {
  return toPngs(drawReportBars(table, words, options));
}

/** The same pictures as SVG. */
export function drawReportBars(table: ReportTable, words: ReportWords, { columns }: BarsOptions): string[] {
  const font = chartFont();
  const cellsOf = (row: ReportRow): ReportCell[] =>
    columns.map(column => required(row.cells[column], `cell ${column} of ${row.title}`));
  // Bars of all pictures of one table are comparable.
  const full = fullLength(table.rows.map(cellsOf));
  return splitEvenly(table.rows, MOST_ROWS).map(rows => {
    const head = heading(table, font);
    const top = columns.length > 1 ? partsLegend(table, columns, head.bottom, font) : head;
    const shapes: Shape[] = [...head.shapes, ...(columns.length > 1 ? top.shapes : [])];
    let y = top.bottom;
    for (const row of rows) {
      const drawn = drawRow({ row, cells: cellsOf(row), full, y }, words, font);
      shapes.push(...drawn.shapes);
      y = drawn.bottom;
    }
    return reportPicture(y + 10, shapes, font);
  });
}

function partsLegend(table: ReportTable, columns: readonly number[], top: number, font: ChartFont): Placed {
  const entries = columns.map((column, part) => ({
    label: required(table.columns[column], `column ${column}`).title,
    look: partLook(part),
  }));
  return legend(entries, top, font);
}

function drawRow(
  { row, cells, full, y }: { row: ReportRow; cells: readonly ReportCell[]; full: number; y: number },
  words: ReportWords,
  font: ChartFont,
): Placed {
  const value = valueWords(cells, words);
  const room = Math.max(WIDTH / 3, WIDTH - font.textWidth(value) * LABEL - 40);
  const title = wrapTo(row.title, room, LABEL, font);
  const barTop = y + title.length * lineHeight(LABEL) + 8;
  const place = { x: MARGIN, y: barTop, width: WIDTH, height: BAR };
  const color = row.emphasis ? COLORS.total : COLORS.text;
  const valueY = barTop - 8 - lineHeight(LABEL);
  return {
    shapes: [
      textLines(MARGIN, y, title, { size: LABEL, color }),
      textLines(PICTURE_WIDTH - MARGIN, valueY, [value], { size: LABEL, color, align: 'right' }),
      ...drawBar(cells, { place, full, emphasis: row.emphasis === true }),
    ],
    bottom: barTop + BAR + 26,
  };
}

function drawBar(
  cells: readonly ReportCell[],
  { place, full, emphasis }: { place: Parameters<typeof rect>[0]; full: number; emphasis: boolean },
): Shape[] {
  if (cells.some(({ kind }) => kind === 'hidden')) return [rect(place, HIDDEN)];
  const lengths = cells.map(lengthOf);
  if (lengths.every(length => length === null)) return [rect(place, NO_DATA)];
  const shapes = [rect(place, { fill: COLORS.track })];
  const whole = cells.length > 1 ? Math.max(1, sum(lengths)) : full;
  let x = place.x;
  for (const [part, length] of lengths.entries()) {
    const width = ((length ?? 0) / whole) * place.width;
    const look = cells.length > 1 ? partLook(part) : { fill: emphasis ? COLORS.total : COLORS.bar };
    if (width > 0) shapes.push(rect({ ...place, x, width }, look));
    x += width;
  }
  return shapes;
}

function partLook(part: number): Parameters<typeof rect>[1] {
  return required(PARTS[part], `look of part ${part} of a bar`);
}

/** One hidden part hides the row: nothing can be subtracted from a bar. */
function valueWords(cells: readonly ReportCell[], words: ReportWords): string {
  const hidden = cells.find(({ kind }) => kind === 'hidden');
  if (hidden) return cellText(hidden, words);
  if (cells.every(({ kind }) => kind === 'noData')) return words.noData;
  return cells.map(cell => cellText(cell, words)).join(' · ');
}

/** The length of a bar over the whole width: 100 % of a share, the largest of counts. */
function fullLength(rows: readonly (readonly ReportCell[])[]): number {
  if (rows.some(cells => cells.some(cell => cellTenths(cell) !== null))) return 1000;
  return Math.max(1, ...rows.map(cells => sum(cells.map(lengthOf))));
}

function lengthOf(cell: ReportCell): number | null {
  return cell.kind === 'count' ? cell.value : cellTenths(cell);
}

function sum(lengths: readonly (number | null)[]): number {
  return lengths.reduce<number>((total, length) => total + (length ?? 0), 0);
}
