import { foldForSearch } from '../../lib/text.ts';
import { pastDateCell } from './date-cell.ts';
import { wholeCell } from './figure-cells.ts';
import { createPersonFinder } from './find-person.ts';
import { type ImportRules, MARKS } from './import-kind.ts';
import { type PeopleState, personCell } from './person-cell.ts';
import { planRecords, type StoredRecord, type WantedRecord } from './plan-records.ts';
import { createProblemList } from './problem-list.ts';
import { textCell, wordCell } from './word-cell.ts';

export interface AchievementState extends PeopleState {
  readonly achievements: readonly StoredRecord[];
}

const LONGEST_TITLE = 400;
const LONGEST_RESULT = 100;

/** What makes two achievements one: whose, what, when; quotes and capitals of a title do not. */
export function achievementKey(personId: number, kind: string, title: string, day: string): string {
  return JSON.stringify([personId, kind, foldForSearch(title), day]);
}

/** Contests, expert work, courses, publications, presentations of people of the roster (001, indicators 004-4, 5, 8). */
export const achievementsRules: ImportRules<AchievementState> = {
  kind: 'achievements',
  plan(rows, state, { words, today }) {
    const problems = createProblemList();
    const find = createPersonFinder(state.people);
    const seen = new Map<string, number>();
    const wanted = rows.flatMap((row): WantedRecord[] => {
      const person = personCell(row, { find, organisations: state.organisations }, problems);
      const kind = wordCell(row, 'kind', 'achievementKind', words, problems);
      if (kind === null) problems.error(row, 'kind', 'cellEmpty');
      const level = wordCell(row, 'level', 'eventLevel', words, problems);
      const title = textCell(row, 'title', LONGEST_TITLE, problems);
      if (title === null) problems.error(row, 'title', 'cellEmpty');
      const day = pastDateCell(row, 'date', today, problems);
      if ((row.cells.date ?? '') === '') problems.error(row, 'date', 'cellEmpty');
      const hours = wholeCell(row, 'hours', problems);
      const result = textCell(row, 'result', LONGEST_RESULT, problems);
      if (!person || !kind || level === undefined || title === null || day === null) return [];
      const key = achievementKey(person.id, kind, title, day);
      const before = seen.get(key);
      if (before !== undefined) {
        problems.finding(row, null, 'rowTwice', { row: before });
        return [];
      }
      seen.set(key, row.row);
      const source = { source: 'import', importId: MARKS.importId, recordedById: MARKS.authorId };
      return [
        {
          model: 'Achievement',
          key,
          fixed: { personId: person.id, kind, title, happenedOn: day, ...source, recordedAt: MARKS.now },
          fields: { level, hours, result },
          label: `${person.fullName}: ${title}`,
          source: row,
        },
      ];
    });
    return { ...planRecords(wanted, state.achievements), problems: problems.all };
  },
};
