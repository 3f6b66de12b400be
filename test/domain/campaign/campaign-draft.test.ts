import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, audienceSchema } from '../../../src/domain/audience.ts';
import {
  type CampaignDraft,
  draftProblem,
  switchDeficit,
  switchEntry,
  switchGroup,
  switchService,
} from '../../../src/domain/campaign/campaign-draft.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const draft = (changed: Partial<CampaignDraft> = {}): CampaignDraft => ({
  title: '',
  questionnaireIds: [1],
  audience: {},
  firstDay: day('2026-09-15'),
  lastDay: day('2026-09-28'),
  invites: true,
  drip: true,
  ...changed,
});

describe('a draft', () => {
  it('says what keeps it from being started', () => {
    const today = day('2026-09-14');
    expect(draftProblem(draft(), today)).toBeNull();
    expect(draftProblem(draft({ questionnaireIds: [] }), today)).toBe('noQuestionnaire');
    expect(draftProblem(draft(), day('2026-09-29'))).toBe('past');
    expect(draftProblem(draft({ firstDay: day('2026-10-01') }), today)).toBe('backwards');
    expect(draftProblem(draft({ lastDay: day('2026-11-13') }), today)).toBeNull();
    expect(draftProblem(draft({ lastDay: day('2026-11-14') }), today)).toBe('tooLong');
  });

  it('joins bands of service, and begins anew with a competency of another framework', () => {
    const young = switchService({}, { from: 0, to: 2 }, true);
    expect(switchService(young, { from: 3, to: 9 }, true).serviceYears).toEqual({ from: 0, to: 9 });
    expect(switchService(young, { from: 0, to: 2 }, false)).toEqual({});
    const one = switchDeficit({}, { framework: 'a', competency: 'x' }, true);
    const both = switchDeficit(one, { framework: 'a', competency: 'y' }, true);
    expect(both.earlierDeficits).toEqual({ framework: 'a', competencies: ['x', 'y'] });
    const other = switchDeficit(both, { framework: 'b', competency: 'z' }, true);
    expect(other.earlierDeficits).toEqual({ framework: 'b', competencies: ['z'] });
  });

  it('has an audience that can be stored after any taps; a double tap is one, and undone it is as before', () => {
    const keys = fc.constantFrom('a', 'b', 'c');
    const tap = fc.oneof(
      fc.record({
        list: fc.constantFrom('organisations', 'positions', 'subjects', 'categories'),
        key: keys,
        on: fc.boolean(),
      }),
      fc.record({ group: fc.integer({ min: 1, max: 3 }), on: fc.boolean() }),
      fc.record({ framework: fc.constantFrom('f', 'g'), competency: keys, on: fc.boolean() }),
    );
    const apply = (
      audience: Audience,
      each: typeof tap extends fc.Arbitrary<infer T> ? T : never,
    ): Audience =>
      'list' in each
        ? switchEntry(audience, each.list, each.key, each.on)
        : 'group' in each
          ? switchGroup(audience, each.group, each.on)
          : switchDeficit(audience, each, each.on);
    fc.assert(
      fc.property(fc.array(tap), tap, (taps, last) => {
        const before = taps.reduce(apply, {} as Audience);
        expect(audienceSchema.parse(JSON.parse(JSON.stringify(before)))).toEqual(before);
        const once = apply(before, last);
        expect(apply(once, last)).toEqual(once);
        const off = apply(once, { ...last, on: false });
        expect(Object.values(off).every(value => JSON.stringify(value) !== '[]')).toBe(true);
      }),
    );
  });
});
