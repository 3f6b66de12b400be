import type { Role } from '../../domain/access.ts';
import type { ImportKindKey, PlannedChange } from '../../domain/imports/import-kind.ts';
import type { StoredPlan } from '../../domain/imports/stored-plan.ts';
import type { Id, PersonId, TerritoryId } from '../../lib/ids.ts';
import type { Locale } from '../../lib/texts.ts';

export type ImportId = Id<'Import'>;

/** `reading` waits for its dry run, `refused` cannot be applied as it is; the last four are the end of it. */
export type ImportState =
  | 'reading'
  | 'planned'
  | 'refused'
  | 'applying'
  | 'applied'
  | 'undone'
  | 'discarded'
  | 'failed';

export interface ImportRecord {
  readonly id: ImportId;
  readonly territoryId: TerritoryId;
  readonly timezone: string;
  readonly authorId: PersonId | null;
  /** Language of the author; null: the installation's. */
  readonly locale: Locale | null;
  /** Null until the file was read. */
  readonly kind: ImportKindKey | null;
  readonly fileName: string;
  readonly state: ImportState;
  readonly options: Readonly<Record<string, string>>;
  readonly plan: StoredPlan | null;
  /** The message that shows it. */
  readonly message: { readonly chatId: number; readonly messageId: number } | null;
  readonly createdAt: Temporal.Instant;
  readonly appliedAt: Temporal.Instant | null;
  /** What it did is still written down. */
  readonly undoable: boolean;
}

export interface NewImport {
  readonly territoryId: TerritoryId;
  readonly authorId: PersonId | null;
  readonly kind: ImportKindKey | null;
  readonly fileName: string;
  readonly fileHash: string;
  readonly content: Uint8Array;
  readonly options: Readonly<Record<string, string>>;
  readonly message: ImportRecord['message'];
  /** Names the message that brought the file: an update that is handled twice brings one import. Null: no task is wanted. */
  readonly sourceKey: string | null;
  readonly at: Temporal.Instant;
}

/** Who is responsible for an act, for the audit. Null: the operator at the command line. */
export type ImportActor = { readonly personId: PersonId; readonly by: Role | 'anyone' } | null;

export interface UndoObstacle {
  readonly reason: 'changed' | 'used';
  readonly model: string;
  readonly label: string;
  /** Of `used`: the table that names the row. */
  readonly by: string | null;
}

/** What is to be done, once the state of the database was seen: the changes, or nothing at all. */
export type Decision =
  | { readonly kind: 'go'; readonly changes: readonly PlannedChange[]; readonly plan: StoredPlan }
  | { readonly kind: 'stop'; readonly plan: StoredPlan };

export interface ImportStore {
  addImport(wanted: NewImport): Promise<ImportId>;
  readImport(id: ImportId): Promise<ImportRecord | null>;
  /** Null: it is forgotten. */
  readContent(id: ImportId): Promise<{ readonly bytes: Uint8Array; readonly fileHash: string } | null>;
  /** Newest first. */
  listImports(
    territoryId: TerritoryId,
    page: { readonly skip: number; readonly take: number },
  ): Promise<{ readonly imports: readonly ImportRecord[]; readonly total: number }>;
  /** When a file with these bytes was applied there, and not undone. */
  findApplied(territoryId: TerritoryId, fileHash: string): Promise<Temporal.Instant | null>;
  loadState(kind: ImportKindKey, territoryId: TerritoryId): Promise<unknown>;
  /** From `reading` on; false: it was discarded meanwhile. The content of an unreadable file is forgotten. */
  savePlan(
    id: ImportId,
    plan: StoredPlan,
    to: { readonly state: 'planned' | 'refused'; readonly kind: ImportKindKey | null },
    at: Temporal.Instant,
  ): Promise<boolean>;
  /** Back to `reading` with another choice, and a task for it. */
  changeOptions(
    id: ImportId,
    options: Readonly<Record<string, string>>,
    at: Temporal.Instant,
  ): Promise<boolean>;
  /**
   * From `planned` to `applying`, and a task for it; `digest` is that of the plan somebody looked at. Without a message there
   * is no task: whoever asks carries it out.
   */
  requestApply(
    id: ImportId,
    digest: string,
    message: ImportRecord['message'],
    at: Temporal.Instant,
  ): Promise<boolean>;
  /**
   * Everything or nothing, in one transaction that sees one state of the database: `decide` gets that state. On `stop` the
   * import is `planned` or `refused` again with the new plan.
   */
  carryOut(
    record: Pick<ImportRecord, 'id' | 'territoryId'> & { readonly kind: ImportKindKey },
    decide: (state: unknown) => Promise<Decision>,
    act: {
      readonly actor: ImportActor;
      readonly now: Temporal.Instant;
      readonly onProgress: (done: number, total: number) => Promise<void>;
    },
  ): Promise<Decision['kind'] | 'gone'>;
  undo(
    id: ImportId,
    act: { readonly actor: ImportActor; readonly now: Temporal.Instant },
  ): Promise<
    | { readonly kind: 'undone' }
    | { readonly kind: 'gone' }
    | { readonly kind: 'inUse'; readonly obstacles: readonly UndoObstacle[] }
  >;
  /** Before anything was done: forgets the file. */
  discard(id: ImportId): Promise<boolean>;
  /** The work on it was given up; nothing was done, and the file is forgotten. */
  fail(id: ImportId): Promise<void>;
}
