import { describe, expect, it } from 'vitest';
import { parseQuestionnaire } from '../../../src/domain/questionnaire/parse-questionnaire.ts';
import { problemsOf, questionnaireFile, YES_NO } from '../support.ts';

const ask = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'yesNo',
  text: `Вопрос ${id}?`,
  options: YES_NO,
  ...more,
});
const years = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'number',
  text: 'Стаж?',
  min: 0,
  max: 60,
  ...more,
});
const problemsWith = (items: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
  problemsOf(parseQuestionnaire(questionnaireFile(items, more)));
const yes = (item: string) => ({ item, oneOf: [1] });
const no = (item: string) => ({ item, oneOf: [0] });

describe('conditions', () => {
  it.each([
    [
      'an item that does not exist',
      [ask('Q1', { showIf: yes('Q9') })],
      ['condition-item-unknown at items.0.showIf'],
    ],
    [
      'a later item',
      [ask('Q1', { showIf: yes('Q2') }), ask('Q2')],
      ['condition-looks-ahead at items.0.showIf'],
    ],
    [
      'an answer that cannot be given',
      [ask('Q1'), ask('Q2', { showIf: { item: 'Q1', oneOf: [1, 2] } })],
      ['condition-value-unknown at items.1.showIf'],
    ],
    [
      'the size of a text',
      [
        { id: 'T1', type: 'shortText', text: 'Имя школы?' },
        ask('Q2', { showIf: { item: 'T1', atLeast: 3 } }),
      ],
      ['condition-not-comparable at items.1.showIf'],
    ],
    [
      'deep inside',
      [ask('Q1'), ask('Q2', { showIf: { all: [yes('Q1'), { not: { any: [yes('Q7')] } }] } })],
      ['condition-item-unknown at items.1.showIf'],
    ],
    [
      'in a jump',
      [ask('Q1', { goTo: [{ when: yes('Q2'), to: 'end' }] }), ask('Q2')],
      ['condition-looks-ahead at items.0.goTo.0.when'],
    ],
  ])('refuses %s', (_, items, expected) => {
    expect(problemsWith(items)).toEqual(expected);
  });

  it('names the whole circle once', () => {
    const result = parseQuestionnaire(
      questionnaireFile([
        ask('Q1', { showIf: yes('Q3') }),
        ask('Q2', { showIf: yes('Q1') }),
        ask('Q3', { showIf: { not: yes('Q2') } }),
      ]),
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'condition-cycle', params: { items: 'Q1 → Q3 → Q2 → Q1' } }],
    });
  });

  it('finds an item that waits for itself', () => {
    expect(problemsWith([ask('Q1', { showIf: yes('Q1') })])).toEqual(['condition-cycle at items.0']);
  });

  it('a circle does not hide that another item looks ahead into it', () => {
    const items = [
      ask('Q0', { showIf: yes('Q1') }),
      ask('Q1', { showIf: yes('Q2') }),
      ask('Q2', { showIf: yes('Q1') }),
    ];
    expect(problemsWith(items)).toEqual([
      'condition-cycle at items.1',
      'condition-looks-ahead at items.0.showIf',
    ]);
  });

  it('finds a circle through a section', () => {
    const sections = [
      { id: 'a', title: 'А', showIf: yes('Q2') },
      { id: 'b', title: 'Б', showIf: yes('Q1') },
    ];
    expect(problemsWith([ask('Q1', { section: 'a' }), ask('Q2', { section: 'b' })], { sections })).toEqual([
      'condition-cycle at items.0',
    ]);
  });
});

describe('a ranking in a condition', () => {
  const options = [1, 2, 3].map(value => ({ value, button: `${value}` }));
  const placed = (values: readonly number[]) => ({
    all: values.map(value => ({ item: 'R1', oneOf: [value] })),
  });
  const rank = { id: 'R1', type: 'rank', text: 'Что важнее?', options, top: 2 };

  it('holds two places of two, never three', () => {
    expect(problemsWith([rank, ask('Q2', { showIf: placed([1, 3]) })])).toEqual([]);
    expect(problemsWith([rank, ask('Q2', { showIf: placed([1, 2, 3]) })])).toEqual([
      'item-unreachable at items.1',
    ]);
  });
});

