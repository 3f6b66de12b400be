import { type ContentProblem, type ContentResult, problemsOfIssues } from '../content-problem.ts';
import type { Framework } from '../scoring/framework.ts';
import { buildDefinition } from './build-definition.ts';
import { checkScale } from './build-options.ts';
import { checkBranching } from './check-branching.ts';
import { checkFramework, resolveFramework } from './check-framework.ts';
import { checkReachable } from './check-reachable.ts';
import { checkReferences } from './check-references.ts';
import type { QuestionnaireDefinition } from './definition.ts';
import { questionnaireFileSchema, withImpliedTypes } from './file-schema.ts';

/**
 * Reads a questionnaire from its JSON (schemaVersion 1) or tells everything that is wrong with it.
 * Problems of shape come first and alone: what a name refers to can only be checked when the shape is right.
 * `frameworks` are those the installation knows; without any, the framework is not checked.
 * The same JSON always gives the same definition, so the JSON is what is stored and frozen.
 */
export function parseQuestionnaire(
  json: unknown,
  frameworks: readonly Framework[] = [],
): ContentResult<QuestionnaireDefinition> {
  const parsed = questionnaireFileSchema.safeParse(withImpliedTypes(json), { reportInput: true });
  if (!parsed.success) return { ok: false, problems: problemsOfIssues(parsed.error.issues) };
  const file = parsed.data;
  const framework = resolveFramework(file, frameworks)?.key ?? file.framework ?? null;
  const built = buildDefinition(file, framework);
  const problems: readonly ContentProblem[] = [
    ...Object.entries(file.scales).flatMap(([name, scale]) => checkScale(scale, ['scales', name])),
    ...built.problems,
    ...checkReferences(file, built),
    ...checkBranching(file, built),
    ...(frameworks.length === 0 ? [] : checkFramework(file, frameworks)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const unreachable = checkReachable(built);
  return unreachable.length > 0
    ? { ok: false, problems: unreachable }
    : { ok: true, value: built.definition };
}
