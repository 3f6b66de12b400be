import { expect, it } from 'vitest';
import { countBallots, surveyLevels } from '../../../src/domain/indicators/surveyed.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const survey = (on: string, answers: readonly number[]) => ({
  days: { from: day(on), to: day(on) },
  ballots: answers.map(C1 => ({ C1 })),
});
const year = { from: day('2024-09-01'), to: day('2025-05-31') };
const positive = { item: 'C1', atLeast: 4 };
const of = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);

it('counts positive respondents of the surveys of the period', () => {
  const events = [survey('2024-10-01', [...of(37, 5), ...of(9, 3)]), survey('2024-08-31', of(20, 1))];
  expect(countBallots(events, positive, year)).toEqual({
    kind: 'fraction',
    numerator: 37,
    denominator: 46,
    notes: [],
  });
});

it('a survey with four answers enters nothing: the period with it and without it would tell them', () => {
  const [large, small] = [survey('2024-10-01', of(10, 5)), survey('2024-11-01', of(4, 1))];
  expect(countBallots([large, small], positive, year)).toEqual({
    kind: 'fraction',
    numerator: 10,
    denominator: 10,
    notes: ['smallSurveys'],
  });
  expect(countBallots([small], positive, year)).toEqual({ kind: 'hidden' });
  expect(countBallots([], positive, year)).toEqual({ kind: 'fraction', numerator: null, denominator: null });
});

it('compares the first survey with the last one, by median or mean', () => {
  const events = [
    survey('2025-05-01', [4, 4, 5, 5, 5, 2]),
    survey('2024-09-10', [1, 2, 3, 4, 5]),
    survey('2024-12-01', of(5, 1)),
  ];
  expect(surveyLevels(events, { items: ['C1'], take: 'median' }, year)).toEqual({
    kind: 'levels',
    before: { tenths: 30, count: 5 },
    after: { tenths: 45, count: 6 },
  });
  expect(surveyLevels(events, { items: ['C1'], take: 'mean' }, year)).toMatchObject({
    before: { tenths: 30 },
    after: { tenths: 42 },
  });
  expect(surveyLevels([survey('2024-10-01', of(5, 3))], { items: ['C1'], take: 'mean' }, year)).toMatchObject(
    {
      before: null,
      after: { tenths: 30 },
    },
  );
});
