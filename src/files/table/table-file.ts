import type { FileRefusal } from '../../domain/imports/file-refusal.ts';

/** What a file that somebody sent may have. Telegram gives a bot 20 MB at most; a table of 5,000 people has 0.5 MB. */
export const TABLE_LIMITS = {
  packedBytes: 5_000_000,
  unpackedBytes: 40_000_000,
  /** Unpacked to packed, for parts above a megabyte: real sheets reach 30. */
  ratio: 150,
  entries: 500,
  sheets: 20,
  rows: 20_000,
  columns: 200,
  /** Of all sheets together: what a reader of XLSX holds at once. A roster of 5,000 people has 65,000. */
  cells: 400_000,
  cellLength: 4_000,
  /** Of the thread that reads it. */
  memoryMb: 192,
  timeMs: 20_000,
} as const;

/** One sheet as it stands in the file: texts, days as ISO dates, empty cells as ''. Row n of the file is `rows[n - 1]`. */
export interface Grid {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Numbers of rows that are not shown, from 1. */
  readonly hidden?: readonly number[];
}

/** Thrown by the readers of files; whoever opens the file turns it into an outcome. */
export class TableFileError extends Error {
  override readonly name = 'TableFileError';
  readonly refusal: FileRefusal;
  constructor(code: FileRefusal['code'], params: FileRefusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}
