import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanChange } from '../../../src/domain/results/mean-change.ts';

const of = (differences: readonly number[]) =>
  meanChange({
    pairs: differences.length,
    differenceSum: differences.reduce((sum, each) => sum + each, 0),
    differenceSquares: differences.reduce((sum, each) => sum + each * each, 0),
  });

describe('the mean change of pairs', () => {
  test('mean, interval by Student: 10, 20, 30, 40, 50 is 30 ± 19.6', () => {
    // s = 15.811, t(4) = 2.776, s/√5 · t = 19.63
    expect(of([10, 20, 30, 40, 50])).toEqual({
      tenths: 300,
      marginTenths: 196,
      within: false,
      noticeable: true,
    });
  });

  test('many people: close to 1.96 standard errors', () => {
    const change = of(Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0 : 20)));
    expect(change).toMatchObject({ tenths: 100, marginTenths: 10, within: false });
  });

  test('an interval over zero is within the error', () => {
    expect(of([-10, 12, -8, 9, 1])).toMatchObject({ within: true, noticeable: false });
  });

  test('everybody alike: no error at all; nobody changed: nothing to tell', () => {
    expect(of([5, 5, 5, 5, 5])).toMatchObject({
      tenths: 50,
      marginTenths: 0,
      within: false,
      noticeable: true,
    });
    expect(of([0, 0, 0, 0, 0])).toMatchObject({
      tenths: 0,
      marginTenths: 0,
      within: true,
      noticeable: false,
    });
  });

  test('turned round, it is the same with the other sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 60 }),
        differences => {
          const there = of(differences);
          const back = of(differences.map(each => -each));
          expect(back.tenths + there.tenths).toBe(0);
          expect(back.marginTenths).toBe(there.marginTenths);
          expect(back.within).toBe(there.within);
        },
      ),
    );
  });
});
