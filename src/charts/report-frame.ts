import type { ReportTable } from '../domain/reports/report-table.ts';
import { type ChartFont, chartFont } from './font.ts';
import { svgToPng } from './png.ts';
import { dotPattern, hatchPattern, lineHeight, picture, rect, type Shape, textLines } from './svg.ts';
import { wrapLabel } from './wrap-label.ts';

/** A phone shows a picture three times smaller: letters of 30 pixels are 10 points there. */
export const PICTURE_WIDTH = 1080;
export const MARGIN = 36;

/** No red and no green: nothing here is a failure, and one man in twelve does not tell them apart. */
export const COLORS = {
  background: '#ffffff',
  text: '#1f2933',
  muted: '#54606b',
  grid: '#c9d1d9',
  track: '#e8ecf0',
  bar: '#1257b0',
  total: '#0b2c5e',
  accent: '#8a4b08',
} as const;

/** What is not told: slanted lines, another thing than a small value on any screen. */
export const HIDDEN = { fill: 'url(#hidden)', stroke: COLORS.grid } as const;
export const NO_DATA = { fill: COLORS.background, stroke: COLORS.muted, dashed: true } as const;

/** Parts of one bar: from dark to light, with patterns, so that they differ in grey too. */
export const PARTS = [
  { fill: COLORS.total },
  { fill: 'url(#part-2)' },
  { fill: 'url(#part-3)' },
  { fill: '#dfe4e9', stroke: '#7b8794' },
] as const;

const PATTERNS = [
  hatchPattern('hidden', { ground: '#ffffff', color: '#8d98a5', step: 16, width: 4 }),
  hatchPattern('part-2', { ground: '#4a8ac9', color: '#bcd7f0', step: 14, width: 3 }),
  dotPattern('part-3', { ground: '#f0d58a', color: '#8a6a10', step: 14, radius: 2.5 }),
];

/** One picture of the common width. */
export function reportPicture(height: number, shapes: readonly Shape[], font: ChartFont): string {
  const content = { background: COLORS.background, patterns: PATTERNS, shapes };
  return picture({ width: PICTURE_WIDTH, height }, content, font);
}

export async function toPngs(svgs: readonly string[]): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  // One after another: each takes some ten megabytes while it is drawn.
  for (const svg of svgs) pictures.push(await svgToPng(svg, chartFont()));
  return pictures;
}

export function wrapTo(words: string, pixels: number, size: number, font: ChartFont): string[] {
  return wrapLabel(words, pixels / size, font.textWidth);
}

/** Shapes, and the pixel under which the next ones may stand. */
export interface Placed {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

/** Title and subtitle over the whole width. */
export function heading(table: Pick<ReportTable, 'title' | 'subtitle'>, font: ChartFont): Placed {
  const width = PICTURE_WIDTH - 2 * MARGIN;
  const title = wrapTo(table.title, width, 42, font);
  const under = table.subtitle.flatMap(words => wrapTo(words, width, 29, font));
  const titleBottom = 26 + title.length * lineHeight(42);
  return {
    shapes: [
      textLines(MARGIN, 26, title, { size: 42, color: COLORS.text }),
      textLines(MARGIN, titleBottom + 4, under, { size: 29, color: COLORS.muted }),
    ],
    bottom: titleBottom + 4 + under.length * lineHeight(29) + 22,
  };
}

/** What the fillings mean: a swatch and its words each, in as many lines as they need. */
export function legend(
  entries: readonly { readonly label: string; readonly look: Parameters<typeof rect>[1] }[],
  top: number,
  font: ChartFont,
): Placed {
  const size = 29;
  const shapes: Shape[] = [];
  let x = MARGIN;
  let y = top;
  for (const { label, look } of entries) {
    const width = 42 + font.textWidth(label) * size;
    if (x > MARGIN && x + width > PICTURE_WIDTH - MARGIN) {
      x = MARGIN;
      y += lineHeight(size) + 8;
    }
    shapes.push(rect({ x: x + 1, y: y + 4, width: 30, height: 30 }, look));
    shapes.push(textLines(x + 42, y, [label], { size, color: COLORS.text }));
    x += width + 34;
  }
  return { shapes, bottom: y + lineHeight(size) + 24 };
}

/** Rows for one picture after another: as even as they go, never more than `most`. */
export function splitEvenly<Row>(rows: readonly Row[], most: number): Row[][] {
  const pictures = Math.max(1, Math.ceil(rows.length / most));
  const each = Math.ceil(rows.length / pictures);
  return Array.from({ length: pictures }, (_, index) => rows.slice(index * each, (index + 1) * each));
}
