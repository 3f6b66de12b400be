import type { SurveyForm } from './survey-form.ts';

/**
 * Answers given so far as they travel in the buttons: a digit for each, the place of the option from 1. Nothing of them is
 * kept anywhere until the last one is there.
 */
export type SurveyDraft = string;

/** What one person answered: values of the options by the questions' ids. */
export type Ballot = Readonly<Record<string, number>>;

/** The ballot that a complete draft stands for; null when a press was forged or is of another form. */
export function readBallot(form: SurveyForm, draft: SurveyDraft): Ballot | null {
  if (draft.length !== form.questions.length || !isDraft(form, draft)) return null;
  const ballot: Record<string, number> = {};
  for (const [index, question] of form.questions.entries()) {
    const option = question.options[Number(draft[index]) - 1];
    if (option) ballot[question.id] = option.value;
  }
  return ballot;
}

/** Whether the digits are answers to the first questions of the form, up to all of them. */
export function isDraft(form: SurveyForm, draft: SurveyDraft): boolean {
  return (
    /^[1-9]*$/u.test(draft) &&
    draft.length <= form.questions.length &&
    Array.from(draft).every((digit, index) => Number(digit) <= (form.questions[index]?.options.length ?? 0))
  );
}
