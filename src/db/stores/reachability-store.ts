import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

/** Who can be written to, as far as Telegram told. */
export function createReachabilityStore(prisma: Prisma) {
  return {
    /** The account wrote to the bot or unblocked it. Cheap when it was reachable all the time. */
    async markReachable(telegramId: number): Promise<void> {
      await prisma.person.updateMany({
        where: { telegramId: BigInt(telegramId), unreachableSince: { not: null } },
        data: { unreachableSince: null },
      });
    },
    /** The account blocked the bot. Notices that come due for it meanwhile end as `dead`. */
    async markUnreachable(telegramId: number, at: Temporal.Instant): Promise<void> {
      await prisma.person.updateMany({
        where: { telegramId: BigInt(telegramId), unreachableSince: null },
        data: { unreachableSince: toDate(at) },
      });
    },
  };
}
