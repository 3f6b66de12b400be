import type { AnswerValue, FileAnswer } from './answer-value.ts';
import { checkDate } from './check-date.ts';
import { checkLength } from './check-length.ts';
import { checkNumber } from './check-number.ts';
import { accept, type CheckedAnswer, refuse } from './checked-answer.ts';
import type { ChoiceItem, FileItem, Item, MultipleItem, OtherOption } from './definition.ts';
import { checkOptions, checkTypedOption } from './pick-options.ts';

/** What a person did in front of an item. `choose` is one press; `submit` closes a choice of several or a ranking. */
export type RawAnswer =
  | { readonly kind: 'choose'; readonly value: number }
  | { readonly kind: 'submit'; readonly values: readonly number[]; readonly other?: string }
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: FileAnswer }
  | { readonly kind: 'consent'; readonly agreed: boolean }
  | { readonly kind: 'seen' }
  | { readonly kind: 'notMine' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'skip' };

/**
 * The canonical value to store for what the person did, or a named refusal with what to tell them.
 * Canonical: texts cleaned, several options ascending, dates ISO; the same answer given twice is the same value.
 */
export function checkAnswer(item: Item, raw: RawAnswer): CheckedAnswer {
  switch (raw.kind) {
    case 'notMine':
      return allowed(item.allowNa, null);
    case 'decline':
      return allowed(item.allowDecline, { declined: true });
    case 'skip':
      return allowed(!item.required, { skipped: true });
    case 'text':
      return checkText(item, raw.text);
    case 'choose':
      return checkChosen(item, raw.value);
    case 'other':
      return checkOther(item, raw.text);
    case 'submit':
      return item.type === 'multiple' || item.type === 'rank'
        ? checkOptions(item, raw.values, raw.other)
        : refuse('unexpected');
    case 'file':
      return item.type === 'file' ? checkFile(item, raw.file) : refuse('unexpected');
    case 'consent':
      return item.type === 'consent' ? accept({ consent: raw.agreed }) : refuse('unexpected');
    case 'seen':
      return item.type === 'info' ? accept({ seen: true }) : refuse('unexpected');
  }
}

const allowed = (may: boolean, value: AnswerValue): CheckedAnswer =>
  may ? accept(value) : refuse('notAllowed');

/** A typed message: the answer itself, the name of a button, or a hint to use the buttons. */
function checkText(item: Item, text: string): CheckedAnswer {
  switch (item.type) {
    case 'number':
      return checkNumber(item, text);
    case 'date':
      return checkDate(item, text);
    case 'shortText':
    case 'longText':
      return checkLength(text, item, item.type === 'shortText');
    case 'file':
      return refuse('sendFile', { accept: item.accept.join(' ') });
    case 'multiple':
    case 'rank':
    case 'consent':
    case 'info':
      return refuse('pressButton');
    default:
      return checkTypedOption(item, text);
  }
}

function checkChosen(item: Item, value: number): CheckedAnswer {
  if (!isChoice(item)) return refuse('unexpected');
  return item.options.some(option => option.value === value)
    ? accept(value)
    : refuse('unknownOption', { value });
}

function checkOther(item: Item, text: string): CheckedAnswer {
  const other: OtherOption | null = 'other' in item ? item.other : null;
  if (other === null) return refuse('notAllowed');
  const checked = checkLength(text, { minLength: 1, maxLength: other.maxLength }, true);
  if (!checked.ok || typeof checked.value !== 'string') return checked;
  return item.type === 'multiple'
    ? checkOptions(item, [], checked.value)
    : accept({ other: checked.value, values: [] });
}

function isChoice(item: Item): item is ChoiceItem {
  return 'options' in item && item.type !== 'multiple' && item.type !== 'rank';
}

/** Whether the item opens a text prompt for «другое». */
export function hasOther(item: Item): item is (ChoiceItem | MultipleItem) & { readonly other: OtherOption } {
  return 'other' in item && item.other !== null;
}

function checkFile(item: FileItem, file: FileAnswer): CheckedAnswer {
  if (!item.accept.includes(file.kind)) return refuse('fileKind', { accept: item.accept.join(' ') });
  const size = file.sizeBytes ?? 0;
  return size > item.maxBytes ? refuse('fileTooBig', { maxBytes: item.maxBytes }) : accept(file);
}
