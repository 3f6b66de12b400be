import { foldForSearch } from '../../lib/text.ts';
import type { FormSheet, ImportForm } from './import-form.ts';
import type { ImportProblem, SourceRow } from './import-kind.ts';
import { type MatchedHeadings, matchHeadings } from './match-headings.ts';

/** A sheet of a file: cells as texts, row n of the file at `n - 1`. */
interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ReadSheets {
  readonly rows: readonly SourceRow[];
  readonly problems: readonly ImportProblem[];
  /** For each sheet of the form that was found, how its columns are called in the file. */
  readonly headings: Readonly<Record<string, string>>;
}

interface FoundSheet {
  readonly form: FormSheet;
  readonly table: Table;
  /** Row of the heading, from 1. */
  readonly headingRow: number;
  readonly matched: MatchedHeadings;
}

/** Titles and notes often stand above the heading. */
const HEADING_WITHIN = 15;

/**
 * Reads the rows of a file by its form: headings matched, empty rows left out, what the sheets lack told. Cells in which
 * nothing but one of `noData` stands («нет данных») are empty: neither a word nor a zero.
 */
export function readSheets(
  tables: readonly Table[],
  form: ImportForm,
  noData: readonly string[] = [],
): ReadSheets {
  const blanks = new Set(noData.map(foldForSearch));
  const found = findSheets(tables, form);
  const problems: ImportProblem[] = [];
  for (const sheet of form.sheets.filter(({ optional }) => !optional))
    if (!found.some(each => each.form.key === sheet.key))
      problems.push(about(sheet.title, null, 'sheetMissing', { heading: sheet.title }));
  const rows: SourceRow[] = [];
  const headings: Record<string, string> = {};
  for (const sheet of found) {
    problems.push(...headingProblems(sheet));
    for (const [at, key] of sheet.matched.keys.entries())
      if (key !== null) headings[`${sheet.form.key}.${key}`] = cellAt(sheet.table, sheet.headingRow - 1, at);
    rows.push(...rowsOf(sheet, blanks));
  }
  if (rows.length === 0 && problems.every(({ severity }) => severity !== 'error'))
    problems.push(about(tables[0]?.title ?? form.title, null, 'noRows'));
  return { rows, problems, headings };
}

/** Which form a file fits best: all its required columns are there, and most of its headings mean something. */
export function recogniseForm(tables: readonly Table[], forms: readonly ImportForm[]): ImportForm | null {
  const rated = forms.map(form => ({ form, rating: rate(tables, form) }));
  const best = rated.toSorted((a, b) => b.rating - a.rating)[0];
  return best && best.rating > 0 ? best.form : null;
}

function rate(tables: readonly Table[], form: ImportForm): number {
  const found = findSheets(tables, form);
  const needed = form.sheets.filter(({ optional }) => !optional);
  if (!needed.every(({ key }) => found.some(each => each.form.key === key))) return 0;
  if (found.some(({ matched }) => matched.missing.length > 0)) return 0;
  const known = found.reduce((sum, { matched }) => sum + count(matched), 0);
  const unknown = found.reduce((sum, { matched }) => sum + matched.unknown.length, 0);
  const possible = found.reduce((sum, { form: sheet }) => sum + sheet.columns.length, 0);
  // A column nobody knows weighs more than one that could be there and is not.
  return Math.max(0, known - unknown / 2 + known / (possible * 10));
}

function findSheets(tables: readonly Table[], form: ImportForm): FoundSheet[] {
  const free = new Set(tables);
  const found: FoundSheet[] = [];
  for (const sheet of form.sheets) {
    const names = [sheet.title, ...sheet.aliases].map(foldForSearch);
    const candidates = [...free]
      .map(table => ({ ...findHeading(table, sheet), named: names.includes(foldForSearch(table.title)) }))
      .filter(({ matched, named }) => named || count(matched) > 0)
      .toSorted((a, b) => rating(b) - rating(a));
    const best = candidates[0];
    // Of a sheet that may be absent more must be there than one common word.
    if (!best || (sheet.optional && !best.named && best.matched.missing.length > 0)) continue;
    free.delete(best.table);
    found.push(best);
  }
  return found;
}

const rating = ({ matched, named }: { matched: MatchedHeadings; named: boolean }): number =>
  count(matched) - matched.missing.length + (named ? 2 : 0);

const count = ({ keys }: MatchedHeadings): number => keys.filter(key => key !== null).length;

function findHeading(table: Table, form: FormSheet): FoundSheet {
  let best: FoundSheet = { form, table, headingRow: 1, matched: matchHeadings(table.rows[0] ?? [], form) };
  for (const [at, row] of table.rows.slice(0, HEADING_WITHIN).entries()) {
    const matched = matchHeadings(row, form);
    if (count(matched) > count(best.matched)) best = { form, table, headingRow: at + 1, matched };
  }
  return best;
}

function headingProblems({ form, table, headingRow, matched }: FoundSheet): ImportProblem[] {
  const missing = matched.missing.map(({ column, nearest }) =>
    about(table.title, headingRow, nearest === '' ? 'columnMissing' : 'columnMissingNear', {
      heading: column.heading,
      nearest,
    }),
  );
  const unknown = matched.unknown.map(({ heading }) =>
    about(table.title, headingRow, 'columnUnknown', { heading }, 'finding'),
  );
  const twice = matched.twice.map(({ heading }) =>
    about(table.title, headingRow, 'columnTwice', { heading }),
  );
  return count(matched) === 0
    ? [about(table.title, null, 'noHeadings', { heading: form.columns.map(each => each.heading).join(', ') })]
    : [...missing, ...twice, ...unknown];
}

function rowsOf({ form, table, headingRow, matched }: FoundSheet, blanks: ReadonlySet<string>): SourceRow[] {
  if (matched.missing.length > 0) return [];
  const said = (cell = ''): string => (cell !== '' && blanks.has(foldForSearch(cell)) ? '' : cell);
  return table.rows.slice(headingRow).flatMap((cells, n) => {
    if (cells.every(cell => cell === '')) return [];
    const byKey: Record<string, string> = {};
    for (const { key } of form.columns) byKey[key] = '';
    for (const [at, key] of matched.keys.entries()) if (key !== null) byKey[key] = said(cells[at]);
    return [{ sheet: table.title, part: form.key, row: headingRow + n + 1, cells: byKey }];
  });
}

function about(
  sheet: string,
  row: number | null,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
  severity: ImportProblem['severity'] = 'error',
): ImportProblem {
  return { sheet, row, column: null, code, params, severity };
}

function cellAt(table: Table, row: number, column: number): string {
  return table.rows[row]?.[column] ?? '';
}
