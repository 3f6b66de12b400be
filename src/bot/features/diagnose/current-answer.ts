import type { AnswerValue } from '../../../domain/questionnaire/answer-value.ts';
import type { Item } from '../../../domain/questionnaire/definition.ts';
import { describeAnswer } from '../../../domain/questionnaire/describe-answer.ts';
import { truncate } from '../../../lib/text.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { AttemptState } from '../../../usecases/diagnosis/attempt-state.ts';
import { describedAnswerText } from '../../described-answer.ts';

/** The line that says what was answered before; null when nothing was. Colour alone would not reach everybody. */
export function currentAnswerLine(state: AttemptState, item: Item, t: Translate): string | null {
  const value = state.answers.get(item.id);
  return value === undefined ? null : t('card-current', { answer: answerText(item, value, t) });
}

/** A stored answer in words. */
export function answerText(item: Item, value: AnswerValue, t: Translate): string {
  const described = describeAnswer(item, value);
  if (described.kind === 'notMine' && 'naButton' in item && item.naButton) return item.naButton;
  const text = describedAnswerText(described, t);
  return described.kind === 'text' ? truncate(text, 120) : text;
}
