import type { AnswerValue } from '../domain/questionnaire/answer-value.ts';
import { Prisma } from './generated/client.ts';

/** A stored answer as Prisma takes JSON. «Не моя ситуация» is JSON's null, which Prisma wants named. */
export function toJson(value: AnswerValue) {
  return value === null ? Prisma.JsonNull : (structuredClone(value) as Exclude<AnswerValue, null>);
}
