import type { FigureCosts } from './figures.ts';

const SERIES = [
  { key: 'indicatorsMs', title: 'all measures of the territory', colour: '#1f6feb' },
  { key: 'filteredMs', title: 'of teachers of a subject', colour: '#d29922' },
  { key: 'byOrganisationMs', title: 'of each organisation', colour: '#a371f7' },
  { key: 'listMs', title: 'a page of people', colour: '#2da44e' },
  { key: 'changeMs', title: 'one person changed', colour: '#cf222e' },
] as const;
const [WIDTH, HEIGHT] = [760, 420];
const PLOT = { left: 70, right: 500, top: 20, bottom: 370 };
/** Powers of ten of both axes: people, and milliseconds. */
const [X, Y] = [
  { from: 3, to: 6 },
  { from: -1, to: 4 },
];

/** How costs grow with the number of people, as an SVG: both axes by powers of ten, a straight line up is proportional. */
export function plotFigures(costs: readonly FigureCosts[]): string {
  const x = (people: number): number =>
    PLOT.left + ((Math.log10(people) - X.from) / (X.to - X.from)) * (PLOT.right - PLOT.left);
  const y = (ms: number): number =>
    PLOT.bottom - ((Math.log10(ms) - Y.from) / (Y.to - Y.from)) * (PLOT.bottom - PLOT.top);
  const grid = [
    ...powers(X).map(power => {
      const at = x(10 ** power);
      return `${line(at, PLOT.top, at, PLOT.bottom)}${text(at, PLOT.bottom + 20, `10^${power}`, 'middle')}`;
    }),
    ...powers(Y).map(power => {
      const at = y(10 ** power);
      return `${line(PLOT.left, at, PLOT.right, at)}${text(PLOT.left - 8, at + 4, `${10 ** power} ms`, 'end')}`;
    }),
  ];
  const curves = SERIES.map(({ key, title, colour }, index) => {
    const points = costs.map(cost => `${round(x(cost.people))},${round(y(cost[key]))}`);
    const dots = points.map(point => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
    });
    const legend = PLOT.top + 20 + 24 * index;
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...dots,
      `<rect x="${PLOT.right + 20}" y="${legend - 9}" width="12" height="12" fill="${colour}"/>`,
      text(PLOT.right + 40, legend + 2, title, 'start'),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>What figures cost by the number of people</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid,
    ...curves,
    text((PLOT.left + PLOT.right) / 2, HEIGHT - 10, 'people of the territory', 'middle'),
    '</svg>\n',
  ].join('\n');
}

const powers = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const round = (value: number): number => Math.round(value * 10) / 10;
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#d0d7de"/>`;
const text = (x: number, y: number, words: string, anchor: string): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#24292f">${words}</text>`;
