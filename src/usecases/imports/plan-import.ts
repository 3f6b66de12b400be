import type { Clock } from '../../lib/clock.ts';
import type { ImportId, ImportStore } from './import-store.ts';
import type { OpenTableFile } from './table-ports.ts';
import { planTable, storedPlanOf, withTable } from './work-on-table.ts';

/**
 * The dry run of an import: reads its file and keeps what it would do. Nothing else is written. Safe to repeat; one that was
 * planned or discarded meanwhile is left as it is.
 */
export async function planImport(
  ports: {
    imports: Pick<ImportStore, 'readImport' | 'readContent' | 'loadState' | 'savePlan' | 'findApplied'>;
    openTable: OpenTableFile;
    clock: Clock;
  },
  id: ImportId,
  signal: AbortSignal,
): Promise<void> {
  const { imports, clock } = ports;
  const record = await imports.readImport(id);
  const content = await imports.readContent(id);
  if (record?.state !== 'reading' || content === null) return;
  const applied = await imports.findApplied(record.territoryId, content.fileHash);
  const appliedBefore = applied?.toString() ?? null;
  const file = { bytes: content.bytes, fileName: record.fileName };
  await withTable(
    ports.openTable,
    file,
    { kind: record.kind, signal },
    async table => {
      const state = await imports.loadState(table.kind, record.territoryId);
      const plan = await planTable(table, state, record, clock.now());
      signal.throwIfAborted();
      const kept = storedPlanOf(plan, table, { appliedBefore });
      const to = { state: plan.errors > 0 ? 'refused' : 'planned', kind: table.kind } as const;
      await imports.savePlan(id, kept, to, clock.now());
    },
    async plan => {
      await imports.savePlan(id, plan, { state: 'refused', kind: record.kind }, clock.now());
    },
  );
}
