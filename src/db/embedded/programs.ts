import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ServerAccount } from './account.ts';

/** Runs one of PostgreSQL's programs and resolves with its exit code and what it printed. */
export type RunProgram = (
  name: 'initdb' | 'pg_ctl',
  args: string[],
) => Promise<{ code: number; output: string }>;

/** Programs are run without a shell, as `account`, in a neutral environment. */
export function createProgramRunner(programs: string, account: ServerAccount): RunProgram {
  return async (name, args) => {
    // Output goes to a file, not a pipe: the server started by pg_ctl inherits it and would keep a pipe open for ever.
    const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-pg-'));
    const file = path.join(folder, 'output');
    const output = await open(file, 'w');
    try {
      const code = await new Promise<number>((resolve, reject) => {
        const child = spawn(path.join(programs, 'bin', name), args, {
          stdio: ['ignore', output.fd, output.fd],
          cwd: '/',
          env: { PATH: '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
          ...account,
        });
        child.once('error', reject);
        child.once('exit', exitCode => resolve(exitCode ?? 1));
      });
      return { code, output: (await readFile(file, 'utf8')).trim() };
    } finally {
      await output.close();
      await rm(folder, { recursive: true });
    }
  };
}
