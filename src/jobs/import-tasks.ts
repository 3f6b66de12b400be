import { invariant } from '../lib/invariant.ts';
import { applyImport } from '../usecases/imports/apply-import.ts';
import type { ImportId, ImportStore } from '../usecases/imports/import-store.ts';
import { planImport } from '../usecases/imports/plan-import.ts';
import type { OpenTableFile } from '../usecases/imports/table-ports.ts';
import type { TaskHandler } from './task-runner.ts';

interface ImportTaskPorts {
  readonly imports: ImportStore;
  readonly openTable: OpenTableFile;
  /** The one message of an import. */
  readonly messages: {
    show(id: ImportId): Promise<void>;
    progress(id: ImportId, done: number, total: number): Promise<void>;
  };
  readonly clock: Parameters<typeof planImport>[0]['clock'];
}

/** The dry run of an import and carrying it out. What each has done is stored before it is shown, so both may be repeated. */
export function importTasks(ports: ImportTaskPorts): readonly TaskHandler[] {
  const { imports, messages } = ports;
  const giveUp = async (payload: unknown): Promise<void> => {
    const id = importIdOf(payload);
    await imports.fail(id);
    await messages.show(id);
  };
  return [
    {
      kind: 'importPlan',
      async run(payload, signal) {
        const id = importIdOf(payload);
        await planImport(ports, id, signal);
        await messages.show(id);
      },
      giveUp,
    },
    {
      kind: 'importApply',
      async run(payload, signal) {
        const id = importIdOf(payload);
        await messages.show(id);
        // Only who may could ask for it; the capacity is that of the rule for imports.
        await applyImport(ports, {
          id,
          by: 'methodologist',
          signal,
          onProgress: (done, total) => messages.progress(id, done, total),
        });
        await messages.show(id);
      },
      giveUp,
    },
  ];
}

function importIdOf(payload: unknown): ImportId {
  const { importId } = (payload ?? {}) as { importId?: unknown };
  invariant(typeof importId === 'number', 'a task of an import names it');
  return importId as ImportId;
}
