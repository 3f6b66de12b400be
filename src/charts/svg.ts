import type { ChartFont } from './font.ts';

/** Elements of a picture, drawn one over another, as SVG markup. */
export type Shape = string;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShapeLook {
  /** A colour, or `url(#name)` of a pattern. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dashed?: boolean;
}

export interface TextLook {
  readonly size: number;
  readonly color: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Counter-clockwise, from bottom to top. */
  readonly upright?: boolean;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;
// Of the ascent of the font's letters: the first base line lies so far under the top of a line.
const ASCENT = 0.94;

export function rect({ x, y, width, height }: Box, look: ShapeLook): Shape {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"${attributes(look)}/>`;
}

export function line(from: readonly [number, number], to: readonly [number, number], look: ShapeLook): Shape {
  return `<line x1="${px(from[0])}" y1="${px(from[1])}" x2="${px(to[0])}" y2="${px(to[1])}"${attributes(look)}/>`;
}

export function circle(centre: readonly [number, number], radius: number, look: ShapeLook): Shape {
  return `<circle cx="${px(centre[0])}" cy="${px(centre[1])}" r="${px(radius)}"${attributes(look)}/>`;
}

/** Lines of text; `y` is the top of the first one. Turned upright, `x` is the left of the first one and `y` its bottom. */
export function textLines(x: number, y: number, lines: readonly string[], look: TextLook): Shape {
  const anchor = ANCHORS[look.align ?? 'left'];
  return lines
    .map((words, index) => {
      const down = index * lineHeight(look.size) + ASCENT * look.size;
      const [left, top] = look.upright ? [x + down, y] : [x, y + down];
      const turn = look.upright ? ` transform="rotate(-90 ${px(left)} ${px(top)})"` : '';
      return `<text x="${px(left)}" y="${px(top)}" font-size="${look.size}" fill="${look.color}" text-anchor="${anchor}"${turn}>${escapeXml(words)}</text>`;
    })
    .join('');
}

/** Pixels from one line of text to the next. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

/** A whole picture on a background; texts are in the given font. */
export function picture(
  size: { readonly width: number; readonly height: number },
  content: {
    readonly background: string;
    readonly patterns?: readonly string[];
    readonly shapes: readonly Shape[];
  },
  font: ChartFont,
): string {
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" font-family="${escapeXml(font.family)}">`,
    `<defs>${(content.patterns ?? []).join('')}</defs>`,
    rect({ x: 0, y: 0, width, height }, { fill: content.background }),
    ...content.shapes,
    '</svg>',
  ].join('');
}

/** Slanted lines as a filling `url(#name)`. */
export function hatchPattern(
  name: string,
  look: { ground: string; color: string; step: number; width: number },
): string {
  const { ground, color, step, width } = look;
  return `<pattern id="${name}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="${step}" height="${step}" fill="${ground}"/><rect width="${width}" height="${step}" fill="${color}"/></pattern>`;
}

/** Dots as a filling `url(#name)`. */
export function dotPattern(
  name: string,
  look: { ground: string; color: string; step: number; radius: number },
): string {
  const { ground, color, step, radius } = look;
  return `<pattern id="${name}" width="${step}" height="${step}" patternUnits="userSpaceOnUse"><rect width="${step}" height="${step}" fill="${ground}"/><circle cx="${step / 2}" cy="${step / 2}" r="${radius}" fill="${color}"/></pattern>`;
}

function attributes({ fill, stroke, strokeWidth = 2, dashed }: ShapeLook): string {
  const border = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${strokeWidth}"`;
  return ` fill="${fill ?? 'none'}"${border}${dashed ? ' stroke-dasharray="10 8"' : ''}`;
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** XML takes neither markup in a text nor control characters nor halves of a surrogate pair. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\P{Cc}\t]|\p{Noncharacter_Code_Point}/gu, ' ')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
