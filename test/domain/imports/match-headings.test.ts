import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportForms } from '../../../src/content/read-import-forms.ts';
import { findWord } from '../../../src/domain/imports/import-words.ts';
import { matchHeadings } from '../../../src/domain/imports/match-headings.ts';
import { readSheets } from '../../../src/domain/imports/read-sheets.ts';
import { required } from '../../../src/lib/invariant.ts';

const { forms, words } = await readImportForms();
const people = required(
  forms.find(({ kind }) => kind === 'people'),
  'the form of people',
);
const schoolTable = required(
  forms.find(({ kind }) => kind === 'schoolTable'),
  'the form of the school table',
);
const sheet = required(people.sheets[0], 'its sheet');

describe('headings', () => {
  it('are known whatever their case, ё, spaces, signs and one wrong letter', () => {
    const { keys, missing, unknown } = matchHeadings(
      ['ф. и. о.', 'ШКОЛА ', 'Должнасть', 'предмет(ы)', 'Стаж, лет', 'Категориия', 'E-mail'],
      sheet,
    );
    expect(keys).toEqual([
      'fullName',
      'organisation',
      'position',
      'subjects',
      'serviceYears',
      'category',
      null,
    ]);
    expect(missing).toEqual([]);
    expect(unknown).toEqual([{ at: 6, heading: 'E-mail' }]);
  });

  it('that stand twice are told; the first one counts', () => {
    const { keys, twice } = matchHeadings(['ФИО', 'Школа', 'Сотрудник'], sheet);
    expect(keys).toEqual(['fullName', 'organisation', null]);
    expect(twice).toEqual([{ at: 2, heading: 'Сотрудник' }]);
  });

  it('of a name in three columns are one column, in the order of a name; without a surname it is missing', () => {
    const head = ['Имя', 'Отчество', 'Фамилия', 'Организация'];
    const { keys, missing, unknown } = matchHeadings(head, sheet);
    expect(keys).toEqual(['fullName', 'fullName', 'fullName', 'organisation']);
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
    const { rows, headings } = readSheets(
      [
        {
          title: 'Список',
          rows: [head, ['Вера', '', 'Тестова', 'СОШ № 1'], ['Пётр', 'Ильич', 'Пробный', 'СОШ № 2']],
        },
      ],
      people,
      words,
    );
    expect(rows.map(({ cells }) => cells.fullName)).toEqual(['Тестова Вера', 'Пробный Пётр Ильич']);
    expect(headings['people.fullName']).toBe('Имя Отчество Фамилия');
    expect(matchHeadings(['Имя', 'Школа'], sheet).missing.map(({ column }) => column.key)).toEqual([
      'fullName',
    ]);
    // A whole name beside its parts counts alone.
    expect(matchHeadings(['ФИО', 'Фамилия', 'Имя', 'Школа'], sheet).keys).toEqual([
      'fullName',
      null,
      null,
      'organisation',
    ]);
  });

  it('of every form mean their own column, in any order and spelling', () => {
    const sheets = forms.flatMap(form => form.sheets);
    const shuffled = fc.constantFrom(...sheets).chain(one =>
      fc.record({
        one: fc.constant(one),
        columns: fc.shuffledSubarray(one.columns, { minLength: 1 }),
        upper: fc.boolean(),
        spaced: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, columns, upper, spaced }) => {
        const spell = (text: string): string => {
          const cased = upper ? text.toLocaleUpperCase('ru') : text.toLocaleLowerCase('ru');
          return spaced ? `  ${cased.replaceAll(' ', '  ')} :` : cased.replaceAll('ё', 'е');
        };
        const { keys } = matchHeadings(
          columns.map(({ heading }) => spell(heading)),
          one,
        );
        expect(keys).toEqual(columns.map(({ key }) => key));
      }),
    );
  });
});

it('rows are read below a title, with the numbers of the file; empty ones are left out', () => {
  const rows = [
    ['Список сотрудников на 01.09.2026'],
    [],
    ['№', 'ФИО', 'Школа'],
    ['1', 'Тестова Анна', 'СОШ № 1'],
    ['', '', ''],
    ['2', 'Пробный Пётр', 'СОШ № 2'],
  ];
  const read = readSheets([{ title: 'Лист1', rows }], people, words);
  expect(read.rows.map(({ row, cells }) => [row, cells.fullName, cells.organisation])).toEqual([
    [4, 'Тестова Анна', 'СОШ № 1'],
    [6, 'Пробный Пётр', 'СОШ № 2'],
  ]);
  expect(read.problems).toEqual([]);
});

