import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { isAlive } from './is-alive.ts';
import type { RunProgram } from './programs.ts';

/**
 * Makes an empty cluster: in a folder beside its place, then renamed, so that one which was begun and not finished (the
 * process was killed, the power went) is never taken for a cluster. Several processes may do it at once: one wins.
 */
export async function initialiseCluster(run: RunProgram, cluster: string, user: string): Promise<void> {
  await removeUnfinished(cluster);
  const unfinished = `${cluster}.new-${process.pid}`;
  const made = await run('initdb', [
    ...['-D', unfinished, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-locale'],
    // ICU sorts and folds Cyrillic rightly whatever the machine's locales are.
    ...['--locale-provider=icu', '--icu-locale=ru'],
  ]);
  if (made.code !== 0) throw new EmbeddedServerError(`initdb failed in ${unfinished}: ${made.output}`);
  try {
    await rename(unfinished, cluster);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
    await rm(unfinished, { recursive: true });
  }
}

/** Removes what processes left that are gone, and what an earlier one of our own id left. */
async function removeUnfinished(cluster: string): Promise<void> {
  const folder = path.dirname(cluster);
  const prefix = `${path.basename(cluster)}.new-`;
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : null;
    if (pid !== null && (pid === process.pid || !isAlive(pid)))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