describe('what a condition may compare', () => {
  const waiting = (source: Record<string, unknown>, showIf: Record<string, unknown>) =>
    problemsWith([{ id: 'S1', text: 'Что?', ...source }, ask('Q2', { showIf: { item: 'S1', ...showIf } })]);

  it('any text of a text, any number of a number, a given file as «given»', () => {
    expect(waiting({ type: 'shortText' }, { oneOf: ['Томск'] })).toEqual([]);
    expect(waiting({ type: 'number', min: 0, max: 9 }, { oneOf: [3] })).toEqual([]);
    expect(waiting({ type: 'file' }, { oneOf: ['given'] })).toEqual([]);
    expect(waiting({ type: 'file' }, { oneOf: ['photo'] })).toEqual([
      'condition-value-unknown at items.1.showIf',
    ]);
  });

  it('sizes of values and numbers only', () => {
    expect(waiting({ type: 'single', options: YES_NO }, { atLeast: 1 })).toEqual([]);
    expect(waiting({ type: 'date' }, { atMost: 1 })).toEqual(['condition-not-comparable at items.1.showIf']);
    expect(waiting({ type: 'file' }, { atLeast: 1 })).toEqual(['condition-not-comparable at items.1.showIf']);
  });
});

describe('jumps', () => {
  it.each([
    ['to nowhere', 'nowhere', 'jump-unknown at items.1.goTo.0.to'],
    ['back', 'Q1', 'jump-backwards at items.1.goTo.0.to'],
    ['to itself', 'Q2', 'jump-backwards at items.1.goTo.0.to'],
  ])('refuses a jump %s', (_, to, expected) => {
    expect(problemsWith([ask('Q1'), ask('Q2', { goTo: [{ to }] }), ask('Q3')])).toContain(expected);
  });

  it('takes a jump to a later item, a later section and the end', () => {
    const sections = [
      { id: 'a', title: 'А' },
      { id: 'b', title: 'Б' },
    ];
    const items = [
      ask('Q1', {
        section: 'a',
        goTo: [
          { when: yes('Q1'), to: 'b' },
          { when: no('Q1'), to: 'Q3' },
        ],
      }),
      ask('Q2', { section: 'a', showIf: { item: 'Q1', answered: false } }),
      ask('Q3', { section: 'b', goTo: [{ when: no('Q3'), to: 'end' }] }),
      ask('Q4', { section: 'b' }),
    ];
    // Q2 is asked only of those who give no answer to Q1, and everybody must give one.
    expect(problemsWith(items, { sections })).toEqual(['item-unreachable at items.1']);
    const optional = items.map(item => (item.id === 'Q1' ? { ...item, required: false } : item));
    expect(problemsWith(optional, { sections })).toEqual([]);
  });
});

