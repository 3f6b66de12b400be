import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Prisma } from '../connect.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';

const LEASE = 'delivery';
// The database's clock: the only one all processes share. Ours may be the sandbox's, which people move.
const NOW = Sql.sql`(clock_timestamp() AT TIME ZONE 'UTC')`;

/** The right to send, as a row that one process holds for a term. */
export function createDeliveryLease(
  prisma: Prisma,
): Pick<DeliveryStore, 'holdLease' | 'releaseLease' | 'rememberPause'> {
  return {
    async holdLease(owner, seconds) {
      const until = Sql.sql`${NOW} + make_interval(secs => ${seconds})`;
      const rows = await prisma.$queryRaw<{ fence: number; pausedMs: number }[]>`
        INSERT INTO "Lease" AS lease (name, owner, fence, until) VALUES (${LEASE}, ${owner}, 1, ${until})
        ON CONFLICT (name) DO UPDATE
           SET owner = excluded.owner, until = excluded.until,
               fence = lease.fence + CASE WHEN lease.owner = excluded.owner THEN 0 ELSE 1 END
         WHERE lease.owner = excluded.owner OR lease.until <= ${NOW}
        RETURNING fence,
          greatest(0, coalesce(extract(epoch FROM "pausedUntil" - ${NOW}), 0) * 1000)::int AS "pausedMs"`;
      return rows[0] ?? null;
    },

    async releaseLease(owner) {
      await prisma.$executeRaw`UPDATE "Lease" SET until = ${NOW} WHERE name = ${LEASE} AND owner = ${owner}`;
    },

    async rememberPause(fence, seconds) {
      await prisma.$executeRaw`
        UPDATE "Lease" SET "pausedUntil" = greatest("pausedUntil", ${NOW} + make_interval(secs => ${seconds}))
         WHERE name = ${LEASE} AND fence = ${fence}`;
    },
  };
}

/** The row of the lease while this term runs; no other process can begin the next one while the transaction lasts. */
export function heldLease(fence: number): Sql.Sql {
  return Sql.sql`SELECT 1 FROM "Lease" WHERE name = ${LEASE} AND fence = ${fence} AND until > ${NOW} FOR SHARE`;
}

/** Whether the term still runs. */
export async function isLeaseHeld(tx: Transaction, fence: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`${heldLease(fence)}`;
  return rows.length > 0;
}
