import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openDatabase } from '../../src/db/connect.ts';
import { migrate } from '../../src/db/migrate.ts';
import type { BenchServer } from './bench-database.ts';
import type { EnqueueFigures } from './mailing-enqueue-process.ts';
import { addMailingPeople } from './mailing-people.ts';
import { rounded } from './statistics.ts';

export interface Enqueueing {
  rows: number;
  /** Until the commit. Target for a million: 60. */
  seconds: number;
  /** The most the process that queues them had in memory. Target: 512. */
  peakMb: number;
  /** The same before it began. */
  idleMb: number;
}

/** One message to everybody, queued in one transaction by a process of its own, whose memory is nobody else's. */
export async function measureEnqueueing(server: BenchServer, rows: number): Promise<Enqueueing> {
  const url = await server.createDatabase('mailing_queue');
  await migrate(url);
  const { prisma, close } = openDatabase({ url, onIdleError: () => {}, poolSize: 1 });
  await addMailingPeople(prisma, rows);
  await server.analyze();
  const child = fork(path.resolve(import.meta.dirname, 'mailing-enqueue-process.ts'), [url], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [figures] = (await once(child, 'message')) as [EnqueueFigures];
  await once(child, 'exit');
  const stored = await prisma.delivery.count();
  await close();
  if (figures.enqueued !== rows || stored !== rows) throw new Error(`${stored} of ${rows} rows were queued`);
  return {
    rows,
    seconds: rounded(figures.seconds),
    peakMb: Math.round(figures.peakMb),
    idleMb: Math.round(figures.idleMb),
  };
}
