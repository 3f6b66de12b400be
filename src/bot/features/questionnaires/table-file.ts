import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { QuestionnaireTable } from '../../../domain/imports/questionnaire-table.ts';
import { formSheets } from '../../form-sheets.ts';

/** A questionnaire as XLSX, in the sheets of its form; the sheets it has nothing for have their heading alone. */
export async function tableFile(form: ImportForm, table: QuestionnaireTable): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../../files/write-xlsx.ts');
  return writeXlsx(
    formSheets(form, ({ key }, columns) =>
      (table[key] ?? []).map(cells => columns.map(column => cells[column.key] ?? '')),
    ),
  );
}
