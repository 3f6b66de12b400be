import { describe, expect, it } from 'vitest';
import { readGrids } from '../../src/files/table/read-grids.ts';
import { TABLE_LIMITS, TableFileError } from '../../src/files/table/table-file.ts';
import { makeXlsx, makeZip } from './make-zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const read = async (bytes: Uint8Array, name = 'файл.xlsx') =>
  (await readGrids(bytes, name)).map(({ title, rows }) => ({ title, rows }));
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readGrids(bytes, 'файл.xlsx');
  } catch (error) {
    if (error instanceof TableFileError) return error.refusal.code;
    throw error;
  }
  throw new Error('the file was read');
}
const row = (...cells: string[]) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;

describe('an XLSX file', () => {
  it('gives texts, numbers as they were typed, days, and the values of formulas', async () => {
    const sheet = row(
      '<c r="A1" t="inlineStr"><is><t> Имя  отчество </t></is></c>',
      '<c r="B1"><v>0.30000000000000004</v></c>',
      '<c r="C1" s="1"><v>45000</v></c>',
      '<c r="D1"><f>1+1</f><v>2</v></c>',
      '<c r="F1" t="str"><f>"a"</f><v>итог</v></c>',
    );
    expect(await read(makeXlsx(sheet))).toEqual([
      { title: 'Лист', rows: [['Имя отчество', '0.3', '2023-03-15', '2', '', 'итог']] },
    ]);
  });

  it('gives cells as they are shown: a percent with its sign, a month without a day', async () => {
    const sheet = row(
      '<c r="A1" s="2"><v>0.15</v></c>',
      '<c r="B1" s="5"><v>0.155</v></c>',
      '<c r="C1" s="3"><v>44774</v></c>',
      '<c r="D1" s="4"><v>44774</v></c>',
      '<c r="E1" s="1"><v>44774</v></c>',
    );
    expect((await read(makeXlsx(sheet)))[0]?.rows).toEqual([
      ['15 %', '15.5 %', '2022-08', '2022-08', '2022-08-01'],
    ]);
  });

  it('gives a time without a day as a time, rounded to the minute, in both calendars', async () => {
    // 14:00 and 08:20 as programs store them: fractions of a day.
    const sheet = row(
      '<c r="A1" s="1"><v>0.58333333333</v></c>',
      '<c r="B1" s="1"><v>0.34722222222</v></c>',
      '<c r="C1" s="1"><v>45000.58333333</v></c>',
    );
    const rows = [['14:00', '08:20', '2023-03-15T14:00']];
    expect((await read(makeXlsx(sheet)))[0]?.rows).toEqual(rows);
    const later = makeXlsx(sheet, [], '<workbookPr date1904="1"/>');
    expect((await read(later))[0]?.rows).toEqual([['14:00', '08:20', '2027-03-16T14:00']]);
  });

  it('gives rows that a filter hid with their numbers, and no sheet that is hidden', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>';
    const [grid] = await readGrids(makeXlsx(sheet), 'файл.xlsx');
    expect(grid).toMatchObject({ rows: [['1'], ['2']], hidden: [2] });
    await expect(readGrids(makeXlsx(sheet, [], '', 'state="hidden"'), 'файл.xlsx')).rejects.toMatchObject({
      refusal: { code: 'empty' },
    });
  });

  it('gives a text in every cell it is merged over, and a number in its own', async () => {
    const school = '<c r="B1" t="inlineStr"><is><t>СОШ № 1</t></is></c>';
    const sheet = `<sheetData><row r="1"><c r="A1"><v>30</v></c>${school}</row><row r="2"><c r="C2"><v>1</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>`;
    expect((await read(makeXlsx(sheet)))[0]?.rows).toEqual([
      ['30', 'СОШ № 1', ''],
      ['', 'СОШ № 1', '1'],
    ]);
  });

  it('with a formula that has no stored result is refused with its row: an empty cell would be a lie', async () => {
    const bytes = makeXlsx(row('<c r="A1"><f>1+1</f><v>2</v></c>', '<c r="B1"><f>A1*2</f></c>'));
    const read = readGrids(bytes, 'файл.xlsx');
    await expect(read).rejects.toMatchObject({
      refusal: { code: 'formulaWithoutValue', params: { sheet: 'Лист', row: 1 } },
    });
    const blank = makeXlsx(row('<c r="A1" t="str"><f>""</f><v></v></c>', '<c r="B1"><v>2</v></c>'));
    expect((await readGrids(blank, 'файл.xlsx'))[0]?.rows).toEqual([['', '2']]);
  });

  it.each([
    ['one cell in the last row', row('<c r="A1048576"><v>1</v></c>'), 'tooManyRows'],
    ['one cell in the last column', row('<c r="XFD1"><v>1</v></c>'), 'tooManyColumns'],
    ['an entity', `<!DOCTYPE x [<!ENTITY a "b">]>${row('<c r="A1"><v>1</v></c>')}`, 'damaged'],
    [
      'a very long cell',
      row(`<c r="A1" t="inlineStr"><is><t>${'а'.repeat(5_000)}</t></is></c>`),
      'cellTooLong',
    ],
  ])('with %s is refused', async (_, sheet, code) => {
    expect(await refusal(makeXlsx(sheet))).toBe(code);
  });

  it('that unpacks to much more than it has is refused before it is unpacked, and when it lies about it', async () => {
    const zeros = ' '.repeat(30_000_000);
    const sheet = row('<c r="A1"><v>1</v></c>');
    expect(await refusal(makeXlsx(sheet, [{ name: 'xl/a.xml', content: zeros }]))).toBe('unpacksTooLarge');
    const lying = [{ name: 'xl/a.xml', content: zeros, claims: 1_000 }];
    expect(await refusal(makeXlsx(sheet, lying))).toBe('unpacksTooLarge');
    const many = { name: 'xl/a.bin', content: 'x', claims: TABLE_LIMITS.unpackedBytes };
    expect(await refusal(makeXlsx(sheet, [many]))).toBe('unpacksTooLarge');
  });

  it.each([
    ['xl/embeddings/other.xlsx', 'nested'],
    ['inner.zip', 'nested'],
    ['xl/vbaProject.bin', 'macros'],
  ])('with %s inside is refused', async (name, code) => {
    expect(await refusal(makeXlsx(row('<c r="A1"><v>1</v></c>'), [{ name, content: 'x' }]))).toBe(code);
  });

  it('with more cells than a thread can hold is refused before they are read', async () => {
    const columns = Array.from(
      { length: 40 },
      (_, n) => `${n < 26 ? '' : 'A'}${String.fromCharCode(65 + (n % 26))}`,
    );
    const rows = Array.from({ length: 11_000 }, (_, n) =>
      columns.map(each => `<c r="${each}${n + 1}"/>`).join(''),
    );
    expect(await refusal(makeXlsx(row(...rows)))).toBe('tooHard');
  });

  it('with too many sheets is refused', async () => {
    const sheets = Array.from({ length: TABLE_LIMITS.sheets }, (_, n) => ({
      name: `xl/worksheets/more${n}.xml`,
      content: '<worksheet/>',
    }));
    expect(await refusal(makeXlsx(row('<c r="A1"><v>1</v></c>'), sheets))).toBe('tooManySheets');
  });
});

