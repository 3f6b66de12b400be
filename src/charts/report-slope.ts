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
  PICTURE_WIDTH,
  type Placed,
  reportPicture,
  splitEvenly,
  toPngs,
  wrapTo,
} from './report-frame.ts';
import { spreadApart } from './spread-apart.ts';
import { circle, line, lineHeight, rect, type Shape, textLines } from './svg.ts';

/** The places of three columns: the share before, the share now, the change between them. */
export interface SlopeOptions {
  readonly before: number;
  readonly now: number;
  readonly change: number;
}

interface Slope {
  readonly title: string;
  readonly before: number;
  readonly now: number;
  readonly change: ReportCell;
}

const MOST_ROWS = 8;
const LEFT = 170;
const RIGHT = 470;
const PLOT = 800;
/** Width of what stands over an end of the lines: centred there, it reaches neither the edge nor the other. */
const HEADING = Math.min(2 * (LEFT - MARGIN), RIGHT - LEFT) - 20;
const SIZE = 29;
const NOTE = 25;

/**
 * From what to what, as PNG pictures 1080 pixels wide: a line for every row from its share before to its share now. A
 * change within its error is dashed and grey, a larger one solid; rows that may not be told stand under the lines,
 * hatched. More than eight rows become several pictures.
 */
export async function renderReportSlope(
  table: ReportTable,
  words: ReportWords,
  options: SlopeOptions,
): Promise<Uint8Array[]> {
  return toPngs(drawReportSlope(table, words, options));
}

/** The same pictures as SVG. */
export function drawReportSlope(table: ReportTable, words: ReportWords, options: SlopeOptions): string[] {
  const font = chartFont();
  const slopes = table.rows.flatMap(row => slopeOf(row, options) ?? []);
  const untold = table.rows.filter(row => slopeOf(row, options) === null);
  const pictures = splitEvenly(slopes, MOST_ROWS);
  return pictures.map((part, index) => {
    const head = heading(table, font);
    const key = legend(
      [
        { label: words.within, look: { fill: 'none', stroke: COLORS.muted, dashed: true } },
        ...(untold.some(row => isHidden(row, options)) ? [{ label: words.hidden, look: HIDDEN }] : []),
      ],
      head.bottom,
      font,
    );
    const plot = drawSlopes(part, { table, options, top: key.bottom }, words, font);
    const last = index === pictures.length - 1;
    const rest = last ? drawUntold(untold, options, plot.bottom, words) : { shapes: [], bottom: plot.bottom };
    return reportPicture(
      rest.bottom + 10,
      [...head.shapes, ...key.shapes, ...plot.shapes, ...rest.shapes],
      font,
    );
  });
}

function slopeOf(row: ReportRow, { before, now, change }: SlopeOptions): Slope | null {
  const from = tenthsAt(row, before);
  const to = tenthsAt(row, now);
  return from === null || to === null
    ? null
    : {
        title: row.title,
        before: from,
        now: to,
        change: required(row.cells[change], `change of ${row.title}`),
      };
}

function tenthsAt(row: ReportRow, column: number): number | null {
  return cellTenths(required(row.cells[column], `cell ${column} of ${row.title}`));
}

function isHidden(row: ReportRow, { before, now }: SlopeOptions): boolean {
  return [before, now].some(column => row.cells[column]?.kind === 'hidden');
}

