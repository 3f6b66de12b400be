import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelOf } from '../../../src/domain/scoring/score-competencies.ts';
import { shownTenths } from '../../../src/domain/scoring/shown-tenths.ts';
import { loadFramework } from '../support.ts';

const framework = loadFramework('seven_directions');
const share = fc
  .integer({ min: 1, max: 20_000 })
  .chain(max => fc.record({ sum: fc.integer({ min: 0, max }), max: fc.constant(max) }));

it('rounds half up, except into a level that was not reached', () => {
  expect(shownTenths({ sum: 5, max: 12 }, framework)).toBe(417);
  expect(shownTenths({ sum: 12, max: 15 }, framework)).toBe(800);
  expect(shownTenths({ sum: 7_999, max: 10_000 }, framework)).toBe(799);
  expect(shownTenths({ sum: 8_000, max: 10_000 }, framework)).toBe(800);
});

it('never tells a percent of another level than the exact share has', () => {
  fc.assert(
    fc.property(share, ({ sum, max }) => {
      const shown = shownTenths({ sum, max }, framework);
      expect(levelOf(shown, 1000, framework).key).toBe(levelOf(sum, max, framework).key);
      expect(Math.abs(shown - (1000 * sum) / max)).toBeLessThan(1);
    }),
  );
});
