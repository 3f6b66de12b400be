import type { AnswerValue } from './answer-value.ts';

/** Why an answer was not taken. Each has a locale text `answer-refused-<code in kebab-case>` with the params named. */
export const ANSWER_REFUSALS = [
  /** The press or message does not belong to this kind of question: a stale or forged button. */
  'unexpected',
  /** `value`: no such option here. */
  'unknownOption',
  /** «Не моя ситуация», «Не хочу отвечать», «Пропустить», «Другое» where the question does not offer it. */
  'notAllowed',
  /** A message was typed where a button is awaited. */
  'pressButton',
  /** A message was typed where a file is awaited; `accept`: kinds, separated by spaces. */
  'sendFile',
  'emptyText',
  /** `min`, `length`: in characters. */
  'textTooShort',
  /** `max`, `length`: in characters. */
  'textTooLong',
  'notNumber',
  'notWhole',
  /** `decimals`: digits allowed after the separator. */
  'tooPrecise',
  /** `min`. */
  'numberTooSmall',
  /** `max`. */
  'numberTooBig',
  'notDate',
  /** `min`: ISO date. */
  'dateTooEarly',
  /** `max`: ISO date. */
  'dateTooLate',
  /** `min`, `count`: options. */
  'tooFewOptions',
  /** `max`, `count`: options. */
  'tooManyOptions',
  /** `top`, `count`: places. */
  'rankIncomplete',
  /** `accept`: kinds, separated by spaces. */
  'fileKind',
  /** `maxBytes`. */
  'fileTooBig',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];

/** An answer fit to be stored, or why not. */
export type CheckedAnswer =
  | { readonly ok: true; readonly value: AnswerValue }
  | {
      readonly ok: false;
      readonly refusal: AnswerRefusal;
      readonly params: Readonly<Record<string, string | number>>;
    };

/** An answer as it is to be stored. */
export const accept = (value: AnswerValue): CheckedAnswer => ({ ok: true, value });

/** Why an answer cannot be stored; `params` are what the words of the refusal name. */
export const refuse = (
  refusal: AnswerRefusal,
  params: Readonly<Record<string, string | number>> = {},
): CheckedAnswer => ({ ok: false, refusal, params });