function drawSlopes(
  slopes: readonly Slope[],
  { table, options, top }: { table: ReportTable; options: SlopeOptions; top: number },
  words: ReportWords,
  font: ChartFont,
): Placed {
  const title = (column: number): string[] =>
    wrapTo(required(table.columns[column], `column ${column}`).title, HEADING, SIZE, font);
  const [before, now] = [title(options.before), title(options.now)];
  const plotTop = top + Math.max(before.length, now.length) * lineHeight(SIZE) + 16;
  const heightOf = scale(slopes, plotTop);
  const noted = slopes.map(slope => ({
    slope,
    lines: wrapTo(`${words.number(slope.now)} ${slope.title}`, PICTURE_WIDTH - RIGHT - 60, SIZE, font),
    notes: wrapTo(cellText(slope.change, words), PICTURE_WIDTH - RIGHT - 60, NOTE, font),
  }));
  const blockHeight = ({ lines, notes }: (typeof noted)[number]): number =>
    lines.length * lineHeight(SIZE) + notes.length * lineHeight(NOTE) + 10;
  const rightTops = spreadApart(
    noted.map(each => ({ wanted: heightOf(each.slope.now) - lineHeight(SIZE) / 2, size: blockHeight(each) })),
    plotTop,
  );
  const leftTops = spreadApart(
    slopes.map(({ before }) => ({
      wanted: heightOf(before) - lineHeight(SIZE) / 2,
      size: lineHeight(SIZE),
    })),
    plotTop,
  );
  const shapes: Shape[] = [
    textLines(LEFT, top, before, { size: SIZE, color: COLORS.muted, align: 'center' }),
    textLines(RIGHT, top, now, { size: SIZE, color: COLORS.muted, align: 'center' }),
  ];
  let bottom = plotTop;
  for (const [index, each] of noted.entries()) {
    const { slope, lines, notes } = each;
    const within = slope.change.kind === 'change' && slope.change.within;
    const color = within ? COLORS.muted : slope.now < slope.before ? COLORS.accent : COLORS.bar;
    const from = [LEFT, heightOf(slope.before)] as const;
    const to = [RIGHT, heightOf(slope.now)] as const;
    const leftY = leftTops[index] ?? 0;
    const rightY = rightTops[index] ?? 0;
    const nameY = rightY + lineHeight(SIZE) / 2;
    shapes.push(
      line(from, to, { stroke: color, strokeWidth: 6, dashed: within }),
      line([RIGHT + 14, to[1]], [RIGHT + 46, nameY], { stroke: COLORS.grid }),
      circle(from, 10, { fill: COLORS.background, stroke: color, strokeWidth: 4 }),
      circle(to, 10, { fill: color }),
      textLines(LEFT - 24, leftY, [words.number(slope.before)], {
        size: SIZE,
        color: COLORS.text,
        align: 'right',
      }),
      textLines(RIGHT + 52, rightY, lines, { size: SIZE, color: COLORS.text }),
      textLines(RIGHT + 52, rightY + lines.length * lineHeight(SIZE), notes, {
        size: NOTE,
        color: COLORS.muted,
      }),
    );
    bottom = Math.max(bottom, rightY + blockHeight(each), from[1] + 20, to[1] + 20);
  }
  return { shapes, bottom: bottom + 16 };
}

/** Where a share stands: the largest at the top. Less than 20 points from end to end are never stretched over the height. */
function scale(slopes: readonly Slope[], top: number): (tenths: number) => number {
  const values = slopes.flatMap(({ before, now }) => [before, now]);
  const high = Math.max(0, ...values);
  const span = Math.max(200, high - Math.min(1000, ...values));
  const height = slopes.length > 4 ? PLOT : PLOT / 2;
  return tenths => top + 20 + ((high - tenths) / span) * height;
}

function drawUntold(
  rows: readonly ReportRow[],
  options: SlopeOptions,
  top: number,
  words: ReportWords,
): Placed {
  const shapes: Shape[] = [];
  let y = top;
  for (const row of rows) {
    const hidden = isHidden(row, options);
    if (hidden) shapes.push(rect({ x: MARGIN, y: y + 4, width: 30, height: 30 }, HIDDEN));
    const said = `${row.title}: ${hidden ? words.hidden : words.noData}`;
    shapes.push(textLines(MARGIN + 42, y, [said], { size: SIZE, color: COLORS.muted }));
    y += lineHeight(SIZE) + 8;
  }
  return { shapes, bottom: y };
}
