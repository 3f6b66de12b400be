import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { answerCounts, median, slowestItems } from '../../../src/domain/questionnaire/pilot-summary.ts';

const FILE = 'prisma/content/questionnaires/A_self_diagnosis_general.json';
const parsed = parseQuestionnaire(JSON.parse(readFileSync(FILE, 'utf8')));
if (!parsed.ok) throw new Error('the shipped questionnaire is not valid');
const [first, second, third] = parsed.value.items;
if (!first || !second || !third) throw new Error('no questions');

const answers = [
  { itemId: first.id, value: 2, seconds: 5 },
  { itemId: first.id, value: 2, seconds: 7 },
  { itemId: first.id, value: 0, seconds: 6 },
  { itemId: second.id, value: 1, seconds: 90 },
  { itemId: third.id, value: null, seconds: 3 },
];

it('counts how often each button was chosen', () => {
  expect(answerCounts(first, answers).map(({ count }) => count)).toEqual([1, 0, 2, 0]);
  expect(answerCounts(third, answers).map(({ count }) => count)).toEqual([0, 0, 0, 0]);
});

it('people stopped at what they left without an answer, then at what took longest', () => {
  const found = slowestItems(parsed.value, answers, 2);
  expect(found.map(({ item, seconds, left }) => [item.id, seconds, left])).toEqual([
    [third.id, 3, 1],
    [second.id, 90, 0],
  ]);
  expect(median([])).toBe(0);
  expect(median([9, 1, 5])).toBe(5);
});
