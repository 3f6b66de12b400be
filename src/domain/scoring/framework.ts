import { z } from 'zod';
import {
  type ContentProblem,
  type ContentResult,
  contentProblem,
  problemsOfIssues,
} from '../content-problem.ts';
import { competencyIdSchema, competencyKeySchema, frameworkKeySchema, levelKeySchema } from '../ids.ts';
import { repeated } from '../questionnaire/build-options.ts';

/** A text by language; Russian is always there. */
const localizedSchema = z.strictObject({ ru: z.string().min(1).max(600), en: z.string().min(1).max(600) });

const levelSchema = z.strictObject({
  key: levelKeySchema,
  /** Mastery from this percent on, whole numbers only: thresholds are compared on integers. */
  minPercent: z.int().min(0).max(100),
  /** Whether the level calls for support; the best one does not. */
  deficit: z.boolean(),
  title: localizedSchema,
  /** How the person themself reads it, in the middle of a line: names what helps, not what is missing. */
  short: localizedSchema.optional(),
  text: localizedSchema,
});

const competencySchema = z.strictObject({
  key: competencyKeySchema,
  order: z.int(),
  title: localizedSchema,
  short: localizedSchema,
  /** Competencies of other frameworks whose events help here too, nearest first. */
  related: z.array(competencyIdSchema).default([]),
});

export const frameworkSchema = z.strictObject({
  schemaVersion: z.literal(1),
  key: frameworkKeySchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, { error: '1.0.0' }),
  title: localizedSchema,
  /** Ids of questionnaires that measure it without naming it. */
  questionnaires: z.array(z.string()).default([]),
  /** Below this share of answered items a competency is «недостаточно данных» (domain §3.1 rule 2). */
  minAnsweredPercent: z.int().min(1).max(100),
  /** Best first. The last begins at 0. */
  levels: z.array(levelSchema).min(1).max(7),
  competencies: z.array(competencySchema).min(1).max(40),
});

/** Names of the levels that call for support, worst first; results, gaps and audiences count by them in every framework. */
export const DEFICIT_LEVELS: readonly string[] = ['critical', 'high', 'medium'];

/** What is measured and how it is judged: a setting of a territory, not a norm (domain §3.1). */
export type Framework = z.infer<typeof frameworkSchema>;
export type Level = Framework['levels'][number];

/** Reads a framework from its JSON or tells everything that is wrong with it. */
export function parseFramework(json: unknown): ContentResult<Framework> {
  const parsed = frameworkSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues) };
  const problems = [...checkLevels(parsed.data), ...checkLevelNames(parsed.data), ...checkKeys(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** Bands without gaps or overlaps: strictly descending down to 0. */
function checkLevels({ levels }: Framework): readonly ContentProblem[] {
  const descending = levels.every((level, index) => {
    const better = levels[index - 1];
    return better === undefined || better.minPercent > level.minPercent;
  });
  return [
    ...(descending ? [] : [contentProblem(['levels'], 'levels-not-descending')]),
    ...(levels.at(-1)?.minPercent === 0 ? [] : [contentProblem(['levels'], 'levels-not-to-zero')]),
  ];
}

/** A deficit under a name of its own would be counted nowhere; of more than three the mildest may have one. */
function checkLevelNames({ levels }: Framework): readonly ContentProblem[] {
  const deficits = levels.filter(({ deficit }) => deficit).slice(-DEFICIT_LEVELS.length);
  return levels.flatMap((level, index) =>
    deficits.includes(level) === DEFICIT_LEVELS.includes(level.key)
      ? []
      : [contentProblem(['levels', index, 'key'], 'level-key', { keys: DEFICIT_LEVELS.join(', ') })],
  );
}

function checkKeys({ levels, competencies }: Framework): readonly ContentProblem[] {
  return [
    ...repeated(levels.map(({ key }) => key)).map(id => contentProblem(['levels'], 'duplicate-id', { id })),
    ...repeated(competencies.map(({ key }) => key)).map(id =>
      contentProblem(['competencies'], 'duplicate-id', { id }),
    ),
  ];
}
