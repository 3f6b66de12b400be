import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { LoadOptions, LoadResult } from './load.ts';
import type { SandboxRequest } from './sandbox-process.ts';

const file = (name: string): string => path.resolve(import.meta.dirname, name);

/** A sandbox with the people who press, in a process of its own. */
export interface BenchSandbox {
  readonly url: string;
  readonly pid: number;
  /** New people who write `text` until they have a card. */
  prepare(ids: readonly number[], text: string): Promise<void>;
  run(options: LoadOptions): Promise<LoadResult>;
  stop(): Promise<void>;
}

export async function startSandboxProcess(): Promise<BenchSandbox> {
  const child = fork(file('sandbox-process.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { url } = await nextMessage<{ url: string }>(child);
  const ask = <T>(request: SandboxRequest): Promise<T> => {
    const answer = nextMessage<T>(child);
    child.send(request);
    return answer;
  };
  return {
    url,
    pid: child.pid ?? 0,
    async prepare(ids, text) {
      await ask({ do: 'prepare', ids: [...ids], text });
    },
    run: options => ask({ do: 'run', ...options }),
    stop: () => ended(child, () => child.disconnect()),
  };
}

export interface BenchBot {
  readonly pid: number;
  stop(): Promise<void>;
}

/** One of the two plain bots. */
export async function startPlainBot(name: string, args: readonly string[]): Promise<BenchBot> {
  const child = fork(file(name), [...args], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', code => reject(new Error(`${name} ended with ${code}`)));
  });
  // Whoever waits for an answer of a bot that is gone would wait for ever.
  const dies = (code: number | null): never => {
    throw new Error(`${name} ended with ${code} under load`);
  };
  child.once('exit', dies);
  return {
    pid: child.pid ?? 0,
    stop() {
      child.off('exit', dies);
      return ended(child, () => child.kill('SIGKILL'));
    },
  };
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null): void =>
      reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', fail);
    child.once('message', message => {
      child.off('exit', fail);
      resolve(message as T);
    });
  });
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  const exit = new Promise<void>(resolve => child.once('exit', () => resolve()));
  end();
  await exit;
}
