import { createHash } from 'node:crypto';
import type { ImportKindKey, PlannedChange } from '../../domain/imports/import-kind.ts';
import type { StoredPlan } from '../../domain/imports/stored-plan.ts';
import type { TablePlan } from '../../domain/imports/table-plan.ts';
import type { ImportRecord } from './import-store.ts';
import type { OpenTable, OpenTableFile } from './table-ports.ts';

/** What is kept to be paged through; counts and the file with remarks tell the rest. */
const KEPT = 200;

/** Opens a stored file; `close` is called whatever happens. */
export async function withTable<T>(
  openTable: OpenTableFile,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  options: { readonly kind: ImportKindKey | null; readonly signal?: AbortSignal },
  use: (table: OpenTable) => Promise<T>,
  refused: (plan: StoredPlan) => Promise<T>,
): Promise<T> {
  const opened = await openTable(file, options);
  if (opened.kind === 'refused') return refused({ ...NOTHING, refusal: { ...opened.refusal } });
  try {
    return await use(opened.table);
  } finally {
    await opened.table.close();
  }
}

/** The table planned for an import, on the day it is in its territory. */
export function planTable(
  table: OpenTable,
  state: unknown,
  record: Pick<ImportRecord, 'timezone' | 'options'>,
  now: Temporal.Instant,
): Promise<TablePlan> {
  const { timezone, options } = record;
  const today = now.toZonedDateTimeISO(timezone).toPlainDate();
  return table.plan(state, { today, timezone, options });
}

const NOTHING: StoredPlan = {
  create: 0,
  change: 0,
  same: 0,
  errors: 0,
  findings: 0,
  digest: '',
  problems: [],
  examples: [],
  headings: {},
  refusal: null,
  appliedBefore: null,
  again: false,
};

/** Small enough that nobody waits while they come over from the thread. */
const BATCH = 500;

/** Every change of the latest plan. */
export async function readChanges(table: OpenTable, signal?: AbortSignal): Promise<readonly PlannedChange[]> {
  const changes: PlannedChange[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const batch = await table.changes(changes.length, BATCH);
    if (batch.length === 0) return changes;
    changes.push(...batch);
  }
}

/** What is kept of a plan. */
export function storedPlanOf(
  plan: TablePlan,
  table: Pick<OpenTable, 'headings'>,
  more: Partial<Pick<StoredPlan, 'appliedBefore' | 'again'>> = {},
): StoredPlan {
  const { create, change, same, errors, findings, digest } = plan;
  return {
    ...NOTHING,
    ...{ create, change, same, errors, findings, digest },
    headings: { ...table.headings },
    problems: plan.problems.slice(0, KEPT).map(problem => ({ ...problem, params: { ...problem.params } })),
    examples: plan.examples.slice(0, KEPT).map(({ label, model, action, place, shown }) => ({
      label,
      model,
      action,
      row: place.row,
      shown: (shown ?? []).map(each => ({ ...each })),
    })),
    ...more,
  };
}

/** By which a file is known again, whatever it is called. */
export function fileHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
