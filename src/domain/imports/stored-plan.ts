import { z } from 'zod';
import { FILE_REFUSALS } from './file-refusal.ts';

const params = z.record(z.string(), z.union([z.string(), z.number()]));

const problemSchema = z.object({
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  params: params.default({}),
  severity: z.enum(['error', 'finding']),
});

const exampleSchema = z.object({
  label: z.string(),
  model: z.string(),
  action: z.enum(['create', 'change']),
  row: z.int(),
  shown: z.array(z.object({ column: z.string(), was: z.string(), becomes: z.string() })),
});

/** What is kept of a plan beside the file: `Import.plan`. The file is planned again before anything is done. */
export const storedPlanSchema = z.object({
  create: z.int(),
  change: z.int(),
  same: z.int(),
  errors: z.int(),
  findings: z.int(),
  digest: z.string(),
  /** The first ones; none once the import is decided: they name people. */
  problems: z.array(problemSchema).default([]),
  examples: z.array(exampleSchema).default([]),
  /** How the columns are called in the file. */
  headings: z.record(z.string(), z.string()).default({}),
  /** The file could not be read at all. */
  refusal: z
    .object({ code: z.enum(FILE_REFUSALS), params })
    .nullable()
    .default(null),
  /** The same file was applied on that day. */
  appliedBefore: z.string().nullable().default(null),
  /** It was confirmed, but the database had changed: look again. */
  again: z.boolean().default(false),
});
export type StoredPlan = z.infer<typeof storedPlanSchema>;

/** What is left of a plan when nobody has to look at it any more: numbers. */
export function withoutNames(plan: StoredPlan): StoredPlan {
  return { ...plan, problems: [], examples: [], headings: {} };
}
