import type { Clock } from '../../lib/clock.ts';
import type { ImportRecord, ImportStore } from './import-store.ts';

/**
 * Says that the plan somebody looked at is to be carried out; a task does it. `record` is one that `openImport` gave.
 * False: it was decided, changed or is under way already, so a second tap does nothing.
 */
export async function requestApply(
  ports: { imports: Pick<ImportStore, 'requestApply'>; clock: Clock },
  record: ImportRecord,
  message: ImportRecord['message'],
): Promise<boolean> {
  if (record.state !== 'planned' || record.plan === null) return false;
  const { create, change, errors, digest } = record.plan;
  if (errors > 0 || create + change === 0) return false;
  return ports.imports.requestApply(record.id, digest, message, ports.clock.now());
}
