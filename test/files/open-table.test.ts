import { describe, expect, it } from 'vitest';
import { readImportForms } from '../../src/content/read-import-forms.ts';
import { createTableOpener } from '../../src/files/open-table.ts';
import { writeXlsx } from '../../src/files/write-xlsx.ts';

const given = await readImportForms();
const open = createTableOpener(given);

describe('a table opened in a thread of its own', () => {
  it.each(given.forms.map(form => [form.kind, form] as const))(
    'the template of %s is known by its headings',
    async (kind, form) => {
      const bytes = await writeXlsx(
        form.sheets.map(({ title, columns, examples }) => ({
          title,
          rows: [columns.map(({ heading }) => heading), ...examples],
        })),
      );
      const opened = await open({ bytes, fileName: 'x.xlsx' }, { kind: null });
      expect(opened).toMatchObject({ kind: 'open', table: { kind } });
      if (opened.kind === 'open') await opened.table.close();
    },
  );

  it('an aborted one ends, and says so', async () => {
    const bytes = new TextEncoder().encode('ФИО;Школа\nА Б;1\n');
    const controller = new AbortController();
    const opened = await open({ bytes, fileName: 'x.csv' }, { kind: 'people', signal: controller.signal });
    if (opened.kind !== 'open') throw new Error('not opened');
    controller.abort(new Error('stopped'));
    const context = { today: Temporal.PlainDate.from('2026-09-01'), timezone: 'UTC', options: {} };
    await expect(opened.table.plan({}, context)).rejects.toThrow('stopped');
    await opened.table.close();
  });
});
