import { chooseLocale } from '../../lib/texts.ts';
import type { LeavingStore } from '../../usecases/people/leaving-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { hashAccount } from './deletion-store.ts';
import { findOperator } from './find-operator.ts';
import { leavePairs } from './leave-pairs.ts';
import { endLiveShares } from './privacy-store.ts';
import { refreshFacts } from './refresh-facts.ts';
import { writeAudit } from './write-audit.ts';

/** @param secret the installation's, by which an act recognises the account it was about. */
export function createLeavingStore(prisma: Prisma, secret: () => Promise<string>): LeavingStore {
  return {
    async askDeletion({ personId, telegramId, at, destroyBy }) {
      const telegramIdHash = hashAccount(await secret(), telegramId);
      return prisma.$transaction(async tx => {
        const { count } = await tx.person.updateMany({
          where: { id: personId, telegramId: BigInt(telegramId), deletionAskedAt: null },
          data: { deletionAskedAt: toDate(at) },
        });
        if (count === 0) return false;
        await tx.deletionAct.create({
          data: { telegramIdHash, askedAt: toDate(at), destroyBy: toDate(destroyBy) },
        });
        await endLiveShares(tx, personId, at);
        await leavePairs(tx, personId, at);
        await refreshFacts(tx, [personId], at);
        await tx.chatFocus.deleteMany({ where: { chatId: BigInt(telegramId) } });
        await tx.dialogueState.deleteMany({ where: { key: String(telegramId) } });
        await writeAudit(tx, {
          at,
          actorId: personId,
          action: 'ownDataDelete',
          by: 'anyone',
          subjectId: personId,
        });
        return true;
      });
    },

    async findLeaving(telegramId) {
      const person = await prisma.person.findUnique({
        where: { telegramId: BigInt(telegramId) },
        select: { id: true, deletionAskedAt: true, locale: true },
      });
      if (!person?.deletionAskedAt) return null;
      return {
        askedAt: person.deletionAskedAt.toTemporalInstant(),
        locale: chooseLocale(person.locale, 'ru'),
        operator: await findOperator(prisma, person.id),
      };
    },
  };
}