it('a row that numbers the columns is part of the heading, a row of numbers further down is not', () => {
  const numbers = ['1', '2', '3'];
  const rows = [['ФИО', 'Школа', 'Стаж'], numbers, ['Тестова Анна', 'СОШ № 1', '12'], numbers];
  const read = readSheets([{ title: 'Лист1', rows }], people, words);
  expect(read.rows.map(({ row }) => row)).toEqual([3, 4]);
});

it('a second sheet with the same table is told, and so are rows that are hidden', () => {
  const table = (title: string) => ({
    title,
    rows: [
      ['ФИО', 'Школа'],
      [`Тестова ${title}`, 'СОШ № 1'],
      ['Пробный Пётр', 'СОШ № 1'],
    ],
  });
  const other = {
    title: 'Подсказки',
    rows: [
      ['Колонка', 'Школа'],
      ['ФИО', 'полностью'],
    ],
  };
  const tables = [{ ...table('Первая'), hidden: [1, 3] }, table('Вторая'), other];
  const read = readSheets(tables, people, words);
  expect(read.rows.map(({ sheet }) => sheet)).toEqual(['Первая', 'Первая']);
  expect(read.problems).toMatchObject([
    { sheet: 'Первая', code: 'rowsHidden', params: { count: 1 }, severity: 'finding' },
    { sheet: 'Вторая', code: 'sheetSkipped', params: { skipped: 'Вторая', read: 'Первая' } },
  ]);
});

it('a column nobody reads is told; a sum below a list is left out, and told', () => {
  const rows = [
    ['ФИО', 'Школа', 'Кабинет'],
    ['Тестова Анна', 'СОШ № 1', '12'],
    ['Итого: 1 человек'],
    ['', 'Всего:', '1'],
  ];
  const read = readSheets([{ title: 'Лист1', rows }], people, words);
  expect(read.rows.map(({ row }) => row)).toEqual([2]);
  expect(read.problems.map(({ row, code, severity }) => `${severity} ${row} ${code}`)).toEqual([
    'finding 1 columnUnknown',
    'finding 3 totalSkipped',
    'finding 4 totalSkipped',
  ]);
});

const printedTable = [
  ['1', 'Сош№1', '73', '14', '19', '29', '40', '43', '59'],
  ['', 'итого', '73', '14', '19', '29', '40', '43', '59'],
];
it.each([
  ['merged', 'Первая категория', 'Высшая категория', 'Итого'],
  ['with empty cells', '', '', ''],
])('a heading of two rows, %s, is one heading', (_, first, highest, sum) => {
  const rows = [
    ['Сведения о категориях'],
    [
      '№',
      'Наименование ОО',
      'Количество педагогов',
      'Первая категория',
      first,
      'Высшая категория',
      highest,
      'Итого',
      sum,
    ],
    ['', '', '', 'чел.', '%', 'чел.', '%', 'чел.', '%'],
    ...printedTable,
  ];
  const read = readSheets([{ title: 'Лист1', rows }], schoolTable, words);
  expect(read.problems).toEqual([]);
  expect(read.rows.map(({ row }) => row)).toEqual([4, 5]);
  expect(read.rows[0]?.cells).toMatchObject({
    school: 'Сош№1',
    staff: '73',
    first: '14',
    firstPercent: '19',
    highest: '29',
    withCategory: '43',
    withCategoryPercent: '59',
  });
  expect(read.headings['schools.firstPercent']).toBe('Первая категория, %');
});

it.each([
  ['subject', 'руский язык', 'russian'],
  ['subject', 'ОБЖ', 'safety'],
  ['category', 'I', 'first'],
  ['category', 'высшая квалификационная категория', 'highest'],
  ['standing', 'декретный отпуск', 'leave'],
  ['position', 'Зам директора по УВР', 'deputyPrincipal'],
])('%s «%s» is %s', (family, text, key) => {
  expect(findWord(words, family, text)).toEqual({ kind: 'found', key });
});

it('a word nobody knows comes with the nearest one, or with none', () => {
  expect(findWord(words, 'subject', 'Матиматека')).toEqual({ kind: 'unknown', nearest: 'Математика' });
  expect(findWord(words, 'category', 'да')).toEqual({ kind: 'unknown', nearest: '' });
});
