import { cleanText, codePointLength } from '../../lib/text.ts';

/** What a participant writes about a session (domain §3.4), in the order it is asked. */
export const JOURNAL_FIELDS = ['topic', 'saw', 'willTry', 'trialLesson', 'result'] as const;
export type JournalField = (typeof JOURNAL_FIELDS)[number];

const MOST = 1_500;

export type TypedEntry =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: 'empty' }
  | { readonly ok: false; readonly refusal: 'tooLong'; readonly max: number; readonly length: number };

/** A typed text as it is stored, or why not. Nothing is cut off silently: it is printed. */
export function typedEntry(raw: string): TypedEntry {
  const text = cleanText(raw);
  const length = codePointLength(text);
  if (length === 0) return { ok: false, refusal: 'empty' };
  return length > MOST ? { ok: false, refusal: 'tooLong', max: MOST, length } : { ok: true, text };
}

/** Tenths of a percent as typed, «62», «62,5» or «62,5 %»; null when it is no number from 0 to 100. */
export function typedTenths(raw: string): number | null {
  const number = /^(\d{1,3}(?:[.,]\d)?)\s*%?$/u.exec(cleanText(raw))?.[1];
  if (number === undefined) return null;
  const tenths = Math.round(Number(number.replace(',', '.')) * 10);
  return tenths <= 1_000 ? tenths : null;
}
