import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../../src/db/connect.ts';
import { createReleaseStore } from '../../src/db/stores/release-store.ts';
import { monotonicMs } from '../../src/lib/clock.ts';
import { asId } from '../../src/lib/ids.ts';
import { watchLoop } from './watch-loop.ts';

/** What the process that releases results tells the bench. */
export interface ReleaseFigures {
  rows: number;
  seconds: number;
  /** The longest its event loop stood still by the clock, and how much of that was its own work. */
  stoodStillMs: number;
  blockedMs: number;
  peakMb: number;
  idleMb: number;
  /** The most its connection's process of the server held; buffers all of them share are counted. */
  serverMb: number;
}

const peakMb = (pid: number | 'self'): number =>
  Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;

const [url = '', campaign = '0', at = ''] = process.argv.slice(2);
const { prisma, close } = openDatabase({ url, onIdleError: () => {}, poolSize: 1 });
const [server] = await prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
// A bot has long done that when a campaign ends.
await prisma.campaign.count();
const releases = createReleaseStore(prisma);
const idleMb = peakMb('self');
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const watch = watchLoop();
const began = monotonicMs();
const outcome = await releases.release(asId(Number(campaign)), Temporal.Instant.from(at));
const seconds = (monotonicMs() - began) / 1_000;
delay.disable();
const blockedMs = watch.stop();
if (outcome.kind !== 'released') throw new Error(`not released: ${outcome.kind}`);
const figures: ReleaseFigures = {
  rows: outcome.rows,
  seconds,
  // What it shows is how late a tick came, its own rhythm included.
  stoodStillMs: Math.max(0, delay.max / 1e6 - 5),
  blockedMs,
  peakMb: peakMb('self'),
  idleMb,
  serverMb: peakMb(server?.pid ?? 0),
};
await close();
process.send?.(figures);
process.disconnect?.();
