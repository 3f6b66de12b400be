import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartFont } from '../../src/charts/font.ts';
import { STEPS } from '../../src/charts/heat-colors.ts';
import { drawReportBars, renderReportBars } from '../../src/charts/report-bars.ts';
import { drawReportHeatMap, renderReportHeatMap } from '../../src/charts/report-heat-map.ts';
import { drawReportSlope, renderReportSlope } from '../../src/charts/report-slope.ts';
import { spreadApart } from '../../src/charts/spread-apart.ts';
import type { ReportCell, ReportTable } from '../../src/domain/reports/report-table.ts';
import { buildReportWords } from '../../src/domain/reports/report-words.ts';
import { loadTexts } from '../../src/lib/texts.ts';

const words = buildReportWords(loadTexts()('ru'));
const hidden: ReportCell = { kind: 'hidden' };
const count = (value: number): ReportCell => ({ kind: 'count', value });
const percent = (numerator: number, denominator: number): ReportCell => ({
  kind: 'percent',
  numerator,
  denominator,
});

function table(columns: string[], rows: [string, ...ReportCell[]][]): ReportTable {
  return {
    key: 'test',
    title: 'Сводка',
    subtitle: ['Тестовый район'],
    columns: columns.map(title => ({ title })),
    rows: rows.map(([title, ...cells]) => ({ title, cells })),
    notes: [],
  };
}

/** All the words of a picture in their order. */
function wordsOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)]
    .map(match => match[1])
    .join(' ')
    .replace(/\s/gu, ' ');
}

