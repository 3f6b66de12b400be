import { canonicalJson } from '../../lib/canonical-json.ts';
import type { ChoiceItem, Item, QuestionnaireDefinition } from '../questionnaire/definition.ts';
import { parseQuestionnaire } from '../questionnaire/parse-questionnaire.ts';
import type { SourceRow } from './import-kind.ts';
import { type ImportWords, usualWord } from './import-words.ts';
import { createProblemList } from './problem-list.ts';
import { readQuestionnaireRows } from './questionnaire-draft.ts';

/** Cells by the key of their column. */
type Cells = Readonly<Record<string, string>>;

/** The rows of each sheet of the form «questionnaire», by the key of the sheet; a sheet nothing stands on is left out. */
export type QuestionnaireTable = Readonly<Record<string, readonly Cells[]>>;

/**
 * A questionnaire as the table an author would have written, without a version: brought back, it is the next one. Its
 * framework is named and not repeated. Null: it has something a table cannot say (branches, several answers, files …).
 * Promise: read by `questionnaireRules`, the table gives the same questionnaire.
 */
export function questionnaireTable(
  definition: QuestionnaireDefinition,
  words: ImportWords,
): QuestionnaireTable | null {
  const scales = scalesOf(definition.items);
  const sheets = {
    scale: scales.flatMap(({ name, options, naButton }) => [
      ...options.map(({ value, button, label }) => ({
        scale: name,
        value: String(value),
        button,
        label: label === button ? '' : label,
      })),
      ...(naButton === null ? [] : [{ scale: name, button: naButton, na: usualWord(words, 'yesNo', 'yes') }]),
    ]),
    competencies: definition.competencies.map(({ key, title, short }) => ({ key, title, short })),
    items: definition.items.map(item => ({
      ...itemCells(item, scales, words),
      competency: definition.competencies.find(({ key }) => key === item.competency)?.title ?? '',
    })),
  };
  const whole = (framework: string | null): QuestionnaireTable => ({
    form: parameterCells({ ...definition, framework }, words),
    ...Object.fromEntries(Object.entries(sheets).filter(([, rows]) => rows.length > 0)),
  });
  // Which frameworks there are does not matter: the question is whether anything got lost.
  return isSame(definition, readBack(whole(null), words)) ? whole(definition.framework) : null;
}

interface NamedScale {
  readonly name: string;
  /** What tells it from others. */
  readonly key: string;
  readonly options: ChoiceItem['options'];
  readonly naButton: string | null;
}

function scalesOf(items: readonly Item[]): readonly NamedScale[] {
  const choices = items.filter(item => 'options' in item);
  const groups = [...Map.groupBy(choices, ({ options }) => canonicalJson(options))];
  return groups.map(([key, members], at) => ({
    name: String(at + 1),
    key,
    options: members[0]?.options ?? [],
    naButton: members.find(({ naButton }) => naButton !== null)?.naButton ?? null,
  }));
}

function parameterCells(
  definition: Omit<QuestionnaireDefinition, 'framework'> & { framework: string | null },
  words: ImportWords,
): Cells[] {
  const { id, title, intro, outro, framework, estimatedMinutes, kind, anonymous } = definition;
  const { repeatAfterDays, recommendedMonth } = definition;
  const values: Readonly<Record<string, string | number | null>> = {
    title,
    key: id,
    intro,
    outro,
    framework,
    minutes: estimatedMinutes,
    kind: usualWord(words, 'questionnaireKind', kind),
    anonymous: usualWord(words, 'yesNo', anonymous ? 'yes' : 'no'),
    repeatAfterDays,
    recommendedMonth,
  };
  return Object.entries(values).flatMap(([key, value]) =>
    value === null
      ? []
      : [{ parameter: usualWord(words, 'questionnaireParameter', key), value: String(value) }],
  );
}

function itemCells(item: Item, scales: readonly NamedScale[], words: ImportWords): Cells {
  const yesNo = (value: boolean): string => usualWord(words, 'yesNo', value ? 'yes' : 'no');
  const key = 'options' in item ? canonicalJson(item.options) : null;
  const polarity = item.scoring?.polarity ?? 'neutral';
  return {
    id: item.id,
    text: item.text,
    polarity: item.competency === null || key === null ? '' : usualWord(words, 'polarity', polarity),
    scale: scales.find(scale => scale.key === key)?.name ?? usualWord(words, 'itemScale', 'text'),
    required: yesNo(item.required),
    allowNa: yesNo(item.allowNa),
  };
}

/** What the table means to whoever reads it; null: nothing that holds. */
function readBack(table: QuestionnaireTable, words: ImportWords): QuestionnaireDefinition | null {
  const rows = Object.entries(table).flatMap(([part, cells]) =>
    cells.map((each, at): SourceRow => ({ sheet: part, part, row: at + 2, cells: each })),
  );
  const problems = createProblemList();
  const context = { today: Temporal.PlainDate.from('2000-01-01'), timezone: 'UTC', options: {}, words };
  const { json } = readQuestionnaireRows(rows, [], context, problems);
  const parsed = parseQuestionnaire({ ...json, version: '1.0.0' });
  return parsed.ok && problems.all.length === 0 ? parsed.value : null;
}

function isSame(one: QuestionnaireDefinition, other: QuestionnaireDefinition | null): boolean {
  const told = (definition: QuestionnaireDefinition): string =>
    canonicalJson({ ...definition, version: '', framework: null });
  return other !== null && told(one) === told(other);
}
