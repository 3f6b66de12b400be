import { stat } from 'node:fs/promises';
import path from 'node:path';

/** The operating system's account the server runs under; undefined means our own. */
export type ServerAccount = { uid: number; gid: number } | undefined;

// The account every Unix has for programs that should own nothing.
const NOBODY = 65534;

/** PostgreSQL refuses to run as root: root hands the server to an account without rights. */
export function chooseAccount(): ServerAccount {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
}

/** Whether the account may enter the folder: every folder above it must let it through. */
export async function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  if (!account) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const entry = await stat(at).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (entry && !lets(entry, account)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function lets(
  entry: { mode: number; uid: number; gid: number },
  account: { uid: number; gid: number },
): boolean {
  if (entry.uid === account.uid) return (entry.mode & 0o100) !== 0;
  if (entry.gid === account.gid) return (entry.mode & 0o010) !== 0;
  return (entry.mode & 0o001) !== 0;
}
