import type { FileRefusal } from '../../domain/imports/file-refusal.ts';
import type { ImportKindKey, PlannedChange } from '../../domain/imports/import-kind.ts';
import type { Remark, TablePlan } from '../../domain/imports/table-plan.ts';

/** A file that was read, in a thread of its own until it is closed. */
export interface OpenTable {
  readonly kind: ImportKindKey;
  readonly rowCount: number;
  /** How the columns are called in the file: `people.fullName` → «Ф.И.О.». */
  readonly headings: Readonly<Record<string, string>>;
  /** @param state of the kind's loader. */
  plan(
    state: unknown,
    context: { today: Temporal.PlainDate; timezone: string; options: Readonly<Record<string, string>> },
  ): Promise<TablePlan>;
  /** Of the latest plan; empty behind the last one. */
  changes(from: number, count: number): Promise<readonly PlannedChange[]>;
  /** The file as XLSX with a column of remarks under that heading. */
  annotate(remarks: readonly Remark[], heading: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type OpenedTable =
  | { readonly kind: 'open'; readonly table: OpenTable }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Opens a file. `kind` null: found by its headings. An aborted signal ends the thread, and what was asked of it rejects. */
export type OpenTableFile = (
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  options: { readonly kind: ImportKindKey | null; readonly signal?: AbortSignal },
) => Promise<OpenedTable>;
