import type { ClaimedTask, TaskStore } from '../../jobs/task-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

export function createTaskStore(prisma: Prisma): TaskStore {
  return {
    async claimTask(owner, kinds, leaseMs) {
      // A queued row's `leaseUntil` is the moment before which it is not tried again.
      const rows = await prisma.$queryRaw<ClaimedTask[]>`
        UPDATE "Task" SET state = 'running', owner = ${owner}, attempts = attempts + 1,
               "leaseUntil" = clock_timestamp()::timestamp + make_interval(secs => ${leaseMs / 1_000}::float8)
         WHERE id = (SELECT id FROM "Task"
                      WHERE state IN ('queued', 'running') AND kind = ANY(${[...kinds]}::text[])
                        AND ("leaseUntil" IS NULL OR "leaseUntil" < clock_timestamp()::timestamp)
                      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, key, kind, payload, attempts AS attempt`;
      return rows[0] ?? null;
    },
    async renewLease(id, owner, leaseMs) {
      const renewed = await prisma.$executeRaw`
        UPDATE "Task" SET "leaseUntil" = clock_timestamp()::timestamp + make_interval(secs => ${leaseMs / 1_000}::float8)
         WHERE id = ${id} AND owner = ${owner} AND state = 'running'`;
      return renewed === 1;
    },
    async finishTask(id, owner, at) {
      await prisma.task.updateMany({
        where: { id, owner, state: 'running' },
        data: { state: 'done', finishedAt: toDate(at), leaseUntil: null, owner: null, error: null },
      });
    },
    async giveBack(id, owner, { error, afterMs, at }) {
      if (afterMs === null) {
        await prisma.task.updateMany({
          where: { id, owner, state: 'running' },
          data: { state: 'failed', error, finishedAt: toDate(at), leaseUntil: null, owner: null },
        });
        return;
      }
      await prisma.$executeRaw`
        UPDATE "Task" SET state = 'queued', owner = NULL, error = ${error},
               "leaseUntil" = clock_timestamp()::timestamp + make_interval(secs => ${afterMs / 1_000}::float8)
         WHERE id = ${id} AND owner = ${owner} AND state = 'running'`;
    },
    async release(id, owner) {
      await prisma.task.updateMany({
        where: { id, owner, state: 'running' },
        data: { state: 'queued', owner: null, leaseUntil: null, attempts: { decrement: 1 } },
      });
    },
  };
}
