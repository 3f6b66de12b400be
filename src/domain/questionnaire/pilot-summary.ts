import { answerState, answerValueSchema } from './answer-value.ts';
import type { Item, QuestionnaireDefinition } from './definition.ts';

/** What few people answered would tell who answered what. */
export const PILOTS_FOR_ANSWERS = 5;

export interface PilotAnswer {
  readonly itemId: string;
  readonly value: unknown;
  /** Since the answer before it. */
  readonly seconds: number;
}

/** How often each button of a question was chosen; only from `PILOTS_FOR_ANSWERS` finished attempts up. */
export function answerCounts(
  item: Item,
  answers: readonly PilotAnswer[],
): readonly { readonly button: string; readonly count: number }[] {
  if (!('options' in item)) return [];
  const values = answers.flatMap(({ itemId, value }) => {
    const parsed = answerValueSchema.safeParse(value);
    return itemId === item.id && parsed.success ? [parsed.data] : [];
  });
  const chose = (wanted: number): number =>
    values.filter(value => value === wanted || (Array.isArray(value) && value.includes(wanted))).length;
  return item.options.map(({ button, value }) => ({ button, count: chose(value) }));
}

/** The questions people stopped at: skipped or «не моя ситуация» first, then those that took longest. */
export function slowestItems(
  definition: QuestionnaireDefinition,
  answers: readonly PilotAnswer[],
  most: number,
): readonly {
  readonly number: number;
  readonly item: Item;
  readonly seconds: number;
  readonly left: number;
}[] {
  const told = Map.groupBy(answers, ({ itemId }) => itemId);
  return definition.items
    .map((item, at) => {
      const own = told.get(item.id) ?? [];
      const left = own.filter(({ value }) => {
        const parsed = answerValueSchema.safeParse(value);
        return parsed.success && answerState(parsed.data) !== 'given';
      }).length;
      return { number: at + 1, item, seconds: median(own.map(({ seconds }) => seconds)), left };
    })
    .filter(({ seconds, left }) => seconds > 0 || left > 0)
    .toSorted((one, other) => other.left - one.left || other.seconds - one.seconds)
    .slice(0, most);
}

/** The middle one; of two the lower; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
