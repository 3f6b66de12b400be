import { textBar } from '../../charts/text-bar.ts';
import { cellTenths, cellText } from '../../domain/reports/cell-text.ts';
import type { ReportRow, ReportTable } from '../../domain/reports/report-table.ts';
import type { ReportWords } from '../../domain/reports/report-words.ts';
import { pageOf } from '../page-of.ts';

const ROWS_PER_PAGE = 8;

/**
 * One page of a report as lines of a message: title, what it is of, rows, and on the last page the notes. A single share
 * has a bar of ten blocks before it; counts stand after one another in the order of the line that names them.
 */
export function reportPage(
  table: ReportTable,
  words: ReportWords,
  page: number,
): { text: string; page: number; pages: number } {
  const { page: at, pages, shown: rows } = pageOf(table.rows, page, ROWS_PER_PAGE);
  const blocks = [
    [table.title, ...table.subtitle],
    [...(isOfCounts(table) ? [columnNames(table)] : []), ...rows.map(row => rowLine(row, table, words))],
    at === pages - 1 ? table.notes : [],
  ];
  const text = blocks
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n');
  return { text, page: at, pages };
}

/** One row in one line: «▓▓▓▓▓▓▓▓▓░ 86,0 % (300 из 349) · СОШ № 1», «СОШ № 1: 12 · 3 · 5 · 0». */
function rowLine(row: ReportRow, table: ReportTable, words: ReportWords): string {
  const [first] = row.cells;
  const title = row.short ?? row.title;
  if (row.cells.length === 1 && first) {
    const tenths = cellTenths(first);
    const value = cellText(first, words);
    return tenths === null ? `${title}: ${value}` : `${textBar(tenths)} ${value} · ${title}`;
  }
  const kinds = new Set(row.cells.map(({ kind }) => kind));
  // All hidden or all without data: said once.
  if (kinds.size === 1 && first && (first.kind === 'hidden' || first.kind === 'noData'))
    return `${title}: ${cellText(first, words)}`;
  const values = row.cells.map((cell, column) => {
    const value = cellText(cell, words);
    const name = table.columns[column]?.short ?? table.columns[column]?.title ?? '';
    // A column with an empty short name needs none in a line.
    return isOfCounts(table) || name === '' ? value : `${name} ${value}`;
  });
  return `${title}: ${values.join(isOfCounts(table) ? ' · ' : '; ')}`;
}

function isOfCounts({ columns, rows }: ReportTable): boolean {
  return (
    columns.length > 1 &&
    rows.some(({ cells }) => cells.some(({ kind }) => kind === 'count')) &&
    rows.every(({ cells }) =>
      cells.every(({ kind }) => kind !== 'percent' && kind !== 'share' && kind !== 'text'),
    )
  );
}

function columnNames({ columns }: ReportTable): string {
  return columns.map(({ title, short }) => short ?? title).join(' · ');
}
