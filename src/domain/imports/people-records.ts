import type { PlannedChange } from './import-kind.ts';

export type Shown = NonNullable<PlannedChange['shown']>[number];
/** Where a change comes from, and whose it is. */
export interface RowName {
  readonly source: { readonly sheet: string; readonly row: number };
  readonly fullName: string;
}

/** A record of a person of the file. */
export function create(
  { source, fullName }: RowName,
  model: string,
  ref: string | null,
  data: PlannedChange['data'],
): PlannedChange {
  const place = { sheet: source.sheet, row: source.row };
  return { model, action: 'create', rowId: null, ref, data, before: null, label: fullName, place };
}

/** What a record of a person becomes. */
export function change(
  { source, fullName }: RowName,
  model: string,
  rowId: number,
  data: PlannedChange['data'],
  before: NonNullable<PlannedChange['before']>,
  shown: readonly Shown[],
): PlannedChange {
  const place = { sheet: source.sheet, row: source.row };
  return { model, action: 'change', rowId, ref: null, data, before, label: fullName, place, shown };
}