describe('items nobody can meet', () => {
  it.each([
    ['two answers to one question', [ask('Q1'), ask('Q2', { showIf: { all: [yes('Q1'), no('Q1')] } })]],
    ['behind a jump everybody takes', [ask('Q1', { goTo: [{ to: 'Q3' }] }), ask('Q2'), ask('Q3')]],
    [
      'behind a jump for either answer',
      [
        ask('Q1', {
          goTo: [
            { when: yes('Q1'), to: 'end' },
            { when: no('Q1'), to: 'end' },
          ],
        }),
        ask('Q2'),
      ],
    ],
    [
      'a need that a hidden item would have to give',
      [ask('Q1'), ask('Q2', { showIf: yes('Q1') }), ask('Q3', { showIf: { all: [no('Q1'), yes('Q2')] } })],
    ],
    [
      'a number between 5 and 3',
      [
        years('N1'),
        ask('Q2', {
          showIf: {
            all: [
              { item: 'N1', atLeast: 5 },
              { item: 'N1', atMost: 3 },
            ],
          },
        }),
      ],
    ],
    ['a number below its range', [years('N1'), ask('Q2', { showIf: { item: 'N1', atMost: -1 } })]],
    [
      'novices with long service',
      [
        ask('Q1'),
        ask('Q2', {
          showIf: {
            all: [
              { profile: 'serviceYears', atMost: 2 },
              { profile: 'serviceYears', atLeast: 10 },
            ],
          },
        }),
      ],
    ],
    [
      'known and unknown',
      [
        ask('Q1'),
        ask('Q2', {
          showIf: {
            all: [
              { profile: 'category', known: false },
              { profile: 'category', oneOf: ['first'] },
            ],
          },
        }),
      ],
    ],
    [
      'three boxes where two are allowed',
      [
        {
          id: 'M1',
          type: 'multiple',
          text: 'Что?',
          max: 2,
          options: [1, 2, 3].map(value => ({ value, button: `${value}` })),
        },
        ask('Q2', { showIf: { all: [1, 2, 3].map(value => ({ item: 'M1', oneOf: [value] })) } }),
      ],
    ],
    [
      'no answer where one must be given',
      [ask('Q1'), ask('Q2', { showIf: { item: 'Q1', answered: false } })],
    ],
  ])('finds: %s', (_, items) => {
    const last = items.length - 1;
    const expected = items.length === 3 && !('showIf' in (items[2] ?? {})) ? 1 : last;
    expect(problemsWith(items)).toEqual([`item-unreachable at items.${expected}`]);
  });

  it.each([
    [
      'two roles at once',
      [
        ask('Q1'),
        ask('Q2', {
          showIf: {
            all: [
              { profile: 'role', oneOf: ['teacher'] },
              { profile: 'role', oneOf: ['mentor'] },
            ],
          },
        }),
      ],
    ],
    [
      'two subjects at once',
      [
        ask('Q1', {
          showIf: {
            all: [
              { profile: 'subject', oneOf: ['Химия'] },
              { profile: 'subject', oneOf: ['Физика'] },
            ],
          },
        }),
        ask('Q2'),
      ],
    ],
    ['service of 0–2 years', [ask('Q1', { showIf: { profile: 'serviceYears', atMost: 2 } })]],
    [
      'strictly between two bounds',
      [
        years('N1'),
        ask('Q2', {
          showIf: { all: [{ not: { item: 'N1', atMost: 3 } }, { not: { item: 'N1', atLeast: 5 } }] },
        }),
      ],
    ],
    [
      '«Не моя ситуация»',
      [ask('Q1', { allowNa: true }), ask('Q2', { showIf: { item: 'Q1', answered: false } })],
    ],
    [
      '«другое»',
      [
        { id: 'S1', type: 'single', text: 'Что?', options: YES_NO, other: { button: 'Другое' } },
        ask('Q2', { showIf: { item: 'S1', oneOf: ['other'] } }),
      ],
    ],
    [
      'after a refused consent that does not end',
      [
        { id: 'C1', type: 'consent', text: 'Можно?', agree: 'Да', refuse: 'Нет', endOnRefusal: false },
        ask('Q2', { showIf: { item: 'C1', oneOf: [0] } }),
      ],
    ],
    [
      'a condition on a box among 20',
      [
        {
          id: 'M1',
          type: 'multiple',
          text: 'Что?',
          options: Array.from({ length: 20 }, (_, value) => ({ value, button: `${value}` })),
        },
        ask('Q2', {
          showIf: {
            all: [
              { item: 'M1', oneOf: [19] },
              { item: 'M1', oneOf: [3] },
            ],
          },
        }),
      ],
    ],
    [
      '«другое» as the third of three boxes',
      [
        { id: 'M1', type: 'multiple', text: 'Что?', min: 3, options: YES_NO, other: { button: 'Другое' } },
        ask('Q2', { showIf: { item: 'M1', oneOf: ['other'] } }),
      ],
    ],
    [
      'a branch of its own that joins again',
      [
        ask('Q1', { goTo: [{ when: no('Q1'), to: 'Q3' }] }),
        ask('Q2', { goTo: [{ to: 'Q4' }] }),
        ask('Q3'),
        ask('Q4'),
      ],
    ],
  ])('accepts: %s', (_, items) => {
    expect(problemsWith(items)).toEqual([]);
  });

  it('a refused consent that ends everything makes what follows it unreachable only for those who refuse', () => {
    const consent = { id: 'C1', type: 'consent', text: 'Можно?', agree: 'Да', refuse: 'Нет' };
    expect(problemsWith([consent, ask('Q2')])).toEqual([]);
    expect(problemsWith([consent, ask('Q2', { showIf: { item: 'C1', oneOf: [0] } })])).toEqual([
      'item-unreachable at items.1',
    ]);
  });
});
