import type { Role } from '../../domain/access.ts';
import { withoutNames } from '../../domain/imports/stored-plan.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ImportId, ImportStore } from './import-store.ts';
import type { OpenTableFile } from './table-ports.ts';
import { planTable, readChanges, storedPlanOf, withTable } from './work-on-table.ts';

/**
 * Does what was confirmed, all of it or nothing. The file is planned again on what the database holds at that moment: if that
 * is another plan, nothing is done and the import waits for another look. Safe to repeat: one that was applied stays so.
 */
export async function applyImport(
  ports: {
    imports: Pick<ImportStore, 'readImport' | 'readContent' | 'carryOut' | 'fail'>;
    openTable: OpenTableFile;
    clock: Clock;
  },
  request: {
    readonly id: ImportId;
    readonly by: Role | 'anyone';
    readonly signal: AbortSignal;
    readonly onProgress: (done: number, total: number) => Promise<void>;
  },
): Promise<void> {
  const { imports, clock } = ports;
  const { id, signal, onProgress, by } = request;
  const record = await imports.readImport(id);
  if (record?.state !== 'applying' || record.plan === null || record.kind === null) return;
  const content = await imports.readContent(id);
  if (content === null) return imports.fail(id);
  const { kind, plan: confirmed } = record;
  const now = clock.now();
  const actor = record.authorId === null ? null : { personId: record.authorId, by };
  await withTable(
    ports.openTable,
    { bytes: content.bytes, fileName: record.fileName },
    { kind, signal },
    async table => {
      await imports.carryOut(
        { id, territoryId: record.territoryId, kind },
        async state => {
          const plan = await planTable(table, state, record, now);
          const stored = storedPlanOf(plan, table, { appliedBefore: confirmed.appliedBefore, again: true });
          if (plan.errors > 0 || plan.digest !== confirmed.digest) return { kind: 'stop', plan: stored };
          return {
            kind: 'go',
            changes: await readChanges(table, signal),
            plan: withoutNames({ ...stored, again: false }),
          };
        },
        {
          actor,
          now,
          async onProgress(done, total) {
            signal.throwIfAborted();
            await onProgress(done, total);
          },
        },
      );
    },
    // It was read before: this is the machine's trouble, and the next attempt may have better luck.
    async ({ refusal }) => {
      throw new Error(`a file that was read is refused: ${refusal?.code}`);
    },
  );
}
