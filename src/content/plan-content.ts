import { compareVersions } from '../domain/compare-versions.ts';
import { contentProblem } from '../domain/content-problem.ts';
import { parseQuestionnaire } from '../domain/questionnaire/parse-questionnaire.ts';
import type { Framework } from '../domain/scoring/framework.ts';
import { contentHash } from '../lib/canonical-json.ts';
import type {
  ContentChange,
  FrameworkRecord,
  QuestionnaireRecord,
  StoredContent,
} from '../usecases/content/content-store.ts';
import type { CheckedContent, CheckedFramework, CheckedQuestionnaire } from './check-content.ts';
import type { FileProblem, FileProblemCode } from './file-problem.ts';
import { placeOf } from './locate.ts';

/** `kept`: what is stored is newer than the file. */
export type FileOutcome = 'created' | 'unchanged' | 'newVersion' | 'replaced' | 'kept';

export interface LoadedFile {
  readonly file: string;
  readonly key: string;
  readonly version: string;
  readonly outcome: FileOutcome;
}

export interface ContentPlan {
  readonly changes: readonly ContentChange[];
  readonly files: readonly LoadedFile[];
  readonly problems: readonly FileProblem[];
}

/** What to do with a file whose version is lower than the stored one. */
export type OlderFiles = 'refuse' | 'keepStored';

interface Stored {
  readonly id: number;
  readonly version: string;
  readonly contentHash: string;
}

/**
 * Decides what becomes of every valid file, given the newest stored versions. A questionnaire somebody has begun, and a
 * framework that profiles were computed by, do not change under people's feet: a change needs a higher version, which
 * becomes a new row beside the old one. When there is any problem, the plan must not be carried out.
 */
export function planContent(
  checked: CheckedContent,
  stored: StoredContent,
  known: readonly Framework[],
  olderFiles: OlderFiles,
): ContentPlan {
  const frameworks = checked.frameworks.map(checkedFile => {
    const record = frameworkRecord(checkedFile);
    const current = stored.frameworks.find(({ key }) => key === record.key);
    const decided = decide(record, current, current?.inUse ? 'framework-in-use' : null, olderFiles);
    const change = (replaces: number | null): ContentChange => ({ kind: 'framework', record, replaces });
    return { ...checkedFile, record, decided, change };
  });
  const questionnaires = checked.questionnaires.map(checkedFile => {
    const record = questionnaireRecord(checkedFile);
    const current = stored.questionnaires.find(({ key }) => key === record.key);
    const decided = decide(record, current, current?.frozen ? 'content-frozen' : null, olderFiles);
    const change = (replaces: number | null): ContentChange => ({ kind: 'questionnaire', record, replaces });
    return { ...checkedFile, record, decided, change };
  });
  const all = [...frameworks, ...questionnaires];
  const fresh = new Set(questionnaires.map(({ record }) => record.key));
  return {
    changes: all.flatMap(({ decided, change }) =>
      'outcome' in decided && decided.replaces !== undefined ? [change(decided.replaces)] : [],
    ),
    files: all.flatMap(({ file, record, decided }) =>
      'outcome' in decided
        ? [{ file, key: record.key, version: record.version, outcome: decided.outcome }]
        : [],
    ),
    problems: [
      ...all.flatMap(({ file, text, json, decided, record }) =>
        'refused' in decided
          ? [
              {
                file,
                place: placeOf(text, json.root, contentProblem(['version'], 'bad-format')),
                code: decided.refused,
                params: { key: record.key, version: record.version, stored: decided.stored },
              },
            ]
          : [],
      ),
      ...brokenByFrameworks(
        checked.frameworks,
        stored.questionnaires.filter(({ key }) => !fresh.has(key)),
        known,
      ),
    ],
  };
}

type Decision =
  /** `replaces`: the row to overwrite, null for a new row, absent when nothing is written. */
  | { readonly outcome: FileOutcome; readonly replaces?: number | null }
  | { readonly refused: FileProblemCode; readonly stored: string };

function decide(
  record: { readonly version: string; readonly contentHash: string },
  current: Stored | undefined,
  unchangeable: FileProblemCode | null,
  olderFiles: OlderFiles,
): Decision {
  if (!current) return { outcome: 'created', replaces: null };
  const order = compareVersions(record.version, current.version);
  if (order > 0) return { outcome: 'newVersion', replaces: null };
  if (order < 0) {
    return olderFiles === 'keepStored'
      ? { outcome: 'kept' }
      : { refused: 'version-not-higher', stored: current.version };
  }
  if (record.contentHash === current.contentHash) return { outcome: 'unchanged' };
  if (unchangeable) return { refused: unchangeable, stored: current.version };
  return { outcome: 'replaced', replaces: current.id };
}

function frameworkRecord({ json, value }: CheckedFramework): FrameworkRecord {
  return {
    key: value.key,
    version: value.version,
    title: value.title.ru,
    definition: json.value,
    contentHash: contentHash(json.value),
    competencies: value.competencies.map(({ key, title, order }) => ({ key, title: title.ru, order })),
  };
}

function questionnaireRecord({ json, value }: CheckedQuestionnaire): QuestionnaireRecord {
  return {
    key: value.id,
    version: value.version,
    title: value.title,
    kind: value.kind,
    anonymous: value.anonymous,
    frameworkKey: value.framework,
    definition: json.value,
    contentHash: contentHash(json.value),
  };
}

/** Stored questionnaires that the folder leaves alone but one of its frameworks would make unmeasurable. */
function brokenByFrameworks(
  frameworks: readonly CheckedFramework[],
  questionnaires: StoredContent['questionnaires'],
  known: readonly Framework[],
): readonly FileProblem[] {
  return questionnaires.flatMap(({ key, definition }) => {
    const result = parseQuestionnaire(definition, known);
    if (result.ok) return [];
    return frameworks
      .filter(({ value }) => result.problems.some(problem => problem.params.framework === value.key))
      .map(({ file, text, json, value }) => ({
        file,
        place: placeOf(text, json.root, contentProblem(['competencies'], 'missing')),
        code: 'framework-breaks-questionnaire' as const,
        params: { framework: value.key, questionnaire: key },
      }));
  });
}
