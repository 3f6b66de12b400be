import type { FormSheet, ImportForm } from '../domain/imports/import-form.ts';
import type { XlsxSheet } from '../files/write-xlsx.ts';

const HEAD = '#E2EFDA';

/** The cell of a heading in files that are meant to be filled in. */
export const headCell = (value: string) => ({ value, bold: true, background: HEAD });

/** The sheets of a form with the columns it offers, each with the rows it is given: cells in the order of those columns. */
export function formSheets(
  form: ImportForm,
  rowsOf: (sheet: FormSheet, columns: FormSheet['columns']) => readonly (readonly string[])[],
): XlsxSheet[] {
  return form.sheets.map(sheet => {
    const columns = sheet.columns.filter(({ hidden }) => !hidden);
    return {
      title: sheet.title,
      widths: columns.map(({ width }) => width),
      stickyRows: 1,
      rows: [columns.map(({ heading }) => headCell(heading)), ...rowsOf(sheet, columns)],
    };
  });
}
