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
import type { Transaction } from '../transaction.ts';
import { createDeliveryLease, isLeaseHeld } from './delivery-lease.ts';

interface Defaults {
  timezone: string;
  locale: Locale;
}

interface DueRow {
  id: number;
  chatId: bigint;
  kind: string;
  payload: unknown;
  expiresAt: Date | null;
  attempts: number;
  uncertainties: number;
  toGroup: boolean;
  /** Null: there is no such person any more; so for everything below. */
  locale: string | null;
  quietFrom: string | null;
  quietTo: string | null;
  timezone: string | null;
  leaving: boolean | null;
  reachable: boolean | null;
  mailing: boolean | null;
}

/** What a row keeps of the text once nobody will need it again. */
const FORGOTTEN = {};

/** @param defaults what applies to people who, like their organisation and territory, say nothing. */
export function createDeliveryStore(
  prisma: Prisma,
  defaults: Defaults,
): DeliveryStore & {
  /** When the next row is due, or was; null when none waits. */
  readNextTryAt(): Promise<Temporal.Instant | null>;
} {
  return {
    ...createDeliveryLease(prisma),

    async claimNext({ fence, now, busyChats }, decide) {
      return prisma.$transaction(async tx => {
        if (!(await isLeaseHeld(tx, fence))) return { kind: 'leaseLost' };
        const row = await lockNext(tx, now, busyChats);
        if (!row) return { kind: 'nothing', chatsBusy: await isAnyDue(tx, now, busyChats) };
        const notice = toDueNotice(row, defaults);
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
      const { count } = await prisma.delivery.updateMany({
        where: { id, state: 'sending', fence },
        data: { state: settlement.state, ...changeOf(settlement, now) },
      });
      // Apart from the row: when this is lost in a crash, the next notice to the person finds it out again.
      if (count === 1 && settlement.state === 'dead' && settlement.personGone)
        await markGone(prisma, id, now);
      return count === 1;
    },

    async readNextTryAt() {
      const { _min } = await prisma.delivery.aggregate({ _min: { nextTryAt: true } });
      return _min.nextTryAt?.toTemporalInstant() ?? null;
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

async function markGone(prisma: Prisma, id: DeliveryId, now: Temporal.Instant): Promise<void> {
  await prisma.$executeRaw`
    UPDATE "Person" SET "unreachableSince" = ${toDate(now)}
      FROM "Delivery" WHERE "Delivery".id = ${id} AND "Person".id = "Delivery"."personId"
       AND "unreachableSince" IS NULL`;
}

/** The row is found and locked first and joined afterwards, so that no plan joins everything that is due. */
async function lockNext(
  tx: Transaction,
  now: Temporal.Instant,
  busyChats: readonly number[],
): Promise<DueRow | undefined> {
  const rows = await tx.$queryRaw<DueRow[]>`
    WITH next AS (
      SELECT * FROM "Delivery"
       WHERE "nextTryAt" <= ${toDate(now)} AND NOT ("chatId" = ANY (${busyChats.map(BigInt)}::bigint[]))
       ORDER BY "nextTryAt", id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    SELECT next.id, next."chatId", next.kind, next.payload, next."expiresAt", next.attempts, next.uncertainties,
           next."personId" IS NULL AS "toGroup", person.locale, person."quietFrom", person."quietTo",
           coalesce(person.timezone, workplace.timezone) AS timezone,
           person."deletionAskedAt" IS NOT NULL AS leaving,
           person."unreachableSince" IS NULL AS reachable,
           (SELECT granted FROM "Consent" WHERE "personId" = person.id AND kind = 'mailing'
             ORDER BY id DESC LIMIT 1) AS mailing
      FROM next
      LEFT JOIN "Person" AS person ON person.id = next."personId"
      LEFT JOIN LATERAL (
        SELECT coalesce(organisation.timezone, territory.timezone) AS timezone
          FROM "Employment" AS employment
          JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
          JOIN "Territory" AS territory ON territory.id = organisation."territoryId"
         WHERE employment."personId" = person.id AND employment.state = 'accepted'
         ORDER BY employment.id LIMIT 1
      ) AS workplace ON true`;
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

function toDueNotice(row: DueRow, defaults: Defaults): DueNotice {
  return {
    id: asId<DeliveryId>(row.id),
    chatId: Number(row.chatId),
    kind: row.kind,
    params: row.payload,
    expiresAt: row.expiresAt?.toTemporalInstant() ?? null,
    attempts: row.attempts,
    uncertainties: row.uncertainties,
    locale: chooseLocale(row.locale ?? undefined, defaults.locale),
    recipient: toRecipient(row, defaults.timezone),
  };
}

function toRecipient(row: DueRow, installationTimezone: string): Recipient {
  const { quietFrom, quietTo } = row;
  if (row.toGroup) return { kind: 'group' };
  if (quietFrom === null || quietTo === null) return { kind: 'gone' };
  return {
    kind: 'person',
    quietFrom,
    quietTo,
    timezone: row.timezone ?? installationTimezone,
    leaving: row.leaving === true,
    reachable: row.reachable === true,
    mailing: row.mailing === true,
  };
}
