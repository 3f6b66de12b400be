import { contentHash } from '../../lib/canonical-json.ts';
import { latinKey } from '../../lib/latin-key.ts';
import { compareVersions } from '../compare-versions.ts';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.ts';
import { type Framework, parseFramework } from '../scoring/framework.ts';
import { type ImportRules, type PlannedChange, refTo, type SourceRow } from './import-kind.ts';
import { createProblemList } from './problem-list.ts';
import { readCompetencies } from './questionnaire-competencies.ts';
import { frameworkNamed, frameworkOfLevels } from './questionnaire-framework.ts';
import { readItems } from './questionnaire-items.ts';
import { readParameters } from './questionnaire-parameters.ts';
import { type Places, tellContentProblems } from './questionnaire-places.ts';
import { readScales } from './questionnaire-scales.ts';
import type { QuestionnaireState } from './questionnaire-state.ts';
import { readWhole } from './read-cell.ts';

const FIRST_VERSION = '1.0.0';

/**
 * A questionnaire written in a spreadsheet. Always a new version beside the stored ones, and a draft: nobody is offered it
 * before it is released. The stored JSON is the same that a file of the content folder would have.
 */
export const questionnaireRules: ImportRules<QuestionnaireState> = {
  kind: 'questionnaire',
  plan(rows, state, context) {
    const problems = createProblemList();
    const of = (part: string): readonly SourceRow[] => rows.filter(row => row.part === part);
    const sheet = of('form')[0]?.sheet ?? rows[0]?.sheet ?? '';
    const parameters = readParameters(of('form'), context, problems);
    const { values } = parameters;
    const nowhere = { sheet, row: null };
    const title = values.title ?? '';
    if (title === '') problems.error(parameters.rows.get('title') ?? nowhere, 'value', 'titleMissing');
    const key = values.key || latinKey(title, 'anketa', 40, new Set());
    const frameworks = state.frameworks.flatMap(({ definition }): Framework[] => {
      const parsed = parseFramework(definition);
      return parsed.ok ? [parsed.value] : [];
    });
    // Best first, however they are written.
    const levels = of('levels').toSorted((one, other) => percentOf(other) - percentOf(one));
    const named = frameworkNamed(values.framework || key, frameworks);
    const place = parameters.rows.get('framework') ?? nowhere;
    if (values.framework && named === null && levels.length === 0)
      problems.error(place, 'value', 'frameworkUnknown', { value: values.framework });
    const usesNamed = levels.length === 0 && values.framework ? named : null;
    const competencies = readCompetencies(of('competencies'), usesNamed, problems);
    const scales = readScales(of('scale'), context.words, problems);
    const items = readItems(of('items'), { scales, competencies, words: context.words }, problems);
    const used = new Set(items.map(({ competency }) => competency));
    const listed = competencies.filter(each => each.row !== null || used.has(each.key));
    const own =
      levels.length === 0
        ? null
        : frameworkOfLevels(
            levels,
            {
              key: named?.key ?? frameworkKeyOf(values.framework, key),
              title,
              competencies: listed,
              words: context.words,
            },
            problems,
          );
    const draft = {
      schemaVersion: 1,
      id: key,
      kind: parameters.kind,
      locale: 'ru',
      title,
      ...(values.intro ? { intro: values.intro } : {}),
      ...(values.outro ? { outro: values.outro } : {}),
      anonymous: parameters.anonymous,
      ...(parameters.minutes === null ? {} : { estimatedMinutes: parameters.minutes }),
      ...(own ? { framework: own.key } : usesNamed ? { framework: usesNamed.key } : {}),
      scales: Object.fromEntries(
        scales.map(({ name, options, na }) => [name, { type: 'single', options, ...(na ? { na } : {}) }]),
      ),
      competencies: listed.map((each, order) => ({
        key: each.key,
        title: each.title,
        short: each.short,
        order: order + 1,
      })),
      items,
    };
    const stored = state.questionnaires.filter(each => each.key === key);
    const version = values.version || versionFor(draft, stored);
    const json = { ...draft, version };
    const ownFramework = own && parseFramework(own);
    const places: Places = {
      parameters: parameters.rows,
      nowhere,
      scales,
      competencies: listed,
      items: of('items'),
      scaleOf: items.map(({ scale }) => (typeof scale === 'string' ? scale : null)),
      levels,
    };
    if (ownFramework?.ok === false) tellContentProblems(ownFramework.problems, places, problems);
    const checkedBy = ownFramework?.ok ? [ownFramework.value, ...frameworks] : frameworks;
    const parsed = parseQuestionnaire(
      json,
      checkedBy.filter((each, at) => checkedBy.findIndex(({ key: k }) => k === each.key) === at),
    );
    if (!parsed.ok) tellContentProblems(parsed.problems, places, problems);
    if (problems.all.some(({ severity }) => severity === 'error') || !parsed.ok)
      return { changes: [], same: 0, problems: problems.all };

    const hash = contentHash(json);
    const before = stored.find(each => each.version === version);
    if (before?.contentHash === hash) return { changes: [], same: 1, problems: problems.all };
    const highest = highestOf(stored);
    const at = parameters.rows.get('title') ?? { sheet, row: 1 };
    if (highest !== null && compareVersions(version, highest) <= 0) {
      const where = parameters.rows.get('version') ?? nowhere;
      problems.error(where, 'value', 'versionNotHigher', {
        value: version,
        stored: highest,
        next: nextVersion(highest),
      });
      return { changes: [], same: 0, problems: problems.all };
    }
    const changes: PlannedChange[] = [];
    const record = {
      rowId: null,
      before: null,
      place: { sheet, row: at.row ?? 1 },
      action: 'create' as const,
    };
    let same = 0;
    if (own && ownFramework?.ok) {
      const kept = state.frameworks.find(each => each.key === own.key);
      const frameworkHash = contentHash(own);
      if (kept && kept.contentHash !== frameworkHash) {
        problems.error(levels[0] ?? place, null, 'frameworkDiffers', { value: String(own.key) });
        return { changes: [], same: 0, problems: problems.all };
      }
      if (kept) same = 1;
      else changes.push(...frameworkChanges(ownFramework.value, own, frameworkHash, record));
    }
    changes.push({
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
    });
    return { changes, same, problems: problems.all };
  },
};

const percentOf = ({ cells }: SourceRow): number => readWhole((cells.from ?? '').replace(/\s*%$/u, '')) ?? 0;

/** The named one, or a framework called like its questionnaire. */
function frameworkKeyOf(named: string | undefined, key: string): string {
  return named ? latinKey(named, 'framework', 40, new Set()) : key;
}

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
