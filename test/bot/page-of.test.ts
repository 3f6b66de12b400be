import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/bot/page-of.ts';
import { turnRow } from '../../src/bot/turn-row.ts';

const list = fc.nat({ max: 40 }).map(length => Array.from({ length }, (_, index) => index));
const size = fc.integer({ min: 1, max: 9 });

describe('leafing through a list', () => {
  test('shows everything once and in order, from the first page to the one without a next', () => {
    fc.assert(
      fc.property(list, size, (all, onPage) => {
        const seen: number[] = [];
        let at = pageOf(all, 0, onPage);
        for (;;) {
          expect(at.first).toBe(seen.length);
          seen.push(...at.shown);
          if (!at.hasNext) break;
          at = pageOf(all, at.page + 1, onPage);
        }
        expect(seen).toEqual(all);
        expect(at.page + 1).toBe(at.pages);
      }),
    );
  });

  test('a page that is not there is the nearest one, and no button leads out of the list', () => {
    fc.assert(
      fc.property(list, size, fc.integer({ min: -50, max: 50 }), (all, onPage, wanted) => {
        const at = pageOf(all, wanted, onPage);
        expect(at.page).toBe(Math.min(Math.max(wanted, 0), at.pages - 1));
        expect(at.shown.length > 0).toBe(all.length > 0);
        const row = turnRow(at.page, at.hasNext, String, key => key);
        const to = row.map(button => ('data' in button ? Number(button.data) : null));
        expect(to).toEqual([at.page - 1, at.page + 1].filter(page => page >= 0 && page < at.pages));
      }),
    );
  });
});
