import { cleanLine, cleanText, codePointLength } from '../../lib/text.ts';

/** What people type into a route: code points each may have, and whether line breaks stay. */
export const ROUTE_TEXTS = {
  title: { max: 300, lines: false },
  organiser: { max: 200, lines: false },
  expectedResult: { max: 500, lines: true },
  goal: { max: 500, lines: true },
  difficulty: { max: 1000, lines: true },
  comment: { max: 1000, lines: true },
  reflection: { max: 2000, lines: true },
} as const;
export type RouteTextField = keyof typeof ROUTE_TEXTS;

export type TypedRouteText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: 'empty' }
  | { readonly ok: false; readonly refusal: 'tooLong'; readonly max: number; readonly length: number };

/** A typed text as it is stored, or why not. Nothing is cut off silently: the document is signed. */
export function typedRouteText(field: RouteTextField, raw: string): TypedRouteText {
  const { max, lines } = ROUTE_TEXTS[field];
  const text = lines ? cleanText(raw) : cleanLine(raw);
  const length = codePointLength(text);
  if (length === 0) return { ok: false, refusal: 'empty' };
  return length > max ? { ok: false, refusal: 'tooLong', max, length } : { ok: true, text };
}

const MAX_HOURS = 999;

/** Whole hours as typed, «36» or «36 ч»; null when it is no number from 1 to 999. */
export function typedHours(raw: string): number | null {
  const digits = /^(\d{1,3})(?:\s*\p{L}{1,5}\.?)?$/u.exec(cleanLine(raw))?.[1];
  const hours = Number(digits);
  return digits !== undefined && hours >= 1 && hours <= MAX_HOURS ? hours : null;
}
