import { invariant } from '../lib/invariant.ts';
import { type ChartOption, renderSvg } from './echarts.ts';
import { type ChartFont, chartFont } from './font.ts';
import { svgToPng } from './png.ts';
import { layOutLabels } from './radar-labels.ts';

/** How many axes a radar can have; with fewer there is no shape, with more the labels do not fit. */
export const RADAR_AXES = { min: 3, max: 8 } as const;

export interface RadarSeries {
  readonly label: string;
  /** Percent from 0 to 100, one for every axis; null where there is not enough data. */
  readonly values: readonly (number | null)[];
}

export interface RadarModel {
  /** Clockwise from the top. */
  readonly axes: readonly { readonly label: string }[];
  /** The only one, or before and now. */
  readonly series: readonly [RadarSeries] | readonly [before: RadarSeries, now: RadarSeries];
  /** What stands beside an axis whose latest value is null: "not enough data". */
  readonly noDataLabel: string;
  readonly title?: string;
}

const SIZE = 1080;
const CENTRE = { x: SIZE / 2, y: 548 };
const RADIUS = 245;

const COLORS = {
  background: '#ffffff',
  text: '#1f2933',
  muted: '#5f6b76',
  grid: '#c9d1d9',
  now: '#1257b0',
  before: '#8a4b08',
};

/**
 * A competency profile as a PNG of 1080 × 1080 pixels, readable on a phone. Before and now differ by line and mark, not by
 * colour alone. Where a value is null the line has a gap: nothing is drawn that looks like zero or like a guess.
 */
export async function renderRadar(model: RadarModel): Promise<Uint8Array> {
  return svgToPng(await drawRadar(model), chartFont());
}

/** The same picture as SVG; its texts need the font of `chartFont()`. */
export async function drawRadar(model: RadarModel): Promise<string> {
  const count = model.axes.length;
  invariant(count >= RADAR_AXES.min && count <= RADAR_AXES.max, `a radar of ${count} axes cannot be drawn`);
  for (const { label, values } of model.series)
    invariant(values.length === count, `${label} has ${values.length} values for ${count} axes`);
  const font = chartFont();
  return renderSvg(radarOption(model, font), { width: SIZE, height: SIZE }, font);
}

function radarOption(model: RadarModel, font: ChartFont): ChartOption {
  const { axes, series, title } = model;
  const now = series[series.length - 1] ?? series[0];
  const labels = layOutLabels(
    axes.map(({ label }, index) => ({
      label,
      ...(now.values[index] === null ? { note: model.noDataLabel } : {}),
    })),
    { size: SIZE, centre: CENTRE, radius: RADIUS },
    font.textWidth,
  );
  const labelStyle = { fontSize: labels.fontSize, lineHeight: labels.lineHeight };
  return {
    backgroundColor: COLORS.background,
    ...(title === undefined ? {} : { title: titleOption(title) }),
    ...(series.length === 1 ? {} : { legend: legendOption(series) }),
    polar: { center: [CENTRE.x, CENTRE.y], radius: RADIUS },
    angleAxis: {
      min: 0,
      max: axes.length,
      interval: 1,
      startAngle: 90,
      axisLabel: {
        formatter: (index: number) =>
          styledLines(labels.lines[index] ?? [], now.values[index] === null ? 'unknown' : 'known'),
        margin: labels.gap,
        rich: {
          known: { ...labelStyle, color: COLORS.text },
          unknown: { ...labelStyle, color: COLORS.muted },
        },
      },
      axisLine: { lineStyle: { color: COLORS.grid, width: 2 } },
      axisTick: { show: false },
      splitLine: { show: true, lineStyle: { color: COLORS.grid, width: 2 } },
    },
    radiusAxis: {
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { fontSize: 22, color: COLORS.muted, showMinLabel: false },
      axisLine: { lineStyle: { color: COLORS.grid, width: 2 } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: COLORS.grid, width: 2 } },
    },
    series: series.map(one => seriesOption(one, one === now)),
  };
}

/** Lines in a named style, in ECharts' markup; the bars and braces of that markup are not for labels. */
function styledLines(lines: readonly string[], style: string): string {
  return lines.map(line => `{${style}|${line.replace(/[{|}]/gu, '/')}}`).join('\n');
}

function titleOption(text: string): NonNullable<ChartOption['title']> {
  return {
    text,
    left: 'center',
    top: 28,
    textStyle: { fontSize: 42, fontWeight: 'normal', color: COLORS.text },
  };
}

function legendOption(series: readonly RadarSeries[]): NonNullable<ChartOption['legend']> {
  return {
    bottom: 24,
    orient: 'vertical',
    itemWidth: 96,
    itemHeight: 24,
    itemGap: 12,
    textStyle: { fontSize: 32, lineHeight: 44, color: COLORS.text },
    data: series.map(({ label }) => label),
  };
}

function seriesOption({ label, values }: RadarSeries, isNow: boolean) {
  const color = isNow ? COLORS.now : COLORS.before;
  // The outline is closed by saying the first value again; '-' is how ECharts writes a gap.
  const points = [...values, values[0] ?? null].map((value, index): [number | '-', number] => [
    value ?? '-',
    index,
  ]);
  return {
    name: label,
    type: 'line' as const,
    coordinateSystem: 'polar' as const,
    data: points,
    // A mark at 100 % stands on the edge; what is outside by a rounding error would be cut off.
    clip: false,
    symbol: isNow ? 'circle' : 'diamond',
    symbolSize: isNow ? 20 : 24,
    itemStyle: isNow ? { color } : { color: COLORS.background, borderColor: color, borderWidth: 4 },
    lineStyle: { color, width: isNow ? 6 : 5, type: isNow ? ('solid' as const) : ('dashed' as const) },
    ...(isNow ? { areaStyle: { color, opacity: 0.18 } } : {}),
  };
}
