import type { ItemId } from '../ids.ts';
import { type AnswerState, type Answers, type AnswerValue, answerState } from './answer-value.ts';
import { type Item, isQuestion, type QuestionnaireDefinition } from './definition.ts';
import type { Respondent } from './respondent.ts';
import { visibleItems } from './visible-items.ts';

/** One line of the review. */
export interface ReviewEntry {
  readonly item: Item;
  /** Number among the questions, from 1. */
  readonly number: number;
  readonly state: AnswerState | 'unanswered';
  /** Undefined only when the state is `unanswered`. */
  readonly answer: AnswerValue | undefined;
}

export interface ReviewSection {
  readonly title: string;
  readonly entries: readonly ReviewEntry[];
}

/** What a person checks before submitting. */
export interface Review {
  readonly sections: readonly ReviewSection[];
  /** Visible items without an answer, information blocks and consents included: submitting waits for them. */
  readonly missing: readonly ItemId[];
  readonly complete: boolean;
  /** How many questions ended without a real answer, by choice. */
  readonly notMine: number;
  readonly declined: number;
  readonly skipped: number;
  /** Stored answers to items that are no longer asked: kept, not counted. */
  readonly hidden: readonly ItemId[];
}

/** The answers as they would be submitted now, by sections, in the order asked. */
export function reviewOf(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
): Review {
  const visible = visibleItems(definition, answers, respondent);
  const entries = visible.filter(isQuestion).map((item, index): ReviewEntry => {
    const answer = answers.get(item.id);
    const state = answer === undefined ? 'unanswered' : answerState(answer);
    return { item, number: index + 1, state, answer };
  });
  const count = (state: AnswerState): number => entries.filter(entry => entry.state === state).length;
  const missing = visible.filter(item => !answers.has(item.id)).map(item => item.id);
  const shown = new Set(visible.map(item => item.id));
  return {
    sections: definition.sections
      .map((section, index) => ({
        title: section.title,
        entries: entries.filter(entry => entry.item.sectionIndex === index),
      }))
      .filter(section => section.entries.length > 0),
    missing,
    complete: missing.length === 0,
    notMine: count('notMine'),
    declined: count('declined'),
    skipped: count('skipped'),
    hidden: [...answers.keys()].filter(id => !shown.has(id)),
  };
}
