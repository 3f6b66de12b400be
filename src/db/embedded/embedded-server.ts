import { createHash } from 'node:crypto';
import { access, chown, constants, mkdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { canEnter, chooseAccount, type ServerAccount } from './account.ts';
import { installedPrograms, reachablePrograms } from './binaries.ts';
import { createProgramRunner, type RunProgram } from './programs.ts';

/** The embedded server could not be started; `message` says what to do about it. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}

export interface EmbeddedServer {
  /** Connection string of its database. */
  readonly url: string;
  /** Where the data really is (another place than asked when only root may enter the asked one). */
  readonly dataDir: string;
  /** It ran already: another process uses it, or one that was killed left it. */
  readonly adopted: boolean;
  /** Starts the server again if it died. */
  ensureRunning(): Promise<'running' | 'restarted'>;
  stop(): Promise<void>;
}

const USER = 'marshrut';
const ROOT_FALLBACK = '/var/lib/marshrut';
// sun_path of a Unix socket holds 103 bytes on macOS; ".s.PGSQL.5432" and a slash need 14 of them.
const SOCKET_FOLDER_BYTES = 88;

/**
 * Brings up PostgreSQL in `<dataDir>/postgres`: initialised when new, started when stopped, adopted when it still runs
 * (a bot killed with -9 leaves it running). It listens on a Unix socket in a private folder only.
 * Throws `EmbeddedServerError` when it cannot.
 */
export async function startEmbeddedServer(options: { dataDir: string }): Promise<EmbeddedServer> {
  const installed = installedPrograms();
  if (!installed) {
    throw new EmbeddedServerError(
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own`,
    );
  }
  const account = chooseAccount();
  const root = await chooseRoot(path.resolve(options.dataDir), account);
  const cluster = path.join(root, 'postgres');
  const socketFolder = chooseSocketFolder(root);
  await makePrivateFolder(root, account);
  await makePrivateFolder(socketFolder, account);
  const programs = await reachablePrograms(installed, account, ROOT_FALLBACK);
  const run = createProgramRunner(programs, account);

  const found = await bringUp(run, cluster, socketFolder);
  return {
    adopted: found === 'running',
    url: `postgresql://${USER}@localhost/postgres?host=${encodeURIComponent(await socketFolderInUse(cluster))}`,
    dataDir: root,
    ensureRunning: () => bringUp(run, cluster, socketFolder),
    async stop() {
      const { code, output } = await run('pg_ctl', ['-D', cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
      if (code !== 0) throw new EmbeddedServerError(`the embedded PostgreSQL did not stop: ${output}`);
    },
  };
}

async function bringUp(
  run: RunProgram,
  cluster: string,
  socketFolder: string,
): Promise<'running' | 'restarted'> {
  // Exit codes of `pg_ctl status`: 0 running, 3 stopped, 4 no cluster.
  const status = await run('pg_ctl', ['-D', cluster, 'status']);
  if (status.code === 0) return 'running';
  if (status.code === 4) await initialise(run, cluster);
  const settings = [
    `-k "${socketFolder}"`,
    "-c listen_addresses=''",
    '-c shared_buffers=48MB',
    '-c max_connections=40',
    '-c io_method=sync',
    '-c jit=off',
  ].join(' ');
  const log = path.join(cluster, 'server.log');
  const start = await run('pg_ctl', ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', settings, 'start']);
  if (start.code !== 0) {
    throw new EmbeddedServerError(
      `the embedded PostgreSQL in ${cluster} does not start; see ${log}. ${start.output}`,
    );
  }
  return 'restarted';
}

async function initialise(run: RunProgram, cluster: string): Promise<void> {
  const made = await run('initdb', [
    ...['-D', cluster, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-locale'],
    // ICU sorts and folds Cyrillic rightly whatever the machine's locales are.
    ...['--locale-provider=icu', '--icu-locale=ru'],
  ]);
  if (made.code !== 0) throw new EmbeddedServerError(`initdb failed in ${cluster}: ${made.output}`);
}

/** As root with a folder only root may enter, the data goes to a place named after the asked folder. */
async function chooseRoot(asked: string, account: ServerAccount): Promise<string> {
  if (await canEnter(path.dirname(asked), account)) return asked;
  return path.join(ROOT_FALLBACK, shortHash(asked));
}

function chooseSocketFolder(root: string): string {
  const inside = path.join(root, 'run');
  if (Buffer.byteLength(inside) <= SOCKET_FOLDER_BYTES) return inside;
  return path.join(os.tmpdir(), `marshrut-${shortHash(root)}`);
}

async function makePrivateFolder(folder: string, account: ServerAccount): Promise<void> {
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (account) await chown(folder, account.uid, account.gid);
    await access(folder, constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new EmbeddedServerError(
        `cannot write to ${folder} (${code}): set DATA_DIR to a folder you may write to`,
      );
    }
    throw error;
  }
}

/** A server that was adopted may have been started with another socket folder: its pid file says which (line 5). */
async function socketFolderInUse(cluster: string): Promise<string> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  const folder = lines[4]?.trim();
  if (!folder) throw new EmbeddedServerError(`the pid file of ${cluster} names no socket folder`);
  return folder;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
