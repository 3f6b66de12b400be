import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textBar } from '../../src/charts/text-bar.ts';

it.each([
  [450, '▓▓▓▓▓░░░░░'],
  [449, '▓▓▓▓░░░░░░'],
  [0, '░░░░░░░░░░'],
  [1, '▓░░░░░░░░░'],
  [999, '▓▓▓▓▓▓▓▓▓░'],
  [1000, '▓▓▓▓▓▓▓▓▓▓'],
  [null, '··········'],
])('%s tenths of a percent are %s', (percentTenths, bar) => {
  expect(textBar(percentTenths)).toBe(bar);
});

it('keeps its width, never shrinks when the share grows, and is full or empty only at the ends', () => {
  const share = fc.integer({ min: 0, max: 1000 });
  const filled = (bar: string) => bar.split('▓').length - 1;
  fc.assert(
    fc.property(share, share, fc.integer({ min: 2, max: 20 }), (one, other, width) => {
      const bars = [Math.min(one, other), Math.max(one, other)].map(value => textBar(value, width));
      for (const bar of bars) expect(Array.from(bar)).toHaveLength(width);
      expect(filled(bars[0] ?? '')).toBeLessThanOrEqual(filled(bars[1] ?? ''));
      expect(filled(textBar(one, width)) === width).toBe(one === 1000);
      expect(filled(textBar(one, width)) === 0).toBe(one === 0);
    }),
  );
});

it('refuses what is no share', () => {
  expect(() => textBar(1001)).toThrow('not a share');
  expect(() => textBar(-1)).toThrow('not a share');
});
