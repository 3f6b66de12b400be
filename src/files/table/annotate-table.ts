import type { XlsxCell } from '../write-xlsx.ts';
import type { Grid } from './table-file.ts';

const MARKED = '#FDE9D9';
const WIDTH = { remark: 60, other: 18 };

/** The tables as XLSX, each row with what is remarked of it in a column of its own at the end; such rows are coloured. */
export async function annotateTable(
  grids: readonly Grid[],
  remarks: readonly { readonly sheet: string; readonly row: number; readonly text: string }[],
  heading: string,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('../write-xlsx.ts');
  const bySheet = Map.groupBy(remarks, ({ sheet }) => sheet);
  return writeXlsx(
    grids.map(({ title, rows }) => {
      const own = Map.groupBy(bySheet.get(title) ?? [], ({ row }) => row);
      const width = Math.max(1, ...rows.map(row => row.length));
      const first = Math.max(
        0,
        rows.findIndex(row => row.some(cell => cell !== '')),
      );
      return {
        title,
        widths: [...Array.from({ length: width }, () => WIDTH.other), WIDTH.remark],
        rows: rows.map((cells, at): XlsxCell[] => {
          const texts = (own.get(at + 1) ?? []).map(({ text }) => text);
          const marked = texts.length > 0;
          const padded = Array.from({ length: width }, (_, n): XlsxCell => {
            const value = cells[n] ?? '';
            return marked ? { value, background: MARKED } : value;
          });
          if (marked) padded.push({ value: texts.join('\n'), wrap: true, background: MARKED });
          else if (at === first) padded.push({ value: heading, bold: true });
          return padded;
        }),
      };
    }),
  );
}
