import { readFileSync } from 'node:fs';
import type { ContentProblem } from '../../src/domain/content-problem.ts';
import { type ItemId, itemId } from '../../src/domain/ids.ts';
import type { AnswerValue } from '../../src/domain/questionnaire/answer-value.ts';
import type { Item, QuestionnaireDefinition } from '../../src/domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../src/domain/questionnaire/parse-questionnaire.ts';
import { UNKNOWN_RESPONDENT } from '../../src/domain/questionnaire/respondent.ts';
import { visibleItems } from '../../src/domain/questionnaire/visible-items.ts';
import { type Framework, parseFramework } from '../../src/domain/scoring/framework.ts';
import { required } from '../../src/lib/invariant.ts';

const content = new URL('../../prisma/content/', import.meta.url);

export function readJson(relative: string, base: URL = content): unknown {
  return JSON.parse(readFileSync(new URL(relative, base), 'utf8'));
}

export function loadFramework(key: string): Framework {
  return parsedValue(parseFramework(readJson(`frameworks/${key}.json`)));
}

export const frameworks: readonly Framework[] = [
  'general_eight',
  'seven_directions',
  'three_competencies_003',
  'event_satisfaction',
].map(loadFramework);

export const QUESTIONNAIRE_FILES = [
  'A_self_diagnosis_general',
  'B_self_diagnosis_seven_directions',
  'C_satisfaction_after_event',
] as const;

export function loadQuestionnaire(file: (typeof QUESTIONNAIRE_FILES)[number]): QuestionnaireDefinition {
  return parsedValue(parseQuestionnaire(readJson(`questionnaires/${file}.json`), frameworks));
}

export function frameworkOf(definition: QuestionnaireDefinition): Framework {
  return required(
    frameworks.find(framework => framework.key === definition.framework),
    `framework of ${definition.id}`,
  );
}

/** The value, or a failure that shows what was found wrong. */
function parsedValue<T>(
  result: { ok: true; value: T } | { ok: false; problems: readonly ContentProblem[] },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

/** Problems as `code at path`, which is what an author reads. */
export function problemsOf(
  result: { ok: true } | { ok: false; problems: readonly ContentProblem[] },
): readonly string[] {
  return result.ok ? [] : result.problems.map(problem => `${problem.code} at ${problem.path.join('.')}`);
}

export function answersOf(entries: Readonly<Record<string, AnswerValue>>): Map<ItemId, AnswerValue> {
  return new Map(Object.entries(entries).map(([id, value]) => [itemId(id), value]));
}

export function itemOf(definition: QuestionnaireDefinition, id: string): Item {
  return required(
    definition.items.find(item => item.id === id),
    `item ${id}`,
  );
}

export function shownIds(
  definition: QuestionnaireDefinition,
  answers: ReadonlyMap<ItemId, AnswerValue>,
  respondent = UNKNOWN_RESPONDENT,
): readonly string[] {
  return visibleItems(definition, answers, respondent).map(item => item.id);
}

export const AGREE = [
  { value: 0, button: 'Нет' },
  { value: 1, button: 'Скорее нет' },
  { value: 2, button: 'Скорее да' },
  { value: 3, button: 'Да' },
];

export const YES_NO = [
  { value: 1, button: 'Да' },
  { value: 0, button: 'Нет' },
];

/** A questionnaire file around the items a test is about. */
export function questionnaireFile(
  items: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    schemaVersion: 1,
    id: 'sample',
    version: '1.0.0',
    kind: 'survey',
    locale: 'ru',
    title: 'Пример',
    competencies: [
      { key: 'digital', title: 'Цифровая', short: 'Цифра', order: 2 },
      { key: 'legal', title: 'Правовая', short: 'Право', order: 1 },
    ],
    scales: { agree: { type: 'single', options: AGREE } },
    items,
    ...more,
  };
}

export function parseItems(
  items: readonly Record<string, unknown>[],
  more: Record<string, unknown> = {},
): QuestionnaireDefinition {
  return parsedValue(parseQuestionnaire(questionnaireFile(items, more)));
}
