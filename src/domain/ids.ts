import { z } from 'zod';

/** Callback data carries the id of an item beside an attempt and a value in 64 bytes; ASCII keeps a character a byte. */
const ITEM_ID = /^[A-Za-z][A-Za-z0-9_-]{0,15}(\.[A-Za-z0-9_-]{1,7})?$/u;
const KEY = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/u;

/** Id of a question inside one questionnaire: `A01`; a row of a matrix is `M1.r2`. At most 24 ASCII characters. */
export const itemIdSchema = z.string().regex(ITEM_ID, { error: 'item id' }).brand<'ItemId'>();
export type ItemId = z.infer<typeof itemIdSchema>;

/** Key of a competency inside one framework: `digital`, `event.overall`. Two frameworks may use the same key. */
export const competencyKeySchema = z.string().max(40).regex(KEY, { error: 'key' }).brand<'CompetencyKey'>();
export type CompetencyKey = z.infer<typeof competencyKeySchema>;

/** Key of a framework: `seven_directions`. */
export const frameworkKeySchema = z.string().max(40).regex(KEY, { error: 'key' }).brand<'FrameworkKey'>();
export type FrameworkKey = z.infer<typeof frameworkKeySchema>;

/** Key of a level inside one framework: `minimal`, `critical`. */
export const levelKeySchema = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9_]*$/u, { error: 'key' })
  .brand<'LevelKey'>();
export type LevelKey = z.infer<typeof levelKeySchema>;

/**
 * A competency named across frameworks: `seven_directions/digital`.
 * `digital` of two frameworks means different things (domain §6), so what crosses frameworks uses this form.
 */
export const competencyIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_.]{0,39}\/[a-z][a-z0-9_.]{0,39}$/u, { error: 'framework/competency' })
  .brand<'CompetencyId'>();
export type CompetencyId = z.infer<typeof competencyIdSchema>;

/** The id of an item from a stored or typed text; throws when the text cannot be one. */
export function itemId(raw: string): ItemId {
  return itemIdSchema.parse(raw);
}

/** The key of a competency from a stored text; throws when the text cannot be one. */
export function competencyKey(raw: string): CompetencyKey {
  return competencyKeySchema.parse(raw);
}

/** The key of a framework from a stored text; throws when the text cannot be one. */
export function frameworkKey(raw: string): FrameworkKey {
  return frameworkKeySchema.parse(raw);
}

/** The key of a level from a stored text; throws when the text cannot be one. */
export function levelKey(raw: string): LevelKey {
  return levelKeySchema.parse(raw);
}

/** `framework/competency`; throws when a part cannot be a key. */
export function competencyId(framework: string, competency: string): CompetencyId {
  return competencyIdSchema.parse(`${framework}/${competency}`);
}
