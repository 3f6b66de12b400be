import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellParts } from '../../../src/domain/suppression/facts.ts';

describe('groups beside their whole', () => {
  it.each([
    [[20, 30], 'shown', ['shown', 'shown']],
    // One hidden group would follow from the whole: the next smallest goes with it.
    [[20, 3, 30], 'shown', ['hidden', 'hidden', 'shown']],
    // Two hidden groups of four people together would be four people by subtraction.
    [[2, 2, 9, 30], 'shown', ['hidden', 'hidden', 'hidden', 'shown']],
    [[3, 4, 9, 30], 'shown', ['hidden', 'hidden', 'shown', 'shown']],
    [[2, 1], 'hidden', ['hidden', 'hidden']],
    [[7], 'shown', ['shown']],
    [[3], 'hidden', ['hidden']],
    [[0, 0], 'noData', ['noData', 'noData']],
    // An empty group hides nobody: the small one needs another companion.
    [[3, 0, 10], 'shown', ['hidden', 'noData', 'hidden']],
    [[], 'noData', []],
  ])('%j: the whole is %s', (sizes, total, groups) => {
    expect(tellParts(sizes)).toEqual({ total, groups });
  });

  it('outside of the territory ten are needed', () => {
    expect(tellParts([9, 40], 10).groups).toEqual(['hidden', 'hidden']);
  });
});

it('nothing hidden follows from what is shown, and no more is hidden than needed', () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 2, max: 10 }), (people, threshold) => {
      const { total, groups } = tellParts(people, threshold);
      const whole = people.reduce((sum, size) => sum + size, 0);
      const hidden = people.filter((_, index) => groups[index] === 'hidden');
      // Every group too small is hidden, every empty one is called empty.
      for (const [index, size] of people.entries()) {
        if (size > 0 && size < threshold) expect(groups[index]).toBe('hidden');
        if (size === 0) expect(groups[index]).toBe('noData');
      }
      if (total !== 'shown' || hidden.length === 0) {
        if (total === 'hidden') expect(whole).toBeLessThan(threshold);
        return;
      }
      // What one learns by subtraction is about several groups and enough people.
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, size) => sum + size, 0)).toBeGreaterThanOrEqual(threshold);
      // Without its largest member the hidden union would be one that gives somebody away.
      const bare = hidden.toSorted((left, right) => left - right).slice(0, -1);
      const largest = Math.max(...hidden);
      const isNeeded =
        largest < threshold || bare.length < 2 || bare.reduce((sum, size) => sum + size, 0) < threshold;
      expect(isNeeded).toBe(true);
    }),
  );
});
