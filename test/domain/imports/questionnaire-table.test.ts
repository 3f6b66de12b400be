import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importFormSchema } from '../../../src/domain/imports/import-form.ts';
import { questionnaireRules } from '../../../src/domain/imports/questionnaire.ts';
import { questionnaireTable } from '../../../src/domain/imports/questionnaire-table.ts';
import { readSheets } from '../../../src/domain/imports/read-sheets.ts';
import type { QuestionnaireDefinition } from '../../../src/domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { parseFramework } from '../../../src/domain/scoring/framework.ts';
import { words } from './figures-support.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../prisma/content');
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(CONTENT, name), 'utf8'));
const form = importFormSchema.parse(json('imports/questionnaire.json'));
const frameworks = ['seven_directions', 'general_eight'].map(name => json(`frameworks/${name}.json`));

function read(content: unknown): QuestionnaireDefinition {
  const known = frameworks.flatMap(each => {
    const parsed = parseFramework(each);
    return parsed.ok ? [parsed.value] : [];
  });
  const parsed = parseQuestionnaire(content, known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

it.each(['A_self_diagnosis_general', 'B_self_diagnosis_seven_directions', 'D_environment_and_motivation'])(
  '%s written as a table and brought back is the same questionnaire in its next version',
  name => {
    const definition = read(json(`questionnaires/${name}.json`));
    const table = questionnaireTable(definition, words);
    const tables = form.sheets.flatMap(({ key, title, columns }) => {
      const rows = table?.[key]?.map(cells => columns.map(column => cells[column.key] ?? ''));
      return rows ? [{ title, rows: [columns.map(({ heading }) => heading), ...rows] }] : [];
    });
    const rows = readSheets(tables, form, words);
    expect(rows.problems).toEqual([]);
    const stored = { key: definition.id, version: '1.0.0', title: '', contentHash: '' };
    const state = {
      territoryId: 7,
      questionnaires: [stored],
      frameworks: frameworks.map(each => ({
        key: String((each as { key: unknown }).key),
        contentHash: '',
        definition: each,
      })),
    };
    const context = { today: Temporal.PlainDate.from('2026-09-15'), timezone: 'UTC', options: {}, words };
    const { changes, problems } = questionnaireRules.plan(rows.rows, state, context);
    expect(problems).toEqual([]);
    expect(changes.map(({ model }) => model)).toEqual(['Questionnaire']);
    expect(read(changes[0]?.data.definition)).toEqual({ ...definition, version: '1.1.0' });
  },
);

it('what a table cannot say is no table: a longest answer of its own, a question for some only', () => {
  expect(questionnaireTable(read(json('questionnaires/C_satisfaction_after_event.json')), words)).toBeNull();
  const choice = (id: string) => ({ id, type: 'scale', text: id, scale: 's' });
  const branching = (condition: object) => ({
    schemaVersion: 1,
    id: 'branching',
    version: '1.0.0',
    kind: 'survey',
    locale: 'ru',
    title: 'Q',
    anonymous: false,
    scales: { s: { type: 'single', options: [0, 1, 2].map(value => ({ value, button: `b${value}` })) } },
    competencies: [],
    items: [choice('Q1'), { ...choice('Q2'), ...condition }],
  });
  expect(questionnaireTable(read(branching({})), words)).not.toBeNull();
  expect(questionnaireTable(read(branching({ showIf: { item: 'Q1', oneOf: [1] } })), words)).toBeNull();
});
