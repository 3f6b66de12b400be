import { type AnswerValue, answerState } from './answer-value.ts';
import type { Item } from './definition.ts';

/** An answer in words of the questionnaire, for a locale text to frame. */
export type DescribedAnswer =
  | { readonly kind: 'notMine' | 'declined' | 'skipped' | 'seen' }
  | { readonly kind: 'consent'; readonly agreed: boolean; readonly button: string }
  /** Button texts of the chosen options; «другое» comes last as its own text. For a ranking the first is the first place. */
  | { readonly kind: 'options'; readonly labels: readonly string[]; readonly other: string | null }
  | { readonly kind: 'number'; readonly value: number; readonly unit: string | null }
  /** ISO date. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string | null };

/** Says what was answered. A value that does not fit the item (a damaged row) is shown as it is stored. */
export function describeAnswer(item: Item, value: AnswerValue): DescribedAnswer {
  const state = answerState(value);
  if (state !== 'given' || value === null) return { kind: state === 'given' ? 'notMine' : state };
  if (typeof value === 'string') {
    return item.type === 'date' ? { kind: 'date', date: value } : { kind: 'text', text: value };
  }
  if (typeof value === 'number') {
    return item.type === 'number'
      ? { kind: 'number', value, unit: item.unit }
      : { kind: 'options', labels: [labelOf(item, value)], other: null };
  }
  if (Array.isArray(value))
    return { kind: 'options', labels: value.map(each => labelOf(item, each)), other: null };
  if ('other' in value) {
    return { kind: 'options', labels: value.values.map(each => labelOf(item, each)), other: value.other };
  }
  if ('fileId' in value) return { kind: 'file', name: value.name ?? null };
  if (!('consent' in value)) return { kind: 'seen' };
  const buttons = item.type === 'consent' ? item : { agreeButton: '', refuseButton: '' };
  const button = value.consent ? buttons.agreeButton : buttons.refuseButton;
  return { kind: 'consent', agreed: value.consent, button };
}

function labelOf(item: Item, value: number): string {
  const options = 'options' in item ? item.options : [];
  return options.find(option => option.value === value)?.button ?? String(value);
}
