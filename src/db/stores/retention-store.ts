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
    forgetImports: before =>
      prisma.$transaction(async tx => {
        await tx.$executeRaw`
          DELETE FROM "ImportChange" AS change USING "Import" AS imported
           WHERE imported.id = change."importId" AND imported."createdAt" < ${toDate(before)}`;
        return tx.$executeRaw`
          UPDATE "Import" SET content = NULL,
                 plan = CASE WHEN state = 'applied' THEN plan END,
                 state = CASE WHEN state IN ('reading', 'planned', 'refused') THEN 'discarded' ELSE state END
           WHERE "createdAt" < ${toDate(before)}
             AND (content IS NOT NULL OR state IN ('reading', 'planned', 'refused'))`;
      }),
    deleteEndedTasks: before =>
      inBatches(
        () => prisma.$executeRaw`
          DELETE FROM "Task" WHERE id IN (
            SELECT id FROM "Task" WHERE "finishedAt" < ${toDate(before)} LIMIT ${BATCH})`,
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
