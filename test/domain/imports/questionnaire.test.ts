import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFormSchema } from '../../../src/domain/imports/import-form.ts';
import type { ImportPlan } from '../../../src/domain/imports/import-kind.ts';
import { questionnaireRules } from '../../../src/domain/imports/questionnaire.ts';
import type { QuestionnaireState } from '../../../src/domain/imports/questionnaire-state.ts';
import { readSheets } from '../../../src/domain/imports/read-sheets.ts';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { parseFramework } from '../../../src/domain/scoring/framework.ts';
import { words } from './figures-support.ts';

const FORM = path.resolve(import.meta.dirname, '../../../prisma/content/imports/questionnaire.json');
const form = importFormSchema.parse(JSON.parse(readFileSync(FORM, 'utf8')));
const context = { today: Temporal.PlainDate.from('2026-09-15'), timezone: 'UTC', options: {}, words };
const empty: QuestionnaireState = { territoryId: 7, questionnaires: [], frameworks: [] };

type Sheets = Record<string, string[][]>;

const template = (): Sheets =>
  Object.fromEntries(form.sheets.map(({ key, examples }) => [key, examples.map(row => [...row])]));

function planOf(sheets: Sheets, state = empty): ImportPlan {
  const tables = form.sheets.flatMap(({ key, title, columns }) =>
    sheets[key] ? [{ title, rows: [columns.map(({ heading }) => heading), ...sheets[key]] }] : [],
  );
  const read = readSheets(tables, form);
  expect(read.problems).toEqual([]);
  return questionnaireRules.plan(read.rows, state, context);
}

const told = ({ problems }: ImportPlan): string[] =>
  problems.map(({ sheet, row, column, code }) => `${sheet} ${row ?? '-'} ${column ?? '-'} ${code}`);

function wrong(change: (sheets: Sheets) => void, state = empty): string[] {
  const sheets = template();
  change(sheets);
  const plan = planOf(sheets, state);
  expect(plan.changes).toEqual([]);
  return told(plan);
}

const set = (sheets: Sheets, sheet: string, row: number, column: number, value: string): void => {
  const cells = sheets[sheet]?.[row - 2];
  if (!cells) throw new Error(`no row ${row}`);
  cells[column] = value;
};

/** What the plan would store, as the state it would leave. */
function stateAfter({ changes }: ImportPlan): QuestionnaireState {
  const rows = (model: string) => changes.filter(each => each.model === model).map(({ data }) => data);
  return {
    ...empty,
    questionnaires: rows('Questionnaire') as unknown[] as QuestionnaireState['questionnaires'],
    frameworks: rows('Framework') as unknown[] as QuestionnaireState['frameworks'],
  };
}

