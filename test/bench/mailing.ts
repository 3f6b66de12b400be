import type { BenchServer } from './bench-database.ts';
import { type Enqueueing, measureEnqueueing } from './mailing-enqueue.ts';
import { type LiveMailing, measureLiveMailing } from './mailing-live.ts';
import { measureVirtualMailing, type VirtualMailing } from './mailing-virtual.ts';

export interface Mailing {
  enqueueing: Enqueueing;
  live: LiveMailing;
  virtual: VirtualMailing;
}

/** What a message to very many people costs: to queue, to those who answer meanwhile, and in time. */
export async function measureMailing(server: BenchServer, quick: boolean): Promise<Mailing> {
  return {
    enqueueing: await measureEnqueueing(server, quick ? 100_000 : 1_000_000),
    live: await measureLiveMailing(server, quick ? 20 : 90),
    virtual: await measureVirtualMailing(
      server,
      quick ? { people: 3_000, groups: 20, perGroup: 20 } : { people: 99_800, groups: 200, perGroup: 20 },
    ),
  };
}
