import { decideAccess } from '../../domain/access.ts';
import type { ImportKindKey } from '../../domain/imports/import-kind.ts';
import type { Clock } from '../../lib/clock.ts';
import type { TerritoryId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { ImportId, ImportRecord, ImportStore } from './import-store.ts';
import { fileHashOf } from './work-on-table.ts';

/**
 * Takes a file that somebody sent for a territory: it is stored, and its dry run waits in a task. Nothing else changes.
 * Null: they may not.
 */
export async function startImport(
  ports: { imports: Pick<ImportStore, 'addImport'>; clock: Clock },
  request: {
    readonly viewer: Viewer;
    readonly territoryId: TerritoryId;
    /** Null: found by the headings. */
    readonly kind: ImportKindKey | null;
    readonly file: { readonly bytes: Uint8Array; readonly fileName: string };
    readonly message: NonNullable<ImportRecord['message']>;
    readonly sourceKey: string;
  },
): Promise<ImportId | null> {
  const { viewer, territoryId, kind, file, message, sourceKey } = request;
  const at = ports.clock.now();
  const access = decideAccess(
    actorOf(viewer),
    'importManage',
    { territoryIds: [territoryId] },
    todayOf(viewer, at),
  );
  if (!access.allowed) return null;
  return ports.imports.addImport({
    territoryId,
    authorId: viewer.personId,
    kind,
    fileName: file.fileName,
    fileHash: fileHashOf(file.bytes),
    content: file.bytes,
    options: {},
    message,
    sourceKey,
    at,
  });
}
