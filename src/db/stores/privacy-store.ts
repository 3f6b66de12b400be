import type { ConsentKind } from '../../domain/consent.ts';
import type { DatedConsent, PrivacyStore, ShareAudience } from '../../usecases/people/privacy-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { findOperator } from './find-operator.ts';

export function createPrivacyStore(prisma: Prisma): PrivacyStore {
  return {
    async readPrivacy(personId) {
      const [consents, shares] = await Promise.all([
        listConsents(prisma, personId),
        prisma.profileShare.findMany({ where: { personId, revokedAt: null }, orderBy: { id: 'asc' } }),
      ]);
      return {
        consents,
        shares: shares.map(row => ({
          audience: row.audience as ShareAudience,
          grantedAt: row.grantedAt.toTemporalInstant(),
        })),
      };
    },

    async listLooks(personId, { skip, take }) {
      // Without an actor it was a program of the operator's: not the person themself either.
      const where = { subjectId: personId, OR: [{ actorId: null }, { actorId: { not: personId } }] };
      const [total, rows] = await Promise.all([
        prisma.auditEntry.count({ where }),
        prisma.auditEntry.findMany({ where, orderBy: { id: 'desc' }, skip, take }),
      ]);
      const looks = rows.map(({ at, action, capacity }) => ({
        at: at.toTemporalInstant(),
        action,
        capacity,
      }));
      return { total, looks };
    },

    operatorOf: personId => findOperator(prisma, personId),

    addDecision: (personId, decision, at, plan) =>
      prisma.$transaction(async tx => {
        await lockPerson(tx, personId);
        const { add, endShares } = plan(await listConsents(tx, personId));
        if (add) await tx.consent.create({ data: { personId, ...decision, decidedAt: toDate(at) } });
        return { added: add, sharesEnded: endShares ? await endLiveShares(tx, personId, at) : 0 };
      }),

    share: ({ personId, audience, at }, mayShare) =>
      prisma.$transaction(async tx => {
        await lockPerson(tx, personId);
        if (!mayShare(await listConsents(tx, personId))) return 'consentMissing';
        const live = await tx.profileShare.findFirst({ where: { personId, audience, revokedAt: null } });
        if (live) return 'alreadyShared';
        await tx.profileShare.create({ data: { personId, audience, grantedAt: toDate(at) } });
        return 'shared';
      }),

    endShares: (personId, at) => endLiveShares(prisma, personId, at),
  };
}

/** Ends every share that is live. */
export async function endLiveShares(
  db: Transaction,
  personId: number,
  at: Temporal.Instant,
): Promise<number> {
  const { count } = await db.profileShare.updateMany({
    where: { personId, revokedAt: null },
    data: { revokedAt: toDate(at) },
  });
  return count;
}

/** Decisions and shares of one person are made one after the other: a share never outruns a withdrawal. */
async function lockPerson(tx: Transaction, personId: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
}

async function listConsents(db: Transaction, personId: number): Promise<DatedConsent[]> {
  const rows = await db.consent.findMany({ where: { personId }, orderBy: { id: 'asc' } });
  return rows.map(row => ({
    kind: row.kind as ConsentKind,
    version: row.version,
    granted: row.granted,
    decidedAt: row.decidedAt.toTemporalInstant(),
  }));
}
