import type { TickStore } from '../../schedule/tick-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

export function createTickStore(prisma: Prisma): TickStore {
  return {
    async claimTick(job, slot, at) {
      const { count } = await prisma.tickClaim.createMany({
        data: [{ job, slot: toDate(slot), claimedAt: toDate(at) }],
        skipDuplicates: true,
      });
      return count === 1;
    },
  };
}
