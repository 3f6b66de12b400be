import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Atom, pairMark } from '../../../src/domain/suppression/atom.ts';
import { chooseGrowth } from '../../../src/domain/suppression/choose-growth.ts';
import {
  chooseOrganisations,
  chooseReleased,
  groupsOf,
} from '../../../src/domain/suppression/choose-released.ts';
import { createStepwiseChoice } from '../../../src/domain/suppression/choose-stepwise.ts';
import { type Group, groupKey } from '../../../src/domain/suppression/group.ts';
import { runToEnd } from '../../../src/domain/suppression/run-to-end.ts';
import { createAttacker } from './attack.ts';

/** One person or several: `[organisation, subject, category, count]`. */
function people(...rows: readonly [number, string | null, string | null, number][]): Atom[] {
  return rows.map(([organisationId, subject, category, count]) => ({
    organisationId,
    values: { subject, service: null, category },
    layers: [],
    count,
  }));
}

function choose(atoms: readonly Atom[]): string[] {
  return runToEnd(chooseReleased(atoms)).map(groupKey).toSorted();
}

describe('groups whose results may be published', () => {
  test('eight people, four of them in one school: both schools are hidden', () => {
    expect(choose(people([1, 'maths', null, 4], [2, 'maths', null, 4]))).toEqual(['|subject|maths', '||']);
  });

  test('a school of nine beside one of four is hidden too, or the four could be subtracted', () => {
    expect(choose(people([1, null, null, 9], [2, null, null, 4]))).toEqual(['||']);
  });

  test('two small schools hide one another when they are five together', () => {
    expect(choose(people([1, null, null, 9], [2, null, null, 3], [3, null, null, 2]))).toEqual(['1||', '||']);
  });

  test('four people in all: nothing is published', () => {
    expect(choose(people([1, 'maths', 'first', 4]))).toEqual([]);
  });

  test('exactly five people are published', () => {
    expect(choose(people([1, null, null, 5], [2, null, null, 5]))).toEqual(['1||', '2||', '||']);
  });

  test('a table with margins: the only hidden cell of a row needs company', () => {
    const chosen = choose(
      people([1, 'maths', null, 6], [1, 'art', null, 3], [2, 'maths', null, 7], [2, 'art', null, 8]),
    );
    // 1|art is three people; with both totals published, 1|maths, or the total of school 1, would tell it.
    expect(chosen).toContain('||');
    expect(chosen).not.toContain('1|subject|art');
    expect(['1||', '1|subject|maths'].every(group => chosen.includes(group))).toBe(false);
  });

  test('two attributes that are nearly the same people: their difference is one person', () => {
    const chosen = choose(
      people(
        [1, 'maths', 'first', 5],
        [1, 'maths', 'none', 1],
        [1, 'art', 'none', 20],
        [2, 'art', 'none', 9],
      ),
    );
    expect(chosen.includes('1|subject|maths') && chosen.includes('1|category|first')).toBe(false);
  });

  test('two attributes that differ by one person each: the difference says which of the two has the deficit', () => {
    const chosen = choose(
      people(
        [1, 'maths', 'first', 9],
        [1, 'maths', 'none', 1],
        [1, 'art', 'first', 1],
        [1, 'art', 'none', 20],
        [1, 'music', 'none', 9],
      ),
    );
    expect(chosen.includes('|subject|maths') && chosen.includes('|category|first')).toBe(false);
    expect(chosen.includes('1|subject|maths') && chosen.includes('1|category|first')).toBe(false);
    expect(chosen.some(group => /maths|first/u.test(group))).toBe(true);
  });

  test('people whose subject is not known are not told by what is left over', () => {
    const chosen = choose(people([1, 'maths', null, 10], [1, null, null, 2]));
    expect(chosen).toContain('||');
    expect(chosen).not.toContain('|subject|maths');
  });
});

const atom = (organisations: number) =>
  fc.record({
    organisationId: fc.integer({ min: 1, max: organisations }),
    values: fc.record({
      subject: fc.constantFrom('maths', 'art', 'music', null),
      service: fc.constantFrom('0-2', '3-9'),
      category: fc.constantFrom('first', 'none'),
    }),
    layers: fc.constantFrom([], [pairMark(0)]),
    count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 })),
  });

const sameAtom = ({ organisationId, values, layers }: Atom) =>
  JSON.stringify([organisationId, values.subject, values.service, values.category, layers]);

