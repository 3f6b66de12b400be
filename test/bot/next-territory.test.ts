import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextTerritory } from '../../src/bot/next-territory.ts';

it('leads through all territories, each once, and back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 9 }), ids => {
      const territories = ids.map(id => ({ id }));
      const seen: number[] = [];
      let current = ids[0] ?? 0;
      for (const _ of ids) {
        current = nextTerritory(territories, current)[0]?.id ?? -1;
        seen.push(current);
      }
      expect(seen.toSorted()).toEqual(ids.toSorted());
      expect(current).toBe(ids[0]);
    }),
  );
});

it('leads nowhere from the only one', () => {
  expect(nextTerritory([{ id: 7 }], 7)).toEqual([]);
});
