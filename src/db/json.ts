import type { AnswerValue } from '../domain/questionnaire/answer-value.ts';
import { Prisma } from './generated/client.ts';

/** A stored answer as Prisma takes JSON. «Не моя ситуация» is JSON's null, which Prisma wants named. */
export function toJson(value: AnswerValue) {
  return value === null ? Prisma.JsonNull : (structuredClone(value) as Exclude<AnswerValue, null>);
}

// PostgreSQL stores neither NUL nor halves of surrogate pairs; `JSON.stringify` writes both as escapes. Every escape is
// matched, so that a backslash before «u0000» in the text itself is not taken for one.
const ESCAPES = /\\(?:u(0000|d[89a-f][\da-f]{2})|.)/gu;
const NOT_STORABLE = /\\u(?:0000|d[89a-f])/u;

/** JSON that PostgreSQL accepts, and the value as it will be read again: a modified client may send any character. */
export function toStorable<T>(value: T): { json: string; value: T } {
  const json = JSON.stringify(value);
  if (!NOT_STORABLE.test(json)) return { json, value };
  const clean = json.replace(ESCAPES, (found, bad: string | undefined) => (bad ? '\ufffd' : found));
  return { json: clean, value: JSON.parse(clean) };
}

/** A text that PostgreSQL accepts. */
export const toStorableText = (text: string): string => text.replaceAll('\0', '\ufffd');
