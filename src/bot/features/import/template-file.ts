import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { Translate } from '../../../lib/texts.ts';
import { formSheets, headCell } from '../../form-sheets.ts';

/** The template of a kind as XLSX: its headings with examples, and a sheet that says what each column takes. */
export async function templateFile(form: ImportForm, t: Translate): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../../files/write-xlsx.ts');
  return writeXlsx([
    ...formSheets(form, ({ examples }) => examples),
    {
      title: t('import-template-guide'),
      widths: [30, 14, 70],
      rows: [
        [t('import-template-column'), t('import-template-required'), t('import-template-note')].map(headCell),
        ...form.sheets
          .flatMap(sheet => sheet.columns.filter(({ hidden }) => !hidden))
          .map(({ heading, required, note }) => [
            heading,
            required ? t('import-template-yes') : '',
            note ?? '',
          ]),
      ],
    },
  ]);
}
