import type { ImportForm } from '../../../domain/imports/import-form.ts';
import type { Translate } from '../../../lib/texts.ts';

const HEAD = '#E2EFDA';

/** The template of a kind as XLSX: its headings with examples, and a sheet that says what each column takes. */
export async function templateFile(form: ImportForm, t: Translate): Promise<Uint8Array> {
  const { writeXlsx } = await import('../../../files/write-xlsx.ts');
  const head = (value: string) => ({ value, bold: true, background: HEAD });
  return writeXlsx([
    ...form.sheets.map(({ title, columns, examples }) => {
      const offered = columns.filter(({ hidden }) => !hidden);
      return {
        title,
        widths: offered.map(({ width }) => width),
        stickyRows: 1,
        rows: [offered.map(({ heading }) => head(heading)), ...examples],
      };
    }),
    {
      title: t('import-template-guide'),
      widths: [30, 14, 70],
      rows: [
        [t('import-template-column'), t('import-template-required'), t('import-template-note')].map(head),
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
