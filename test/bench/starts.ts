import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { startBotProcess } from '../kit/bot-process.ts';
import { median, rounded } from './statistics.ts';

interface Start {
  ms: number;
  /** To the floor of the same rounds: an idle node process and the database server. */
  toFloor: number;
}

export interface Starts {
  /** From nothing: server initialised, migrated, content and demo loaded, ready. Target: 5 s. */
  first: Start;
  /** With data, the server stopped. Target: 1.5 s. */
  cold: Start;
  floor: { nodeMs: number; serverFirstMs: number; serverStartMs: number };
}

/** How long the program without a token takes until it is ready; medians, everything takes turns. */
export async function measureStarts(rounds: number): Promise<Starts> {
  const times: Record<'first' | 'cold' | 'node' | 'serverFirst' | 'serverStart', number[]> = {
    first: [],
    cold: [],
    node: [],
    serverFirst: [],
    serverStart: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const [dataDir, plainDir] = [await temporaryFolder(), await temporaryFolder()];
    times.node.push(await timed(runNode));
    times.serverFirst.push(await timed(() => startServer(plainDir)));
    times.serverStart.push(await timed(() => startServer(plainDir)));
    times.first.push(await timed(() => startBot(dataDir)));
    times.cold.push(await timed(() => startBot(dataDir)));
    await rm(dataDir, { recursive: true });
    await rm(plainDir, { recursive: true });
  }
  const nodeMs = median(times.node);
  const [serverFirstMs, serverStartMs] = [median(times.serverFirst), median(times.serverStart)];
  const start = (ms: number, serverMs: number): Start => ({
    ms: Math.round(ms),
    toFloor: rounded(ms / (nodeMs + serverMs)),
  });
  return {
    first: start(median(times.first), serverFirstMs),
    cold: start(median(times.cold), serverStartMs),
    floor: {
      nodeMs: Math.round(nodeMs),
      serverFirstMs: Math.round(serverFirstMs),
      serverStartMs: Math.round(serverStartMs),
    },
  };
}

/** Milliseconds until the work is done; what it answers with is called to clean up afterwards. */
async function timed(work: () => Promise<() => Promise<unknown>>): Promise<number> {
  const startedMs = monotonicMs();
  const cleanUp = await work();
  const ms = monotonicMs() - startedMs;
  await cleanUp();
  return ms;
}

const temporaryFolder = () => mkdtemp(path.join(os.tmpdir(), 'marshrut-bench-'));

async function startBot(dataDir: string) {
  const bot = startBotProcess({ DATA_DIR: dataDir });
  await bot.ready;
  return () => bot.terminate();
}

async function startServer(dataDir: string) {
  const server = await startEmbeddedServer({ dataDir });
  return () => server.stop();
}

async function runNode() {
  await new Promise<void>(resolve => {
    spawn(process.execPath, ['-e', '0']).once('exit', () => resolve());
  });
  return async () => {};
}
