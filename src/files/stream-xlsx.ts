import { harmlessText } from './harmless-text.ts';
import { createZipArchive } from './zip-archive.ts';

export type ListCell = string | number | null;

export interface ListSheet {
  /** Up to 31 characters that a spreadsheet takes for a sheet's name. */
  readonly title: string;
  readonly header: readonly string[];
  /** In characters, by column. */
  readonly widths: readonly number[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The bold heading is the second look of a cell. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/**
 * A list of any length as an XLSX of one sheet: heading bold and frozen, texts harmless. Batch by batch it becomes packed
 * bytes, so 10⁵ rows take a few megabytes, and between batches everything else goes on; keep a batch under a thousand
 * rows. Tables with looks are `writeXlsx`'s.
 */
export async function streamXlsx(
  sheet: ListSheet,
  batches: AsyncIterable<readonly (readonly ListCell[])[]>,
): Promise<Uint8Array> {
  const zip = createZipArchive();
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheet.title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  await zip.add('[Content_Types].xml', [
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
  ]);
  await zip.add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  await zip.add('xl/workbook.xml', [XML + workbook]);
  await zip.add('xl/_rels/workbook.xml.rels', [
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  ]);
  await zip.add('xl/styles.xml', [XML + STYLES]);
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(sheet, batches));
  return zip.bytes();
}

async function* sheetXml(
  { header, widths }: ListSheet,
  batches: AsyncIterable<readonly (readonly ListCell[])[]>,
): AsyncGenerator<string> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rowXml(header, 1, ' s="1"')}`;
  let row = 1;
  for await (const batch of batches) {
    yield batch
      .map(cells => {
        row += 1;
        return rowXml(cells, row, '');
      })
      .join('');
  }
  yield '</sheetData></worksheet>';
}

function rowXml(cells: readonly ListCell[], row: number, look: string): string {
  const written = cells.map((cell, column) => {
    if (cell === null || cell === '') return '';
    const at = `r="${columnName(column)}${row}"${look}`;
    return typeof cell === 'number'
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(harmlessText(cell))}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** A, B, … Z, AA, … */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function relations(of: readonly (readonly [type: string, target: string])[]): string {
  const items = of.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Control characters, non-characters and halves of a surrogate pair make the whole file unreadable.
const UNSTORABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(UNSTORABLE, '')
    .slice(0, 32_000)
    .replace(/[&<>"]/gu, sign => ESCAPED[sign] ?? sign);
}
