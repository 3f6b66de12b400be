import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { parseItems, problemsOf, questionnaireFile, YES_NO } from '../support.ts';

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

describe('every type of question', () => {
  const options = [
    { value: 1, button: 'Урок' },
    { value: 2, button: 'Кружок' },
    { value: 3, button: 'Поход' },
  ];
  const text = 'Что выбираете?';
  it.each([
    ['yesNo', { type: 'yesNo', options: YES_NO }],
    ['single', { type: 'single', options, other: { button: 'Другое' } }],
    ['multiple', { type: 'multiple', options, min: 1, max: 2, other: { button: 'Другое' } }],
    ['scale', { type: 'scale', scale: 'agree' }],
    ['bipolar', { type: 'bipolar', left: 'Скучно', right: 'Увлекательно', min: -3, max: 3 }],
    ['levels', { type: 'levels', options }],
    ['number', { type: 'number', min: 0, max: 60, unit: 'лет' }],
    ['date', { type: 'date', min: '2020-01-01', max: '2030-12-31' }],
    ['shortText', { type: 'shortText' }],
    ['longText', { type: 'longText', maxLength: 1000 }],
    ['rank', { type: 'rank', options, top: 3 }],
    ['file', { type: 'file', accept: ['photo'] }],
  ])('%s', (type, source) => {
    const definition = parseItems([{ id: 'Q1', text, ...source }]);
    expect(definition.items.map(item => item.type)).toEqual([type]);
  });

  it('info and consent are texts to pass, beside a question', () => {
    const definition = parseItems([
      { id: 'I1', type: 'info', text: 'Прочитайте.' },
      { id: 'C1', type: 'consent', text: 'Согласны?', agree: 'Согласен', refuse: 'Не согласен' },
      yesNo('Q1'),
    ]);
    expect(definition.items.map(item => item.type)).toEqual(['info', 'consent', 'yesNo']);
  });

  it('matrix: its rows are asked one by one, each with its own competency', () => {
    const definition = parseItems([
      {
        id: 'M1',
        type: 'matrix',
        text: 'Как часто вы…',
        scale: 'agree',
        competency: 'digital',
        rows: [
          { id: 'r1', text: 'делаете презентации' },
          { id: 'r2', text: 'читаете приказы', competency: 'legal', polarity: 'negative' },
        ],
      },
    ]);
    expect(definition.items).toMatchObject([
      { id: 'M1.r1', text: 'делаете презентации', matrix: { text: 'Как часто вы…', row: 1, rows: 2 } },
      { id: 'M1.r2', scoring: { competency: 'legal', polarity: 'negative' }, matrix: { row: 2 } },
    ]);
  });

  it('refuses what it cannot be', () => {
    expect(
      problemsOf(
        parseQuestionnaire(questionnaireFile([{ id: 'Q1', type: 'telepathy', text: 'О чём я думаю?' }])),
      ),
    ).toEqual(['not-allowed-value at items.0.type']);
  });
});

describe('order', () => {
  it('follows `order`, then the file; sections of their own come first', () => {
    const sections = [
      { id: 'late', title: 'Потом', order: 2 },
      { id: 'early', title: 'Сначала', order: 1 },
    ];
    const definition = parseItems(
      [
        yesNo('Q1', { section: 'late', order: 1 }),
        yesNo('Q2', { section: 'early', order: 9 }),
        yesNo('Q3', { section: 'early', order: 3 }),
        yesNo('Q4', { section: 'late' }),
      ],
      { sections },
    );
    expect(definition.items.map(item => item.id)).toEqual(['Q3', 'Q2', 'Q1', 'Q4']);
    expect(definition.sections.map(section => section.title)).toEqual(['Сначала', 'Потом']);
  });

  it('without sections the competency gives the section; a text before it belongs to the whole', () => {
    const definition = parseItems([
      { id: 'I1', type: 'info', text: 'Начнём.' },
      agree('Q1', { competency: 'digital' }),
      { id: 'I2', type: 'info', text: 'Ещё немного.' },
      agree('Q2', { competency: 'legal' }),
    ]);
    const titles = definition.items.map(item => definition.sections[item.sectionIndex]?.title);
    expect(titles).toEqual(['Пример', 'Цифровая', 'Цифровая', 'Правовая']);
  });
});
