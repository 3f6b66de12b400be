import { foldForSearch } from '../../lib/text.ts';
import { wholeCell } from './figure-cells.ts';
import {
  type FigureState,
  isTotalRow,
  periodOf,
  planFigures,
  tellPeriods,
  type WantedFigure,
} from './figures.ts';
import { findOrganisations } from './find-organisation.ts';
import type { ImportRules, SourceRow } from './import-kind.ts';
import { findWord, type ImportWords, usualWord } from './import-words.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';

/** Between the schools of a subject in the note of its figure. */
export const SCHOOLS_BETWEEN = '; ';

/**
 * Vacancies by subject with the schools that have them (`004:72-84`). More vacancies than schools leave open where they are:
 * told, not distributed. Fewer than schools cannot be. The schools stand in the figure's note.
 */
export const vacanciesRules: ImportRules<FigureState> = {
  kind: 'vacancies',
  plan(rows, state, context) {
    const problems = createProblemList();
    tellPeriods(rows, problems);
    const wanted: WantedFigure[] = [];
    const totals: { readonly row: SourceRow; readonly count: number }[] = [];
    for (const row of rows) {
      const subject = row.cells.subject ?? '';
      const count = wholeCell(row, 'count', problems);
      if (subject === '') problems.error(row, 'subject', 'cellEmpty');
      if (count === null && (row.cells.count ?? '') === '') problems.error(row, 'count', 'cellEmpty');
      if (subject === '' || count === null) continue;
      if (isTotalRow(subject, context.words.rowKind?.total ?? [])) {
        totals.push({ row, count });
        continue;
      }
      tellSpelling(row, subject, context.words, problems);
      const { found, unknown } = findOrganisations(row.cells.schools ?? '', state.organisations);
      for (const value of unknown) problems.unknown(row, 'schools', 'schoolUnknown', value, '');
      if (found.length > 1 && count > found.length)
        problems.finding(row, 'schools', 'vacanciesNotDistributed', { count, schools: found.length });
      if (count < found.length)
        problems.finding(row, 'count', 'vacanciesFewerThanSchools', { count, schools: found.length });
      const base = { organisationId: null, kind: 'vacancy', measure: subject, denominator: null };
      const note = found.map(({ title }) => title).join(SCHOOLS_BETWEEN);
      const period = periodOf(row, context.today);
      const about = { period, numerator: count, printedTenths: null, label: subject, source: row };
      addVacancy(wanted, { ...base, ...about, note: note === '' ? null : note }, problems);
    }
    wanted.push(...filledSince(wanted, state));
    const computed = wanted.reduce((all, { numerator }) => all + numerator, 0);
    for (const { row, count } of totals)
      if (count !== computed) problems.finding(row, 'count', 'totalDiffers', { printed: count, computed });
    return { ...planFigures(wanted, state), problems: problems.all };
  },
};

/** A row for each school of a subject makes one figure of all of them; the same school twice is not known how to count. */
function addVacancy(wanted: WantedFigure[], figure: WantedFigure, problems: ProblemList): void {
  const subject = foldForSearch(figure.measure);
  const at = wanted.findIndex(
    each => each.period === figure.period && foldForSearch(each.measure) === subject,
  );
  const before = wanted[at];
  if (!before) {
    wanted.push(figure);
    return;
  }
  const schools = (note: string | null): string[] => note?.split(SCHOOLS_BETWEEN) ?? [];
  const [own, others] = [schools(figure.note), schools(before.note)];
  if (own.length === 0 || others.length === 0 || own.some(school => others.includes(school))) {
    problems.error(figure.source, null, 'rowTwice', { row: before.source.row });
    return;
  }
  const note = [...others, ...own].join(SCHOOLS_BETWEEN);
  wanted[at] = { ...before, numerator: before.numerator + figure.numerator, note };
}

/** Vacancies of the same period that the file does not name any more are filled: none is missing there now. */
function filledSince(wanted: readonly WantedFigure[], { figures }: FigureState): WantedFigure[] {
  const [first] = wanted;
  if (!first) return [];
  const periods = new Set(wanted.map(({ period }) => period));
  const named = new Set(wanted.map(({ period, measure }) => JSON.stringify([period, measure])));
  return figures
    .filter(({ kind, period, numerator }) => kind === 'vacancy' && periods.has(period) && numerator > 0)
    .filter(({ period, measure }) => !named.has(JSON.stringify([period, measure])))
    .map(({ measure, period }) => ({
      ...first,
      measure,
      period,
      numerator: 0,
      note: null,
      label: measure,
    }));
}

/** A subject that is known under a slightly other spelling: stored as printed, and told. */
function tellSpelling(row: SourceRow, subject: string, words: ImportWords, problems: ProblemList): void {
  const found = findWord(words, 'subject', subject);
  if (found.kind !== 'found') return;
  const folded = foldForSearch(subject);
  const names = words.subject?.[found.key] ?? [];
  if (names.some(name => foldForSearch(name) === folded)) return;
  problems.finding(row, 'subject', 'subjectSpelling', {
    value: subject,
    nearest: usualWord(words, 'subject', found.key),
  });
}
