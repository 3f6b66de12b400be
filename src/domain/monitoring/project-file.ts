import { z } from 'zod';
import { DOCUMENT_KINDS } from './document-kind.ts';
import { DOCUMENT_STATES } from './document-state.ts';
import { monitoringRuleSchema } from './rule.ts';

/** What opens from an item of the calendar. */
export const MONITORING_REPORTS = [
  'deficits',
  'categories',
  'development',
  'shortage',
  'indicators',
  'council',
] as const;
export type MonitoringReport = (typeof MONITORING_REPORTS)[number];

const key = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/u);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
const title = z.string().min(1).max(300);

/**
 * A project as a file: its months, stages, calendar of monitoring, indicators and products. Without months (`null`) it is a
 * calendar of monitoring alone.
 */
export const projectFileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  key,
  title,
  from: month.nullable(),
  to: month.nullable(),
  /** Keys of indicators. */
  indicators: z.array(z.string()),
  stages: z.array(
    z.strictObject({ number: z.int().min(0), title, from: month, to: month, content: title.optional() }),
  ),
  monitoring: z.array(
    z.strictObject({
      key,
      title,
      rule: monitoringRuleSchema,
      responsible: title,
      report: z.enum(MONITORING_REPORTS),
    }),
  ),
  documents: z.array(
    z.strictObject({
      kind: z.enum(DOCUMENT_KINDS),
      title,
      state: z.enum(DOCUMENT_STATES),
    }),
  ),
});
export type ProjectFile = z.infer<typeof projectFileSchema>;
