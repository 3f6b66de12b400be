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
] as const;
export type ImportKindKey = (typeof IMPORT_KINDS)[number];

/** One row of a file, its cells by the key of their column; texts trimmed, days of Excel as ISO dates, nothing as ''. */
export interface SourceRow {
  readonly sheet: string;
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

/** What would be done to one record. `data` and `before` are plain JSON: they are stored, shown, applied and undone. */
export interface PlannedChange {
  /** Name of the model in the schema. */
  readonly model: string;
  readonly action: 'create' | 'change';
  /** Null: to be created. */
  readonly rowId: number | null;
  /** Says which of the file's records another change of the same plan means: `person:7` for the person of row 7. */
  readonly ref: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  /** How people know the record: the name of a school, of a person. */
  readonly label: string;
  readonly place: { readonly sheet: string; readonly row: number };
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  /** Records the file leaves as they are. */
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
}
