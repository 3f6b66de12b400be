import type { RetentionStore } from '../../jobs/retention-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

/** Small enough that nobody waits for a delete. */
const BATCH = 5_000;

export function createRetentionStore(prisma: Prisma): RetentionStore {
  return {
    deleteHandledUpdates: before =>
      inBatches(
        () => prisma.$executeRaw`
          DELETE FROM "InboxUpdate" WHERE "updateId" IN (
            SELECT "updateId" FROM "InboxUpdate"
             WHERE state = 'done' AND "doneAt" < ${toDate(before)} LIMIT ${BATCH})`,
      ),
    deleteParkedUpdates: before =>
      inBatches(
        () => prisma.$executeRaw`
          DELETE FROM "InboxUpdate" WHERE "updateId" IN (
            SELECT "updateId" FROM "InboxUpdate"
             WHERE state = 'parked' AND "receivedAt" < ${toDate(before)} LIMIT ${BATCH})`,
      ),
    deleteTickClaims: before =>
      inBatches(
        () => prisma.$executeRaw`
          DELETE FROM "TickClaim" WHERE (job, slot) IN (
            SELECT job, slot FROM "TickClaim" WHERE slot < ${toDate(before)} LIMIT ${BATCH})`,
      ),
    deleteSettledDeliveries: before =>
      inBatches(
        () => prisma.$executeRaw`
          DELETE FROM "Delivery" WHERE id IN (
            SELECT id FROM "Delivery" WHERE "settledAt" < ${toDate(before)} LIMIT ${BATCH})`,
      ),
  };
}

async function inBatches(deleteSome: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let deleted = BATCH; deleted === BATCH; ) {
    deleted = await deleteSome();
    total += deleted;
  }
  return total;
}
