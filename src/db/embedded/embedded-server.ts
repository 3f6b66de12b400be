import { createHash } from 'node:crypto';
import { access, chown, constants, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { canEnter, chooseAccount, type ServerAccount } from './account.ts';
import { installedPrograms, reachablePrograms } from './binaries.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { isAlive } from './is-alive.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { createProgramRunner, type RunProgram } from './programs.ts';

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
// A server that was killed reads its journal again when it starts.
const SETTLE_LIMIT_MS = 60_000;
const SETTLE_PAUSE_MS = 100;

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
  const asked = path.resolve(options.dataDir);
  await makeFolder(asked);
  const root = await chooseRoot(asked, account);
  const cluster = path.join(root, 'postgres');
  const socketFolder = chooseSocketFolder(root);
  await makePrivateFolder(root, account);
  await makePrivateFolder(socketFolder, account);
  const programs = await reachablePrograms(installed, account, ROOT_FALLBACK);
  const run = createProgramRunner(programs, account);

  const found = await bringUp(run, cluster, socketFolder, 'initialise');
  return {
    adopted: found.kind === 'running',
    url: `postgresql://${USER}@localhost/postgres?host=${encodeURIComponent(found.socketFolder)}`,
    dataDir: root,
    ensureRunning: async () => (await bringUp(run, cluster, found.socketFolder, 'mustExist')).kind,
    async stop() {
      const { code, output } = await run('pg_ctl', ['-D', cluster, '-m', 'fast', '-w', '-t', '30', 'stop']);
      if (code !== 0) throw new EmbeddedServerError(`the embedded PostgreSQL did not stop: ${output}`);
    },
  };
}

interface Found {
  kind: 'running' | 'restarted';
  /** Of a server that was adopted: the one it was started with. */
  socketFolder: string;
}

async function bringUp(
  run: RunProgram,
  cluster: string,
  socketFolder: string,
  missing: 'initialise' | 'mustExist',
): Promise<Found> {
  // Exit codes of `pg_ctl status`: 0 running, 3 stopped, 4 no cluster.
  const status = await run('pg_ctl', ['-D', cluster, 'status']);
  if (status.code === 0) {
    const running = await untilReady(cluster);
    if (running) return { kind: 'running', socketFolder: running };
  }
  if (status.code === 4) {
    // Data that vanished while we worked with it must not be replaced by an empty database.
    if (missing === 'mustExist') throw new EmbeddedServerError(`the data in ${cluster} is gone`);
    await initialiseCluster(run, cluster, USER);
  }
  const settings = [
    `-k "${socketFolder}"`,
    "-c listen_addresses=''",
    '-c shared_buffers=48MB',
    '-c max_connections=100',
    '-c io_method=sync',
    '-c jit=off',
  ].join(' ');
  const log = path.join(cluster, 'server.log');
  const start = await run('pg_ctl', ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', settings, 'start']);
  if (start.code === 0) return { kind: 'restarted', socketFolder };
  // Somebody else may have started it in the same moment: a killed bot's pg_ctl goes on without it.
  const running = await untilReady(cluster);
  if (running) return { kind: 'running', socketFolder: running };
  throw new EmbeddedServerError(
    `the embedded PostgreSQL in ${cluster} does not start; see ${log}. ${start.output}`,
  );
}

/**
 * Waits for a server that is starting or stopping at this moment.
 * @returns its socket folder once it takes connections; null once it is gone.
 */
async function untilReady(cluster: string): Promise<string | null> {
  for (let waitedMs = 0; waitedMs < SETTLE_LIMIT_MS; waitedMs += SETTLE_PAUSE_MS) {
    const file = await readPostmasterFile(cluster);
    if (!file || !isAlive(file.pid)) return null;
    if (file.ready && file.socketFolder !== null) return file.socketFolder;
    await setTimeout(SETTLE_PAUSE_MS);
  }
  throw new EmbeddedServerError(
    `the PostgreSQL in ${cluster} neither starts nor stops: see its server.log, or stop it and try again`,
  );
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
  await makeFolder(folder);
  if (account) await chown(folder, account.uid, account.gid);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(path.dirname(folder), { recursive: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
      throw new EmbeddedServerError(
        `cannot write to ${folder} (${code}): set DATA_DIR to a folder you may write to`,
      );
    }
    throw error;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
