import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_PAIRS_OF_MENTOR,
  type MentorCandidate,
  type MentorWish,
  suggestMentors,
} from '../../../src/domain/mentoring/match.ts';
import { asId } from '../../../src/lib/ids.ts';

const ICT = 'general/digital';
const candidate = (personId: number, more: Partial<MentorCandidate> = {}): MentorCandidate => ({
  personId: asId(personId),
  organisationIds: [2],
  serviceYears: 10,
  activePairs: 0,
  ready: true,
  shared: false,
  strongIn: new Set([ICT]),
  weakIn: new Set(),
  masteryTenths: 900,
  ...more,
});
const wish: MentorWish = {
  competency: ICT,
  menteeIds: [100],
  organisationIds: [1],
  menteeStrongIn: new Set(),
  sameOrganisation: 'any',
  exclude: new Set(),
};
const ids = (candidates: MentorCandidate[], more: Partial<MentorWish> = {}): number[] =>
  suggestMentors(candidates, { ...wish, ...more }, 10).map(({ personId }) => personId);

describe('suggested mentors', () => {
  it('are only people who agreed to be found, are strong in the competency and have time', () => {
    const people = [
      candidate(1),
      candidate(2, { ready: false }),
      candidate(3, { ready: false, shared: true }),
      candidate(4, { strongIn: new Set() }),
      candidate(5, { activePairs: 3 }),
      candidate(100),
    ];
    expect(ids(people)).toEqual([1, 3]);
  });

  it('stand by organisation where that is wished, then by what both gain, readiness, load, mastery, service', () => {
    const people = [
      candidate(1, { masteryTenths: 950 }),
      candidate(2, { organisationIds: [1], masteryTenths: 700 }),
      candidate(3, { weakIn: new Set(['general/inclusive']) }),
      candidate(4, { activePairs: 1, masteryTenths: 1000 }),
      candidate(5, { masteryTenths: 950, serviceYears: 30 }),
    ];
    const complementary = { menteeStrongIn: new Set(['general/inclusive']) };
    expect(ids(people, { sameOrganisation: 'prefer', ...complementary })).toEqual([2, 3, 5, 1, 4]);
    expect(ids(people, complementary)).toEqual([3, 5, 1, 2, 4]);
  });

  it('without a competency are those who said that they are ready', () => {
    expect(ids([candidate(1), candidate(2, { ready: false, shared: true })], { competency: null })).toEqual([
      1,
    ]);
  });
});

const anybody = fc.record({
  organisationIds: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  serviceYears: fc.option(fc.integer({ min: 0, max: 45 })),
  activePairs: fc.integer({ min: 0, max: 5 }),
  ready: fc.boolean(),
  shared: fc.boolean(),
  strongIn: fc.constantFrom(new Set<string>(), new Set([ICT])),
  weakIn: fc.constantFrom(new Set<string>(), new Set(['general/inclusive'])),
  masteryTenths: fc.option(fc.integer({ min: 0, max: 1000 })),
});
const people = fc
  .array(anybody, { maxLength: 12 })
  .map(all => all.map((each, index) => candidate(index + 1, each)));
const wishes = fc.record({
  competency: fc.constantFrom(ICT, null),
  menteeIds: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
  sameOrganisation: fc.constantFrom('prefer' as const, 'any' as const),
  exclude: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }).map(all => new Set(all)),
});

describe('whoever there is', () => {
  it('nobody is named who did not agree, is overloaded, or is excluded; and nothing but words is said', () => {
    fc.assert(
      fc.property(people, wishes, (all, wanted) => {
        const found = suggestMentors(all, { ...wish, ...wanted }, 20);
        for (const suggestion of found) {
          const person = all.find(({ personId }) => personId === suggestion.personId);
          expect(person && (person.ready || person.shared)).toBe(true);
          expect(person?.activePairs).toBeLessThan(MAX_PAIRS_OF_MENTOR);
          expect(wanted.exclude.has(suggestion.personId)).toBe(false);
          expect(wanted.menteeIds).not.toContain(suggestion.personId);
          const { personId: _, ...words } = suggestion;
          expect(Object.values(words).every(value => typeof value === 'boolean')).toBe(true);
        }
      }),
    );
  });

  it('the order does not depend on the order of the people', () => {
    fc.assert(
      fc.property(people, wishes, (all, wanted) => {
        const one = suggestMentors(all, { ...wish, ...wanted }, 20);
        expect(suggestMentors(all.toReversed(), { ...wish, ...wanted }, 20)).toEqual(one);
      }),
    );
  });
});
