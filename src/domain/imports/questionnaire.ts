import { contentHash } from '../../lib/canonical-json.ts';
import { compareVersions } from '../compare-versions.ts';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.ts';
import { type Framework, parseFramework } from '../scoring/framework.ts';
import { type ImportRules, type PlannedChange, refTo } from './import-kind.ts';
import { createProblemList } from './problem-list.ts';
import { readQuestionnaireRows } from './questionnaire-draft.ts';
import { tellContentProblems } from './questionnaire-places.ts';
import type { QuestionnaireState } from './questionnaire-state.ts';

const FIRST_VERSION = '1.0.0';

/**
 * A questionnaire written in a spreadsheet. Always a new version beside the stored ones, and a draft: nobody is offered it
 * before it is released. The stored JSON is the same that a file of the content folder would have.
 */
export const questionnaireRules: ImportRules<QuestionnaireState> = {
  kind: 'questionnaire',
  plan(rows, state, context) {
    const problems = createProblemList();
    const frameworks = state.frameworks.flatMap(({ definition }): Framework[] => {
      const parsed = parseFramework(definition);
      return parsed.ok ? [parsed.value] : [];
    });
    const draft = readQuestionnaireRows(rows, frameworks, context, problems);
    const { key, title, places } = draft;
    const nothing = { changes: [], problems: problems.all };
    const stored = state.questionnaires.filter(each => each.key === key);
    const version = draft.version ?? versionFor(draft.json, stored);
    const json = { ...draft.json, version };
    const own = draft.framework && parseFramework(draft.framework);
    if (own?.ok === false) tellContentProblems(own.problems, places, problems);
    const others = frameworks.filter(each => each.key !== draft.framework?.key);
    const parsed = parseQuestionnaire(json, own?.ok ? [own.value, ...others] : frameworks);
    if (!parsed.ok) tellContentProblems(parsed.problems, places, problems);
    if (problems.all.some(({ severity }) => severity === 'error') || !parsed.ok)
      return { ...nothing, same: 0 };

    // Answers that no levels judge make neither a profile nor results.
    if (parsed.value.kind === 'self_diagnosis' && parsed.value.framework === null)
      problems.finding(places.nowhere, null, 'diagnosisWithoutLevels');

    const hash = contentHash(json);
    if (stored.some(each => each.version === version && each.contentHash === hash))
      return { ...nothing, same: 1 };
    const highest = highestOf(stored);
    if (highest !== null && compareVersions(version, highest) <= 0) {
      const next = nextVersion(highest);
      const where = places.parameters.get('version') ?? places.nowhere;
      problems.error(where, 'value', 'versionNotHigher', { value: version, stored: highest, next });
      return { ...nothing, same: 0 };
    }
    const row = places.parameters.get('title')?.row ?? 1;
    const record = {
      rowId: null,
      before: null,
      place: { sheet: places.nowhere.sheet, row },
      action: 'create' as const,
    };
    const frameworkHash = draft.framework && contentHash(draft.framework);
    const kept = state.frameworks.find(each => each.key === draft.framework?.key);
    if (kept && kept.contentHash !== frameworkHash) {
      problems.error(places.levels[0] ?? places.nowhere, null, 'frameworkDiffers', { value: kept.key });
      return { ...nothing, same: 0 };
    }
    const brings = own?.ok && draft.framework && frameworkHash && !kept;
    const questionnaire: PlannedChange = {
      ...record,
      model: 'Questionnaire',
      ref: 'questionnaire',
      data: {
        key,
        version,
        title,
        kind: parsed.value.kind,
        anonymous: parsed.value.anonymous,
        frameworkKey: parsed.value.framework,
        definition: json,
        contentHash: hash,
        draft: true,
        territoryId: state.territoryId,
      },
      label: `${title} ${version}`,
    };
    return {
      changes: [
        ...(brings ? frameworkChanges(own.value, draft.framework, frameworkHash, record) : []),
        questionnaire,
      ],
      same: kept ? 1 : 0,
      problems: problems.all,
    };
  },
};

type Stored = QuestionnaireState['questionnaires'];

function highestOf(stored: Stored): string | null {
  return (
    stored
      .map(({ version }) => version)
      .toSorted(compareVersions)
      .at(-1) ?? null
  );
}

/** Of a table that names no version: the stored one with just this content, or the next one. */
function versionFor(draft: Readonly<Record<string, unknown>>, stored: Stored): string {
  const equal = stored.find(({ version, contentHash: hash }) => contentHash({ ...draft, version }) === hash);
  const highest = highestOf(stored);
  return equal?.version ?? (highest === null ? FIRST_VERSION : nextVersion(highest));
}

/** `1.4.2` → `1.5.0`. */
function nextVersion(version: string): string {
  const [major = '1', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}

function frameworkChanges(
  framework: Framework,
  definition: Readonly<Record<string, unknown>>,
  hash: string,
  record: Pick<PlannedChange, 'rowId' | 'before' | 'place' | 'action'>,
): PlannedChange[] {
  const { key, version, title, competencies } = framework;
  return [
    {
      ...record,
      model: 'Framework',
      ref: 'framework',
      data: { key, version, title: title.ru, definition, contentHash: hash },
      label: title.ru,
    },
    ...competencies.map(each => ({
      ...record,
      model: 'Competency',
      ref: null,
      data: { frameworkId: refTo('framework'), key: each.key, title: each.title.ru, order: each.order },
      label: each.title.ru,
    })),
  ];
}
