import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '../../src/db/embedded/embedded-server.ts';
import { readPostmasterFile } from '../../src/db/embedded/postmaster-file.ts';
import { startOursOn } from './contenders.ts';
import { memoryMb } from './processes.ts';

/** Megabytes (PSS) of the bot and of the embedded server with all its processes. */
interface Memory {
  botMb: number;
  serverMb: number;
  totalMb: number;
}

export interface MemoryUse {
  teachers: number;
  /** Ready, nobody has written. */
  idle: Memory;
  /** Every teacher has answered ten questions, sixteen at a time. Target: below 300 MB. */
  afterLoad: Memory;
}

const ANSWERS_EACH = 10;

/** The installation as a municipality would run it: one bot, its embedded server, all teachers in it. */
export async function measureMemory(teachers: number): Promise<MemoryUse> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'marshrut-bench-'));
  // Started by us and adopted by the bot, so that teachers can be added beside it; the bot stops it.
  const server = await startEmbeddedServer({ dataDir });
  const ours = await startOursOn(server.url, { DATA_DIR: dataDir });
  const postmaster = await readPostmasterFile(path.join(server.dataDir, 'postgres'));
  const read = (): Memory => {
    const botMb = memoryMb(ours.pid);
    const serverMb = memoryMb(postmaster?.pid ?? 0);
    return {
      botMb: Math.round(botMb),
      serverMb: Math.round(serverMb),
      totalMb: Math.round(botMb + serverMb),
    };
  };
  const idle = read();
  await ours.prepare(teachers);
  await ours.sandbox.run({
    seats: 16,
    ms: Number.MAX_SAFE_INTEGER,
    presses: teachers * ANSWERS_EACH,
    order: 'rotate',
  });
  const afterLoad = read();
  await ours.stop();
  await rm(dataDir, { recursive: true });
  return { teachers, idle, afterLoad };
}
