import type { ImportProblem } from '../../domain/imports/import-kind.ts';
import type { Remark } from '../../domain/imports/table-plan.ts';
import type { Clock } from '../../lib/clock.ts';
import type { ImportRecord, ImportStore } from './import-store.ts';
import type { OpenTableFile } from './table-ports.ts';
import { planTable, withTable } from './work-on-table.ts';

/**
 * The uploaded table as XLSX with a column of remarks, as the dry run would make them now. Null: the file is forgotten or
 * cannot be read. `record` is one that `openImport` gave.
 */
export async function annotateImport(
  ports: {
    imports: Pick<ImportStore, 'readContent' | 'loadState'>;
    openTable: OpenTableFile;
    clock: Clock;
  },
  record: ImportRecord,
  words: { readonly heading: string; readonly say: (problem: ImportProblem) => string },
): Promise<Uint8Array | null> {
  const content = await ports.imports.readContent(record.id);
  if (content === null) return null;
  return withTable(
    ports.openTable,
    { bytes: content.bytes, fileName: record.fileName },
    { kind: record.kind },
    async table => {
      const state = await ports.imports.loadState(table.kind, record.territoryId);
      const plan = await planTable(table, state, record, ports.clock.now());
      const remarks = plan.problems.map(
        (problem): Remark => ({ sheet: problem.sheet, row: problem.row ?? 1, text: words.say(problem) }),
      );
      return table.annotate(remarks, words.heading);
    },
    async () => null,
  );
}
