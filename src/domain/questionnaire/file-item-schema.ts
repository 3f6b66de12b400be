import { z } from 'zod';
import { competencyKeySchema, itemIdSchema } from '../ids.ts';
import { FILE_KINDS } from './answer-value.ts';
import { conditionSchema } from './condition.ts';
import { LIMITS } from './limits.ts';

const button = z.string().min(1).max(LIMITS.button);
const label = z.string().min(1).max(LIMITS.label);
const itemText = z.string().min(1).max(LIMITS.itemText);
/** Ids an author writes; the dot is kept for rows of a matrix. */
const plainItemId = itemIdSchema.refine(id => !id.includes('.'), { error: 'item id' });

export const optionsSchema = z
  .array(
    z.strictObject({
      value: z.int().min(-99).max(99),
      button,
      /** The full wording, shown numbered in the text where the button is short. */
      label: label.optional(),
      /** Points for choosing it, when they are not the value itself. */
      score: z.int().min(0).max(100).optional(),
      /** In a several-question: excludes every other box («ничего из этого»). */
      exclusive: z.boolean().optional(),
    }),
  )
  .min(2)
  .max(20);

export const naSchema = z.strictObject({ value: z.null().optional(), button, label: label.optional() });

const jumpSchema = z.strictObject({
  when: conditionSchema.optional(),
  /** Id of a later section or item, or `end`. */
  to: z.string().min(1).max(40),
});

const common = {
  id: plainItemId,
  order: z.int().optional(),
  section: z.string().optional(),
  showIf: conditionSchema.optional(),
  goTo: z.array(jumpSchema).min(1).max(10).optional(),
};

const question = {
  ...common,
  text: itemText,
  hint: z.string().min(1).max(LIMITS.hint).optional(),
  required: z.boolean().default(true),
  allowNa: z.boolean().default(false),
  na: naSchema.optional(),
  allowDecline: z.boolean().optional(),
  competency: competencyKeySchema.optional(),
  polarity: z.enum(['positive', 'negative', 'neutral']).optional(),
  weight: z.int().min(1).max(10).default(1),
};

const optionSource = { options: optionsSchema.optional(), scale: z.string().optional() };
const other = z
  .strictObject({ button, maxLength: z.int().min(1).max(LIMITS.longText).default(250) })
  .optional();
const keyPoints = { points: z.int().min(1).max(100).default(1) };
const oneKey = { key: z.int().optional(), ...keyPoints };
const count = z.int().min(0).max(20);
const typedNumber = z.number().min(-LIMITS.number).max(LIMITS.number);

const textLength = { minLength: z.int().min(0).default(1), maxLength: z.int().min(1).optional() };

/** One question as an author writes it; `type` may be left out where a scale implies it. */
export const fileItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yesNo'), ...question, ...optionSource, ...oneKey }),
  z.strictObject({ type: z.literal('single'), ...question, ...optionSource, ...oneKey, other }),
  z.strictObject({ type: z.literal('scale'), ...question, ...optionSource }),
  z.strictObject({ type: z.literal('levels'), ...question, ...optionSource }),
  z.strictObject({
    type: z.literal('bipolar'),
    ...question,
    left: label,
    right: label,
    min: z.int().min(-5).max(5),
    max: z.int().min(-5).max(5),
  }),
  z.strictObject({
    type: z.literal('multiple'),
    ...question,
    ...optionSource,
    min: count.default(1),
    max: count.optional(),
    other,
    key: z.array(z.int()).min(1).optional(),
    ...keyPoints,
  }),
  z.strictObject({ type: z.literal('rank'), ...question, ...optionSource, top: count.min(1).optional() }),
  z.strictObject({
    type: z.literal('number'),
    ...question,
    min: typedNumber,
    max: typedNumber,
    decimals: z.int().min(0).max(4).default(0),
    unit: z.string().max(LIMITS.unit).optional(),
    key: typedNumber.optional(),
    ...keyPoints,
  }),
  z.strictObject({
    type: z.literal('date'),
    ...question,
    min: z.iso.date({ error: '2023-03-15' }).optional(),
    max: z.iso.date({ error: '2023-03-15' }).optional(),
  }),
  z.strictObject({ type: z.literal('shortText'), ...question, ...textLength }),
  z.strictObject({ type: z.literal('longText'), ...question, ...textLength, scale: z.string().optional() }),
  z.strictObject({
    type: z.literal('file'),
    ...question,
    accept: z.array(z.enum(FILE_KINDS)).min(1).default(['photo', 'document']),
    maxBytes: z.int().min(1).max(LIMITS.fileBytes).default(LIMITS.fileBytes),
  }),
  z.strictObject({
    type: z.literal('matrix'),
    ...question,
    ...optionSource,
    rows: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[A-Za-z0-9_-]{1,7}$/u, { error: 'row id' }),
          text: itemText,
          competency: competencyKeySchema.optional(),
          polarity: z.enum(['positive', 'negative', 'neutral']).optional(),
        }),
      )
      .min(1)
      .max(LIMITS.matrixRows),
  }),
  z.strictObject({
    type: z.literal('consent'),
    ...common,
    text: z.string().min(1).max(LIMITS.consentText),
    agree: button,
    refuse: button,
    /** A refusal ends the questionnaire unless this says otherwise. */
    endOnRefusal: z.boolean().default(true),
  }),
  z.strictObject({
    type: z.literal('info'),
    ...common,
    text: z.string().min(1).max(LIMITS.consentText),
    button: button.optional(),
  }),
]);

export type FileItem = z.infer<typeof fileItemSchema>;
export type FileQuestion = Exclude<FileItem, { type: 'consent' | 'info' }>;
export type FileOptions = z.infer<typeof optionsSchema>;
