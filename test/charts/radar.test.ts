import { describe, expect, it } from 'vitest';
import {
  drawRadar,
  RADAR_AXES,
  type RadarModel,
  type RadarSeries,
  renderRadar,
} from '../../src/charts/radar.ts';

const labels = ['Предметная', 'Методическая', 'Психолого-педагогическая', 'Цифровая'];
const now: RadarSeries = { label: 'Стало, май', values: [45, 80, 62.5, 71] };
const before: RadarSeries = { label: 'Было, сентябрь', values: [30, 75, 50, 20] };

function model(series: RadarModel['series'], more: Partial<RadarModel> = {}): RadarModel {
  return { axes: labels.map(label => ({ label })), series, noDataLabel: 'нет данных', ...more };
}

/** All the text of an SVG, in its order, without line breaks. */
function textOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(match => match[1]).join(' ');
}

/** The paths drawn with a line as thick as a series has. */
function outlines(svg: string): string[] {
  return [...svg.matchAll(/<path d="([^"]*)" fill="none"[^>]*stroke-width="[56]"[^>]*>/gu)].map(
    match => match[0],
  );
}

describe('the picture of a profile', () => {
  it('is a PNG of 1080 by 1080', async () => {
    const png = Buffer.from(await renderRadar(model([now])));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080]);
  });

  it('is another one for other values, the same for the same', async () => {
    const first = Buffer.from(await renderRadar(model([now])));
    expect(Buffer.from(await renderRadar(model([now]))).equals(first)).toBe(true);
    const other: RadarSeries = { ...now, values: [46, 80, 62.5, 71] };
    expect(Buffer.from(await renderRadar(model([other]))).equals(first)).toBe(false);
  });

  it('says every label, the title and, with two series, which is which', async () => {
    const svg = await drawRadar(model([before, now], { title: 'Профиль' }));
    const text = textOf(svg);
    for (const expected of ['Предметная', 'Методическая', 'Психолого-', 'педагогическая', 'Цифровая'])
      expect(text).toContain(expected);
    expect(text).toContain('Профиль');
    expect(text).toContain('Было, сентябрь');
    expect(text).toContain('Стало, май');
    expect(textOf(await drawRadar(model([now])))).not.toContain('Стало, май');
  });

  it('draws before dashed and now solid, so that they differ without colour', async () => {
    const dashes = outlines(await drawRadar(model([before, now]))).map(path =>
      path.includes('stroke-dasharray'),
    );
    expect(dashes.toSorted()).toEqual([false, true]);
  });

  it('leaves a gap and says so where there is not enough data', async () => {
    const gap = await drawRadar(model([{ ...now, values: [45, null, 62.5, 71] }]));
    const zero = await drawRadar(model([{ ...now, values: [45, 0, 62.5, 71] }]));
    expect(textOf(gap)).toContain('(нет данных)');
    expect(textOf(zero)).not.toContain('(нет данных)');
    const corners = (svg: string) => outlines(svg).join('').match(/[ML]/gu)?.length;
    expect([corners(gap), corners(zero)]).toEqual([4, 5]);
    expect(gap).not.toContain('NaN');
  });

  it('marks every value, also those on the edge', async () => {
    const marks = async (value: number, count: number): Promise<number | undefined> => {
      const axes = Array.from({ length: count }, (_, index) => ({ label: `${index}` }));
      const svg = await drawRadar(model([{ ...now, values: axes.map(() => value) }], { axes }));
      return svg.match(/<path d="M1 0A1 1/gu)?.length;
    };
    for (let count = RADAR_AXES.min; count <= RADAR_AXES.max; count += 1)
      expect([count, await marks(100, count)]).toEqual([count, await marks(50, count)]);
  });

  it('draws an empty circle when nothing is known', async () => {
    const svg = await drawRadar(model([{ ...now, values: [null, null, null, null] }]));
    expect(outlines(svg).join('')).not.toMatch(/L/u);
    expect(textOf(svg).match(/нет данных/gu)).toHaveLength(4);
  });

  it('takes labels with the signs of markup as they are', async () => {
    const axes = [{ label: '<b>A & B</b>' }, { label: '{x|y}' }, { label: '"C"' }];
    const png = await renderRadar(model([{ label: 'x', values: [1, 2, 3] }], { axes }));
    expect(png.length).toBeGreaterThan(1000);
  });

  it('refuses values that do not belong to the axes', async () => {
    await expect(drawRadar(model([{ ...now, values: [1, 2] }]))).rejects.toThrow('2 values for 4 axes');
    for (const count of [RADAR_AXES.min - 1, RADAR_AXES.max + 1]) {
      const axes = Array.from({ length: count }, (_, index) => ({ label: `${index}` }));
      const values = axes.map(() => 50);
      await expect(drawRadar(model([{ ...now, values }], { axes }))).rejects.toThrow(
        `a radar of ${count} axes`,
      );
    }
  });
});
