import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competencyKey } from '../../../src/domain/ids.ts';
import { UNKNOWN_RESPONDENT } from '../../../src/domain/questionnaire/respondent.ts';
import { visibleItems } from '../../../src/domain/questionnaire/visible-items.ts';
import { isStraightLined } from '../../../src/domain/scoring/is-straight-lined.ts';
import { overallMastery } from '../../../src/domain/scoring/overall-mastery.ts';
import { percentTenths } from '../../../src/domain/scoring/percent.ts';
import { scoreOfSum } from '../../../src/domain/scoring/score-competencies.ts';
import { answersOf, loadFramework, loadQuestionnaire } from '../support.ts';

const framework = loadFramework('general_eight');
const score = (sum: number, max: number, answered = 5, total = 5) =>
  scoreOfSum({ competency: competencyKey('digital'), sum, max, answered, total }, framework);

describe('percent', () => {
  it.each([
    [12, 15, 800],
    [5, 15, 333],
    [7, 15, 467],
    [4, 15, 267],
    [1, 800, 1],
    [1, 2001, 0],
    [0, 15, 0],
    [15, 15, 1000],
  ])('%i of %i is %i tenths', (part, whole, tenths) => {
    expect(percentTenths(part, whole)).toBe(tenths);
  });

  it('is within half a tenth of the exact share, the half going up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat({ max: 10_000 }), (whole, raw) => {
        const part = Math.min(raw, whole);
        const tenths = BigInt(percentTenths(part, whole));
        const [doubled, size] = [2000n * BigInt(part), BigInt(whole)];
        expect(doubled).toBeLessThan((2n * tenths + 1n) * size);
        expect(doubled).toBeGreaterThanOrEqual((2n * tenths - 1n) * size);
      }),
    );
  });

  it('refuses to be asked about more than the whole', () => {
    expect(() => percentTenths(3, 2)).toThrow(/percent of 3 in 2/u);
    expect(() => percentTenths(0, 0)).toThrow();
  });
});

describe('overall mastery', () => {
  it('is the mean of the exact shares, whatever their sizes, without those that lack data', () => {
    expect(overallMastery([score(1, 3), score(1, 3), score(12, 15)])).toEqual({
      masteryTenths: 489,
      competencies: 3,
    });
    expect(overallMastery([score(12, 15), score(0, 3, 1)])).toEqual({ masteryTenths: 800, competencies: 1 });
    expect(overallMastery([score(0, 3, 1)])).toBeNull();
    expect(overallMastery([])).toBeNull();
  });

  it('stays exact where products of maxima leave the safe integers', () => {
    const shares = Array.from({ length: 40 }, (_, index) => score(9_973 - index, 9_973));
    expect(overallMastery(shares)?.masteryTenths).toBe(998);
  });
});

describe('straight-lined answers', () => {
  const definition = loadQuestionnaire('A_self_diagnosis_general');
  const sheet = (value: number) => Object.fromEntries(definition.items.map(item => [item.id, value]));
  const flagged = (answers: Parameters<typeof answersOf>[0]) => {
    const all = answersOf(answers);
    return isStraightLined(visibleItems(definition, all, UNKNOWN_RESPONDENT), all);
  };
  it('all the same is flagged, also around «Не моя ситуация»', () => {
    expect(flagged(sheet(3))).toBe(true);
    expect(flagged({ ...sheet(0), A40: null })).toBe(true);
  });
  it('one different answer, or four answers in all, are not', () => {
    expect(flagged({ ...sheet(3), A40: 2 })).toBe(false);
    expect(flagged({ A01: 3, A02: 3, A03: 3, A04: 3 })).toBe(false);
    expect(flagged({ A01: 3, A02: 3, A03: 3, A04: 3, A05: 3 })).toBe(true);
  });
});
