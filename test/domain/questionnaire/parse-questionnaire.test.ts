import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import {
  AGREE,
  frameworks,
  loadQuestionnaire,
  problemsOf,
  QUESTIONNAIRE_FILES,
  questionnaireFile,
  readJson,
  YES_NO,
} from '../support.ts';

const agree = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  text: `Утверждение ${id}`,
  scale: 'agree',
  ...more,
});
const yesNo = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'yesNo',
  text: `Вопрос ${id}?`,
  options: YES_NO,
  ...more,
});
const problemsWith = (items: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  problemsOf(parseQuestionnaire(questionnaireFile(items, more)));

describe('the shipped questionnaires', () => {
  it.each(QUESTIONNAIRE_FILES)('%s is read as it is', file => {
    expect(problemsOf(parseQuestionnaire(readJson(`questionnaires/${file}.json`), frameworks))).toEqual([]);
  });

  it('keeps its 40 statements with eight sections, eight of them reverse', () => {
    const definition = loadQuestionnaire('A_self_diagnosis_general');
    expect(definition.items).toHaveLength(40);
    expect(definition.sections.map(section => section.title)).toEqual([
      'Предметная',
      'Методическая',
      'Психолого-педагогическая',
      'Коммуникативная',
      'ИКТ и цифровая',
      'Оценочная',
      'Нормативно-правовая',
      'Проектно-исследовательская',
    ]);
    const reverse = definition.items.filter(item => item.scoring?.polarity === 'negative');
    expect(reverse.map(item => item.id)).toEqual(['A03', 'A08', 'A13', 'A19', 'A23', 'A29', 'A34', 'A39']);
  });

  it('belongs to the framework that claims it, and «Не моя ситуация» has the words of the scale', () => {
    const definition = loadQuestionnaire('B_self_diagnosis_seven_directions');
    expect(definition.framework).toBe('seven_directions');
    expect(definition.items[0]).toMatchObject({ allowNa: true, naButton: 'Не моя ситуация' });
  });

  it('asks the comment of the feedback without scoring it', () => {
    const comment = loadQuestionnaire('C_satisfaction_after_event').items.at(-1);
    expect(comment).toMatchObject({
      id: 'C6',
      type: 'longText',
      maxLength: 500,
      required: false,
      scoring: null,
    });
  });
});

describe('shape of the file', () => {
  it.each([
    ['not an object', 'hello', ['wrong-type at ']],
    ['null', null, ['wrong-type at ']],
    ['no items', questionnaireFile([]), ['too-few at items']],
    [
      'a future version',
      questionnaireFile([yesNo('Q1')], { schemaVersion: 2 }),
      ['not-allowed-value at schemaVersion'],
    ],
    ['a missing title', { ...questionnaireFile([yesNo('Q1')]), title: undefined }, ['missing at title']],
    ['an unknown field', questionnaireFile([yesNo('Q1', { shwoIf: 1 })]), ['unknown-key at items.0']],
    ['a number for a text', questionnaireFile([yesNo('Q1', { text: 7 })]), ['wrong-type at items.0.text']],
    ['an empty text', questionnaireFile([yesNo('Q1', { text: '' })]), ['too-short at items.0.text']],
    [
      'a long text',
      questionnaireFile([yesNo('Q1', { text: 'а'.repeat(701) })]),
      ['too-long at items.0.text'],
    ],
    [
      'a wide button',
      questionnaireFile([yesNo('Q1', { options: [{ value: 1, button: 'я'.repeat(41) }, YES_NO[1]] })]),
      ['too-long at items.0.options.0.button'],
    ],
    ['a Russian id', questionnaireFile([yesNo('Й1')]), ['bad-format at items.0.id']],
    ['a long id', questionnaireFile([yesNo('Q'.repeat(17))]), ['bad-format at items.0.id']],
    ['a dotted id', questionnaireFile([yesNo('M1.r1')]), ['bad-format at items.0.id']],
    ['a wrong version', questionnaireFile([yesNo('Q1')], { version: '1' }), ['bad-format at version']],
    [
      'one option',
      questionnaireFile([yesNo('Q1', { options: [YES_NO[0]] })]),
      ['too-few at items.0.options'],
    ],
    [
      'a huge value',
      questionnaireFile([yesNo('Q1', { options: [{ value: 100, button: 'Да' }, YES_NO[1]] })]),
      ['too-big at items.0.options.0.value'],
    ],
    [
      'half a value',
      questionnaireFile([yesNo('Q1', { options: [{ value: 0.5, button: 'Да' }, YES_NO[1]] })]),
      ['wrong-type at items.0.options.0.value'],
    ],
    [
      'an impossible day',
      questionnaireFile([{ id: 'D1', type: 'date', text: 'Когда?', min: '2023-02-30' }]),
      ['bad-format at items.0.min'],
    ],
  ])('%s', (_, json, expected) => {
    expect(problemsOf(parseQuestionnaire(json))).toEqual(expected);
  });

  it('tells which tests a condition may have', () => {
    expect(problemsWith([yesNo('Q1'), yesNo('Q2', { showIf: { item: 'Q1' } })])).toEqual([
      'bad-format at items.1.showIf',
    ]);
    expect(problemsWith([yesNo('Q1'), yesNo('Q2', { showIf: { profile: 'height', oneOf: [1] } })])).toEqual([
      'not-allowed-value at items.1.showIf.profile',
    ]);
    expect(problemsWith([yesNo('Q1'), yesNo('Q2', { showIf: { all: [{ item: 'Q1', oneOf: 1 }] } })])).toEqual(
      ['wrong-type at items.1.showIf.all.0.oneOf'],
    );
  });

  it('tells everything that is wrong with one condition', () => {
    const showIf = { item: 'Q1', oneOf: 1, atLeast: 'x', atMost: 'y' };
    expect(problemsWith([yesNo('Q1'), yesNo('Q2', { showIf })])).toEqual([
      'wrong-type at items.1.showIf.oneOf',
      'wrong-type at items.1.showIf.atLeast',
      'wrong-type at items.1.showIf.atMost',
    ]);
  });

  it('reports every problem at once', () => {
    expect(problemsWith([yesNo('Q1', { text: '' }), yesNo('Q2', { weight: 0 })], { version: 'x' })).toEqual([
      'bad-format at version',
      'too-short at items.0.text',
      'too-small at items.1.weight',
    ]);
  });
});

describe('names and references', () => {
  it.each([
    [
      'an id twice',
      [yesNo('Q1'), yesNo('Q1')],
      {},
      ['duplicate-id at items.0.id', 'duplicate-id at items.1.id'],
    ],
    ['the id «end»', [yesNo('end')], {}, ['reserved-id at items.0.id']],
    [
      'rows with one id',
      [
        {
          id: 'M1',
          type: 'matrix',
          text: 'Как',
          scale: 'agree',
          rows: [
            { id: 'r', text: 'а' },
            { id: 'r', text: 'б' },
          ],
        },
      ],
      {},
      ['duplicate-id at items.0'],
    ],
    ['an unknown scale', [agree('Q1', { scale: 'agre' })], {}, ['scale-unknown at items.0.scale']],
    [
      'a scale named like a property of every object',
      [agree('Q1', { scale: 'constructor' })],
      {},
      ['scale-unknown at items.0.scale'],
    ],
    [
      'a text scale for a statement',
      [agree('Q1', { type: 'scale', scale: 'words' })],
      { scales: { words: { type: 'text', maxLength: 10 } } },
      ['scale-wrong-kind at items.0.scale'],
    ],
    [
      'an unknown competency',
      [agree('Q1', { competency: 'magic' })],
      {},
      ['competency-unknown at items.0.competency'],
    ],
    [
      'an unknown section',
      [yesNo('Q1', { section: 'b' })],
      { sections: [{ id: 'a', title: 'А' }] },
      ['section-unknown at items.0.section', 'section-empty at sections.0'],
    ],
    [
      'no section where there are some',
      [yesNo('Q1'), yesNo('Q2', { section: 'a' })],
      { sections: [{ id: 'a', title: 'А' }] },
      ['section-missing at items.0'],
    ],
    [
      'a section where there are none',
      [yesNo('Q1', { section: 'a' })],
      {},
      ['section-unknown at items.0.section'],
    ],
    ['only texts to read', [{ id: 'I1', type: 'info', text: 'Читайте' }], {}, ['no-questions at items']],
  ])('%s', (_, items, more, expected) => {
    expect(problemsWith(items, more)).toEqual(expected);
  });

  it('checks competencies and repeated numbers against the framework', () => {
    const file = questionnaireFile([agree('Q1', { competency: 'digital' })], {
      framework: 'seven_directions',
      scoring: {
        minAnsweredShare: 0.7,
        levels: [
          { key: 'minimal', masteryMin: 85 },
          { key: 'splendid', masteryMin: 95 },
        ],
      },
    });
    expect(problemsOf(parseQuestionnaire(file, frameworks))).toEqual([
      'competency-not-in-framework at competencies.1.key',
      'scoring-differs at scoring.minAnsweredShare',
      'scoring-differs at scoring.levels.0.masteryMin',
      'scoring-differs at scoring.levels.1.masteryMin',
    ]);
    expect(parseQuestionnaire(file, frameworks)).toMatchObject({
      problems: [
        { params: { competency: 'legal', framework: 'seven_directions' } },
        { params: { found: 70, expected: 75, framework: 'seven_directions' } },
        { params: { found: 85, expected: 80 } },
        { params: { found: 95, expected: '—' } },
      ],
    });
    expect(problemsOf(parseQuestionnaire({ ...file, framework: 'nine_lives' }, frameworks))).toEqual([
      'framework-unknown at framework',
    ]);
  });
});

describe('questions that cannot work', () => {
  const options = [1, 2, 3].map(value => ({ value, button: `Вариант ${value}` }));
  const question = { id: 'Q1', text: 'Вопрос?' };
  it.each([
    ['no options', { type: 'single' }, 'options-missing at items.0'],
    ['options and a scale', { type: 'single', options, scale: 'agree' }, 'options-twice at items.0'],
    ['yes, no and maybe', { type: 'yesNo', options }, 'options-count at items.0'],
    ['a scale of two', { type: 'scale', options: YES_NO }, 'options-count at items.0'],
    [
      'a scale of eight',
      { type: 'scale', options: [1, 2, 3, 4, 5, 6, 7, 8].map(value => ({ value, button: `${value}` })) },
      'options-count at items.0',
    ],
    [
      'a value twice',
      { type: 'single', options: [...options, { value: 1, button: 'Ещё' }] },
      'duplicate-option at items.0',
    ],
    [
      'a button twice',
      { type: 'single', options: [...options, { value: 4, button: 'Вариант 1' }] },
      'duplicate-button at items.0',
    ],
    [
      'points for some',
      {
        type: 'single',
        options: [
          { value: 1, button: 'а', score: 1 },
          { value: 2, button: 'б' },
        ],
      },
      'scores-partial at items.0',
    ],
    ['at least 3, at most 2', { type: 'multiple', options, min: 3, max: 2 }, 'pick-range at items.0'],
    ['at most 9 of 3', { type: 'multiple', options, max: 9 }, 'pick-range at items.0'],
    ['the top 5 of 3', { type: 'rank', options, top: 5 }, 'pick-range at items.0.top'],
    ['from 10 to 1', { type: 'number', min: 10, max: 1 }, 'range-empty at items.0'],
    [
      'from the future to the past',
      { type: 'date', min: '2024-01-01', max: '2023-01-01' },
      'range-empty at items.0',
    ],
    [
      'a bipolar scale of two',
      { type: 'bipolar', left: 'а', right: 'б', min: 0, max: 1 },
      'options-count at items.0',
    ],
    [
      'a backward bipolar scale',
      { type: 'bipolar', left: 'а', right: 'б', min: 2, max: -2 },
      'options-count at items.0',
    ],
    ['a short text of 5000', { type: 'shortText', maxLength: 5000 }, 'too-big at items.0.maxLength'],
    [
      'a text longer than itself',
      { type: 'shortText', minLength: 30, maxLength: 20 },
      'range-empty at items.0',
    ],
    [
      'a scored text',
      { type: 'shortText', competency: 'legal', polarity: 'positive' },
      'not-scorable at items.0',
    ],
    [
      'a scored ranking',
      { type: 'rank', options, competency: 'legal', polarity: 'negative' },
      'not-scorable at items.0',
    ],
    [
      'several without points',
      { type: 'multiple', options, competency: 'legal', polarity: 'positive' },
      'not-scorable at items.0',
    ],
    [
      'a right answer that is not there',
      { type: 'single', options, competency: 'legal', key: 9 },
      'key-unknown-option at items.0.key',
    ],
    [
      'a right number out of range',
      { type: 'number', min: 0, max: 5, competency: 'legal', key: 9 },
      'key-unknown-option at items.0.key',
    ],
    [
      'a card nobody can read',
      {
        type: 'levels',
        options: [1, 2, 3, 4, 5, 6, 7].map(value => ({ value, button: `${value}`, label: 'ю'.repeat(400) })),
        text: 'я'.repeat(700),
      },
      'card-too-long at items.0',
    ],
  ])('%s', (_, source, expected) => {
    expect(problemsWith([{ ...question, ...source }])).toContain(expected);
  });

  it('a scale that is not what it says', () => {
    const scales = { agree: { type: 'single', min: 1, max: 4, options: AGREE } };
    expect(problemsWith([agree('Q1')], { scales })).toEqual(['scale-range-differs at scales.agree']);
  });

  it('more questions than anybody answers', () => {
    const items = Array.from({ length: 121 }, (_, index) => agree(`Q${index}`));
    expect(problemsWith(items)).toEqual(['too-many-questions at items']);
  });
});
