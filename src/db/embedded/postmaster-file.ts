import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  pid: number;
  /** Null: it has not got so far yet. */
  socketFolder: string | null;
  ready: boolean;
}

// Lines of the file (PostgreSQL source, miscadmin.h, LOCK_FILE_LINE_*), from 0.
const PID_LINE = 0;
const SOCKET_FOLDER_LINE = 4;
const STATUS_LINE = 7;

/** Null when there is no such file: no server runs, or it has ended properly. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  try {
    const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const socketFolder = lines[SOCKET_FOLDER_LINE]?.trim();
    return {
      pid: Number(lines[PID_LINE]),
      socketFolder: socketFolder ? socketFolder : null,
      ready: lines[STATUS_LINE]?.trim() === 'ready',
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
