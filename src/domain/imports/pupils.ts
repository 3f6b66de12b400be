import { schoolYearOf } from '../event-date.ts';
import { isPartOf, shareCell, tenthsOf, wholeCell } from './figure-cells.ts';
import {
  type FigureState,
  isTotalRow,
  periodOf,
  planFigures,
  tellPeriods,
  tellTwice,
  type WantedFigure,
} from './figures.ts';
import { findOrganisation } from './find-organisation.ts';
import type { ImportProblem, ImportRules, SourceRow } from './import-kind.ts';
import { findWord, type ImportWords } from './import-words.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';

/** Whether a file holds what the bot must not keep: it is forgotten at once, not a month later. */
export function mustBeForgotten(problems: readonly Pick<ImportProblem, 'code'>[]): boolean {
  return problems.some(({ code }) => code === NAMED);
}

const NAMED = 'pupilsNamed';

/**
 * Pupils' results as two numbers per school, subject and period (000, 003): how many of how many. A file that names a child,
 * by a column for names or by a name in a cell, is refused as a whole: the bot keeps no data of children (domain §4).
 */
export const pupilsRules: ImportRules<FigureState> = {
  kind: 'pupils',
  plan(rows, state, context) {
    const problems = createProblemList();
    const named = rows.find(row => namesSomebody(row, context.words));
    // Nothing else is said about such a file, so that no name comes back in a message.
    if (named) {
      problems.error({ sheet: named.sheet, row: null }, null, NAMED);
      return { changes: [], same: 0, problems: problems.all };
    }
    tellPeriods(rows, problems);
    const wanted = rows.flatMap(row => figureOf(row, state, context, problems));
    tellTwice(wanted, problems);
    return { ...planFigures(wanted, state), problems: problems.all };
  },
};

function figureOf(
  row: SourceRow,
  state: FigureState,
  { words, today }: { readonly words: ImportWords; readonly today: Temporal.PlainDate },
  problems: ProblemList,
): WantedFigure[] {
  const { figure: figureText = '', school = '', subject = '' } = row.cells;
  const figure = findWord(words, 'pupilFigure', figureText);
  if (figure.kind === 'unknown') problems.unknown(row, 'figure', 'wordUnknown', figureText, figure.nearest);
  const wholeDistrict = school === '' || isTotalRow(school, words.rowKind?.total ?? []);
  const place = wholeDistrict ? null : findOrganisation(school, state.organisations);
  if (place?.kind === 'unknown') problems.unknown(row, 'school', 'schoolUnknown', school, place.nearest);
  const numerator = wholeCell(row, 'numerator', problems);
  const denominator = wholeCell(row, 'denominator', problems);
  for (const column of ['numerator', 'denominator'])
    if ((row.cells[column] ?? '') === '') problems.error(row, column, 'cellEmpty');
  if (numerator === null || denominator === null) return [];
  const parts = { numerator, denominator };
  if (!isPartOf(row, 'numerator', parts, problems)) return [];
  const share = shareCell(row, 'percent', parts, problems);
  if (figure.kind === 'unknown' || place?.kind === 'unknown') return [];
  const organisation = place?.organisation ?? null;
  return [
    {
      organisationId: organisation?.id ?? null,
      kind: figure.key,
      measure: subject,
      period: (row.cells.period ?? '') === '' ? schoolYearText(today) : periodOf(row, today),
      ...parts,
      printedTenths: tenthsOf(share),
      note: null,
      label: [organisation?.title ?? school, figureText, subject].filter(text => text !== '').join(', '),
      source: row,
    },
  ];
}

/** Results are of a school year, like those that are typed. */
function schoolYearText(today: Temporal.PlainDate): string {
  const { startYear } = schoolYearOf(today);
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** A cell under a heading for pupils' names, or a full name with a patronymic anywhere in the row. */
function namesSomebody({ cells }: SourceRow, words: ImportWords): boolean {
  if ((cells.pupil ?? '') !== '') return true;
  const endings = (words.patronymic?.ending ?? []).join('|');
  const fullName = new RegExp(
    `\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}+\\s+\\p{Lu}\\p{L}*(?:${endings})(?!\\p{L})`,
    'u',
  );
  return Object.values(cells).some(cell => fullName.test(cell));
}
