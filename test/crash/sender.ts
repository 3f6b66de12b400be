import { spawn } from 'node:child_process';
import path from 'node:path';
import type { SenderArguments } from './sender-process.ts';

const PROGRAM = path.resolve(import.meta.dirname, 'sender-process.ts');

/** A process that sends what is due. */
export interface Sender {
  readonly ready: Promise<void>;
  /** Stops it in whatever it does, and lets it go on as if nothing had been. */
  freeze(): void;
  thaw(): void;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

/** @param at what its clock shows when it starts. */
export function startSender(options: {
  databaseUrl: string;
  telegramUrl: string;
  at: Temporal.Instant;
}): Sender {
  const { databaseUrl, telegramUrl, at } = options;
  const args: SenderArguments = [databaseUrl, telegramUrl, at.toString()];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>(resolve => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('close', () => reject(new Error('a sender ended before it was ready')));
  });
  // Whoever kills it while it starts never asks for it.
  ready.catch(() => {});
  return {
    ready,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
