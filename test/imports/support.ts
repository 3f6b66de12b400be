import { readImportForms } from '../../src/content/read-import-forms.ts';
import type { Prisma } from '../../src/db/connect.ts';
import { createStores } from '../../src/db/create-stores.ts';
import type { ImportKindKey } from '../../src/domain/imports/import-kind.ts';
import { createTableOpener } from '../../src/files/open-table.ts';
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { systemRandom } from '../../src/lib/random.ts';
import { type ImportAtOnce, importAtOnce } from '../../src/usecases/imports/import-at-once.ts';
import type { ImportId } from '../../src/usecases/imports/import-store.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { createMunicipality, type Municipality } from '../kit/municipality.ts';

/** A municipality and the ways files come into it, without a bot. */
export interface ImportDesk {
  readonly test: TestDatabase;
  readonly prisma: Prisma;
  readonly clock: MovableClock;
  readonly place: Municipality;
  readonly stores: ReturnType<typeof createStores>;
  /** Rows of cells as a CSV file. */
  load(
    kind: ImportKindKey,
    rows: readonly (readonly (string | number)[])[],
    more?: { options?: Record<string, string>; dryRun?: boolean },
  ): Promise<ImportAtOnce>;
  undo(outcome: ImportAtOnce): ReturnType<ImportDesk['stores']['imports']['undo']>;
  /** Every row of these tables as it stands, in the order of their keys. */
  dump(...tables: readonly string[]): Promise<unknown>;
}

export const PEOPLE_TABLES = ['Person', 'Employment', 'RoleAssignment', 'Achievement', 'Organisation'];

export async function openImportDesk(now = '2026-09-15T10:00:00Z'): Promise<ImportDesk> {
  const test = await createTestDatabase();
  const { prisma } = test.database;
  const clock = createMovableClock({ frozenAt: Temporal.Instant.from(now) });
  const schools = { 'school-1': 'СОШ № 1', 'school-2': 'СОШ № 2', 'school-14': 'СОШ № 14' };
  const place = await createMunicipality(prisma, schools);
  const defaults = { timezone: 'Europe/Moscow', locale: 'ru' } as const;
  const stores = createStores(test.database, { clock, random: systemRandom, defaults });
  const openTable = createTableOpener(await readImportForms());
  return {
    test,
    prisma,
    clock,
    place,
    stores,
    load: (kind, rows, { options = {}, dryRun = false } = {}) =>
      importAtOnce(
        { imports: stores.imports, openTable, clock },
        {
          territory: { id: asId(place.territoryId), timezone: 'Europe/Moscow' },
          kind,
          file: { bytes: csv(rows), fileName: 'список.csv' },
          options,
          dryRun,
        },
      ),
    undo(outcome) {
      if (outcome.kind !== 'applied') throw new Error(`nothing was applied: ${JSON.stringify(outcome)}`);
      return stores.imports.undo(outcome.importId as ImportId, { actor: null, now: clock.now() });
    },
    async dump(...tables) {
      const rows = tables.map(async table => [
        table,
        await prisma.$queryRawUnsafe(
          `SELECT to_jsonb(t) AS row FROM "${table}" AS t ORDER BY to_jsonb(t)::text`,
        ),
      ]);
      return Object.fromEntries(await Promise.all(rows));
    },
  };
}

function csv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
  return new TextEncoder().encode(rows.map(row => row.map(quoted).join(';')).join('\n'));
}

/** What a plan tells, as `row column code`, errors first. */
export function toldBy(outcome: ImportAtOnce): string[] {
  if (outcome.kind === 'refused') return [outcome.refusal.code];
  return outcome.plan.problems.map(({ row, column, code, severity }) =>
    [severity === 'error' ? '!' : '?', row ?? '-', column ?? '-', code].join(' '),
  );
}
