import { type AnswerValue, answerState } from '../../../domain/questionnaire/answer-value.ts';
import type { Item } from '../../../domain/questionnaire/definition.ts';
import { describeAnswer } from '../../../domain/questionnaire/describe-answer.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';

/** The line that says what was answered before; null when nothing was. Colour alone would not reach everybody. */
export function currentAnswerLine(state: AttemptState, item: Item, t: Translate): string | null {
  const value = state.answers.get(item.id);
  return value === undefined ? null : t('card-current', { answer: answerText(item, value, t) });
}

/** A stored answer in words. */
export function answerText(item: Item, value: AnswerValue, t: Translate): string {
  const described = describeAnswer(item, value);
  switch (described.kind) {
    case 'notMine':
      return 'naButton' in item && item.naButton ? item.naButton : t('card-not-mine');
    case 'declined':
      return t('card-decline');
    case 'skipped':
      return t('answer-skipped');
    case 'seen':
      return t('answer-seen');
    case 'consent':
      return described.button;
    case 'options':
      return [...described.labels, ...(described.other === null ? [] : [described.other])].join('; ');
    case 'number':
      return described.unit ? `${described.value} ${described.unit}` : String(described.value);
    case 'date':
      return t('answer-date', { date: new Date(`${described.date}T00:00:00Z`) });
    case 'text':
      return truncate(described.text, 120);
    case 'file':
      return described.name ?? t('answer-file');
  }
}

/** Whether an answer was really given, for the mark in the review. */
export function isGiven(value: AnswerValue | undefined): boolean {
  return value !== undefined && answerState(value) === 'given';
}
