import { invariant } from '../../lib/invariant.ts';
import type { ChoiceItem, QuestionnaireDefinition, TextItem } from '../questionnaire/definition.ts';

/** An anonymous questionnaire as it is asked in one card: scale questions one after another, then words. */
export interface SurveyForm {
  readonly title: string;
  readonly intro: string | null;
  readonly outro: string | null;
  readonly questions: readonly ChoiceItem[];
  /** The words at the end, which may be left out; null: none are asked for. */
  readonly comment: TextItem | null;
}

/** A digit of a press stands for an option. */
const MAX_OPTIONS = 9;

/** The scored choices of a questionnaire in their order, and its first question for words. */
export function surveyForm(definition: QuestionnaireDefinition): SurveyForm {
  const { title, intro, outro, items } = definition;
  const questions = items.filter(isScaleQuestion);
  invariant(questions.length > 0, `questionnaire ${definition.id} has no scale questions`);
  return { title, intro, outro, questions, comment: items.find(isWords) ?? null };
}

function isScaleQuestion(item: QuestionnaireDefinition['items'][number]): item is ChoiceItem {
  return (
    (item.type === 'single' || item.type === 'scale') &&
    item.scoring !== null &&
    item.options.length <= MAX_OPTIONS
  );
}

function isWords(item: QuestionnaireDefinition['items'][number]): item is TextItem {
  return item.type === 'shortText' || item.type === 'longText';
}
