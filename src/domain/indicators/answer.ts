import { z } from 'zod';

/** Which reading of «+50 %» decides (000-3 does not say): of the first share, or percentage points. */
export const READINGS = ['relative', 'points'] as const;
export type Reading = (typeof READINGS)[number];

const count = z.number().int().min(0);
const markSchema = z.enum(['reached', 'notReached', 'none']);
/** Without a target in the source it is `none`, whatever the number. */
export type TargetMark = z.infer<typeof markSchema>;

const levelSchema = z.strictObject({ tenths: z.number().int(), count });
/** A mean or median: tenths of a percent or of the scale's unit, and the people behind it. */
export type Level = z.infer<typeof levelSchema>;

const documentSchema = z.strictObject({ title: z.string(), present: z.boolean() });
export type DocumentAnswer = z.infer<typeof documentSchema>;

const fractionSchema = z.strictObject({ part: count, whole: count, tenths: z.number().int() });
const changeSchema = z.strictObject({ tenths: z.number().int(), target: markSchema });

const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), numerator: count, denominator: count, tenths: count }),
  /** `hundredths` of a record for one person. */
  z.strictObject({ kind: z.literal('rate'), numerator: count, denominator: count, hundredths: count }),
  z.strictObject({ kind: z.literal('documents'), documents: z.array(documentSchema) }),
  /** `relative` is null where the first share is zero: nothing grows from nothing by a percentage. */
  z.strictObject({
    kind: z.literal('change'),
    before: fractionSchema,
    after: fractionSchema,
    relative: changeSchema.nullable(),
    points: changeSchema,
    used: z.enum(READINGS),
  }),
  z.strictObject({
    kind: z.literal('levels'),
    before: levelSchema.nullable(),
    after: levelSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('hidden') }),
  z.strictObject({ kind: z.literal('noData') }),
]);
export type Value = z.infer<typeof valueSchema>;

/**
 * What an indicator says. Notes: `overDenominator`: more were counted than are divided by, another number of staff was
 * chosen; `startZero`: the first share is zero; `smallSurveys`: surveys with fewer than five answers are not in it.
 */
export const answerSchema = z.strictObject({
  value: valueSchema,
  target: markSchema,
  notes: z.array(z.enum(['overDenominator', 'startZero', 'smallSurveys'])),
});
export type Answer = z.infer<typeof answerSchema>;

export const HIDDEN: Answer = { value: { kind: 'hidden' }, target: 'none', notes: [] };
export const NO_DATA: Answer = { value: { kind: 'noData' }, target: 'none', notes: [] };
