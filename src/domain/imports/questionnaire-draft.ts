import { latinKey } from '../../lib/latin-key.ts';
import type { Framework } from '../scoring/framework.ts';
import type { ImportContext, SourceRow } from './import-kind.ts';
import type { ProblemList } from './problem-list.ts';
import { readCompetencies } from './questionnaire-competencies.ts';
import { frameworkNamed, frameworkOfLevels } from './questionnaire-framework.ts';
import { readItems } from './questionnaire-items.ts';
import { readParameters } from './questionnaire-parameters.ts';
import type { Places } from './questionnaire-places.ts';
import { readScales } from './questionnaire-scales.ts';
import { readWhole } from './read-cell.ts';

/** A questionnaire as its rows have it. */
export interface QuestionnaireDraft {
  readonly key: string;
  readonly title: string;
  /** As it is written; null: the table names none. */
  readonly version: string | null;
  /** Its JSON without the version. */
  readonly json: Readonly<Record<string, unknown>>;
  /** JSON of the framework that the table brings along. */
  readonly framework: Readonly<Record<string, unknown>> | null;
  readonly places: Places;
}

/**
 * Puts the rows together to the JSON that a file of the content folder would have. What only the rows can tell (a cell that
 * is empty, a name that is not listed) is told here; whether the whole holds is `parseQuestionnaire`'s business.
 */
export function readQuestionnaireRows(
  rows: readonly SourceRow[],
  frameworks: readonly Framework[],
  context: ImportContext,
  problems: ProblemList,
): QuestionnaireDraft {
  const of = (part: string): readonly SourceRow[] => rows.filter(row => row.part === part);
  const sheet = of('form')[0]?.sheet ?? rows[0]?.sheet ?? '';
  const parameters = readParameters(of('form'), context, problems);
  const { values } = parameters;
  const nowhere = { sheet, row: null };
  const title = values.title ?? '';
  if (title === '') problems.error(parameters.rows.get('title') ?? nowhere, 'value', 'titleMissing');
  const key = values.key || latinKey(title, 'anketa', 40, new Set());
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
            title: named?.title.ru ?? title,
            competencies: listed,
            words: context.words,
          },
          problems,
        );
  const json = {
    schemaVersion: 1,
    id: key,
    kind: parameters.kind,
    locale: 'ru',
    title,
    ...(values.intro ? { intro: values.intro } : {}),
    ...(values.outro ? { outro: values.outro } : {}),
    anonymous: parameters.anonymous,
    ...(parameters.minutes === null ? {} : { estimatedMinutes: parameters.minutes }),
    ...(parameters.repeatAfterDays === null ? {} : { repeatAfterDays: parameters.repeatAfterDays }),
    ...(parameters.recommendedMonth === null ? {} : { recommendedMonth: parameters.recommendedMonth }),
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
  const places: Places = {
    parameters: parameters.rows,
    nowhere,
    scales,
    competencies: listed,
    items: of('items'),
    scaleOf: items.map(({ scale }) => (typeof scale === 'string' ? scale : null)),
    levels,
  };
  return { key, title, version: values.version || null, json, framework: own, places };
}

const percentOf = ({ cells }: SourceRow): number => readWhole((cells.from ?? '').replace(/\s*%$/u, '')) ?? 0;

/** The named one, or a framework called like its questionnaire. */
function frameworkKeyOf(named: string | undefined, key: string): string {
  return named ? latinKey(named, 'framework', 40, new Set()) : key;
}
