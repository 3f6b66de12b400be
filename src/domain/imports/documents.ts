import { foldForSearch } from '../../lib/text.ts';
import { findByName } from '../find-by-name.ts';
import { pastDateCell } from './date-cell.ts';
import { findOrganisation, type KnownOrganisation } from './find-organisation.ts';
import { type ImportRules, MARKS, type SourceRow } from './import-kind.ts';
import { planRecords, type StoredRecord, type WantedRecord } from './plan-records.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';
import { textCell, wordCell } from './word-cell.ts';

export interface DocumentState {
  readonly territoryId: number;
  readonly organisations: readonly KnownOrganisation[];
  readonly projects: readonly { readonly id: number; readonly key: string; readonly title: string }[];
  readonly documents: readonly StoredRecord[];
}

/** States in which there is a document to show: indicator 004-7 counts from the day it is. */
const PRESENT: readonly string[] = ['ready', 'published'];

/** What makes two documents of a territory one; quotes and capitals of a title do not make two. */
export function documentKey(kind: string, title: string): string {
  return JSON.stringify([kind, foldForSearch(title)]);
}

/** Normative documents of a territory and its schools, and the products of projects with their state (000:49-53). */
export const documentsRules: ImportRules<DocumentState> = {
  kind: 'documents',
  plan(rows, state, { words, today }) {
    const problems = createProblemList();
    const seen = new Map<string, number>();
    const wanted = rows.flatMap((row): WantedRecord[] => {
      const kind = wordCell(row, 'kind', 'documentKind', words, problems);
      if (kind === null) problems.error(row, 'kind', 'cellEmpty');
      const title = textCell(row, 'title', 400, problems);
      if (title === null) problems.error(row, 'title', 'cellEmpty');
      const known = wordCell(row, 'state', 'documentState', words, problems);
      const issuedOn = pastDateCell(row, 'issuedOn', today, problems);
      const place = placeOf(row, state, problems);
      const project = projectOf(row, state, problems);
      const number = textCell(row, 'number', 40, problems);
      const link = textCell(row, 'link', 500, problems);
      if (!kind || title === null || known === undefined || place === undefined || project === undefined)
        return [];
      const key = documentKey(kind, title);
      const before = seen.get(key);
      if (before !== undefined) {
        problems.error(row, 'title', 'rowTwice', { row: before });
        return [];
      }
      seen.set(key, row.row);
      const stored = state.documents.find(each => each.key === key);
      const said = known ?? unsaidState(stored?.fields.state, issuedOn);
      const presentOn = PRESENT.includes(said) ? (issuedOn ?? today.toString()) : null;
      const fields = { organisationId: place, projectId: project, number, issuedOn, state: said, link };
      // What was there already has been there since the day that was written down.
      const since =
        issuedOn === null && presentOn !== null ? (stored?.fields.presentOn ?? presentOn) : presentOn;
      return [
        {
          model: 'DocumentRecord',
          key,
          fixed: { territoryId: state.territoryId, kind, title, recordedAt: MARKS.now },
          fields: { ...fields, presentOn: since },
          derived: ['presentOn'],
          label: title,
          source: row,
        },
      ];
    });
    return { ...planRecords(wanted, state.documents), problems: problems.all };
  },
};

/** Of a document whose state the file does not say: what it was; a day makes one that was not there yet ready. */
function unsaidState(stored: unknown, issuedOn: string | null): string {
  const was = typeof stored === 'string' ? stored : 'planned';
  return issuedOn === null || PRESENT.includes(was) ? was : 'ready';
}

function placeOf(row: SourceRow, state: DocumentState, problems: ProblemList): number | null | undefined {
  const school = row.cells.school ?? '';
  if (school === '') return null;
  const found = findOrganisation(school, state.organisations);
  if (found.kind === 'found') return found.organisation.id;
  problems.unknown(row, 'school', 'schoolUnknown', school, found.nearest);
  return undefined;
}

function projectOf(row: SourceRow, state: DocumentState, problems: ProblemList): number | null | undefined {
  const text = row.cells.project ?? '';
  if (text === '') return null;
  const folded = foldForSearch(text);
  const found = state.projects.find(({ key, title }) => key === text || foldForSearch(title) === folded);
  if (found) return found.id;
  const named = state.projects.map(each => ({
    ...each,
    searchText: foldForSearch(`${each.title} ${each.key}`),
  }));
  problems.unknown(
    row,
    'project',
    'projectUnknown',
    text,
    findByName(folded, named, 1).found[0]?.title ?? '',
  );
  return undefined;
}
