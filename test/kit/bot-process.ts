import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What `npm start` runs, flags of Node.js included. */
const [, ...START] = manifest.scripts.start.split(' ');

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The program as somebody would start it, in a process of its own. */
export interface BotProcess {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Resolves with its address once it is ready; rejects with what it printed when it ends before. */
  readonly ready: Promise<string>;
  stdout(): string;
  stderr(): string;
  /** Resolves with the first line of its log, printed so far or later, that holds the text; rejects when it ends. */
  logged(text: string): Promise<string>;
  /** `kill -9`; resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop and resolves with how it ended. */
  terminate(): Promise<Exit>;
}

/** Starts it as `npm start` does, with this environment and nothing of ours but PATH; HTTP goes to a free port. */
export function startBotProcess(environment: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, START, {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HTTP_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const exited = new Promise<Exit>(resolve =>
    child.once('close', (code, signal) => {
      resolve({ code, signal });
      printed.end();
    }),
  );
  const ready = printed
    .line('"the bot is ready"')
    .then(line => String((JSON.parse(line) as { url: unknown }).url));
  // Whoever starts a process to see it fail never asks for it.
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    exited,
    ready,
    stdout: printed.stdout,
    stderr: printed.stderr,
    logged: printed.line,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async terminate() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function collect(child: ChildProcess) {
  let stdout = '';
  let stderr = '';
  let ended = false;
  const looks = new Set<() => boolean>();
  const look = (): void => {
    for (const each of looks) if (each()) looks.delete(each);
  };
  child.stdout?.setEncoding('utf8').on('data', text => {
    stdout += text;
    look();
  });
  child.stderr?.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    end() {
      ended = true;
      look();
    },
    line: (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const found = (): boolean => {
          const complete = stdout.slice(0, stdout.lastIndexOf('\n') + 1);
          const line = complete.split('\n').find(each => each.includes(text));
          if (line !== undefined) resolve(line);
          else if (ended) reject(new Error(`the bot ended without «${text}»:\n${stdout}\n${stderr}`));
          return line !== undefined || ended;
        };
        if (!found()) looks.add(found);
      }),
  };
}
