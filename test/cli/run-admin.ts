import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface AdminRun {
  code: number | null;
  json: unknown;
  messages: string;
}

/** Runs `npm run admin -- …` as a process of its own, in an environment with nothing but `env`. */
export async function runAdmin(env: Readonly<Record<string, string>>, ...args: string[]): Promise<AdminRun> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const [out, messages, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, json: JSON.parse(out), messages };
}