describe('what is no XLSX file', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['too many bytes', new Uint8Array(TABLE_LIMITS.packedBytes + 1), 'tooLarge'],
    ['a web page', text('<html><body><table><tr><td>1</td></tr></table>'), 'html'],
    ['an XML table', text('<?xml version="1.0"?><Workbook/>'), 'notATable'],
    ['a PDF', text('%PDF-1.7 …'), 'notATable'],
    ['an old XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'oldExcel'],
    [
      'a file with a password',
      new Uint8Array([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
    ['an encrypted archive', makeZip([{ name: 'a.xml', content: '1', encrypted: true }]), 'encrypted'],
    ['a DOCX', makeZip([{ name: 'word/document.xml', content: '<x/>' }]), 'document'],
    [
      'an ODS',
      makeZip([
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<x/>' },
      ]),
      'openDocument',
    ],
    ['a table in an archive', makeZip([{ name: 'table.xlsx', content: 'x' }]), 'archive'],
    ['an empty sheet', makeXlsx('<sheetData/>'), 'empty'],
    ['another archive', makeZip([{ name: 'photo.jpg', content: 'x' }]), 'notATable'],
    ['half an archive', makeXlsx(row('<c r="A1"><v>1</v></c>')).slice(0, 300), 'damaged'],
    ['a CSV with an open quote', text('а;б\n"в;г\n'), 'brokenCsv'],
  ])('%s is refused with a reason of its own', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

it('a CSV with an open quote is refused with the row in which it was opened', async () => {
  await expect(readGrids(text('а;б\n1;2\n"в;г\nд;е\n'), 'файл.csv')).rejects.toMatchObject({
    refusal: { code: 'brokenCsv', params: { row: 3 } },
  });
});

describe('a CSV file', () => {
  const rows = [
    ['ФИО', 'Школа; адрес'],
    ['Ёлкина Анна', '№ 1'],
  ];
  const lines = 'ФИО|"Школа; адрес"\nЁлкина Анна|№ 1\n';
  it.each([';', ',', '\t'])('is cut at %j', async delimiter => {
    expect(await read(text(lines.replaceAll('|', delimiter)), 'школы.csv')).toEqual([
      { title: 'школы', rows },
    ]);
  });

  it('may have quotes inside of a cell that has none around it', async () => {
    const csv = 'ФИО;Школа\nАнна;МБОУ "СОШ № 1"\n"Вера";"МБОУ ""СОШ № 1"""\n';
    expect((await read(text(csv)))[0]?.rows).toEqual([
      ['ФИО', 'Школа'],
      ['Анна', 'МБОУ "СОШ № 1"'],
      ['Вера', 'МБОУ "СОШ № 1"'],
    ]);
  });

  it('is read in UTF-8 with a mark, in UTF-16 and in what Windows writes', async () => {
    const csv = lines.replaceAll('|', ';');
    expect((await read(text(`\uFEFF${csv}`)))[0]?.rows).toEqual(rows);
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(csv, 'utf16le')]);
    expect((await read(wide))[0]?.rows).toEqual(rows);
    const other = new Uint8Array([0xfe, 0xff, ...Buffer.from(csv, 'utf16le').swap16()]);
    expect((await read(other))[0]?.rows).toEqual(rows);
    const windows = Uint8Array.from(csv, letter => {
      const code = letter.codePointAt(0) ?? 0;
      if (letter === 'Ё') return 0xa8;
      if (letter === '№') return 0xb9;
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    });
    expect((await read(windows))[0]?.rows).toEqual(rows);
  });
});
