import { foldForSearch } from '../../lib/text.ts';
import { pastDateCell } from './date-cell.ts';
import { isPartOf, wholeCell } from './figure-cells.ts';
import { type CompetencyName, findCompetency, type KnownFramework } from './find-competency.ts';
import { createPersonFinder } from './find-person.ts';
import { type ImportContext, type ImportRules, MARKS, type SourceRow } from './import-kind.ts';
import { type PeopleState, personCell } from './person-cell.ts';
import { planRecords, type StoredRecord, type WantedRecord } from './plan-records.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { textCell, wordCell } from './word-cell.ts';

export interface ResultState extends PeopleState {
  readonly frameworks: readonly KnownFramework[];
  readonly results: readonly StoredRecord[];
}

/** What makes two external results one. */
export function resultKey(personId: number, source: string, name: CompetencyName, day: string): string {
  return JSON.stringify([personId, source, name.frameworkKey, name.competencyKey, day]);
}

/**
 * Levels or points somebody else measured (ЦНППМ, 003): kept beside the person's own answers and never mixed with them, so
 * the level stands as that source calls it.
 */
export const resultsRules: ImportRules<ResultState> = {
  kind: 'results',
  plan(rows, state, context) {
    const problems = createProblemList();
    const find = createPersonFinder(state.people);
    const seen = new Map<string, number>();
    const wanted = rows.flatMap((row): WantedRecord[] => {
      const person = personCell(row, { find, organisations: state.organisations }, problems);
      const source = wordCell(row, 'source', 'resultSource', context.words, problems) ?? 'cnppm';
      const name = competencyOf(row, state.frameworks, context, problems);
      const day = pastDateCell(row, 'date', context.today, problems);
      if ((row.cells.date ?? '') === '') problems.error(row, 'date', 'cellEmpty');
      const measured = measuredOf(row, problems);
      if (!person || name === null || day === null || measured === null) return [];
      const key = resultKey(person.id, source, name, day);
      const before = seen.get(key);
      if (before !== undefined) {
        problems.error(row, null, 'rowTwice', { row: before });
        return [];
      }
      seen.set(key, row.row);
      const fixed = { personId: person.id, source, ...name, takenOn: day };
      return [
        {
          model: 'ExternalResult',
          key,
          fixed: { ...fixed, importId: MARKS.importId, recordedAt: MARKS.now },
          fields: measured,
          label: `${person.fullName}: ${row.cells.competency}`,
          source: row,
        },
      ];
    });
    return { ...planRecords(wanted, state.results), problems: problems.all };
  },
};

function competencyOf(
  row: SourceRow,
  frameworks: readonly KnownFramework[],
  { words }: ImportContext,
  problems: ProblemList,
): CompetencyName | null {
  const { competency = '', framework = '' } = row.cells;
  if (competency === '') {
    problems.error(row, 'competency', 'cellEmpty');
    return null;
  }
  const folded = foldForSearch(framework);
  const own = frameworks.filter(
    ({ key, title }) => framework === '' || key === framework || foldForSearch(title) === folded,
  );
  const found = findCompetency(competency, own, words);
  if (found.kind === 'found') return found.name;
  if (found.kind === 'unknown')
    problems.unknown(row, 'competency', 'competencyUnknown', competency, found.nearest);
  else
    problems.error(row, 'competency', 'competencySeveral', {
      value: competency,
      frameworks: found.frameworks,
    });
  return null;
}

/** A level in the source's words, points of a maximum, or both; null when there is neither. */
function measuredOf(row: SourceRow, problems: ProblemList) {
  const level = textCell(row, 'level', 60, problems);
  const [score, scoreMax] = [wholeCell(row, 'score', problems), wholeCell(row, 'scoreMax', problems)];
  if (level === null && score === null) {
    problems.error(row, 'level', 'resultEmpty');
    return null;
  }
  if (score !== null && scoreMax !== null)
    isPartOf(row, 'score', { numerator: score, denominator: scoreMax }, problems);
  return { level, score, scoreMax };
}
