import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FigureState } from '../../../src/domain/imports/figures.ts';
import { importFormSchema, importWordsSchema } from '../../../src/domain/imports/import-form.ts';
import type {
  ImportContext,
  ImportKindKey,
  ImportPlan,
  ImportRules,
  SourceRow,
} from '../../../src/domain/imports/import-kind.ts';
import { readSheets } from '../../../src/domain/imports/read-sheets.ts';
import { parseCsvRows } from '../../../src/files/csv.ts';
import { foldForSearch } from '../../../src/lib/text.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../prisma/content/imports');
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

export const words = importWordsSchema.parse(JSON.parse(read('words.json')));

/** A table as it came in a document. */
export const printed = (name: string): string => read(`examples/${name}.csv`);

/** The rows of a table by the form of its kind, as the pipeline reads them. */
function rowsOf(kind: ImportKindKey, csv: string): readonly SourceRow[] {
  const form = importFormSchema.parse(JSON.parse(read(`${kind}.json`)));
  return readSheets([{ title: 'Лист', rows: parseCsvRows(csv, ',') }], form, words).rows;
}

const context: ImportContext = {
  today: Temporal.PlainDate.from('2022-11-22'),
  timezone: 'Europe/Moscow',
  options: {},
  words,
};

export function planOf<State>(rules: ImportRules<State>, csv: string, state: State): ImportPlan {
  return rules.plan(rowsOf(rules.kind, csv), state, context);
}

const TITLES = [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map(number => `СОШ № ${number}`).concat('РВ СОШ');

/** The fourteen schools of document 004 and nobody in their rosters. */
export const district: FigureState = {
  territoryId: 1,
  organisations: TITLES.map((title, at) => ({ id: at + 1, title, searchText: foldForSearch(title) })),
  figures: [],
  roster: { staff: 0, teachers: 0 },
};

/** What was found, short: `16 firstPercent shareMisrounded`. */
export function told({ problems }: ImportPlan): string[] {
  return problems.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
}

/** The state after everything of a plan was carried out. */
export function applied(plan: ImportPlan, state: FigureState): FigureState {
  const figures = plan.changes.map(({ data }, at) => ({
    id: at + 1,
    ...(data as Omit<FigureState['figures'][number], 'id' | 'importId' | 'recordedAt'>),
    importId: 1,
    recordedAt: '2022-11-22T10:00:00Z',
  }));
  return { ...state, figures };
}
