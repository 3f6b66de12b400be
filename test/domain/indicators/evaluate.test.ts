import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Target } from '../../../src/domain/indicators/definition.ts';
import { evaluate } from '../../../src/domain/indicators/evaluate.ts';

const people: Formula = {
  kind: 'share',
  numerator: { kind: 'people', measure: 'diagnosed' },
  denominator: { kind: 'roster' },
};
const NONE: Target = { kind: 'none' };
const atLeast = (percent: number): Target => ({ kind: 'atLeast', percent });
const share = (numerator: number | null, denominator: number | null, target: Target = NONE) =>
  evaluate(
    { formula: people, target },
    { kind: 'fraction', numerator, denominator },
    { reading: 'relative' },
  );

it.each([
  // 000: satisfaction.
  [32, 40, atLeast(80), 800, 'reached'],
  [37, 46, atLeast(80), 804, 'reached'],
  [36, 46, atLeast(80), 783, 'notReached'],
  // Dynamics of pupils.
  [318, 636, atLeast(50), 500, 'reached'],
  [317, 636, atLeast(50), 498, 'notReached'],
  // Categories.
  [19, 46, atLeast(40), 413, 'reached'],
  [18, 46, atLeast(40), 391, 'notReached'],
  // 003.
  [80, 100, atLeast(80), 800, 'reached'],
  [46, 46, { kind: 'equal', percent: 100 } as const, 1000, 'reached'],
  [45, 46, { kind: 'equal', percent: 100 } as const, 978, 'notReached'],
  // Not rounded up to what was missed.
  [3999, 5000, atLeast(80), 799, 'notReached'],
  [9999, 10_000, { kind: 'equal', percent: 100 } as const, 999, 'notReached'],
  // 004 asks for nothing.
  [300, 349, NONE, 860, 'none'],
  [200, 349, NONE, 573, 'none'],
  [150, 200, NONE, 750, 'none'],
  [349, 349, NONE, 1000, 'none'],
  [0, 349, NONE, 0, 'none'],
])('%i of %i with %o is %i tenths, %s', (numerator, denominator, target, tenths, mark) => {
  expect(share(numerator, denominator, target)).toEqual({
    value: { kind: 'share', numerator, denominator, tenths },
    target: mark,
    notes: [],
  });
});

describe('what is no number', () => {
  it('nobody to divide by and nothing known are «нет данных», not 0 %', () => {
    for (const [numerator, denominator] of [
      [0, 0],
      [null, 40],
      [3, null],
    ] as const)
      expect(share(numerator, denominator, atLeast(80))).toMatchObject({
        value: { kind: 'noData' },
        target: 'none',
      });
  });

  it('four people are hidden, and nothing is said about the target', () => {
    expect(share(4, 4, atLeast(80))).toEqual({ value: { kind: 'hidden' }, target: 'none', notes: [] });
    expect(share(4, 5, atLeast(80)).value).toMatchObject({ kind: 'share', tenths: 800 });
  });

  it('four events or four points are neither', () => {
    const events: Formula = {
      kind: 'share',
      numerator: { kind: 'events', state: 'held' },
      denominator: { kind: 'events', state: 'all' },
    };
    const inputs = { kind: 'fraction', numerator: 3, denominator: 4 } as const;
    expect(evaluate({ formula: events, target: NONE }, inputs, { reading: 'relative' }).value).toMatchObject({
      tenths: 750,
    });
  });
});

it('more people than the chosen number of staff is said, not cut', () => {
  expect(share(349, 317)).toMatchObject({ value: { tenths: 1101 }, notes: ['overDenominator'] });
});

describe('«+50 %» of 000', () => {
  const growth = (start: number, repeat: number, reading: 'relative' | 'points', whole = 46) =>
    evaluate(
      { formula: { kind: 'passed' }, target: { kind: 'growth', percent: 50 } },
      { kind: 'two', before: { part: start, whole }, after: { part: repeat, whole } },
      { reading },
    );

  it('is +50.0 % reached and +21.7 points not reached, both said, the chosen one decides', () => {
    const change = {
      kind: 'change',
      before: { part: 20, whole: 46, tenths: 435 },
      after: { part: 30, whole: 46, tenths: 652 },
      relative: { tenths: 500, target: 'reached' },
      points: { tenths: 217, target: 'notReached' },
    };
    expect(growth(20, 30, 'relative')).toEqual({
      value: { ...change, used: 'relative' },
      target: 'reached',
      notes: [],
    });
    expect(growth(20, 30, 'points')).toMatchObject({ value: { used: 'points' }, target: 'notReached' });
  });

  it('is missed by one person, falls, and cannot be relative to nothing', () => {
    expect(growth(20, 29, 'relative')).toMatchObject({
      value: { relative: { tenths: 450 } },
      target: 'notReached',
    });
    expect(growth(30, 20, 'relative').value).toMatchObject({
      relative: { tenths: -333 },
      points: { tenths: -217 },
    });
    expect(growth(0, 30, 'relative')).toMatchObject({
      value: { relative: null, points: { tenths: 652, target: 'reached' } },
      target: 'none',
      notes: ['startZero'],
    });
  });

  it('of four people is hidden', () => {
    expect(growth(2, 3, 'relative', 4).value).toEqual({ kind: 'hidden' });
  });
});

it('a mark is what the fractions say, whatever is shown', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 100 }),
      (denominator, ratio, percent) => {
        const numerator = Math.floor(ratio * denominator);
        const { value, target } = share(numerator, denominator, atLeast(percent));
        const isReached = BigInt(100 * numerator) >= BigInt(percent) * BigInt(denominator);
        expect(target).toBe(isReached ? 'reached' : 'notReached');
        if (value.kind !== 'share') throw new Error(value.kind);
        // What is shown never contradicts the mark, and is never a tenth away from the truth.
        expect(value.tenths >= 10 * percent).toBe(isReached);
        expect(Math.abs(value.tenths - (1000 * numerator) / denominator)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('a mean of four people is not told, of either time', () => {
  const levels = (before: number, after: number) =>
    evaluate(
      { formula: { kind: 'mastery' }, target: NONE },
      { kind: 'levels', before: { tenths: 500, count: before }, after: { tenths: 600, count: after } },
      { reading: 'relative' },
    ).value;
  expect(levels(5, 5)).toMatchObject({ before: { tenths: 500 }, after: { tenths: 600 } });
  expect(levels(4, 5)).toMatchObject({ before: null, after: { tenths: 600 } });
  expect(levels(4, 4)).toEqual({ kind: 'hidden' });
  expect(levels(0, 0)).toEqual({ kind: 'noData' });
});
