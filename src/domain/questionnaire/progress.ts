import type { ItemId } from '../ids.ts';
import type { Answers } from './answer-value.ts';
import { isQuestion, type QuestionnaireDefinition } from './definition.ts';
import type { Respondent } from './respondent.ts';
import { visibleItems } from './visible-items.ts';

/** What stands in the title line of a card. Information blocks and consents are not counted. */
export interface Progress {
  /** Number of the shown question, from 1; `total` when everything is answered. */
  readonly position: number;
  readonly total: number;
  readonly answered: number;
  readonly sectionTitle: string;
  /** Number of the section among those the person is asked, from 1. */
  readonly section: number;
  readonly sections: number;
  /** Whole minutes, at least 1 while something is left, 0 when nothing is. */
  readonly minutesLeft: number;
}

/**
 * How far the person is. `at` is the shown item when it is not the next one (after «Назад»).
 * With branching the total may change from answer to answer; the share of sections is then the steadier figure.
 */
export function progress(
  definition: QuestionnaireDefinition,
  answers: Answers,
  respondent: Respondent,
  at: ItemId | null = null,
): Progress {
  const visible = visibleItems(definition, answers, respondent);
  const shown =
    visible.find(item => (at === null ? !answers.has(item.id) : item.id === at)) ?? visible.at(-1) ?? null;
  const before = shown === null ? [] : visible.slice(0, visible.indexOf(shown));
  const questions = visible.filter(isQuestion);
  const answered = questions.filter(item => answers.has(item.id)).length;
  const sections = [...new Set(visible.map(item => item.sectionIndex))];
  const section = shown?.sectionIndex ?? 0;
  return {
    position: Math.min(before.filter(isQuestion).length + 1, questions.length),
    total: questions.length,
    answered,
    sectionTitle: definition.sections[section]?.title ?? '',
    section: sections.indexOf(section) + 1,
    sections: sections.length,
    minutesLeft: minutesFor(definition, questions.length - answered),
  };
}

function minutesFor(definition: QuestionnaireDefinition, questionsLeft: number): number {
  if (questionsLeft === 0) return 0;
  const all = definition.items.filter(isQuestion).length;
  return Math.max(1, Math.round((definition.estimatedMinutes * questionsLeft) / all));
}
