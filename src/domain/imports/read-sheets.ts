import { foldForSearch } from '../../lib/text.ts';
import type { FormSheet, ImportForm } from './import-form.ts';
import type { ImportProblem, SourceRow } from './import-kind.ts';
import type { ImportWords } from './import-words.ts';
import { type MatchedHeadings, matchHeadings } from './match-headings.ts';
import { rowReader } from './row-reader.ts';

/** A sheet of a file: cells as texts, row n of the file at `n - 1`. */
interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Numbers of rows that are not shown, from 1. */
  readonly hidden?: readonly number[];
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
  /** The last row of the heading, from 1. */
  readonly headingRow: number;
  /** Its cells; those of both rows together where it has two. */
  readonly heading: readonly string[];
  readonly matched: MatchedHeadings;
  /** The sheet is called as the form's is. */
  readonly named: boolean;
}

/** Titles and notes often stand above the heading. */
const HEADING_WITHIN = 15;

/**
 * Reads the rows of a file by its form: headings matched, empty rows left out, what the sheets lack told. What its cells and
 * rows stand for beside their values (no data, a sum, a section) is `row-reader.ts`'s.
 */
export function readSheets(tables: readonly Table[], form: ImportForm, words: ImportWords = {}): ReadSheets {
  const found = findSheets(tables, form);
  const problems: ImportProblem[] = [];
  for (const sheet of form.sheets.filter(({ optional }) => !optional))
    if (!found.some(each => each.form.key === sheet.key))
      problems.push(about(sheet.title, null, 'sheetMissing', { heading: sheet.title }));
  const rows: SourceRow[] = [];
  const headings: Record<string, string> = {};
  for (const sheet of found) {
    problems.push(...headingProblems(sheet, words));
    for (const [at, key] of sheet.matched.keys.entries())
      if (key !== null) {
        const name = `${sheet.form.key}.${key}`;
        headings[name] = [headings[name] ?? '', sheet.heading[at] ?? ''].join(' ').trim();
      }
    const read = rowsOf(sheet, form, words);
    rows.push(...read.rows);
    problems.push(...read.problems);
    const hidden = new Set(sheet.table.hidden);
    const unseen = read.rows.filter(({ row }) => hidden.has(row)).length;
    if (unseen > 0) problems.push(about(sheet.table.title, null, 'rowsHidden', { count: unseen }, 'finding'));
  }
  problems.push(...skippedSheets(tables, found));
  if (rows.length === 0 && problems.every(({ severity }) => severity !== 'error'))
    problems.push(about(tables[0]?.title ?? form.title, null, 'noRows'));
  return { rows, problems, headings };
}

/**
 * Which form a file fits best: all its required columns are there, and most of its headings mean something. When none has
 * all of them, the one whose headings it has most of: then the file's author is told what is missing.
 */
export function recogniseForm(tables: readonly Table[], forms: readonly ImportForm[]): ImportForm | null {
  const found = forms
    .map(form => ({ form, sheets: findSheets(tables, form) }))
    .filter(({ form, sheets }) =>
      form.sheets.every(({ key, optional }) => optional || sheets.some(each => each.form.key === key)),
    );
  const best = (rate: (sheets: readonly FoundSheet[]) => number): ImportForm | null => {
    const rated = found.map(({ form, sheets }) => ({ form, rating: rate(sheets) }));
    const first = rated.toSorted((a, b) => b.rating - a.rating)[0];
    return first && first.rating > 0 ? first.form : null;
  };
  return best(rateWhole) ?? best(rateParts);
}

/** Sheets that could be read as one that was: a workbook with a sheet for each school. */
function skippedSheets(tables: readonly Table[], found: readonly FoundSheet[]): readonly ImportProblem[] {
  return tables
    .filter(table => !found.some(each => each.table === table))
    .flatMap(table => {
      const like = found.find(({ form }) => {
        const { matched } = findHeading(table, form, false);
        return matched.missing.length === 0 && count(matched) >= LEAST_KNOWN;
      });
      const said = { skipped: table.title, read: like?.table.title ?? '' };
      return like ? [about(table.title, null, 'sheetSkipped', said, 'finding')] : [];
    });
}

