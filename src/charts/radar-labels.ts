import type { TextWidth } from './font-metrics.ts';
import { wrapLabel, wrapsWhole } from './wrap-label.ts';

/** Where the circle stands in a square picture, in pixels. */
export interface RadarFrame {
  readonly size: number;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
}

export interface RadarLabels {
  /** For every axis the lines of its label. */
  readonly lines: string[][];
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Pixels between the circle and a label. */
  readonly gap: number;
}

/** A label and what is to be known about its axis. */
export interface RadarLabel {
  readonly label: string;
  readonly note?: string;
}

const GAP = 22;
const MARGIN = 14;
const LARGEST_FONT = 38;
const SMALLEST_FONT = 28;
const MAX_LINES = 4;

/**
 * Wraps the labels so that they stay inside the picture and apart from each other: with the largest font with which no
 * word is broken and no label is cut, or, when there is none, with the smallest one.
 */
export function layOutLabels(
  labels: readonly RadarLabel[],
  frame: RadarFrame,
  width: TextWidth,
): RadarLabels {
  const rooms = labels.map((_, index) => roomFor(index, labels.length, frame));
  const room = (index: number, fontSize: number) => (rooms[index] ?? 0) / fontSize;
  const fits = (fontSize: number) =>
    labels.every(
      ({ label, note = '' }, index) =>
        wrapsWhole(`${label} ${note}`, room(index, fontSize), width) &&
        wrapLabel(label, room(index, fontSize), width).length <= MAX_LINES,
    );
  let fontSize = LARGEST_FONT;
  while (fontSize > SMALLEST_FONT && !fits(fontSize)) fontSize -= 1;
  const lines = labels.map(({ label, note }, index) => [
    ...cutLines(wrapLabel(label, room(index, fontSize), width), room(index, fontSize), width),
    ...(note === undefined ? [] : wrapLabel(`(${note})`, room(index, fontSize), width)),
  ]);
  return { lines, fontSize, lineHeight: Math.round(fontSize * 1.15), gap: GAP };
}

/** The first lines of a label that is too long, the last of them with an ellipsis. */
function cutLines(lines: readonly string[], maxEms: number, width: TextWidth): string[] {
  const last = lines[MAX_LINES - 1];
  if (last === undefined || lines.length === MAX_LINES) return [...lines];
  const letters = Array.from(last.replace(/-$/u, ''));
  while (letters.length > 0 && width(`${letters.join('')}…`) > maxEms) letters.pop();
  return [...lines.slice(0, MAX_LINES - 1), `${letters.join('').trimEnd()}…`];
}

/**
 * The width in pixels for a label. Beside the circle it goes from the end of its axis to the edge; above and below it is
 * centred between the labels of the neighbouring axes.
 */
function roomFor(index: number, count: number, { size, centre, radius }: RadarFrame): number {
  const sideways = (axis: number) => Math.abs(Math.sin((2 * Math.PI * axis) / count)) * (radius + GAP);
  return sideways(index) < 0.3 * radius
    ? Math.min(0.6 * size, 2 * (sideways(index + 1) - MARGIN))
    : size - centre.x - sideways(index) - MARGIN;
}
