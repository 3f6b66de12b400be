import { Prisma as Sql } from '../../generated/client.ts';
import type { Transaction } from '../../transaction.ts';
import { IMPORTABLE_MODELS, type ImportableModel, quoteName } from './importable-models.ts';

/** Columns that name a person without a key of the database, by the part they have; `personId` is found by its name. */
const PERSON_COLUMNS = ['masterId', 'curatorId', 'approverId'];
/** Competencies are named by the key of their framework, not by its row. */
const BY_KEY = 'frameworkKey';

/** Why an import cannot be taken back: a row that somebody changed since, or that something else names by now. */
export interface UndoObstacle {
  readonly reason: 'changed' | 'used';
  readonly model: string;
  /** How people know the row. */
  readonly label: string;
  /** Of `used`: the table that names it. */
  readonly by: string | null;
}

/** Enough to understand; all of them are found again at the next try. */
const SHOWN = 20;
/** Made of what is there: they follow when it changes. */
const DERIVED = ['FactSheet', 'FigureDelta', 'ImportChange', 'Import', 'QuestionnairePilot'];

/**
 * Holds every row that the import touched, parents first: from here on nobody changes one, and nobody names one anew. Must
 * be the first thing in a transaction that sees what was committed before each of its statements.
 */
export async function lockTouchedRows(tx: Transaction, importId: number): Promise<void> {
  for (const model of await touchedModels(tx, importId))
    await tx.$queryRaw`
      SELECT 1 AS held FROM ${Sql.raw(quoteName(model.name))} AS t JOIN "ImportChange" AS change ON ${sameRow(model)}
       WHERE change."importId" = ${importId} AND change.model = ${model.name}
       ORDER BY change."rowId" FOR UPDATE OF t`;
}

/**
 * What stands in the way of taking an import back. A created row that is gone, its person deleted, does not: there is
 * nothing to take back. Between `lockTouchedRows` and `undoChanges`.
 */
export async function findObstacles(tx: Transaction, importId: number): Promise<readonly UndoObstacle[]> {
  const obstacles: UndoObstacle[] = [];
  for (const model of await touchedModels(tx, importId)) {
    obstacles.push(...(await changedSince(tx, importId, model)));
    if (model.key.length === 1) obstacles.push(...(await usedElsewhere(tx, importId, model)));
    if (obstacles.length >= SHOWN) break;
  }
  return obstacles.slice(0, SHOWN);
}

/**
 * Makes every row what it was before the import, children before their parents; people are the last, so that `beforePeople`
 * can count again while they are there. Only without obstacles.
 */
export async function undoChanges(
  tx: Transaction,
  importId: number,
  beforePeople: () => Promise<void>,
): Promise<void> {
  const models = (await touchedModels(tx, importId)).toReversed();
  for (const model of models) await restoreRows(tx, importId, model);
  for (const model of models.filter(({ name }) => name !== 'Person')) await deleteRows(tx, importId, model);
  await beforePeople();
  for (const model of models.filter(({ name }) => name === 'Person')) await deleteRows(tx, importId, model);
}

async function touchedModels(tx: Transaction, importId: number): Promise<readonly ImportableModel[]> {
  const rows = await tx.$queryRaw<{ model: string }[]>`
    SELECT DISTINCT model FROM "ImportChange" WHERE "importId" = ${importId}`;
  const touched = new Set(rows.map(({ model }) => model));
  return IMPORTABLE_MODELS.filter(({ name }) => touched.has(name));
}

/** `change` and `t` are the same row. */
function sameRow({ name, key }: ImportableModel): Sql.Sql {
  if (key[0] === 'id') return Sql.raw(`t.id = change."rowId"`);
  const table = quoteName(name);
  return Sql.raw(
    key
      .map(quoteName)
      .map(column => `t.${column} = (jsonb_populate_record(NULL::${table}, change.after)).${column}`)
      .join(' AND '),
  );
}

async function changedSince(
  tx: Transaction,
  importId: number,
  model: ImportableModel,
): Promise<readonly UndoObstacle[]> {
  const rows = await tx.$queryRaw<{ label: string | null }[]>`
    SELECT ${Sql.raw(model.label)} AS label
      FROM "ImportChange" AS change JOIN ${Sql.raw(quoteName(model.name))} AS t ON ${sameRow(model)}
     WHERE change."importId" = ${importId} AND change.model = ${model.name}
       AND (SELECT jsonb_object_agg(key, to_jsonb(t) -> key) FROM jsonb_object_keys(change.after) AS key)
           IS DISTINCT FROM change.after
     ORDER BY change."order" LIMIT ${SHOWN}`;
  return rows.map(({ label }) => ({ reason: 'changed', model: model.name, label: label ?? '', by: null }));
}

