import type { PlannedChange, SourceRow } from './import-kind.ts';

/** A record as a file wants it. */
export interface WantedRecord {
  readonly model: string;
  /** Equal for the same record in the database and in the file. */
  readonly key: string;
  readonly ref?: string;
  /** Columns that only a new record gets: whose it is, where it comes from. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** Columns that a file may say anew; null says nothing, and what is stored stays. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Those of `fields` that follow from others: their null is meant. */
  readonly derived?: readonly string[];
  /** Which column of the form says a field: then a change of it is shown with what was there. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly label: string;
  readonly source: Pick<SourceRow, 'sheet' | 'row'>;
}

/** A record of the database with the columns a file may say anew. */
export interface StoredRecord {
  readonly id: number;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is to be done so that the records stand as the file says; what it does not name stays. */
export function planRecords(
  wanted: readonly WantedRecord[],
  stored: readonly StoredRecord[],
): { readonly changes: readonly PlannedChange[]; readonly same: number } {
  const known = new Map(stored.map(record => [record.key, record]));
  const changes: PlannedChange[] = [];
  let same = 0;
  for (const { model, key, ref = null, fixed, fields, derived = [], columns = {}, label, source } of wanted) {
    const before = known.get(key);
    const place = { sheet: source.sheet, row: source.row };
    if (!before) {
      const data = { ...fixed, ...fields };
      changes.push({ model, action: 'create', rowId: null, ref, data, before: null, label, place });
      continue;
    }
    const differing = Object.keys(fields).filter(
      column =>
        fields[column] !== before.fields[column] && (fields[column] !== null || derived.includes(column)),
    );
    if (differing.length === 0) {
      same += 1;
      continue;
    }
    const pick = (from: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
      Object.fromEntries(differing.map(column => [column, from[column] ?? null]));
    changes.push({
      model,
      action: 'change',
      rowId: before.id,
      ref,
      data: pick(fields),
      before: pick(before.fields),
      label,
      place,
      shown: differing.flatMap(field => {
        const column = columns[field];
        return column === undefined
          ? []
          : [{ column, was: worded(before.fields[field]), becomes: worded(fields[field]) }];
      }),
    });
  }
  return { changes, same };
}

function worded(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
