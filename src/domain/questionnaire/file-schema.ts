import { z } from 'zod';
import { competencyKeySchema, frameworkKeySchema } from '../ids.ts';
import { conditionSchema } from './condition.ts';
import { fileItemSchema, naSchema, optionsSchema } from './file-item-schema.ts';
import { LIMITS } from './limits.ts';

const choiceScaleSchema = z.strictObject({
  type: z.literal('single'),
  /** Only a check on the options: the smallest and the largest value. */
  min: z.int().optional(),
  max: z.int().optional(),
  options: optionsSchema,
  na: naSchema.optional(),
});

const textScaleSchema = z.strictObject({
  type: z.literal('text'),
  minLength: z.int().min(0).optional(),
  maxLength: z.int().min(1).max(LIMITS.longText),
});

const competencySchema = z.strictObject({
  key: competencyKeySchema,
  title: z.string().min(1).max(LIMITS.title),
  short: z.string().min(1).max(30),
  order: z.int(),
});

const sectionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,23}$/u, { error: 'section id' }),
  title: z.string().min(1).max(LIMITS.sectionTitle),
  order: z.int().optional(),
  showIf: conditionSchema.optional(),
});

/**
 * Notes of the author about scoring. The framework decides; the two fields that repeat its numbers
 * are compared with it, everything else is for a reader.
 */
const scoringNotesSchema = z.looseObject({
  minAnsweredShare: z.number().min(0).max(1).optional(),
  levels: z.array(z.looseObject({ key: z.string(), masteryMin: z.number().min(0).max(100) })).optional(),
});

/** A questionnaire as it lies in a JSON file: what an author writes. */
export const questionnaireFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/u, { error: 'questionnaire id' }),
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, { error: '1.0.0' }),
  kind: z.enum(['self_diagnosis', 'external_test', 'observation', 'satisfaction', 'survey', 'test']),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, { error: 'locale' }),
  title: z.string().min(1).max(LIMITS.title),
  intro: z.string().max(LIMITS.introText).optional(),
  outro: z.string().max(LIMITS.introText).optional(),
  anonymous: z.boolean().default(false),
  estimatedMinutes: z.int().min(1).max(240).optional(),
  repeatAfterDays: z.int().min(1).max(3650).optional(),
  recommendedMonth: z.int().min(1).max(12).optional(),
  author: z.string().max(500).optional(),
  framework: frameworkKeySchema.optional(),
  /** «Не хочу отвечать» on every question that does not say otherwise. */
  allowDecline: z.boolean().default(false),
  scales: z
    .record(z.string(), z.discriminatedUnion('type', [choiceScaleSchema, textScaleSchema]))
    .default({}),
  competencies: z.array(competencySchema).default([]),
  sections: z.array(sectionSchema).min(1).optional(),
  scoring: scoringNotesSchema.optional(),
  recommendations: z.record(z.string(), z.array(z.string())).optional(),
  anonymity: z.looseObject({}).optional(),
  items: z.array(fileItemSchema).min(1),
});

export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>;
export type FileScale = QuestionnaireFile['scales'][string];

/**
 * Gives an item without `type` the type its scale implies, so that the short form
 * `{id, text, scale}` of an agreement statement or of a comment is enough.
 */
export function withImpliedTypes(json: unknown): unknown {
  if (!isObject(json) || !Array.isArray(json.items)) return json;
  const scales = isObject(json.scales) ? json.scales : {};
  const items: readonly unknown[] = json.items;
  return {
    ...json,
    items: items.map(item => {
      if (!isObject(item) || 'type' in item || typeof item.scale !== 'string') return item;
      const scale = Object.hasOwn(scales, item.scale) ? scales[item.scale] : undefined;
      return { ...item, type: isObject(scale) && scale.type === 'text' ? 'longText' : 'scale' };
    }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
