import type { RawAnswer } from '../../../domain/questionnaire/check-answer.ts';
import type { Item } from '../../../domain/questionnaire/definition.ts';

/** «2» typed under a choice means its second option: some people type, some are read the screen. Null: not a number. */
export function numberedOption(item: Item, text: string): RawAnswer | null {
  if (!('options' in item) || item.type === 'multiple' || item.type === 'rank') return null;
  const number = /^\s*(\d{1,2})[.)]?\s*$/u.exec(text)?.[1];
  // Where the buttons themselves are numbers, the number is the button's.
  if (number === undefined || item.options.some(option => option.button.trim() === number)) return null;
  const option = item.options[Number(number) - 1];
  return option ? { kind: 'choose', value: option.value } : null;
}
