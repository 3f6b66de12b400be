import type { FileRefusal } from '../../domain/imports/file-refusal.ts';
import type { ImportForm } from '../../domain/imports/import-form.ts';
import type { ImportProblem } from '../../domain/imports/import-kind.ts';
import type { Translate } from '../../lib/texts.ts';

// locale-keys: import-problem-sheetMissing import-problem-columnMissing import-problem-columnMissingNear
// locale-keys: import-problem-columnUnknown import-problem-columnTwice import-problem-noHeadings import-problem-noRows
// locale-keys: import-problem-sheetSkipped import-problem-rowsHidden
// locale-keys: import-problem-totalSkipped import-problem-diagnosisWithoutLevels import-problem-levelKeyOther
// locale-keys: import-problem-nameImpossible import-problem-personTwice import-problem-personAmbiguous
// locale-keys: import-problem-accountOther import-problem-accountTaken import-problem-accountKnown
// locale-keys: import-problem-accountTwice import-problem-accountLeaving import-problem-nameShortened import-problem-nameLonger
// locale-keys: import-problem-accountImpossible import-problem-numberImpossible import-problem-leaveWithoutDay
// locale-keys: import-problem-roleWithoutBasis import-problem-periodBackwards import-problem-leftAndUnknown
// locale-keys: import-problem-nameElsewhere import-problem-peopleMissing import-problem-organisationTwice
// locale-keys: import-problem-organisationAlike import-problem-worksAgain
// locale-keys: import-problem-timezoneUnknown import-problem-dateNotADay import-problem-schoolUnknown
// locale-keys: import-problem-schoolUnknownNear import-problem-wordUnknown import-problem-wordUnknownNear
// locale-keys: import-problem-cellEmpty import-problem-dateImpossible import-problem-dateUnreadable
// locale-keys: import-problem-textTooLong

/** What is wrong, without its place. */
export function problemText({ code, params }: ImportProblem, t: Translate): string {
  // locale-keys of `content-problem-…` are named where contents of folders are told.
  return t(code.startsWith('content-problem-') ? code : `import-problem-${code}`, { ...params });
}

/**
 * What is wrong and where, as the author of the file finds it: the sheet where there are several, the row, the column by the
 * heading of their own file.
 */
export function problemLine(
  problem: ImportProblem,
  form: ImportForm | null,
  headings: Readonly<Record<string, string>>,
  t: Translate,
): string {
  return t('import-problem-line', {
    place: placeText(problem, form, headings, t),
    problem: problemText(problem, t),
  });
}

/** The same remark about several rows of the file, told once. */
export interface ToldProblem {
  readonly text: string;
  /** How many remarks it stands for. */
  readonly of: number;
}

/** Remarks as a person reads them, in their order: the same one about many rows is one line with all of them. */
export function toldProblems(
  problems: readonly ImportProblem[],
  form: ImportForm | null,
  headings: Readonly<Record<string, string>>,
  t: Translate,
): ToldProblem[] {
  const groups = Map.groupBy(problems, ({ sheet, column, code, params = {} }) =>
    JSON.stringify([sheet, column, code, params]),
  );
  return [...groups.values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const rows = rowsText(group.flatMap(({ row }) => row ?? []));
    const where = { ...first, row: first.row === null ? null : rows };
    const place = placeText(where, form, headings, t, group.length > 1);
    return [{ text: t('import-problem-line', { place, problem: problemText(first, t) }), of: group.length }];
  });
}

/** «2–16, 18». */
function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** The heading of a column in the file, or in the template where the file has none. */
export function headingOf(
  column: string,
  form: ImportForm | null,
  headings: Readonly<Record<string, string>>,
): string {
  const own = Object.entries(headings).find(([key]) => key.endsWith(`.${column}`))?.[1];
  const known = form?.sheets.flatMap(sheet => sheet.columns).find(({ key }) => key === column)?.heading;
  return own ?? known ?? column;
}

function placeText(
  { sheet, row, column }: { sheet: string; row: number | string | null; column: string | null },
  form: ImportForm | null,
  headings: Readonly<Record<string, string>>,
  t: Translate,
  manyRows = false,
): string {
  const many = manyRows ? 'yes' : 'no';
  const several = (form?.sheets.length ?? 1) > 1;
  if (row === null) return several ? t('import-at-sheet', { sheet }) : t('import-at-whole');
  if (column === null)
    return several ? t('import-at-sheet-row', { sheet, row, many }) : t('import-at-row', { row, many });
  const heading = headingOf(column, form, headings);
  return several
    ? t('import-at-sheet-column', { sheet, row, many, column: heading })
    : t('import-at-column', { row, many, column: heading });
}

// locale-keys: import-file-empty import-file-tooLarge import-file-unpacksTooLarge import-file-notATable import-file-html
// locale-keys: import-file-oldExcel import-file-encrypted import-file-document import-file-openDocument import-file-nested
// locale-keys: import-file-macros import-file-damaged import-file-tooManySheets import-file-tooManyRows
// locale-keys: import-file-tooManyColumns import-file-cellTooLong import-file-brokenCsv import-file-tooHard
// locale-keys: import-file-unknownKind import-file-formulaWithoutValue import-file-archive

/** Why a file was not read at all. */
export function refusalText({ code, params }: FileRefusal, t: Translate): string {
  return t(`import-file-${code}`, { ...params });
}