/** Rows that name a created row, by a key of the database or by the name of their column, and did not come with it. */
async function usedElsewhere(
  tx: Transaction,
  importId: number,
  model: ImportableModel,
): Promise<readonly UndoObstacle[]> {
  const places = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.relname AS table, a.attname AS column
      FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL(${DERIVED}::text[])
       AND ((a.attname = ${BY_KEY} AND ${model.name} = 'Framework')
            OR (a.attname = ANY(${PERSON_COLUMNS}::text[]) AND ${model.name} = 'Person') OR a.attname = ${`${model.name.charAt(0).toLowerCase()}${model.name.slice(1)}Id`}
            OR EXISTS (SELECT 1 FROM pg_constraint AS f
                        WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.conkey = ARRAY[a.attnum]
                          AND f.confrelid = ${quoteName(model.name)}::regclass))
     ORDER BY 1, 2`;
  const found: UndoObstacle[] = [];
  for (const { table, column } of places) {
    const child = IMPORTABLE_MODELS.find(({ name }) => name === table);
    const rows = await tx.$queryRaw<{ label: string | null }[]>`
      SELECT DISTINCT ${Sql.raw(model.label)} AS label
        FROM "ImportChange" AS change
        JOIN ${Sql.raw(quoteName(model.name))} AS t ON ${sameRow(model)}
        JOIN ${Sql.raw(quoteName(table))} AS used
          ON used.${Sql.raw(quoteName(column))} = t.${Sql.raw(quoteName(column === BY_KEY ? 'key' : (model.key[0] ?? 'id')))}
       WHERE change."importId" = ${importId} AND change.model = ${model.name} AND change.action = 'created'
         AND NOT ${child ? cameAlong(child, importId) : Sql.raw('false')}
       LIMIT ${SHOWN}`;
    found.push(
      ...rows.map(({ label }) => ({
        reason: 'used' as const,
        model: model.name,
        label: label ?? '',
        by: table,
      })),
    );
  }
  return found;
}

/** `used` was created by this import as well. */
function cameAlong(child: ImportableModel, importId: number): Sql.Sql {
  const same =
    child.key[0] === 'id'
      ? `own."rowId" = used.id`
      : child.key.map(key => `own.after ->> '${key}' = used.${quoteName(key)}::text`).join(' AND ');
  return Sql.sql`EXISTS (SELECT 1 FROM "ImportChange" AS own
     WHERE own."importId" = ${importId} AND own.model = ${child.name} AND own.action = 'created' AND ${Sql.raw(same)})`;
}

async function restoreRows(tx: Transaction, importId: number, model: ImportableModel): Promise<void> {
  const shapes = await tx.$queryRaw<{ columns: string[] }[]>`
    SELECT DISTINCT ARRAY(SELECT key FROM jsonb_object_keys(before) AS key ORDER BY 1) AS columns
      FROM "ImportChange" WHERE "importId" = ${importId} AND model = ${model.name} AND action = 'changed'`;
  const table = Sql.raw(quoteName(model.name));
  for (const { columns } of shapes) {
    const sets = Sql.raw(
      columns
        .map(quoteName)
        .map(name => `${name} = old.${name}`)
        .join(', '),
    );
    await tx.$executeRaw`
      UPDATE ${table} AS t SET ${sets}
        FROM "ImportChange" AS change, jsonb_populate_record(NULL::${table}, change.before) AS old
       WHERE change."importId" = ${importId} AND change.model = ${model.name} AND change.action = 'changed'
         AND t.id = change."rowId"
         AND ARRAY(SELECT key FROM jsonb_object_keys(change.before) AS key ORDER BY 1) = ${columns}::text[]`;
  }
}

async function deleteRows(tx: Transaction, importId: number, model: ImportableModel): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM ${Sql.raw(quoteName(model.name))} AS t USING "ImportChange" AS change
     WHERE change."importId" = ${importId} AND change.model = ${model.name} AND change.action = 'created'
       AND ${sameRow(model)}`;
}
