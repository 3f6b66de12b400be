import type { ItemId } from '../ids.ts';
import type { Answers } from './answer-value.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';
import type { Respondent } from './respondent.ts';
import { visibleItems } from './visible-items.ts';

/**
 * The item to show now: the first visible one without an answer, or null when all have one (time for the review).
 * Position is a function of the answers only, so it is the same on two devices and after a restart.
 */
export function nextItem(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
): Item | null {
  return visibleItems(definition, answers, respondent).find(item => !answers.has(item.id)) ?? null;
}

/** The visible item after `from`, answered or not: the way forward after «Назад»; null behind the last one. */
export function followingItem(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
  from: ItemId,
): Item | null {
  const passed = new Set(definition.items.slice(0, indexOf(definition, from) + 1));
  return visibleItems(definition, answers, respondent).find(item => !passed.has(item)) ?? null;
}

/** The visible item before `from`, or the last visible one when `from` is null (from the review); null at the start. */
export function previousItem(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
  from: ItemId | null,
): Item | null {
  const end = from === null ? definition.items.length : indexOf(definition, from);
  const earlier = new Set(definition.items.slice(0, Math.max(0, end)));
  return visibleItems(definition, answers, respondent).findLast(item => earlier.has(item)) ?? null;
}

const indexOf = (definition: QuestionnaireDefinition, id: ItemId): number =>
  definition.items.findIndex(item => item.id === id);
