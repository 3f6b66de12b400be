import { z } from 'zod';
import type { ItemId } from '../ids.ts';

/** Kinds of a file a person can give as evidence. */
export const FILE_KINDS = ['photo', 'document', 'video', 'audio', 'voice'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const fileAnswerSchema = z.strictObject({
  /** Telegram's file id: valid for this bot only. */
  fileId: z.string().min(1).max(256),
  kind: z.enum(FILE_KINDS),
  name: z.string().max(255).optional(),
  sizeBytes: z.int().min(0).optional(),
});
export type FileAnswer = z.infer<typeof fileAnswerSchema>;

/**
 * What is stored for one answered item, as JSON:
 * - number: value of the chosen option, or the number typed;
 * - number[]: several options, ascending; or a ranking, first place first;
 * - string: text, or an ISO date (`2023-03-15`);
 * - null: «Не моя ситуация»;
 * - `{declined: true}`: «Не хочу отвечать»; `{skipped: true}`: an optional question left empty;
 * - `{other: text, values}`: «другое» with its text, and the other boxes ticked (empty where one option is chosen);
 * - `{fileId, kind, …}`: a file; `{consent: boolean}`; `{seen: true}`: an information block was read.
 */
export const answerValueSchema = z.union([
  z.number(),
  z.array(z.int()).max(50),
  z.string().max(4000),
  z.null(),
  z.strictObject({ declined: z.literal(true) }),
  z.strictObject({ skipped: z.literal(true) }),
  z.strictObject({ other: z.string().min(1).max(4000), values: z.array(z.int()).max(50) }),
  fileAnswerSchema,
  z.strictObject({ consent: z.boolean() }),
  z.strictObject({ seen: z.literal(true) }),
]);
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** Answers of one attempt. An item without an entry is not answered; an entry of `null` means «Не моя ситуация». */
export type Answers = ReadonlyMap<ItemId, AnswerValue>;

/** What kind of statement about the item a stored value is. Only `given` ones are compared and scored. */
export type AnswerState = 'given' | 'notMine' | 'declined' | 'skipped';

/** Tells a real answer from the three ways of not giving one. */
export function answerState(value: AnswerValue): AnswerState {
  if (value === null) return 'notMine';
  if (typeof value !== 'object' || Array.isArray(value)) return 'given';
  if ('declined' in value) return 'declined';
  return 'skipped' in value ? 'skipped' : 'given';
}
