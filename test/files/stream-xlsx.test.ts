import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readXlsx } from '../../src/files/read-xlsx.ts';
import { type ListCell, streamXlsx } from '../../src/files/stream-xlsx.ts';
import { readZipText } from './read-zip.ts';

const sheet = { title: 'Люди & <школы>', header: ['ФИО', 'Стаж', 'Школа'], widths: [30, 10, 20] };

async function* inBatches(rows: readonly (readonly ListCell[])[], size: number) {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

it('writes every cell where it belongs, in however many batches it comes', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'абв<>&"\'«»№;\u0001 x😀'), maxLength: 12 });
  const cell: fc.Arbitrary<ListCell> = fc.oneof(text, fc.integer(), fc.constant(null));
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (cells, size) => {
      const file = await streamXlsx(sheet, inBatches(cells, size));
      const [grid] = await readXlsx(file);
      const read = grid?.rows ?? [];
      expect(grid?.title).toBe('Люди & <школы>');
      expect(read[0]).toEqual(sheet.header);
      const said = (value: ListCell | undefined): string =>
        typeof value === 'string' ? value.replaceAll('\u0001', '').trim() : String(value ?? '');
      for (const [index, row] of cells.entries())
        expect([0, 1, 2].map(column => (read[index + 1]?.[column] ?? '').trim())).toEqual(
          [0, 1, 2].map(column => said(row[column])),
        );
    }),
    { numRuns: 40 },
  );
});

it('keeps the heading in sight, and holds no formula', async () => {
  const file = await streamXlsx(sheet, inBatches([['=1+1', 3, '+7 900']], 1));
  const xml = readZipText(file, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('state="frozen"');
  expect(xml).not.toContain('<f>');
  expect((await readXlsx(file))[0]?.rows[1]).toEqual(["'=1+1", '3', "'+7 900"]);
});

it('fails when its source fails, instead of leaving a file without an end', async () => {
  async function* broken(): AsyncGenerator<ListCell[][]> {
    yield [['Анна', 1, '']];
    throw new Error('the source broke');
  }
  await expect(streamXlsx(sheet, broken())).rejects.toThrow('the source broke');
});
