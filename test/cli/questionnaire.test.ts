import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readImportForms } from '../../src/content/read-import-forms.ts';
import { writeXlsx } from '../../src/files/write-xlsx.ts';
import { createMunicipality } from '../kit/municipality.ts';
import { type CliKit, createCliKit } from './cli-kit.ts';

let kit: CliKit;
beforeAll(async () => {
  kit = await createCliKit();
});
afterAll(() => kit.drop());

it('a questionnaire from a spreadsheet is a draft until it is released, once', async () => {
  await kit.look(prisma => createMunicipality(prisma, {}));
  const form = (await readImportForms()).forms.find(({ kind }) => kind === 'questionnaire');
  const file = path.join(kit.folder, 'form.xlsx');
  const sheets = (form?.sheets ?? []).map(({ title, columns, examples }) => ({
    title,
    rows: [columns.map(({ heading }) => heading), ...examples],
  }));
  await writeFile(file, await writeXlsx(sheets));
  const drafts = () =>
    kit.look(prisma => prisma.questionnaire.findMany({ select: { key: true, draft: true } }));

  expect(await kit.run('import', 'questionnaire', file, '--territory', 'district')).toMatchObject({
    ok: true,
  });
  expect(await drafts()).toEqual([{ key: 'primer_moy_urok', draft: true }]);
  const release = ['questionnaire', 'release', 'primer_moy_urok'];
  const wrong = await kit.run(...release, '2.0.0');
  expect(wrong).toMatchObject({ ok: false });
  expect(wrong.messages.join()).toContain('drafts: primer_moy_urok 1.0.0');
  expect(await kit.run(...release, '1.0.0')).toMatchObject({ ok: true, json: { outcome: 'released' } });
  expect(await drafts()).toEqual([{ key: 'primer_moy_urok', draft: false }]);
  expect(await kit.run(...release, '1.0.0')).toMatchObject({ ok: false });
});
