import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CommandResult } from '../../src/cli/command.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { readConfig } from '../../src/config.ts';
import { openDatabase, type Prisma } from '../../src/db/connect.ts';
import { createTestDatabaseUrl } from '../kit/database.ts';

/** The command line on a database and a folder of its own. */
export interface CliKit {
  readonly folder: string;
  /** Runs `npm run admin -- <args>` in this process. */
  run(...args: string[]): Promise<CommandResult>;
  /** Looks into the database between two commands. */
  look<T>(read: (prisma: Prisma) => Promise<T>): Promise<T>;
  /** Writes a file into the folder and answers its path. */
  file(name: string, content: string): Promise<string>;
  drop(): Promise<void>;
}

export async function createCliKit(): Promise<CliKit> {
  const { url, drop } = await createTestDatabaseUrl();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-cli-'));
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' });
  return {
    folder,
    run: (...args) => runCommand(args, config, () => {}),
    async look(read) {
      const database = openDatabase({ url, onIdleError: () => {} });
      try {
        return await read(database.prisma);
      } finally {
        await database.close();
      }
    },
    async file(name, content) {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    },
    async drop() {
      await drop();
      await rm(folder, { recursive: true });
    },
  };
}
