import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ContentStore, SettingStore } from '../usecases/content/content-store.ts';
import { type LoadOutcome, loadContent } from './load-content.ts';
import { readContentFolder } from './read-content-folder.ts';

/** The content that comes with the program. */
const SHIPPED_CONTENT = path.resolve(import.meta.dirname, '../../prisma/content');

/**
 * Loads the shipped content when it is not what was loaded last; otherwise one query and nothing else. What the
 * installation has in a higher version stays as it is.
 */
export async function ensureShippedContent(
  ports: { content: ContentStore; settings: Pick<SettingStore, 'getSetting'> },
  folder = SHIPPED_CONTENT,
): Promise<{ readonly kind: 'upToDate' } | LoadOutcome> {
  const mark = { name: 'content.shipped', hash: await folderHash(folder) } as const;
  if ((await ports.settings.getSetting(mark.name)) === mark.hash) return { kind: 'upToDate' };
  return loadContent(ports, folder, { olderFiles: 'keepStored', mark });
}

async function folderHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { file, text } of (await readContentFolder(folder)).files)
    hash.update(JSON.stringify([file, text]));
  return hash.digest('hex');
}
