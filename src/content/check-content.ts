import { compareVersions } from '../domain/compare-versions.ts';
import { type ContentProblem, contentProblem } from '../domain/content-problem.ts';
import type { QuestionnaireDefinition } from '../domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../domain/questionnaire/parse-questionnaire.ts';
import { type Framework, parseFramework } from '../domain/scoring/framework.ts';
import type { FileProblem } from './file-problem.ts';
import { placeOf } from './locate.ts';
import { type JsonFile, parseJsonFile } from './parse-json-file.ts';
import type { ContentFile } from './read-content-folder.ts';

/** A framework of the folder, valid. */
export interface CheckedFramework {
  readonly file: string;
  readonly json: JsonFile;
  readonly text: string;
  readonly value: Framework;
}

/** A questionnaire of the folder, valid together with the frameworks known. */
export interface CheckedQuestionnaire {
  readonly file: string;
  readonly json: JsonFile;
  readonly text: string;
  readonly value: QuestionnaireDefinition;
}

export interface CheckedContent {
  readonly frameworks: readonly CheckedFramework[];
  readonly questionnaires: readonly CheckedQuestionnaire[];
  readonly problems: readonly FileProblem[];
}

/**
 * Checks every file of a folder by itself and with the others, given the frameworks that are stored. Everything wrong is told at once, except what only follows from something else that is wrong.
 */
export function checkContent(files: readonly ContentFile[], stored: readonly Framework[]): CheckedContent {
  const parsed = files.map(file => ({ ...file, result: parseJsonFile(file.text) }));
  const syntax = parsed.flatMap(({ file, result }) =>
    result.ok ? [] : result.problems.map(problem => ({ file, ...problem })),
  );
  const readable = parsed.flatMap(({ result, ...file }) =>
    result.ok ? [{ ...file, json: result.json }] : [],
  );

  const frameworks = readable
    .filter(({ kind }) => kind === 'framework')
    .map(file => ({ ...file, result: parseFramework(file.json.value) }));
  const valid = frameworks.flatMap(({ result, ...file }) =>
    result.ok ? [{ ...file, value: result.value }] : [],
  );
  const known = mergeFrameworks(
    stored,
    valid.map(({ value }) => value),
  );
  // Without a framework that a questionnaire measures by, everything about it would be reported as unknown.
  const frameworksComplete = valid.length === files.filter(({ kind }) => kind === 'framework').length;
  const questionnaires = readable
    .filter(({ kind }) => kind === 'questionnaire')
    .map(file => ({ ...file, result: parseQuestionnaire(file.json.value, frameworksComplete ? known : []) }));
  const checked = questionnaires.flatMap(({ result, ...file }) =>
    result.ok ? [{ ...file, value: result.value }] : [],
  );
  const unmeasured = checked.flatMap(({ file, text, json, value }) =>
    frameworksComplete && value.framework !== null && !known.some(({ key }) => key === value.framework)
      ? [
          located(
            file,
            text,
            json,
            contentProblem(['framework'], 'framework-unknown', { framework: value.framework }),
          ),
        ]
      : [],
  );
  const broken = [...frameworks, ...questionnaires].flatMap(({ file, text, json, result }) =>
    result.ok ? [] : result.problems.map(problem => located(file, text, json, problem)),
  );
  return {
    frameworks: valid,
    questionnaires: checked,
    problems: [
      ...syntax,
      ...broken,
      ...unmeasured,
      ...sameKey(valid.map(file => ({ ...file, key: file.value.key, path: 'key' }))),
      ...sameKey(checked.map(file => ({ ...file, key: file.value.id, path: 'id' }))),
    ],
  };
}

/** The frameworks in force once those of the folder are stored: of each key the higher version. */
export function mergeFrameworks(
  stored: readonly Framework[],
  fresh: readonly Framework[],
): readonly Framework[] {
  const isBeaten = (framework: Framework, others: readonly Framework[], draw: boolean): boolean =>
    others.some(other => {
      const order = compareVersions(other.version, framework.version);
      return other.key === framework.key && (order > 0 || (draw && order === 0));
    });
  return [
    ...fresh.filter(framework => !isBeaten(framework, stored, false)),
    ...stored.filter(framework => !isBeaten(framework, fresh, true)),
  ];
}

/** The problem with the line it stands in. */
function located(file: string, text: string, json: JsonFile, problem: ContentProblem): FileProblem {
  return { file, place: placeOf(text, json.root, problem), code: problem.code, params: problem.params };
}

/** A folder says once what a thing is: of two files about the same one, the last would silently win. */
function sameKey(
  files: readonly { file: string; text: string; json: JsonFile; key: string; path: string }[],
): readonly FileProblem[] {
  return files.flatMap(({ file, text, json, key, path }, index) => {
    const first = files.slice(0, index).find(other => other.key === key);
    if (!first) return [];
    const place = placeOf(text, json.root, { path: [path], code: 'duplicate-id', params: {} });
    return [{ file, place, code: 'content-twice', params: { key, other: first.file } } as const];
  });
}
