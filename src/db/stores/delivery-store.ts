import type {
  DeliveryId,
  DeliveryStore,
  DueNotice,
  Recipient,
  Settlement,
} from '../../delivery/delivery-store.ts';
import { asId } from '../../lib/ids.ts';
import { chooseLocale, type Locale } from '../../lib/texts.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { resolveTimezone, withWorkplace } from '../resolve-timezone.ts';
import type { Transaction } from '../transaction.ts';
import { createDeliveryLease, isLeaseHeld } from './delivery-lease.ts';

interface Defaults {
  timezone: string;
  locale: Locale;
}

interface DueRow {
  id: number;
  chatId: bigint;
  personId: number | null;
  kind: string;
  payload: unknown;
  expiresAt: Date | null;
  attempts: number;
  uncertainties: number;
}

/** What a row keeps of the text once nobody will need it again. */
const FORGOTTEN = {};

/** @param defaults what applies to people who, like their organisation and territory, say nothing. */
export function createDeliveryStore(prisma: Prisma, defaults: Defaults): DeliveryStore {
  return {
    ...createDeliveryLease(prisma),

    async claimNext({ fence, now, busyChats }, decide) {
      return prisma.$transaction(async tx => {
        if (!(await isLeaseHeld(tx, fence))) return { kind: 'leaseLost' };
        const row = await lockNext(tx, now, busyChats);
        if (!row) return { kind: 'nothing', chatsBusy: await isAnyDue(tx, now, busyChats) };
        const notice = await toDueNotice(tx, row, defaults);
        const decision = decide(notice);
        switch (decision.kind) {
          case 'send':
            await tx.delivery.update({
              where: { id: row.id },
              data: {
                state: 'sending',
                nextTryAt: null,
                fence,
                startedAt: toDate(now),
                attempts: { increment: 1 },
              },
            });
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
                ...(forget ? { payload: FORGOTTEN } : {}),
              },
            });
          }
        }
        return { kind: 'decided', notice, decision };
      });
    },

    async settle(id, settlement, { fence, now }) {
      return prisma.$transaction(async tx => {
        const { count } = await tx.delivery.updateMany({
          where: { id, state: 'sending', fence },
          data: { state: settlement.state, ...changeOf(settlement, now) },
        });
        if (count === 1 && settlement.state === 'dead' && settlement.personGone) {
          await tx.$executeRaw`
            UPDATE "Person" SET "unreachableSince" = ${toDate(now)}
              FROM "Delivery" WHERE "Delivery".id = ${id} AND "Person".id = "Delivery"."personId"
               AND "unreachableSince" IS NULL`;
        }
        return count === 1;
      });
    },

    async listSending(fence) {
      const rows = await prisma.delivery.findMany({
        where: { state: 'sending', fence: { lte: fence } },
        orderBy: { id: 'asc' },
        select: { id: true, kind: true, uncertainties: true, fence: true },
      });
      return rows.map(row => ({ ...row, id: asId<DeliveryId>(row.id), fence: row.fence ?? fence }));
    },
  };
}

function changeOf(settlement: Settlement, now: Temporal.Instant) {
  const settledAt = toDate(now);
  switch (settlement.state) {
    case 'sent':
      return { messageId: settlement.messageId, error: null, settledAt, payload: FORGOTTEN };
    case 'pending':
      return {
        nextTryAt: toDate(settlement.nextTryAt),
        attempts: { decrement: 1 },
        ...(settlement.chatId === undefined ? {} : { chatId: BigInt(settlement.chatId) }),
      };
    case 'retryAt':
      return { nextTryAt: toDate(settlement.nextTryAt), error: settlement.error };
    case 'uncertain':
      return {
        uncertainties: { increment: 1 },
        error: settlement.error,
        ...(settlement.nextTryAt ? { nextTryAt: toDate(settlement.nextTryAt) } : { settledAt }),
      };
    case 'dead':
      return { error: settlement.error, settledAt };
  }
}

async function lockNext(
  tx: Transaction,
  now: Temporal.Instant,
  busyChats: readonly number[],
): Promise<DueRow | undefined> {
  const rows = await tx.$queryRaw<DueRow[]>`
    SELECT id, "chatId", "personId", kind, payload, "expiresAt", attempts, uncertainties
      FROM "Delivery"
     WHERE "nextTryAt" <= ${toDate(now)} AND NOT ("chatId" = ANY (${busyChats.map(BigInt)}::bigint[]))
     ORDER BY "nextTryAt", id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0];
}

async function isAnyDue(tx: Transaction, now: Temporal.Instant, chats: readonly number[]): Promise<boolean> {
  if (chats.length === 0) return false;
  const due = await tx.delivery.findFirst({
    where: { nextTryAt: { lte: toDate(now) }, chatId: { in: chats.map(BigInt) } },
    select: { id: true },
  });
  return due !== null;
}

async function toDueNotice(tx: Transaction, row: DueRow, defaults: Defaults): Promise<DueNotice> {
  const person =
    row.personId === null
      ? null
      : await tx.person.findUnique({
          where: { id: row.personId },
          include: {
            ...withWorkplace,
            consents: { where: { kind: 'mailing' }, orderBy: { id: 'desc' }, take: 1 },
          },
        });
  const recipient: Recipient = person
    ? {
        kind: 'person',
        quietFrom: person.quietFrom,
        quietTo: person.quietTo,
        timezone: resolveTimezone(person, defaults.timezone),
        leaving: person.deletionAskedAt !== null,
        reachable: person.unreachableSince === null,
        mailing: person.consents[0]?.granted === true,
      }
    : { kind: row.personId === null ? 'group' : 'gone' };
  return {
    id: asId<DeliveryId>(row.id),
    chatId: Number(row.chatId),
    kind: row.kind,
    params: row.payload,
    expiresAt: row.expiresAt?.toTemporalInstant() ?? null,
    attempts: row.attempts,
    uncertainties: row.uncertainties,
    locale: chooseLocale(person?.locale, defaults.locale),
    recipient,
  };
}
