import { deletionTerms } from '../../domain/deletion.ts';
import type { DeletionStore } from '../../jobs/deletion-store.ts';
import { asId } from '../../lib/ids.ts';
import { keyedHash } from '../../lib/keyed-hash.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { destroyPerson } from './destroy-person.ts';
import { refreshFacts } from './refresh-facts.ts';

/** @param secret of this installation: without it nobody can tell from an act whose it was. */
export function createDeletionStore(prisma: Prisma, secret: string): DeletionStore {
  return {
    async listDue({ askedBefore, latest }) {
      const asked = await prisma.person.findMany({
        where: { deletionAskedAt: { not: null } },
        select: { id: true, telegramId: true, deletionAskedAt: true },
        orderBy: { deletionAskedAt: 'asc' },
      });
      const urgent = await prisma.deletionAct.findMany({
        where: { destroyedAt: null, destroyBy: { lte: toDate(latest) } },
        select: { telegramIdHash: true },
      });
      const urgentHashes = new Set(urgent.map(act => act.telegramIdHash));
      return asked
        .filter(
          person =>
            (person.deletionAskedAt && person.deletionAskedAt <= toDate(askedBefore)) ||
            urgentHashes.has(hashAccount(secret, person.telegramId)),
        )
        .map(person => asId(person.id));
    },

    destroy: (personId, now) =>
      prisma.$transaction(async tx => {
        const [person] = await tx.$queryRaw<{ telegramId: bigint | null; askedAt: Date | null }[]>`
          SELECT "telegramId", "deletionAskedAt" AS "askedAt" FROM "Person" WHERE id = ${personId} FOR UPDATE`;
        if (!person?.askedAt) return null;
        // Counted nowhere any more, if that was not written down when they asked: a restored backup knows nothing of it.
        await refreshFacts(tx, [personId], now);
        const rowCounts = await destroyPerson(tx, personId, person.telegramId);
        await completeAct(tx, {
          telegramIdHash: hashAccount(secret, person.telegramId),
          askedAt: person.askedAt,
          destroyedAt: toDate(now),
          rowCounts,
        });
        return rowCounts;
      }),
  };
}

/** What an act keeps of a Telegram account; empty for a person who never had one. */
export function hashAccount(secret: string, telegramId: bigint | number | null): string {
  return telegramId === null ? '' : keyedHash(secret, String(telegramId));
}

async function completeAct(
  tx: Transaction,
  act: { telegramIdHash: string; askedAt: Date; destroyedAt: Date; rowCounts: Record<string, number> },
): Promise<void> {
  const { telegramIdHash, askedAt, ...done } = act;
  const { count } = await tx.deletionAct.updateMany({
    where: { telegramIdHash, destroyedAt: null },
    data: done,
  });
  if (count > 0) return;
  const { destroyBy } = deletionTerms(askedAt.toTemporalInstant());
  await tx.deletionAct.create({ data: { ...act, destroyBy: toDate(destroyBy) } });
}
