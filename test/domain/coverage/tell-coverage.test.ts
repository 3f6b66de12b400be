import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Standing, tellCoverage } from '../../../src/domain/coverage/tell-coverage.ts';

const group = (submitted: number, notStarted: number): Standing => ({
  submitted,
  inProgress: 0,
  notStarted,
  unreachable: 0,
});

describe('coverage', () => {
  it('tells everything where nobody is few', () => {
    const groups = [group(10, 5), group(0, 12), group(7, 0), group(0, 0)];
    expect(tellCoverage(groups)).toEqual({
      groups: [...groups.slice(0, 3), 'empty'],
      toldTotal: group(17, 17),
      complete: true,
      submitted: { submitted: 17, people: 34 },
    });
  });

  it('hides one to four who submitted, and groups of one to four people, with everything of their row', () => {
    const told = tellCoverage([group(4, 20), group(5, 20), group(0, 20), group(0, 3)]);
    expect(told.groups).toEqual(['hidden', group(5, 20), group(0, 20), 'hidden']);
    expect(told.toldTotal).toEqual(group(5, 40));
  });

  it('does not tell the sum from which the only hidden number would follow', () => {
    expect(tellCoverage([group(3, 20), group(40, 2)]).submitted).toBeNull();
  });

  it('tells the sum where it can be shared out in several ways', () => {
    const told = tellCoverage([group(3, 20), group(2, 9), group(40, 2)]);
    expect(told.submitted).toEqual({ submitted: 45, people: 76 });
    // Four and four: nothing else makes eight.
    expect(tellCoverage([group(4, 20), group(4, 9), group(40, 2)]).submitted).toBeNull();
  });
});

/** Every table of the same people that the reader cannot tell from the real one. */
function* lookalikes(sizes: readonly number[], seen: string): Generator<Standing[]> {
  const table: Standing[] = [];
  const walk = function* (at: number): Generator<Standing[]> {
    const size = sizes[at];
    if (size === undefined) {
      if (JSON.stringify(tellCoverage(table)) === seen) yield [...table];
      return;
    }
    for (let submitted = 0; submitted <= size; submitted += 1) {
      table[at] = group(submitted, size - submitted);
      yield* walk(at + 1);
    }
  };
  yield* walk(0);
}

it('lets nobody compute a hidden number, who knows the size of every school and this very rule', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
  const tables = sizes.chain(all =>
    fc.tuple(...all.map(size => fc.integer({ min: 0, max: size }).map(done => group(done, size - done)))),
  );
  fc.assert(
    fc.property(tables, table => {
      const told = tellCoverage(table);
      const possible = table.map(() => new Set<number>());
      const people = table.map(({ submitted, notStarted }) => submitted + notStarted);
      for (const other of lookalikes(people, JSON.stringify(told)))
        for (const [index, { submitted }] of other.entries()) possible[index]?.add(submitted);
      for (const [index, each] of told.groups.entries())
        if (each === 'hidden') expect(possible[index]?.size).toBeGreaterThan(1);
    }),
    { numRuns: 100 },
  );
});
