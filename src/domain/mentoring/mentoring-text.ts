import { cleanLine, cleanText, codePointLength } from '../../lib/text.ts';

/** What people type about a pair: code points each may have, and whether line breaks stay. */
export const MENTORING_TEXTS = {
  topic: { max: 200, lines: false },
  content: { max: 1000, lines: true },
  expected: { max: 500, lines: true },
  result: { max: 1000, lines: true },
  task: { max: 1000, lines: true },
  reason: { max: 300, lines: false },
} as const;
export type MentoringTextField = keyof typeof MENTORING_TEXTS;

export type TypedMentoringText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: 'empty' }
  | { readonly ok: false; readonly refusal: 'tooLong'; readonly max: number; readonly length: number };

/** A typed text as it is stored, or why not. Nothing is cut off silently: the journal is printed. */
export function typedMentoringText(field: MentoringTextField, raw: string): TypedMentoringText {
  const { max, lines } = MENTORING_TEXTS[field];
  const text = lines ? cleanText(raw) : cleanLine(raw);
  const length = codePointLength(text);
  if (length === 0) return { ok: false, refusal: 'empty' };
  return length > max ? { ok: false, refusal: 'tooLong', max, length } : { ok: true, text };
}
