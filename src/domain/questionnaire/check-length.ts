import { cleanLine, cleanText, codePointLength } from '../../lib/text.ts';
import { accept, type CheckedAnswer, refuse } from './checked-answer.ts';

/** A typed text, cleaned; one line keeps no line breaks. Lengths are in code points after cleaning. */
export function checkLength(
  raw: string,
  limits: { readonly minLength: number; readonly maxLength: number },
  oneLine: boolean,
): CheckedAnswer {
  const text = oneLine ? cleanLine(raw) : cleanText(raw);
  const length = codePointLength(text);
  if (length === 0) return refuse('emptyText');
  if (length < limits.minLength) return refuse('textTooShort', { min: limits.minLength, length });
  return length > limits.maxLength ? refuse('textTooLong', { max: limits.maxLength, length }) : accept(text);
}
