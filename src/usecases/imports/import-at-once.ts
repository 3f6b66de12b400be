import type { ImportKindKey } from '../../domain/imports/import-kind.ts';
import { type StoredPlan, withoutNames } from '../../domain/imports/stored-plan.ts';
import type { TablePlan } from '../../domain/imports/table-plan.ts';
import type { Clock } from '../../lib/clock.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import type { ImportId, ImportStore } from './import-store.ts';
import type { OpenTable, OpenTableFile } from './table-ports.ts';
import { fileHashOf, planTable, readChanges, storedPlanOf, withTable } from './work-on-table.ts';

export type ImportAtOnce =
  | { readonly kind: 'refused'; readonly refusal: NonNullable<StoredPlan['refusal']> }
  /** Errors: nothing was done. A dry run has none, and nothing was done either. */
  | { readonly kind: 'planned'; readonly plan: TablePlan; readonly headings: OpenTable['headings'] }
  | {
      readonly kind: 'applied';
      readonly importId: ImportId;
      readonly plan: TablePlan;
      readonly headings: OpenTable['headings'];
    };

/** The operator's way: reads, plans and applies a file in one go, without tasks and messages. Everything or nothing. */
export async function importAtOnce(
  ports: {
    imports: Pick<
      ImportStore,
      'addImport' | 'loadState' | 'savePlan' | 'requestApply' | 'carryOut' | 'discard'
    >;
    openTable: OpenTableFile;
    clock: Clock;
  },
  request: {
    readonly territory: { readonly id: TerritoryId; readonly timezone: string };
    readonly kind: ImportKindKey;
    readonly file: { readonly bytes: Uint8Array; readonly fileName: string };
    readonly options: Readonly<Record<string, string>>;
    readonly dryRun: boolean;
  },
): Promise<ImportAtOnce> {
  const { imports, clock } = ports;
  const { territory, kind, file, options, dryRun } = request;
  const now = clock.now();
  const record = { timezone: territory.timezone, options };
  return withTable<ImportAtOnce>(
    ports.openTable,
    file,
    { kind },
    async table => {
      const { headings } = table;
      const plan = await planTable(table, await imports.loadState(kind, territory.id), record, now);
      if (dryRun || plan.errors > 0 || plan.create + plan.change === 0)
        return { kind: 'planned', plan, headings };
      const importId = await imports.addImport({
        territoryId: territory.id,
        authorId: null,
        kind,
        fileName: file.fileName,
        fileHash: fileHashOf(file.bytes),
        content: file.bytes,
        options,
        message: null,
        sourceKey: null,
        at: now,
      });
      await imports.savePlan(importId, storedPlanOf(plan, table), { state: 'planned', kind }, now);
      await imports.requestApply(importId, plan.digest, null, now);
      let latest = plan;
      const done = await imports.carryOut(
        { id: importId, territoryId: territory.id, kind },
        async state => {
          latest = await planTable(table, state, record, now);
          const stored = storedPlanOf(latest, table);
          if (latest.errors > 0 || latest.digest !== plan.digest) return { kind: 'stop', plan: stored };
          return { kind: 'go', changes: await readChanges(table), plan: withoutNames(stored) };
        },
        { actor: null, now, onProgress: async () => {} },
      );
      if (done === 'go') return { kind: 'applied', importId, plan: latest, headings };
      await imports.discard(importId);
      return { kind: 'planned', plan: latest, headings };
    },
    async ({ refusal }) => ({ kind: 'refused', refusal: refusal ?? { code: 'damaged', params: {} } }),
  );
}
