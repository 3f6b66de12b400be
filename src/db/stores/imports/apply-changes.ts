import { type MarkName, markOf, type PlannedChange } from '../../../domain/imports/import-kind.ts';
import { invariant, required } from '../../../lib/invariant.ts';
import { Prisma as Sql } from '../../generated/client.ts';
import { toStorable } from '../../json.ts';
import type { Transaction } from '../../transaction.ts';
import { IMPORTABLE_MODELS, type ImportableModel, quoteName } from './importable-models.ts';

/** Rows of one statement: some milliseconds of work for the program, whatever the file has. */
const CHUNK = 500;

export interface AppliedImport {
  readonly importId: number;
  readonly authorId: number | null;
  readonly now: Temporal.Instant;
}

/** A row that a plan changes is not there any more. */
class ImportRowGoneError extends Error {
  override readonly name = 'ImportRowGoneError';
}

/**
 * Carries out a plan: some statements for each model, however many rows. Every row is written down in `ImportChange` as it
 * was and as it is now. Call it in a transaction that sees one state of the database from the reading of the plan's state
 * on. Throws `ImportRowGoneError`.
 */
export async function applyChanges(
  tx: Transaction,
  changes: readonly PlannedChange[],
  applied: AppliedImport,
  onProgress: (done: number) => Promise<void> = async () => {},
): Promise<void> {
  const known = new Set(IMPORTABLE_MODELS.map(({ name }) => name));
  const foreign = changes.find(({ model }) => !known.has(model));
  invariant(!foreign, `imports do not write ${foreign?.model}`);
  const byModel = Map.groupBy(changes, ({ model }) => model);
  const ids = await numberRows(tx, byModel);
  const resolve = createResolver(ids, applied);
  let order = 0;
  for (const model of IMPORTABLE_MODELS) {
    const own = byModel.get(model.name) ?? [];
    // What is changed may free what a created row takes.
    for (const action of ['change', 'create'] as const) {
      const wanted = own.filter(change => change.action === action);
      for (const group of Map.groupBy(wanted, columnsOf).values()) {
        for (let from = 0; from < group.length; from += CHUNK) {
          const chunk = group.slice(from, from + CHUNK).map(change => {
            const id = action === 'change' ? change.rowId : (ids.get(change) ?? null);
            const data = Object.entries(change.data).map(([key, value]) => [key, resolve(value)] as const);
            return { id, data: Object.fromEntries(data) };
          });
          if (action === 'create') await createRows(tx, model, chunk, { ...applied, order });
          else await changeRows(tx, model, chunk, { ...applied, order });
          order += chunk.length;
          await onProgress(order);
        }
      }
    }
  }
}

interface Row {
  readonly id: number | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The numbers of the rows to be created, before any of them is: they name one another. */
async function numberRows(
  tx: Transaction,
  byModel: ReadonlyMap<string, readonly PlannedChange[]>,
): Promise<Map<PlannedChange | string, number>> {
  const ids = new Map<PlannedChange | string, number>();
  for (const { name, key } of IMPORTABLE_MODELS) {
    const created = (byModel.get(name) ?? []).filter(({ action }) => action === 'create');
    if (created.length === 0 || key[0] !== 'id') continue;
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT nextval(pg_get_serial_sequence(${quoteName(name)}, 'id'))::int AS id
        FROM generate_series(1, ${created.length}::int)`;
    for (const [n, change] of created.entries()) {
      const { id } = required(rows[n], 'a number of a row');
      ids.set(change, id);
      if (change.ref !== null) ids.set(change.ref, id);
    }
  }
  return ids;
}

function createResolver(ids: ReadonlyMap<PlannedChange | string, number>, applied: AppliedImport) {
  const marks: Record<MarkName, unknown> = {
    now: applied.now.toString(),
    importId: applied.importId,
    authorId: applied.authorId,
  };
  return (value: unknown): unknown => {
    const mark = markOf(value);
    if (mark === null) return value;
    return 'ref' in mark ? required(ids.get(mark.ref), `the row ${mark.ref}`) : marks[mark.mark];
  };
}

const columnsOf = ({ data }: PlannedChange): string => Object.keys(data).sort().join(' ');

async function createRows(
  tx: Transaction,
  model: ImportableModel,
  rows: readonly Row[],
  { importId, order }: { importId: number; order: number },
): Promise<void> {
  const table = Sql.raw(quoteName(model.name));
  const numbered = model.key[0] === 'id';
  const names = [...(numbered ? ['id'] : []), ...Object.keys(rows[0]?.data ?? {})];
  const columns = Sql.raw(names.map(quoteName).join(', '));
  const { json } = toStorable(rows.map(({ id, data }) => (numbered ? { ...data, id } : data)));
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO ${table} AS t (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${json}::jsonb)
      RETURNING to_jsonb(t) AS row
    )
    INSERT INTO "ImportChange" ("importId", "order", model, "rowId", action, after)
    SELECT ${importId}::int, ${order}::int + row_number() OVER (), ${model.name}, coalesce((row ->> 'id')::int, 0),
           'created', row
      FROM made`;
}

async function changeRows(
  tx: Transaction,
  model: ImportableModel,
  rows: readonly Row[],
  { importId, order }: { importId: number; order: number },
): Promise<void> {
  invariant(model.key[0] === 'id', `imports do not change ${model.name}`);
  const table = Sql.raw(quoteName(model.name));
  const names = Object.keys(rows[0]?.data ?? {}).map(quoteName);
  const pick = (alias: string): Sql.Sql =>
    Sql.raw(
      `jsonb_build_object(${names.map(name => `'${name.slice(1, -1)}', to_jsonb(${alias}) -> '${name.slice(1, -1)}'`).join(', ')})`,
    );
  const sets = Sql.raw(names.map(name => `${name} = wanted.${name}`).join(', '));
  const { json } = toStorable(rows.map(({ id, data }) => ({ ...data, id })));
  const changed = await tx.$executeRaw`
    WITH wanted AS (SELECT * FROM jsonb_populate_recordset(NULL::${table}, ${json}::jsonb)),
         old AS (SELECT t.id, ${pick('t')} AS before FROM ${table} AS t WHERE t.id IN (SELECT id FROM wanted)),
         made AS (
           UPDATE ${table} AS t SET ${sets} FROM wanted JOIN old USING (id) WHERE t.id = wanted.id
           RETURNING t.id, old.before, ${pick('t')} AS after
         )
    INSERT INTO "ImportChange" ("importId", "order", model, "rowId", action, before, after)
    SELECT ${importId}::int, ${order}::int + row_number() OVER (), ${model.name}, id, 'changed', before, after
      FROM made`;
  if (changed < rows.length) throw new ImportRowGoneError(model.name);
}