function rateWhole(found: readonly FoundSheet[]): number {
  if (found.some(({ matched }) => matched.missing.length > 0)) return 0;
  const known = sum(found, ({ matched }) => count(matched));
  const possible = sum(found, ({ form }) => form.columns.length);
  const unknown = sum(found, ({ matched }) => matched.unknown.length);
  const named = sum(found, each => (each.named ? 1 : 0));
  // A column nobody knows weighs more than one that could be there and is not.
  return Math.max(0, known + named - unknown / 2 + known / (possible * 10));
}

/** One common word, «Школа» or «Дата», says nothing. */
const LEAST_KNOWN = 2;

function rateParts(found: readonly FoundSheet[]): number {
  const known = sum(found, ({ matched }) => count(matched));
  const missing = sum(found, ({ matched }) => matched.missing.length);
  return known < LEAST_KNOWN || missing > known ? 0 : known - missing / 2;
}

function sum(found: readonly FoundSheet[], number: (sheet: FoundSheet) => number): number {
  return found.reduce((all, sheet) => all + number(sheet), 0);
}

function findSheets(tables: readonly Table[], form: ImportForm): FoundSheet[] {
  const free = new Set(tables);
  const found: FoundSheet[] = [];
  for (const sheet of form.sheets) {
    const names = [sheet.title, ...sheet.aliases].map(foldForSearch);
    const candidates = [...free]
      .map(table => findHeading(table, sheet, names.includes(foldForSearch(table.title))))
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

function findHeading(table: Table, form: FormSheet, named: boolean): FoundSheet {
  const at = (headingRow: number, heading: readonly string[]): FoundSheet => ({
    form,
    table,
    headingRow,
    heading,
    matched: matchHeadings(heading, form),
    named,
  });
  let best = at(1, table.rows[0] ?? []);
  const take = (candidate: FoundSheet): void => {
    if (count(candidate.matched) > count(best.matched)) best = candidate;
  };
  for (const [n, row] of table.rows.slice(0, HEADING_WITHIN).entries()) {
    take(at(n + 1, row));
    const next = table.rows[n + 1];
    if (next) take(at(n + 2, bothRows(row, next)));
  }
  return best;
}

/** A heading of two rows: «Первая категория» over «чел.» and «%» is «Первая категория, чел.» and «Первая категория, %». */
function bothRows(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    // Merged cells have their text in the first one only where nobody filled the others.
    if (above !== '' || below === '') over = above;
    return below === '' || below === over ? over : [over, below].filter(text => text !== '').join(', ');
  });
}

function headingProblems(
  { form, table, headingRow, matched }: FoundSheet,
  words: ImportWords,
): ImportProblem[] {
  const idle = new Set((words.idleHeading?.rowNumber ?? []).map(foldForSearch));
  const missing = matched.missing.map(({ column, nearest }) =>
    about(table.title, headingRow, nearest === '' ? 'columnMissing' : 'columnMissingNear', {
      heading: column.heading,
      nearest,
    }),
  );
  const unknown = matched.unknown
    .filter(({ heading }) => !idle.has(foldForSearch(heading)))
    .map(({ heading }) => about(table.title, headingRow, 'columnUnknown', { heading }, 'finding'));
  const twice = matched.twice.map(({ heading }) =>
    about(table.title, headingRow, 'columnTwice', { heading }),
  );
  return count(matched) === 0
    ? [about(table.title, null, 'noHeadings', { heading: form.columns.map(each => each.heading).join(', ') })]
    : [...missing, ...twice, ...unknown];
}

function rowsOf(
  { form, table, headingRow, matched }: FoundSheet,
  { kind }: ImportForm,
  words: ImportWords,
): Pick<ReadSheets, 'rows' | 'problems'> {
  const rows: SourceRow[] = [];
  const problems: ImportProblem[] = [];
  if (matched.missing.length > 0) return { rows, problems };
  // In a questionnaire «нет данных» may be an answer, and «всего» a question.
  const read = rowReader(form, matched, kind === 'questionnaire' ? {} : words);
  for (const [n, cells] of table.rows.slice(headingRow).entries()) {
    const row = headingRow + n + 1;
    const line = read(cells);
    if (line.kind === 'cells') rows.push({ sheet: table.title, part: form.key, row, cells: line.cells });
    if (line.kind === 'total') problems.push(about(table.title, row, 'totalSkipped', {}, 'finding'));
  }
  return { rows, problems };
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
