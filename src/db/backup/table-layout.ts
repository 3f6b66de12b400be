import type pg from 'pg';

/** A table as it has to be written and read back. */
export interface TableLayout {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const COLUMNS = `
  SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
     AND a.attnum > 0 AND NOT a.attisdropped
   ORDER BY c.relname, a.attnum`;

const REFERENCES = `
  SELECT conrelid = confrelid AS own, child.relname AS child, parent.relname AS parent
    FROM pg_constraint JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
   WHERE contype = 'f' AND connamespace = 'public'::regnamespace`;

/** All tables of the program; a table stands behind those it refers to, so that rows can be inserted in this order. */
export async function readLayout(client: pg.ClientBase): Promise<readonly TableLayout[]> {
  const columns = await client.query<{ table: string; column: string; type: string }>(COLUMNS);
  const references = await client.query<{ own: boolean; child: string; parent: string }>(REFERENCES);
  const tables = [...Map.groupBy(columns.rows, row => row.table)].map(([name, rows]) => ({
    name,
    columns: rows.map(({ column, type }) => ({ name: column, type })),
  }));
  const parents = Map.groupBy(
    references.rows.filter(({ own }) => !own),
    row => row.child,
  );
  const ordered = new Set<TableLayout>();
  const place = (table: TableLayout): void => {
    if (ordered.has(table)) return;
    for (const { parent } of parents.get(table.name) ?? []) {
      const found = tables.find(({ name }) => name === parent);
      if (found) place(found);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table);
  return [...ordered];
}

/** What the database was made by: names and checksums of the migrations. */
export async function readMigrations(
  client: pg.ClientBase,
): Promise<readonly { name: string; checksum: string }[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
