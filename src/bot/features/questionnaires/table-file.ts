import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { QuestionnaireTable } from '../../../domain/imports/questionnaire-table.ts';

/** A questionnaire as XLSX, in the sheets of its form; the sheets it has nothing for have their heading alone. */
export async function tableFile(form: ImportForm, table: QuestionnaireTable): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../../files/write-xlsx.ts');
  return writeXlsx(
    form.sheets.map(({ key, title, columns }) => {
      const offered = columns.filter(({ hidden }) => !hidden);
      const rows = (table[key] ?? []).map(cells => offered.map(column => cells[column.key] ?? ''));
      return {
        title,
        widths: offered.map(({ width }) => width),
        stickyRows: 1,
        rows: [offered.map(({ heading }) => ({ value: heading, bold: true })), ...rows],
      };
    }),
  );
}
