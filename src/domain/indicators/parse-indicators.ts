import { z } from 'zod';
import { type ContentResult, contentProblem, problemsOfIssues } from '../content-problem.ts';
import { FAMILIES, type Family, type Indicator, indicatorSchema } from './definition.ts';

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1),
  family: z.enum(FAMILIES),
  title: z.string().min(3).max(120),
  indicators: z.array(indicatorSchema).min(1).max(60),
  /** What is measured by what: a printed table of the source. */
  control: z
    .array(
      z.strictObject({
        indicator: z.string().min(1).max(300),
        means: z.string().min(1).max(400),
        source: z.string().max(40),
      }),
    )
    .max(40)
    .default([]),
});

export interface IndicatorFamily {
  readonly family: Family;
  readonly title: string;
  readonly indicators: readonly Indicator[];
  readonly control: readonly {
    readonly indicator: string;
    readonly means: string;
    readonly source: string;
  }[];
}

/** The indicators of one document, or everything that is wrong with them. Two of one key are refused. */
export function parseIndicators(json: unknown): ContentResult<IndicatorFamily> {
  const parsed = fileSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues) };
  const { indicators } = parsed.data;
  const twice = indicators.flatMap(({ key }, index) =>
    indicators.slice(0, index).some(other => other.key === key)
      ? [contentProblem(['indicators', index, 'key'], 'duplicate-id', { id: key })]
      : [],
  );
  return twice.length > 0 ? { ok: false, problems: twice } : { ok: true, value: parsed.data };
}
