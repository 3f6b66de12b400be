import type { ItemId } from '../ids.ts';
import type { Answers, AnswerValue } from './answer-value.ts';
import { type Facts, holds } from './condition.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';
import type { Respondent } from './respondent.ts';

/**
 * The items this person is asked, in order, as far as the answers tell. An item is asked when its section's and its
 * own condition hold and no jump of an answered item passes it over. Answers of items that are not asked stay
 * stored but count nowhere: neither here in later conditions nor in scores (peers §6).
 * One pass over the items; nothing but the arguments matters.
 */
export function visibleItems(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
): readonly Item[] {
  const visible: Item[] = [];
  const counted = new Map<ItemId, AnswerValue>();
  const facts: Facts = { respondent, answerOf: id => counted.get(id) };
  let resumeAt = 0;
  for (const [index, item] of definition.items.entries()) {
    if (index < resumeAt || !isShown(definition, item, facts)) continue;
    visible.push(item);
    const answer = answers.get(item.id);
    if (answer === undefined) continue;
    counted.set(item.id, answer);
    resumeAt = jumpTarget(definition, item, answer, facts) ?? resumeAt;
  }
  return visible;
}

function isShown(definition: QuestionnaireDefinition, item: Item, facts: Facts): boolean {
  const section = definition.sections[item.sectionIndex]?.showIf ?? null;
  return (section === null || holds(section, facts)) && (item.showIf === null || holds(item.showIf, facts));
}

function jumpTarget(
  definition: QuestionnaireDefinition,
  item: Item,
  answer: AnswerValue,
  facts: Facts,
): number | undefined {
  if (item.type === 'consent' && item.endOnRefusal && isRefusal(answer)) return definition.items.length;
  return item.goTo.find(jump => jump.when === null || holds(jump.when, facts))?.toIndex;
}

const isRefusal = (answer: AnswerValue): boolean =>
  typeof answer === 'object' && answer !== null && 'consent' in answer && !answer.consent;
