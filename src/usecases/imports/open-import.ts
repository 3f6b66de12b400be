import { decideAccess, type Role } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ImportId, ImportRecord, ImportStore } from './import-store.ts';

/** An import for somebody who may work with it; null, also when there is none: a foreign number tells nothing. */
export async function openImport(
  ports: { imports: Pick<ImportStore, 'readImport'>; clock: Clock },
  viewer: Viewer,
  id: ImportId,
): Promise<{ readonly record: ImportRecord; readonly by: Role | 'anyone' } | null> {
  const record = await ports.imports.readImport(id);
  if (record === null) return null;
  const today = todayOf(viewer, ports.clock.now());
  const target = { territoryIds: [record.territoryId] };
  const access = decideAccess(actorOf(viewer), 'importManage', target, today);
  return access.allowed ? { record, by: access.by } : null;
}
