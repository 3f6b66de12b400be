import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Atom, countIn, KEPT, pairMark, type Released } from '../../../src/domain/suppression/atom.ts';
import { chooseGrowth } from '../../../src/domain/suppression/choose-growth.ts';
import { chooseReleased } from '../../../src/domain/suppression/choose-released.ts';
import type { Group } from '../../../src/domain/suppression/group.ts';
import { runToEnd } from '../../../src/domain/suppression/run-to-end.ts';
import { createAttacker } from './attack.ts';

/** What became of some people alike between two campaigns. */
interface Move {
  before: Place | null;
  /** Null: they were not there, or did not take part. */
  after: Place | null;
  /** Destroyed since: nobody knows of them any more but in the sums of the first campaign. */
  deleted: boolean;
  /** Both answered the same questionnaire, and were not left out. */
  paired: boolean;
  count: number;
}
type Place = Pick<Atom, 'organisationId' | 'values'>;

const place = fc.record({
  organisationId: fc.integer({ min: 1, max: 3 }),
  values: fc.record({
    subject: fc.constantFrom('maths', 'art', null),
    service: fc.constantFrom('0-2', null),
    category: fc.constantFrom('first', 'none'),
  }),
});
const count = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: 12 }));
const stayed = place.map(before => ({ before, after: before, deleted: false, paired: true }));
const fate = fc.oneof(
  { weight: 5, arbitrary: stayed },
  {
    weight: 2,
    arbitrary: fc.record({ before: place, after: place, deleted: fc.constant(false), paired: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      before: place,
      after: fc.constant(null),
      deleted: fc.boolean(),
      paired: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      before: fc.constant(null),
      after: place,
      deleted: fc.constant(false),
      paired: fc.constant(false),
    }),
  },
);
const moves: fc.Arbitrary<Move[]> = fc
  .array(fc.tuple(fate, count), { minLength: 4, maxLength: 12, size: 'max' })
  .map(all => all.map(([each, people]) => ({ ...each, count: people })));

/** Whoever stands alike before and after is one atom of either campaign. */
function atomsOf(all: readonly Move[], side: 'before' | 'after'): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { before, after, deleted, paired, count: people } of all) {
    const own = side === 'before' ? before : after;
    if (!own) continue;
    const same = KEPT.filter(kept =>
      kept === 'organisation'
        ? before?.organisationId === after?.organisationId
        : before?.values[kept] === after?.values[kept],
    );
    const layers = paired && before && after ? [pairMark(0, same)] : [];
    const key = JSON.stringify([own, layers, deleted]);
    atoms.set(key, { ...own, layers, count: people + (atoms.get(key)?.count ?? 0) });
  }
  return [...atoms.values()];
}

const asReleased = (groups: readonly Group[]): Released[] => groups.map(group => ({ group, layer: 'all' }));

function releaseTwice(all: readonly Move[]) {
  // Nobody knows at the first release what becomes of them: there they are the same by where they stand.
  const ofFirst = asReleased(
    runToEnd(
      chooseReleased(
        atomsOf(
          all.map(each => ({ ...each, paired: false, deleted: false })),
          'before',
        ),
      ),
    ),
  );
  const first = atomsOf(all, 'before');
  const repeat = atomsOf(all, 'after');
  const known = atomsOf(
    all.filter(({ deleted }) => !deleted),
    'before',
  );
  const ofRepeat = asReleased(
    runToEnd(
      chooseReleased(
        atomsOf(
          all.map(each => ({ ...each, paired: false })),
          'after',
        ),
      ),
    ),
  );
  const withLost = ofFirst.map(({ group, layer }) => ({
    group,
    layer,
    lost: countIn(first, group, 'all') - countIn(known, group, 'all'),
  }));
  const grown = runToEnd(
    chooseGrowth([
      { atoms: repeat, published: ofRepeat },
      { atoms: known, published: withLost },
    ]),
  ).map((group): Released => ({ group, layer: 0 }));
  return { first, repeat, ofFirst, ofRepeat, grown };
}

test('who moved, left, came or was deleted between two campaigns is not told by everything released of both', () => {
  let shown = 0;
  let lostShown = 0;
  fc.assert(
    fc.property(moves, all => {
      const { first, repeat, ofFirst, ofRepeat, grown } = releaseTwice(all);
      // One deleted person taken twice, or two of them: that cannot be told apart any more.
      const twice = all.every(({ deleted }) => !deleted);
      expect(createAttacker(first, [...ofFirst, ...grown]).findBetrayed(twice)).toBeNull();
      expect(createAttacker(repeat, [...ofRepeat, ...grown]).findBetrayed()).toBeNull();
      for (const { group } of grown)
        for (const atoms of [first, repeat]) {
          const pairs = countIn(atoms, group, 0);
          const single = countIn(atoms, group, 'all') - pairs;
          expect(pairs).toBeGreaterThanOrEqual(5);
          expect(single === 0 || single >= 5).toBe(true);
        }
      if (grown.length > 0) shown += 1;
      if (grown.length > 0 && all.some(({ deleted }) => deleted)) lostShown += 1;
    }),
    { numRuns: 300 },
  );
  // The test proves nothing where nothing is ever told.
  expect(shown).toBeGreaterThan(20);
  expect(lostShown).toBeGreaterThan(0);
});

const at = (organisationId: number): Place => ({
  organisationId,
  values: { subject: null, service: null, category: null },
});
const stays = (organisation: number, people: number): Move => ({
  before: at(organisation),
  after: at(organisation),
  deleted: false,
  paired: true,
  count: people,
});
const growthOf = (all: readonly Move[]) => releaseTwice(all).grown.map(({ group }) => group.organisationId);

test('one in, one out: the growth of the territory is told, of the two schools it is not', () => {
  const all = [stays(1, 9), stays(2, 9), { ...stays(1, 1), after: at(2) }, { ...stays(2, 1), after: at(1) }];
  expect(growthOf(all)).toEqual([null]);
});

test('five who left a school of nine do not leave the growth of the four who stayed, deleted or not', () => {
  for (const deleted of [false, true]) {
    const gone = { ...stays(1, 5), after: null, paired: false, deleted };
    expect(growthOf([stays(1, 4), stays(2, 10), gone])).not.toContain(null);
  }
});

test('deleted people are told as many as are missing: five at once, but not one', () => {
  const gone = (people: number): Move => ({ ...stays(1, people), after: null, paired: false, deleted: true });
  expect(growthOf([stays(1, 20), stays(2, 20), gone(1)])).toEqual([2]);
  const left = { ...stays(2, 1), after: null, paired: false };
  expect(growthOf([stays(1, 20), stays(2, 20), gone(6), left])).toContain(null);
});
