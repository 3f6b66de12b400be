import type { Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Viewer } from '../people/viewer.ts';
import type { ImportRecord, ImportStore } from './import-store.ts';

/**
 * Makes everything as it was before an import, or nothing: what somebody changed since, or what something else names, stands
 * in the way and is named. `record` is one that `openImport` gave.
 */
export function undoImport(
  ports: { imports: Pick<ImportStore, 'undo'>; clock: Clock },
  request: { readonly viewer: Viewer; readonly record: ImportRecord; readonly by: Role | 'anyone' },
): ReturnType<ImportStore['undo']> {
  const { viewer, record, by } = request;
  const actor = { personId: viewer.personId, by };
  return ports.imports.undo(record.id, { actor, now: ports.clock.now() });
}
