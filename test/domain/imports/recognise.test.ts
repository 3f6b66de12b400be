import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readImportForms } from '../../../src/content/read-import-forms.ts';
import { matchHeadings } from '../../../src/domain/imports/match-headings.ts';
import { recogniseForm } from '../../../src/domain/imports/read-sheets.ts';
import { parseCsvRows } from '../../../src/files/csv.ts';

const { forms } = await readImportForms();
const EXAMPLES = path.resolve(import.meta.dirname, '../../../prisma/content/imports/examples');

it.each([
  ['school_table_004', 'schoolTable'],
  ['ages_004', 'ages'],
  ['vacancies_004', 'vacancies'],
  ['deputies_004', 'deputies'],
  ['plan_004', 'plan'],
  ['events_004', 'events'],
])('the table %s of the document is taken for %s, and every column of it is understood', (name, kind) => {
  const rows = parseCsvRows(readFileSync(path.join(EXAMPLES, `${name}.csv`), 'utf8'), ',');
  const form = recogniseForm([{ title: name, rows }], forms);
  expect(form?.kind).toBe(kind);
  const sheet = form?.sheets[0];
  expect(sheet && matchHeadings(rows[0] ?? [], sheet).unknown).toEqual([]);
});

it.each(forms)('the template of $kind is taken for what it is, and its examples fit its columns', form => {
  const tables = form.sheets.map(({ title, columns, examples }) => ({
    title,
    rows: [columns.filter(({ hidden }) => !hidden).map(({ heading }) => heading), ...examples],
  }));
  expect(recogniseForm(tables, forms)?.kind).toBe(form.kind);
});

it('a table that lacks a column is taken for what it is most like, one with a single common word for nothing', () => {
  const kind = (...heading: string[]) =>
    recogniseForm([{ title: 'Лист1', rows: [heading, heading.map(() => '1')] }], forms)?.kind;
  expect(kind('№', 'Школа', 'Первая категория', 'Высшая категория', 'Список')).toBe('schoolTable');
  expect(kind('Статья', 'Сумма')).toBeUndefined();
  expect(kind('Дата', 'Сумма')).toBeUndefined();
});

it('headings of a plan on a sheet called «Мероприятия» are of events', () => {
  const rows = [
    ['№', 'Мероприятие', 'Дата', 'Направление', 'Ответственный'],
    ['4', 'Семинар', 'Август 2022', 'Цифровизация', 'ЦОКО'],
  ];
  expect(recogniseForm([{ title: 'Мероприятия', rows }], forms)?.kind).toBe('events');
  expect(recogniseForm([{ title: 'План', rows }], forms)?.kind).toBe('plan');
});
