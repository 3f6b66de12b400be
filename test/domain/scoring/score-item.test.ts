import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../src/domain/questionnaire/answer-value.ts';
import { maxPoints, scoreItem } from '../../../src/domain/scoring/score-item.ts';
import { itemOf, parseItems } from '../support.ts';

function scored(source: Record<string, unknown>) {
  return itemOf(parseItems([{ id: 'Q1', text: 'Вопрос?', competency: 'digital', ...source }]), 'Q1');
}
const weighted = [
  { value: 1, button: 'а', score: 0 },
  { value: 2, button: 'б', score: 5 },
  { value: 3, button: 'в', score: 2 },
];
const plain = weighted.map(({ value, button }) => ({ value, button }));
const agree = { scale: 'agree' };

describe('points of one answer', () => {
  it.each<[string, Record<string, unknown>, AnswerValue, { points: number; max: number } | null]>([
    ['a statement', agree, 2, { points: 2, max: 3 }],
    ['a reverse statement', { ...agree, polarity: 'negative' }, 2, { points: 1, max: 3 }],
    ['a statement that counts twice', { ...agree, weight: 2 }, 2, { points: 4, max: 6 }],
    ['a scale from 1', { type: 'scale', options: plain, polarity: 'negative' }, 1, { points: 2, max: 2 }],
    [
      'a bipolar scale',
      { type: 'bipolar', left: 'а', right: 'б', min: -3, max: 3 },
      -1,
      { points: 2, max: 6 },
    ],
    [
      'a reverse bipolar scale',
      { type: 'bipolar', left: 'а', right: 'б', min: -3, max: 3, polarity: 'negative' },
      -1,
      { points: 4, max: 6 },
    ],
    ['points of the author', { type: 'single', options: weighted }, 2, { points: 5, max: 5 }],
    [
      'reverse points of the author',
      { type: 'single', options: weighted, polarity: 'negative' },
      3,
      { points: 3, max: 5 },
    ],
    ['several', { type: 'multiple', options: weighted }, [2, 3], { points: 7, max: 7 }],
    ['several, two at most', { type: 'multiple', options: weighted, max: 2 }, [1, 3], { points: 2, max: 7 }],
    ['a whole number', { type: 'number', min: 1, max: 10 }, 7, { points: 6, max: 9 }],
    ['a right answer', { type: 'single', options: plain, key: 2, points: 3 }, 2, { points: 3, max: 3 }],
    ['a wrong answer', { type: 'single', options: plain, key: 2, points: 3 }, 3, { points: 0, max: 3 }],
    [
      '«другое» in a test',
      { type: 'single', options: plain, key: 2, other: { button: 'Другое' } },
      { other: 'г', values: [] },
      { points: 0, max: 1 },
    ],
    ['all right boxes', { type: 'multiple', options: plain, key: [3, 1] }, [1, 3], { points: 1, max: 1 }],
    ['one right box of two', { type: 'multiple', options: plain, key: [3, 1] }, [1], { points: 0, max: 1 }],
    [
      'a right number',
      { type: 'number', min: 0, max: 10, decimals: 1, key: 2.5 },
      2.5,
      { points: 1, max: 1 },
    ],
    ['«Не моя ситуация»', { ...agree, allowNa: true }, null, null],
    ['a refusal', { ...agree, allowDecline: true }, { declined: true }, null],
    ['a skip', { ...agree, required: false }, { skipped: true }, null],
    [
      '«другое»',
      { type: 'single', options: weighted, other: { button: 'Другое' } },
      { other: 'г', values: [] },
      null,
    ],
    ['a neutral statement', { ...agree, polarity: 'neutral' }, 2, null],
    ['names without points', { type: 'single', options: plain }, 2, null],
    ['a value that is not there', agree, 9, null],
  ])('%s', (_, source, answer, expected) => {
    expect(scoreItem(scored(source), answer)).toEqual(expected);
  });

  it('an item without a competency has no maximum', () => {
    const item = itemOf(parseItems([{ id: 'Q1', text: 'Вопрос?', scale: 'agree' }]), 'Q1');
    expect(maxPoints(item)).toBe(0);
    expect(scoreItem(item, 3)).toBeNull();
  });
});
