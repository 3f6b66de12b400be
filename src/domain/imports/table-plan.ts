import type { ImportProblem, PlannedChange } from './import-kind.ts';

/** What a file would do, without its changes: they may be many. */
export interface TablePlan {
  readonly create: number;
  readonly change: number;
  readonly same: number;
  /** Those of the file and those of its rows; the first ones of many, errors before findings. */
  readonly problems: readonly ImportProblem[];
  readonly errors: number;
  readonly findings: number;
  /** The first of what would be done. */
  readonly examples: readonly PlannedChange[];
  /** The same for the same changes and errors: says whether what was confirmed is what would be done now. */
  readonly digest: string;
}

/** A remark about a row of the file, for its author. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}
