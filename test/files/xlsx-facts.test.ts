import { expect, it } from 'vitest';
import { readSheetFacts, readSheetParts, readShownStyles } from '../../src/files/table/xlsx-facts.ts';

it('a sheet of nothing but beginnings is read in one pass', () => {
  for (const beginning of ['<c ', '<f>', '<mergeCell ', '<cellXfs ', '<numFmt ', '<row '])
    expect(readSheetFacts(beginning.repeat(1_000_000), new Map())).toMatchObject({ cells: 0, merged: [] });
  expect(readShownStyles('<cellXfs '.repeat(1_000_000))).toEqual(new Map());
});

it.each([
  ['0%', 'percent'],
  ['0.0&quot; доля&quot;%', 'percent'],
  ['mmmm yyyy', 'month'],
  ['[$-419]mmm\\.yy;@', 'month'],
  ['dd.mm.yyyy', undefined],
  ['mm:ss', undefined],
  ['0&quot;%&quot;', undefined],
  ['General', undefined],
])('the format %s shows %s', (code, shown) => {
  const xml = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
  expect(readShownStyles(xml).get(1)).toBe(shown);
  expect(readShownStyles(xml).get(0)).toBeUndefined();
});

it('sheets are found by their titles, whatever signs are in them', () => {
  const workbook =
    '<sheets><sheet name="А &amp; Б" sheetId="1" r:id="x"/><sheet name="В" state="hidden" r:id="y"/></sheets>';
  const relations =
    '<Relationship Id="y" Target="/xl/worksheets/b.xml"/><Relationship Target="worksheets/a.xml" Id="x"/>';
  expect([...readSheetParts(workbook, relations)]).toEqual([
    ['А & Б', { part: 'xl/worksheets/a.xml', hidden: false }],
    ['В', { part: 'xl/worksheets/b.xml', hidden: true }],
  ]);
});
