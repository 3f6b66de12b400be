import { type ContentProblem, contentProblem } from '../content-problem.ts';
import type { FrameworkKey } from '../ids.ts';
import type { Framework } from '../scoring/framework.ts';
import type { QuestionnaireFile } from './file-schema.ts';

/**
 * The framework of a questionnaire: the one it names, else the one that claims the questionnaire's id.
 * Undefined when it names none and none claims it (a survey without levels).
 */
export function resolveFramework(
  file: { readonly id: string; readonly framework?: FrameworkKey | undefined },
  frameworks: readonly Framework[],
): Framework | undefined {
  return file.framework === undefined
    ? frameworks.find(framework => framework.questionnaires.includes(file.id))
    : frameworks.find(framework => framework.key === file.framework);
}

/**
 * Competencies must exist in the framework, and numbers the file repeats must be the framework's:
 * the framework decides, so a different number in the file would silently do nothing.
 */
export function checkFramework(
  file: QuestionnaireFile,
  frameworks: readonly Framework[],
): readonly ContentProblem[] {
  const framework = resolveFramework(file, frameworks);
  if (framework === undefined) {
    return file.framework === undefined
      ? []
      : [contentProblem(['framework'], 'framework-unknown', { framework: file.framework })];
  }
  const known = new Set(framework.competencies.map(({ key }) => key));
  const strangers = file.competencies.flatMap(({ key }, index) =>
    known.has(key)
      ? []
      : [
          contentProblem(['competencies', index, 'key'], 'competency-not-in-framework', {
            competency: key,
            framework: framework.key,
          }),
        ],
  );
  return [...strangers, ...checkRepeatedNumbers(file, framework)];
}

function checkRepeatedNumbers(file: QuestionnaireFile, framework: Framework): readonly ContentProblem[] {
  const { minAnsweredShare, levels } = file.scoring ?? {};
  const share =
    minAnsweredShare === undefined ? framework.minAnsweredPercent : Math.round(minAnsweredShare * 100);
  const differs = (path: readonly (string | number)[], theirs: number, ours: number | string) =>
    contentProblem(['scoring', ...path], 'scoring-differs', {
      found: theirs,
      framework: framework.key,
      expected: ours,
    });
  return [
    ...(share === framework.minAnsweredPercent
      ? []
      : [differs(['minAnsweredShare'], share, framework.minAnsweredPercent)]),
    ...(levels ?? []).flatMap(({ key, masteryMin }, index) => {
      const level = framework.levels.find(candidate => candidate.key === key);
      return level?.minPercent === masteryMin
        ? []
        : [differs(['levels', index, 'masteryMin'], masteryMin, level?.minPercent ?? '—')];
    }),
  ];
}
