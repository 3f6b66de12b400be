import { cellTenths } from '../domain/reports/cell-text.ts';
import type { ReportCell, ReportColumn, ReportTable } from '../domain/reports/report-table.ts';
import type { ReportWords } from '../domain/reports/report-words.ts';
import { type ChartFont, chartFont } from './font.ts';
import { STEPS, stepOf } from './heat-colors.ts';
import {
  COLORS,
  HIDDEN,
  heading,
  legend,
  MARGIN,
  NO_DATA,
  PICTURE_WIDTH,
  type Placed,
  reportPicture,
  splitEvenly,
  toPngs,
  wrapTo,
} from './report-frame.ts';
import { lineHeight, rect, type Shape, textLines } from './svg.ts';

const MOST_ROWS = 25;
const MOST_COLUMNS = 8;
const LABEL = 28;
const LABEL_WIDTH = 300;
const TITLES_HEIGHT = 330;
const CELL_HEIGHT = 62;

/**
 * Rows × columns of shares as PNG pictures 1080 pixels wide: the larger the share, the darker the cell, with its value in
 * it; hidden cells hatched. More than 25 rows or 8 columns become several pictures.
 */
export async function renderReportHeatMap(table: ReportTable, words: ReportWords): Promise<Uint8Array[]> {
  return toPngs(drawReportHeatMap(table, words));
}

/** The same pictures as SVG. */
export function drawReportHeatMap(table: ReportTable, words: ReportWords): string[] {
  const font = chartFont();
  const columns = table.columns.map((column, index) => ({ column, index }));
  return splitEvenly(columns, MOST_COLUMNS).flatMap(part =>
    splitEvenly(table.rows, MOST_ROWS).map(rows =>
      drawPart(
        {
          ...table,
          columns: part.map(({ column }) => column),
          rows: rows.map(row => ({
            ...row,
            cells: part.map(({ index }): ReportCell => row.cells[index] ?? { kind: 'noData' }),
          })),
        },
        words,
        font,
      ),
    ),
  );
}

function drawPart(table: ReportTable, words: ReportWords, font: ChartFont): string {
  const head = heading(table, font);
  const left = MARGIN + LABEL_WIDTH;
  const cellWidth = Math.min(180, (PICTURE_WIDTH - MARGIN - left) / Math.max(1, table.columns.length));
  const titles = columnTitles(table.columns, { left, top: head.bottom, cellWidth }, font);
  const shapes: Shape[] = [...head.shapes, ...titles.shapes];
  let y = titles.bottom;
  for (const row of table.rows) {
    const title = wrapTo(row.short ?? row.title, LABEL_WIDTH - 16, LABEL, font);
    const height = Math.max(CELL_HEIGHT, title.length * lineHeight(LABEL) + 14);
    const titleY = y + (height - title.length * lineHeight(LABEL)) / 2;
    const color = row.emphasis ? COLORS.total : COLORS.text;
    if (row.emphasis) y += 8;
    shapes.push(textLines(MARGIN, titleY + (row.emphasis ? 8 : 0), title, { size: LABEL, color }));
    for (const [index, cell] of row.cells.entries()) {
      const place = { x: left + index * cellWidth, y, width: cellWidth, height };
      shapes.push(...drawCell(cell, place, words));
    }
    y += height;
  }
  const key = scaleLegend(table, y + 24, words, font);
  return reportPicture(key.bottom, [...shapes, ...key.shapes], font);
}

/** Upright over their columns: seven long titles have no room side by side. */
function columnTitles(
  columns: readonly ReportColumn[],
  { left, top, cellWidth }: { left: number; top: number; cellWidth: number },
  font: ChartFont,
): Placed {
  const wrapped = columns.map(({ title, short }) => wrapTo(short ?? title, TITLES_HEIGHT, LABEL, font));
  const widest = Math.max(0, ...wrapped.flat().map(words => font.textWidth(words) * LABEL));
  const bottom = top + widest + 14;
  return {
    shapes: wrapped.map((lines, index) => {
      const middle = left + (index + 0.5) * cellWidth;
      const x = middle - (lines.length * lineHeight(LABEL)) / 2;
      return textLines(x, bottom - 12, lines, { size: LABEL, color: COLORS.text, upright: true });
    }),
    bottom,
  };
}

function drawCell(cell: ReportCell, place: Parameters<typeof rect>[0], words: ReportWords): Shape[] {
  const inner = {
    ...place,
    x: place.x + 2,
    y: place.y + 2,
    width: place.width - 4,
    height: place.height - 4,
  };
  if (cell.kind === 'hidden') return [rect(inner, HIDDEN)];
  const tenths = cellTenths(cell);
  if (tenths === null) return [rect(inner, NO_DATA)];
  const { fill, ink } = stepOf(tenths);
  const y = place.y + (place.height - lineHeight(30)) / 2;
  return [
    rect(inner, { fill }),
    textLines(place.x + place.width / 2, y, [words.number(tenths)], {
      size: 30,
      color: ink,
      align: 'center',
    }),
  ];
}

/** Says what dark means, in percent, and, where they are there, what hatched and empty cells are. */
function scaleLegend(table: ReportTable, top: number, words: ReportWords, font: ChartFont): Placed {
  const cells = table.rows.flatMap(row => row.cells);
  return legend(
    [
      ...STEPS.map(({ from, fill }, index) => {
        const next = STEPS[index + 1]?.from;
        return { label: next === undefined ? `${from}–100 %` : `${from}–${next}`, look: { fill } };
      }),
      ...(cells.some(({ kind }) => kind === 'hidden') ? [{ label: words.hidden, look: HIDDEN }] : []),
      ...(cells.some(cell => cell.kind !== 'hidden' && cellTenths(cell) === null)
        ? [{ label: words.noData, look: NO_DATA }]
        : []),
    ],
    top,
    font,
  );
}