describe('a questionnaire in a spreadsheet', () => {
  it.each([
    [
      ['Нет', 'Да'],
      ['level', 'critical'],
    ],
    [
      ['Нет', 'Нет', 'Да', 'Да'],
      ['level', 'level', 'high', 'critical'],
    ],
    [
      ['Нет', 'Да', 'Да', 'Да'],
      ['level', 'medium', 'high', 'critical'],
    ],
    [
      ['Нет', 'Да', 'Да', 'Да', 'Да'],
      ['level', 'level', 'medium', 'high', 'critical'],
    ],
  ])('levels that call for support (%j) are the ones results are counted by', (deficits, keys) => {
    const sheets = template();
    const at = (index: number): string => String(80 - Math.round((80 * index) / (deficits.length - 1)));
    sheets.levels = deficits.map((deficit, index) => ['', at(index), `Ступень ${'абвгд'[index]}`, deficit]);
    const framework = planOf(sheets).changes.find(({ model }) => model === 'Framework');
    const parsed = parseFramework(framework?.data.definition);
    const made = parsed.ok ? parsed.value.levels.map(({ key }) => key) : parsed.problems;
    expect(made.map(key => (String(key).startsWith('stupen') ? 'level' : key))).toEqual(keys);
  });

  it('a self-diagnosis whose answers nothing judges is taken, and its author is told that no profile comes of it', () => {
    const { levels: _, ...sheets } = template();
    const plan = planOf(sheets);
    expect(told(plan)).toEqual([expect.stringMatching(/diagnosisWithoutLevels$/u)]);
    expect(plan.problems[0]?.severity).toBe('finding');
    expect(plan.changes.length).toBeGreaterThan(0);
  });

  it('the template is one: a draft with a framework of its own', () => {
    const plan = planOf(template());
    expect(told(plan)).toEqual([]);
    expect(plan.changes.map(({ model }) => model)).toEqual([
      'Framework',
      'Competency',
      'Competency',
      'Questionnaire',
    ]);
    const { data } = plan.changes[3] ?? {};
    expect(data).toMatchObject({
      key: 'primer_moy_urok',
      version: '1.0.0',
      kind: 'self_diagnosis',
      draft: true,
      territoryId: 7,
      frameworkKey: 'primer_moy_urok',
    });
    const framework = parseFramework(plan.changes[0]?.data.definition);
    const parsed = parseQuestionnaire(data?.definition, framework.ok ? [framework.value] : []);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.value.items.map(({ id, allowNa }) => [id, allowNa])).toEqual([
      ['Q1', false],
      ['Q2', false],
      ['Q3', false],
      ['Q4', true],
      ['Q5', true],
      ['Q6', true],
    ]);
    expect(parsed.value.items.map(({ scoring }) => scoring?.polarity)).toEqual([
      'positive',
      'positive',
      'negative',
      'positive',
      'positive',
      'negative',
    ]);
  });

  it('the same table again changes nothing', () => {
    const again = planOf(template(), stateAfter(planOf(template())));
    expect(again).toMatchObject({ changes: [], same: 1, problems: [] });
  });

  it('other words under the same version are refused with the next free one', () => {
    const sheets = template();
    set(sheets, 'items', 2, 1, 'Совсем другое утверждение.');
    const plan = planOf(sheets, stateAfter(planOf(template())));
    expect(plan.problems).toMatchObject([
      { sheet: 'Анкета', row: 3, code: 'versionNotHigher', params: { stored: '1.0.0', next: '1.1.0' } },
    ]);
    set(sheets, 'form', 3, 1, '');
    // Another title is another questionnaire unless the key stays; its framework is the one it had.
    sheets.form?.push(['Ключ', 'primer_moy_urok']);
    set(sheets, 'form', 2, 1, 'Мой урок');
    const higher = planOf(sheets, stateAfter(planOf(template())));
    expect(higher.changes.map(({ model, data }) => [model, data.version])).toEqual([
      ['Questionnaire', '1.1.0'],
    ]);
  });

  it.each<[string, (sheets: Sheets) => void, string[]]>([
    ['a number twice', s => set(s, 'items', 4, 0, '1'), ['Вопросы 4 id questionTwice']],
    ['an unknown scale', s => set(s, 'items', 3, 4, 'Несогласие'), ['Вопросы 3 scale scaleUnknown']],
    [
      'a competency that is not listed',
      s => set(s, 'items', 7, 2, 'Планирование урокам'),
      ['Вопросы 7 competency competencyUnlistedNear'],
    ],
    ['no text', s => set(s, 'items', 5, 1, ''), ['Вопросы 5 text cellEmpty']],
    ['one option', s => s.scale?.splice(1, 3), ['Шкала 2 - content-problem-too-few']],
    [
      'a statement too long for a phone',
      s => set(s, 'items', 2, 1, 'а'.repeat(701)),
      ['Вопросы 2 text content-problem-too-long'],
    ],
    [
      'a title too long for a phone',
      s => set(s, 'form', 2, 1, 'Пример '.repeat(40)),
      ['Анкета 2 value content-problem-too-long'],
    ],
    [
      'a button too long for a phone',
      s => set(s, 'scale', 3, 2, 'а'.repeat(41)),
      ['Шкала 3 button content-problem-too-long'],
    ],
    ['a button twice', s => set(s, 'scale', 3, 2, 'Нет'), ['Шкала 2 - content-problem-duplicate-button']],
    ['points in words', s => set(s, 'scale', 4, 1, 'много'), ['Шкала 4 value numberImpossible']],
    [
      'a version in words',
      s => set(s, 'form', 3, 1, 'первая'),
      ['Анкета 3 value content-problem-bad-format'],
    ],
    ['an unknown parameter', s => set(s, 'form', 6, 0, 'Цвет'), ['Анкета 6 parameter wordUnknown']],
    ['no levels down to zero', s => s.levels?.pop(), ['Уровни 2 - content-problem-levels-not-to-zero']],
    [
      'a level that calls for support under a name nobody counts',
      s => set(s, 'levels', 3, 0, 'slabo'),
      ['Уровни 3 key levelKeyOther'],
    ],
    [
      'a framework nobody knows',
      s => {
        delete s.levels;
        set(s, 'form', 3, 0, 'Рамка');
      },
      ['Анкета 3 value frameworkUnknown'],
    ],
  ])('%s is told at its cell', (_, change, expected) => {
    const lines = wrong(change);
    expect(lines).toEqual(expected);
  });

  it('whatever is written as rows comes back as it was meant', () => {
    const text = fc.stringMatching(/^[А-Яа-я]{3,12}( [а-я]{3,9}){0,4}$/u);
    const names = fc.uniqueArray(text, { minLength: 1, maxLength: 4, selector: each => each.toLowerCase() });
    const scale = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 7 });
    const item = fc.record({
      text,
      at: fc.nat(),
      polarity: fc.constantFrom('Прямое', 'Обратное'),
      required: fc.boolean(),
      allowNa: fc.boolean(),
    });
    fc.assert(
      fc.property(names, scale, fc.array(item, { minLength: 1, maxLength: 30 }), (titles, values, items) => {
        const title = (at: number): string => titles[at % titles.length] ?? '';
        const yes = (value: boolean): string => (value ? 'Да' : 'Нет');
        const plan = planOf({
          form: [['Название', 'Случайная']],
          scale: values.map(value => ['', String(value), `${value} б.`, '', '']),
          competencies: titles.map(each => ['', each, '']),
          items: items.map(each => [
            '',
            each.text,
            title(each.at),
            each.polarity,
            '',
            yes(each.required),
            yes(each.allowNa),
          ]),
        });
        expect(plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const parsed = parseQuestionnaire(plan.changes.at(-1)?.data.definition);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const { competencies, items: built } = parsed.value;
        expect(competencies.map(each => each.title)).toEqual(titles);
        const titleOf = (key: string | null): string | undefined =>
          competencies.find(each => each.key === key)?.title;
        expect(
          built.map(each => ({
            text: each.text,
            competency: titleOf(each.competency),
            polarity: each.scoring?.polarity,
            required: each.required,
            allowNa: each.allowNa,
            values: 'options' in each ? each.options.map(({ value }) => value) : [],
          })),
        ).toEqual(
          items.map(each => ({
            text: each.text,
            competency: title(each.at),
            polarity: each.polarity === 'Прямое' ? 'positive' : 'negative',
            required: each.required,
            allowNa: each.allowNa,
            values,
          })),
        );
      }),
    );
  });
});
