import type { DeliveryId, DeliveryStore } from '../../delivery/delivery-store.ts';
import { asId } from '../../lib/ids.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { isAnyDue, lockNext, readEarliest } from './delivery-claim.ts';
import { type DeliveryDefaults, type LiveParams, readDueNotice } from './delivery-due.ts';
import { createDeliveryLease, isLeaseHeld } from './delivery-lease.ts';
import { carryOn, changeOf, FORGOTTEN, moveChat } from './delivery-settle.ts';
import { readOutbox } from './outbox-figures.ts';

/** The deliveries, with what others than the dispatcher ask about them. */
export type Deliveries = DeliveryStore & {
  /** When the next row is due, or was; null when none waits. */
  readNextTryAt(): Promise<Temporal.Instant | null>;
  /** A group has another id now: what waits for the old one goes there. Safe to repeat. */
  moveChat(fromChatId: number, toChatId: number): Promise<void>;
  /** How much waits, and since when: for those who watch over the installation. */
  readOutbox(now: Temporal.Instant): ReturnType<typeof readOutbox>;
};

/**
 * @param defaults what applies to people who, like their organisation and territory, say nothing.
 * @param options.live which kinds are made of what is true when they are sent, and how that is read.
 */
export function createDeliveryStore(
  prisma: Prisma,
  defaults: DeliveryDefaults,
  { live }: { live?: LiveParams } = {},
): Deliveries {
  return {
    ...createDeliveryLease(prisma),

    async claimNext({ fence, now, busyChats }, decide) {
      return prisma.$transaction(async tx => {
        const row = await lockNext(tx, { fence, now, busyChats });
        if (!row) {
          if (!(await isLeaseHeld(tx, fence))) return { kind: 'leaseLost' };
          return { kind: 'nothing', chatsBusy: busyChats.length > 0 && (await isAnyDue(tx, now)) };
        }
        const notice = await readDueNotice(tx, row, now, { defaults, live });
        const decision = decide(notice);
        switch (decision.kind) {
          case 'send':
            await begin(tx, row.id, { fence, now });
            break;
          case 'postpone':
            await tx.delivery.update({ where: { id: row.id }, data: { nextTryAt: toDate(decision.until) } });
            break;
          case 'drop': {
            const { state, reason } = decision;
            const forget = state === 'expired' || state === 'cancelled';
            await tx.delivery.update({
              where: { id: row.id },
              data: {
                state,
                error: reason,
                nextTryAt: null,
                settledAt: toDate(now),
                withdrawn: false,
                ...(forget ? { payload: FORGOTTEN } : {}),
              },
            });
          }
        }
        return { kind: 'decided', notice, decision };
      });
    },

    async settle(id, settlement, { fence, now }) {
      // By far the most frequent end, as one plain statement.
      if (settlement.state === 'sent') {
        const { messageId } = settlement;
        const stored = await prisma.$executeRaw`
          UPDATE "Delivery" SET state = 'sent', "messageId" = ${messageId}, error = NULL, payload = '{}',
                 "settledAt" = ${toDate(now)}
           WHERE id = ${id} AND state = 'sending' AND fence = ${fence}`;
        return stored === 1;
      }
      return prisma.$transaction(async tx => {
        const { count } = await tx.delivery.updateMany({
          where: { id, state: 'sending', fence },
          data: { state: settlement.state, ...changeOf(settlement, now) },
        });
        if (count === 0) return false;
        await carryOn(tx, id, settlement, now);
        return true;
      });
    },

    moveChat: (fromChatId, toChatId) =>
      prisma.$transaction(tx => moveChat(tx, { chatId: fromChatId }, toChatId)),

    readNextTryAt: () => readEarliest(prisma),

    readOutbox: now => readOutbox(prisma, now),

    async listSending(fence) {
      const rows = await prisma.delivery.findMany({
        where: { state: 'sending', fence: { lte: fence } },
        orderBy: { id: 'asc' },
        select: { id: true, kind: true, personId: true, uncertainties: true, fence: true },
      });
      return rows.map(({ personId, ...row }) => ({
        ...row,
        id: asId<DeliveryId>(row.id),
        toGroup: personId === null,
        fence: row.fence ?? fence,
      }));
    },
  };
}

/** Committed before the call, so that a process that dies leaves a trace of what may have arrived. */
async function begin(
  tx: Transaction,
  id: number,
  { fence, now }: { fence: number; now: Temporal.Instant },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Delivery" SET state = 'sending', "nextTryAt" = NULL, fence = ${fence}, "startedAt" = ${toDate(now)},
           attempts = attempts + 1
     WHERE id = ${id}`;
}