function sizeOf(png: Uint8Array): [string, number, number] {
  const buffer = Buffer.from(png);
  return [buffer.subarray(1, 4).toString(), buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
}

describe('bars', () => {
  const one = table(
    ['Доля'],
    [
      ['СОШ № 1', percent(300, 349)],
      ['СОШ № 2', hidden],
      ['СОШ № 3', percent(0, 0)],
    ],
  );

  it('say title, row and percent with its parts; hidden and missing values by name', () => {
    const [svg = ''] = drawReportBars(one, words, { columns: [0] });
    const said = wordsOf(svg);
    for (const expected of ['Сводка', 'Тестовый район', 'СОШ № 1', '86,0 % (300 из 349)'])
      expect(said).toContain(expected);
    expect(said).toContain('меньше 5 ответов');
    expect(said).toContain('нет данных');
    expect(svg).toContain('fill="url(#hidden)"');
  });

  it('show nothing of a row in which one part is hidden', () => {
    const parts = table(['да', 'нет'], [['СОШ № 1', hidden, count(17)]]);
    const [svg = ''] = drawReportBars(parts, words, { columns: [0, 1] });
    expect(wordsOf(svg)).not.toContain('17');
    expect(svg).not.toContain('fill="#e8ecf0"');
  });

  it('become several pictures of a long table, each legible on a phone', async () => {
    const rows = Array.from({ length: 40 }, (_, index): [string, ReportCell] => [
      `СОШ № ${index}`,
      count(index),
    ]);
    const pictures = await renderReportBars(table(['Людей'], rows), words, { columns: [0] });
    expect(pictures).toHaveLength(3);
    for (const png of pictures) {
      const [signature, width, height] = sizeOf(png);
      expect([signature, width]).toEqual(['PNG', 1080]);
      expect(height).toBeLessThan(2400);
    }
    const all = drawReportBars(table(['Людей'], rows), words, { columns: [0] })
      .map(wordsOf)
      .join(' ');
    for (const [title] of rows) expect(all).toContain(title);
  });

  it('cannot be broken by what a name holds', async () => {
    const evil = table(['<b>'], [['</text>&\u0001\ud800"', count(1)]]);
    const [png] = await renderReportBars(evil, words, { columns: [0] });
    expect(sizeOf(png ?? new Uint8Array())[0]).toBe('PNG');
  });
});

describe('a heat map', () => {
  const map = table(
    ['Цифровые технологии', 'Воспитание'],
    [
      ['СОШ № 1', percent(9, 10), hidden],
      ['СОШ № 2', percent(1, 10), percent(0, 0)],
    ],
  );

  it('writes every value into its cell, hatches hidden ones and explains both', async () => {
    const [svg = ''] = drawReportHeatMap(map, words);
    const said = wordsOf(svg);
    for (const expected of [
      '90,0',
      '10,0',
      'Цифровые технологии',
      '80–100 %',
      'меньше 5 ответов',
      'нет данных',
    ])
      expect(said).toContain(expected);
    expect(svg).toContain('fill="url(#hidden)"');
    const [png] = await renderReportHeatMap(map, words);
    expect(sizeOf(png ?? new Uint8Array()).slice(0, 2)).toEqual(['PNG', 1080]);
  });

  it('has letters that can be read on every colour, and darker means more', () => {
    const brightness = STEPS.map(({ fill }) => luminance(fill));
    expect(brightness).toEqual(brightness.toSorted((a, b) => b - a));
    for (const { fill, ink } of STEPS) {
      const [low = 0, high = 0] = [luminance(fill), luminance(ink)].toSorted((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('splits many columns and rows', () => {
    const columns = Array.from({ length: 12 }, (_, index) => `Направление ${index}`);
    const rows = Array.from({ length: 30 }, (_, index): [string, ...ReportCell[]] => [
      `СОШ № ${index}`,
      ...columns.map(() => percent(index, 30)),
    ]);
    expect(drawReportHeatMap(table(columns, rows), words)).toHaveLength(4);
  });
});

describe('a slope', () => {
  const change = (tenths: number, within: boolean): ReportCell => ({
    kind: 'change',
    tenths,
    margin: 31,
    within,
    count: 25,
  });
  const growth = table(
    ['Было', 'Стало', 'Изменение'],
    [
      ['Воспитание', percent(10, 25), percent(20, 25), change(400, false)],
      ['Профориентация', percent(10, 25), percent(11, 25), change(40, true)],
      ['Инклюзия', hidden, hidden, hidden],
    ],
  );

  it('draws what is within the error dashed, and names what is hidden', async () => {
    const columns = { before: 0, now: 1, change: 2 };
    const [svg = ''] = drawReportSlope(growth, words, columns);
    const lines = [...svg.matchAll(/<line[^>]*stroke-width="6"[^>]*>/gu)].map(([drawn]) => drawn);
    expect(lines.map(drawn => drawn.includes('stroke-dasharray'))).toEqual([false, true]);
    const said = wordsOf(svg);
    for (const expected of ['+40,0 п. п. ± 3,1 (25 чел.)', 'в пределах', 'Инклюзия: меньше 5 ответов'])
      expect(said).toContain(expected);
    const [png] = await renderReportSlope(growth, words, columns);
    expect(sizeOf(png ?? new Uint8Array()).slice(0, 2)).toEqual(['PNG', 1080]);
  });

  it('breaks the days over the lines so that they reach neither the edge nor each other', () => {
    const days = ['Было, 30 ноября 2026 г.', 'Стало, 28 сентября 2027 г.', 'изменение'];
    const dated = { ...growth, columns: days.map(title => ({ title })) };
    const [svg = ''] = drawReportSlope(dated, words, { before: 0, now: 1, change: 2 });
    expect(svg).not.toContain('ноября 2026');
    const { textWidth } = chartFont();
    for (const piece of ['Было, 30 ноября', 'Стало, 28', '2027 г.']) {
      expect(wordsOf(svg)).toContain(piece);
      expect(29 * textWidth(piece)).toBeLessThan(2 * (170 - 36));
    }
  });

  it('keeps labels apart and in the order of their values', () => {
    const label = fc.record({
      wanted: fc.integer({ min: 0, max: 900 }),
      size: fc.integer({ min: 20, max: 120 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), labels => {
        const tops = spreadApart(labels, 0);
        const placed = labels
          .map(({ wanted, size }, index) => ({ wanted, size, top: tops[index] ?? Number.NaN }))
          .toSorted((a, b) => a.top - b.top);
        for (const [index, { top, wanted }] of placed.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = placed[index + 1];
          if (!next) continue;
          expect(next.top).toBeGreaterThanOrEqual(top + (placed[index]?.size ?? 0) - 1e-6);
          expect(next.wanted).toBeGreaterThanOrEqual(wanted);
        }
      }),
    );
  });
});

/** Relative luminance of a colour (WCAG 2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
