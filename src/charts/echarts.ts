import type { LineSeriesOption } from 'echarts/charts';
import type { LegendComponentOption, PolarComponentOption, TitleComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartFont } from './font.ts';

/** What a chart may be made of. */
export type ChartOption = ComposeOption<
  LineSeriesOption | LegendComponentOption | PolarComponentOption | TitleComponentOption
>;

async function loadEcharts(font: ChartFont) {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.LineChart,
    components.LegendComponent,
    components.PolarComponent,
    components.TitleComponent,
    renderers.SVGRenderer,
  ]);
  // Without a canvas ECharts guesses how wide a text is, and guesses wrong for Cyrillic letters.
  core.setPlatformAPI({
    measureText: (text, css) => ({ width: font.textWidth(text) * fontSizeOf(css) }),
  });
  return core;
}

let loading: ReturnType<typeof loadEcharts> | undefined;

/** Draws a chart as SVG of the given size in pixels. ECharts is loaded on the first call and keeps nothing between calls. */
export async function renderSvg(
  option: ChartOption,
  size: { width: number; height: number },
  font: ChartFont,
): Promise<string> {
  loading ??= loadEcharts(font);
  const { init } = await loading;
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: font.family }, ...option });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The size in a CSS font such as `bold 32px DejaVu Sans`. */
function fontSizeOf(css: string | undefined): number {
  return Number(/(\d+(?:\.\d+)?)px/u.exec(css ?? '')?.[1] ?? 12);
}
