import type { ImportWords } from './import-words.ts';

/*
 * How to add a kind of import. Four files, and nothing else knows about it:
 *
 * 1. `prisma/content/imports/<kind>.json`: its sheets and columns with the headings people write (`import-form.ts` is the
 *    schema). Templates, the reading of headings and the words of problems come from it.
 * 2. `src/domain/imports/<kind>.ts`: `ImportRules<State>`, pure. `plan` gets the rows that are not empty, all of them, and says
 *    what would be done and what is wrong. It runs in a worker thread: `State` and everything it returns must survive
 *    `structuredClone` and `JSON`: plain objects, arrays, texts, numbers; days and instants as ISO texts. Readers of cells are
 *    in `read-cell.ts`. Register it in `import-rules.ts`.
 * 3. `src/db/stores/imports/<kind>.ts`: `ImportLoader<State>`: `loadState(tx, territoryId)`. Register it in
 *    `src/db/stores/imports/loaders.ts`. Storing, undoing and the facts of the people touched are generic:
 *    `apply-changes.ts`; a model that no import has touched so far needs a line in `importable-models.ts`.
 * 4. Words: `import-problem-<code>` for each new code, in both locales. They get `{ $value }`, `{ $nearest }` and whatever the
 *    problem's `params` hold; sheet, row and column are said around them.
 *
 * In `data` of a change stand the columns of the model as JSON (a DATE as `2024-03-15`, an instant as ISO with Z). Values that
 * are known only when the plan is carried out are marks: `refTo('person:7')` for the id of a record that the same plan creates,
 * `MARKS.now`, `MARKS.importId`, `MARKS.authorId`. So a plan says the same on every day, and a plan that changed is noticed.
 */

/** What a file can bring, by the name it has in commands and in the database. */
export const IMPORT_KINDS = [
  'people',
  'organisations',
  'plan',
  'events',
  'results',
  'internship',
  'schoolTable',
  'ages',
  'vacancies',
  'deputies',
  'pupils',
  'achievements',
  'documents',
  'questionnaire',
] as const;
export type ImportKindKey = (typeof IMPORT_KINDS)[number];

/** One row of a file, its cells by the key of their column; texts trimmed, days of Excel as ISO dates, nothing as ''. */
export interface SourceRow {
  /** Title of the sheet in the file. */
  readonly sheet: string;
  /** Key of the sheet in the kind's form. */
  readonly part: string;
  /** As the person sees it, from 1, the heading included. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Something to tell the author of a file about one place of it; the words are the locale's `import-problem-<code>`. */
export interface ImportProblem {
  readonly sheet: string;
  /** Null: the sheet as a whole. */
  readonly row: number | null;
  /** Key of the column; null: the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** With an `error` nothing can be applied; a `finding` is told and changes nothing by itself. */
  readonly severity: 'error' | 'finding';
}

const REF = '$ref';
const MARK = '$mark';

/** Stands in `data` for the id of the record that a change of the same plan creates under that `ref`. */
export function refTo(ref: string): Readonly<Record<string, string>> {
  return { [REF]: ref };
}

/** Stand in `data` for what is known when the plan is carried out: the moment, the import's and the author's id. */
export const MARKS = {
  now: { [MARK]: 'now' },
  importId: { [MARK]: 'importId' },
  authorId: { [MARK]: 'authorId' },
} as const;
export type MarkName = keyof typeof MARKS;

/** What a value of `data` stands for: a record of the plan, a mark, or itself. */
export function markOf(value: unknown): { ref: string } | { mark: MarkName } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { [REF]: ref, [MARK]: mark } = value as Record<string, unknown>;
  if (typeof ref === 'string') return { ref };
  return mark === 'now' || mark === 'importId' || mark === 'authorId' ? { mark } : null;
}

/** What would be done to one record. `data` and `before` are plain JSON: they are stored, shown, applied and undone. */
export interface PlannedChange {
  /** Name of the model in the schema. Parents are stored before their children: the order of `importable-models.ts`. */
  readonly model: string;
  readonly action: 'create' | 'change';
  /** Null: to be created. */
  readonly rowId: number | null;
  /** Says which of the file's records another change of the same plan means: `person:7` for the person of row 7. */
  readonly ref: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of a `change`: the present values of the columns in `data`. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** How people know the record: the name of a school, of a person. */
  readonly label: string;
  readonly place: { readonly sheet: string; readonly row: number };
  /** Of a `change`, in the words of the file: what was there and what comes instead, by key of the column. */
  readonly shown?: readonly { readonly column: string; readonly was: string; readonly becomes: string }[];
  /** Of a `create`: it belongs to a record that is there already, which its author sees changed. */
  readonly ofKnown?: boolean;
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  /** Rows of the file that leave everything as it is. */
  readonly same: number;
  readonly problems: readonly ImportProblem[];
}

/** The rules of one kind of file: pure. `State` is what the database holds of it, `Context` who asks and when. */
export interface ImportRules<State> {
  readonly kind: ImportKindKey;
  plan(rows: readonly SourceRow[], state: State, context: ImportContext): ImportPlan;
}

export interface ImportContext {
  readonly today: Temporal.PlainDate;
  readonly timezone: string;
  /** What the author chose while looking at an earlier plan of the same file. */
  readonly options: Readonly<Record<string, string>>;
  /** What people write for stored keys: `findWord(context.words, 'subject', cell)`. */
  readonly words: ImportWords;
}
