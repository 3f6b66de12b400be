import { isAtLeastPercent, percentTenths } from '../scoring/percent.ts';
import { scoreItem } from '../scoring/score-item.ts';
import type { Ballot } from './survey-answers.ts';
import type { SurveyForm } from './survey-form.ts';

/** Fewer answers than that are shown to nobody (design §7). */
const MIN_ANSWERS = 5;
/** Words are shown from so many answers on. */
const MIN_ANSWERS_FOR_WORDS = 10;
/** The first question's answer of a positive respondent, and the share of them to reach (000). */
const POSITIVE_FROM = 4;
export const TARGET_PERCENT = 80;

export type SurveyResults =
  /** Nobody answered: no number, not 0 %. */
  | { readonly kind: 'none' }
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'shown';
      readonly answers: number;
      /** Respondents with 4 or 5 for the first question, of those who answered it. */
      readonly positive: { readonly count: number; readonly tenths: number; readonly reached: boolean };
      /** Mean of all scale questions, reverse ones turned, in tenths of a percent of the scale. */
      readonly indexTenths: number;
      readonly wordsShown: boolean;
    };

/** What the organiser learns from the released ballots. */
export function surveyResults(form: SurveyForm, ballots: readonly Ballot[]): SurveyResults {
  if (ballots.length === 0) return { kind: 'none' };
  if (ballots.length < MIN_ANSWERS) return { kind: 'hidden' };
  const answers = ballots.length;
  const [overall] = form.questions;
  const count = ballots.filter(ballot => Number(ballot[overall?.id ?? ''] ?? 0) >= POSITIVE_FROM).length;
  let points = 0;
  let max = 0;
  for (const ballot of ballots) {
    for (const question of form.questions) {
      const score = scoreItem(question, ballot[question.id] ?? null);
      points += score?.points ?? 0;
      max += score?.max ?? 0;
    }
  }
  return {
    kind: 'shown',
    answers,
    positive: {
      count,
      tenths: percentTenths(count, answers),
      reached: isAtLeastPercent(count, answers, TARGET_PERCENT),
    },
    indexTenths: max === 0 ? 0 : percentTenths(points, max),
    wordsShown: answers >= MIN_ANSWERS_FOR_WORDS,
  };
}