function table(organisations: number, size: number, withPairs = false) {
  return fc
    .uniqueArray(
      atom(organisations).map(made => (withPairs ? made : { ...made, layers: [] })),
      { maxLength: size, minLength: Math.floor(size / 2), size: 'max', selector: sameAtom },
    )
    .map(atoms => atoms as Atom[]);
}

const asReleased = (groups: readonly Group[]) => groups.map(group => ({ group, layer: 'all' as const }));

describe('an attack by linear algebra', () => {
  test('tells nothing about one to four people, and no hidden group', () => {
    fc.assert(
      fc.property(table(4, 14), atoms => {
        const chosen = runToEnd(chooseReleased(atoms));
        const attacker = createAttacker(atoms, asReleased(chosen));
        expect(attacker.findBetrayed()).toBeNull();
        const published = new Set(chosen.map(groupKey));
        for (const group of groupsOf(atoms, 'all')) {
          if (published.has(groupKey(group))) continue;
          const { organisationId, attribute, value } = group;
          const told = attacker.canTell(
            each =>
              (organisationId === null || each.organisationId === organisationId) &&
              (attribute === null || each.values[attribute] === value),
          );
          expect(told, `hidden ${groupKey(group)} could be calculated`).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('finds nothing in growth either, nor in what both campaigns published', () => {
    fc.assert(
      fc.property(
        table(3, 9, true),
        fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 9 }),
        (repeat, lost) => {
          // The same pairs stand in the first campaign; besides them those who did not come again.
          const pairs = repeat.filter(({ layers }) => layers.length > 0);
          const gone = repeat
            .filter(({ layers }) => layers.length === 0)
            .flatMap((each, index) => (lost[index] === undefined ? [] : [{ ...each, count: lost[index] }]));
          const first = [...pairs, ...gone];
          const ofRepeat = runToEnd(chooseReleased(repeat));
          const ofFirst = runToEnd(chooseReleased(first));
          const grown = runToEnd(
            chooseGrowth([
              { atoms: repeat, published: asReleased(ofRepeat) },
              { atoms: first, published: asReleased(ofFirst) },
            ]),
          ).map(group => ({ group, layer: 0 }));
          expect(createAttacker(repeat, [...asReleased(ofRepeat), ...grown]).findBetrayed()).toBeNull();
          expect(createAttacker(first, [...asReleased(ofFirst), ...grown]).findBetrayed()).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('tells nothing where organisations are chosen one at a time', () => {
    fc.assert(
      fc.property(table(14, 40), atoms => {
        const chosen = chooseStepwise(atoms);
        expect(createAttacker(atoms, asReleased(chosen)).findBetrayed()).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test('one at a time still publishes the values of the territory where there are enough people', () => {
    const atoms = Array.from({ length: 40 }, (_, organisation) =>
      people(
        [organisation, 'maths', 'first', 6],
        [organisation, 'art', 'none', 7],
        [organisation, 'maths', 'none', 2],
      ),
    ).flat();
    const keys = chooseStepwise(atoms).map(groupKey);
    expect(keys).toEqual(
      expect.arrayContaining(['||', '|subject|maths', '|subject|art', '|category|first', '7||']),
    );
  });
});

function chooseStepwise(atoms: readonly Atom[]): Group[] {
  const counts = new Map<number, number>();
  for (const { organisationId, count } of atoms)
    counts.set(organisationId, (counts.get(organisationId) ?? 0) + count);
  const total = atoms.reduce((sum, { count }) => sum + count, 0);
  const margins = groupsOf(atoms, 'all')
    .filter(({ organisationId, attribute }) => organisationId === null && attribute !== null)
    .map(group => ({
      group,
      count: atoms.reduce(
        (sum, each) =>
          group.attribute !== null && each.values[group.attribute] === group.value ? sum + each.count : sum,
        0,
      ),
    }));
  const choice = createStepwiseChoice(margins, total);
  const published = chooseOrganisations(counts);
  const of = (id: number) => atoms.filter(({ organisationId }) => organisationId === id);
  const chosen = [...published].flatMap(id => runToEnd(choice.organisation(of(id))));
  runToEnd(choice.rest(atoms.filter(({ organisationId }) => !published.has(organisationId))));
  return [...chosen, ...runToEnd(choice.margins())];
}
