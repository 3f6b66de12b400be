import { cleanText } from '../../lib/text.ts';
import { readXlsx } from '../read-xlsx.ts';
import { readCsvTable } from './read-csv-table.ts';
import { type Grid, TABLE_LIMITS, TableFileError } from './table-file.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// How a compound file names the stream of a password-protected XLSX.
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The tables of a file by what it is, whatever it is called. Throws `TableFileError`. */
export async function readGrids(bytes: Uint8Array, fileName: string): Promise<readonly Grid[]> {
  if (bytes.byteLength === 0) throw new TableFileError('empty');
  if (bytes.byteLength > TABLE_LIMITS.packedBytes)
    throw new TableFileError('tooLarge', { max: TABLE_LIMITS.packedBytes / 1_000_000 });
  if (startsWith(bytes, COMPOUND))
    throw new TableFileError(Buffer.from(bytes).includes(ENCRYPTED) ? 'encrypted' : 'oldExcel');
  const title = fileName.replace(/\.[^.]*$/u, '');
  const grids = startsWith(bytes, ZIP) ? await readXlsx(bytes) : [readCsvTable(bytes, title)];
  if (grids.length > TABLE_LIMITS.sheets)
    throw new TableFileError('tooManySheets', { count: grids.length, max: TABLE_LIMITS.sheets });
  const tables = grids.map(checked);
  if (tables.every(({ rows }) => rows.length === 0)) throw new TableFileError('empty');
  return tables;
}

function checked({ title, rows, hidden = [] }: Grid): Grid {
  const last = rows.findLastIndex(row => row.some(cell => cell !== ''));
  if (last >= TABLE_LIMITS.rows) throw new TableFileError('tooManyRows', { max: TABLE_LIMITS.rows });
  const filled = rows.slice(0, last + 1);
  return {
    title,
    hidden,
    rows: filled.map((row, at) => {
      if (row.length > TABLE_LIMITS.columns)
        throw new TableFileError('tooManyColumns', { max: TABLE_LIMITS.columns });
      if (row.some(cell => cell.length > TABLE_LIMITS.cellLength))
        throw new TableFileError('cellTooLong', { row: at + 1, max: TABLE_LIMITS.cellLength, sheet: title });
      return row.map(cleanText);
    }),
  };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
