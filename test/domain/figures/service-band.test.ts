import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SERVICE_BANDS, serviceBandOf } from '../../../src/domain/figures/service-band.ts';

test('a young specialist is one of up to two full years', () => {
  expect([0, 2, 3, 9, 10, 19, 20, 45].map(serviceBandOf)).toEqual([
    '0-2',
    '0-2',
    '3-9',
    '3-9',
    '10-19',
    '10-19',
    '20+',
    '20+',
  ]);
  expect(serviceBandOf(null)).toBeNull();
});

test('whatever the years, they are in one band and no later one is below it', () => {
  const place = (years: number) => SERVICE_BANDS.findIndex(({ key }) => key === serviceBandOf(years));
  fc.assert(
    fc.property(fc.nat({ max: 70 }), fc.nat({ max: 70 }), (a, b) => {
      expect(place(a)).toBeGreaterThanOrEqual(0);
      if (a <= b) expect(place(a)).toBeLessThanOrEqual(place(b));
    }),
  );
});
