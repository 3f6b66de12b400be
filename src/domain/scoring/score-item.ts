import { type AnswerValue, answerState } from '../questionnaire/answer-value.ts';
import type { Item, ItemScoring, Option } from '../questionnaire/definition.ts';

/** What an answer is worth: whole numbers, `0 ≤ points ≤ max`. */
export interface ItemScore {
  readonly points: number;
  readonly max: number;
}

/**
 * Points of one answer, or null when it counts nowhere: «Не моя ситуация», a refusal, a skip, «другое», an item that
 * is not scored. A positive item gives the distance from its lowest value, a reverse one the distance from its
 * highest: `value − min` and `max − value` (questionnaires A–C, `scoring.perItem`; for C `min + max − value` less its
 * minimum). Points the author gave to options count in place of values. A test case gives all its points or none.
 */
export function scoreItem(item: Item, answer: AnswerValue): ItemScore | null {
  if (item.scoring === null || answerState(answer) !== 'given') return null;
  const earned = item.scoring.key === null ? earnedPoints(item, answer) : keyPoints(item.scoring.key, answer);
  if (earned === null) return null;
  const range = rangeOf(item, item.scoring);
  const positive = earned - range.min;
  const points = item.scoring.polarity === 'positive' ? positive : range.max - earned;
  return { points: points * item.scoring.weight, max: maxPoints(item) };
}

/** The most an item can give: its range times its weight; 0 for an item that is not scored. */
export function maxPoints(item: Item): number {
  if (item.scoring === null) return 0;
  const range = rangeOf(item, item.scoring);
  return (range.max - range.min) * item.scoring.weight;
}

function rangeOf(item: Item, scoring: ItemScoring): { readonly min: number; readonly max: number } {
  if (scoring.key !== null) return { min: 0, max: scoring.key.points };
  if (item.type === 'number') return { min: item.min, max: item.max };
  if (!('options' in item)) return { min: 0, max: 0 };
  const values = item.options.map(pointsOf);
  if (item.type !== 'multiple') return { min: Math.min(...values), max: Math.max(...values) };
  const best = values.toSorted((left, right) => right - left).slice(0, item.max);
  return { min: 0, max: best.reduce((sum, value) => sum + value, 0) };
}

const pointsOf = (option: Option): number => option.score ?? option.value;

function earnedPoints(item: Item, answer: AnswerValue): number | null {
  if (item.type === 'number') return typeof answer === 'number' ? answer : null;
  if (!('options' in item)) return null;
  const byValue = new Map(item.options.map(option => [option.value, pointsOf(option)]));
  if (typeof answer === 'number') return byValue.get(answer) ?? null;
  if (!Array.isArray(answer)) return null;
  return answer.reduce((sum, value) => sum + (byValue.get(value) ?? 0), 0);
}

/** All and only the values of the key, in any order. */
function keyPoints(key: NonNullable<ItemScoring['key']>, answer: AnswerValue): number | null {
  const given = typeof answer === 'number' ? [answer] : answer;
  if (!Array.isArray(given))
    return typeof given === 'object' && given !== null && 'other' in given ? 0 : null;
  const right = given.length === key.values.length && key.values.every(value => given.includes(value));
  return right ? key.points : 0;
}
