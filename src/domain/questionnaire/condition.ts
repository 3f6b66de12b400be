import { z } from 'zod';
import { foldForSearch } from '../../lib/text.ts';
import { type ItemId, itemIdSchema } from '../ids.ts';
import { type AnswerValue, answerState } from './answer-value.ts';
import { RESPONDENT_TRAITS, type Respondent, type RespondentTrait, traitValues } from './respondent.ts';

/** Tests on a value: all that are present must hold. `oneOf` on a list holds when one of its members is named. */
interface Tests {
  readonly oneOf?: readonly (string | number)[] | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** Test on an earlier answer. `answered: true` holds for a real answer, not for «Не моя ситуация» or a refusal. */
export interface ItemCondition extends Tests {
  readonly item: ItemId;
  readonly answered?: boolean | undefined;
}

/** Test on the person. `known: false` holds when the trait is unknown. */
export interface RespondentCondition extends Tests {
  readonly profile: RespondentTrait;
  readonly known?: boolean | undefined;
}

/** When an item or a section is shown, or a jump is taken. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ItemCondition
  | RespondentCondition;

const tests = {
  oneOf: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .max(50)
    .optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
};
const hasTest = (value: object): boolean => Object.keys(value).length > 1;
const NO_TEST = { error: 'oneOf, atLeast, atMost, answered, known' };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ not: conditionSchema }),
    z
      .strictObject({ item: itemIdSchema, answered: z.boolean().optional(), ...tests })
      .refine(hasTest, NO_TEST),
    z
      .strictObject({ profile: z.enum(RESPONDENT_TRAITS), known: z.boolean().optional(), ...tests })
      .refine(hasTest, NO_TEST),
  ]),
);

/** What a condition is judged against: the answers that count (those of visible items) and the person. */
export interface Facts {
  answerOf(item: ItemId): AnswerValue | undefined;
  readonly respondent: Respondent;
}

/**
 * Whether the condition holds. An answer that is absent, hidden, «Не моя ситуация» or refused fails every test
 * except `answered: false`; an unknown trait fails every test except `known: false`.
 */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, facts));
  if ('any' in condition) return condition.any.some(part => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  if ('item' in condition) {
    return passes(answerValues(facts.answerOf(condition.item)), condition, condition.answered);
  }
  return passes(traitValues(facts.respondent, condition.profile), condition, condition.known);
}

/** Every simple test inside a condition, in reading order. */
export function leavesOf(condition: Condition): readonly (ItemCondition | RespondentCondition)[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The items a condition looks at. */
export function itemsIn(condition: Condition): readonly ItemId[] {
  return leavesOf(condition).flatMap(leaf => ('item' in leaf ? [leaf.item] : []));
}

function answerValues(value: AnswerValue | undefined): readonly (string | number)[] {
  if (value === undefined || value === null || answerState(value) !== 'given') return [];
  if (typeof value === 'number' || typeof value === 'string') return [value];
  if (Array.isArray(value)) return value;
  if ('other' in value) return [...value.values, 'other'];
  if ('consent' in value) return [value.consent ? 1 : 0];
  return ['given'];
}

function passes(
  values: readonly (string | number)[],
  { oneOf, atLeast, atMost }: Tests,
  present: boolean | undefined,
): boolean {
  if (present === false) return values.length === 0;
  if (values.length === 0) return false;
  const numbers = values.filter(value => typeof value === 'number');
  if (oneOf !== undefined && !oneOf.some(wanted => values.some(value => sameValue(value, wanted))))
    return false;
  if (atLeast !== undefined && !numbers.some(value => value >= atLeast)) return false;
  return atMost === undefined || numbers.some(value => value <= atMost);
}

/** Texts are compared as a person would: case, ё and punctuation do not matter. */
function sameValue(left: string | number, right: string | number): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left === right;
  return foldForSearch(left) === foldForSearch(right);
}
