import type { InvitationStore } from '../../usecases/people/invitation-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { writeAudit } from './write-audit.ts';

export function createInvitationStore(prisma: Prisma): InvitationStore {
  return {
    addInvitation: ({ target, tokenHash, expiresAt, createdById, by, at }) =>
      prisma.$transaction(async tx => {
        const { kind, organisationId } = target;
        const personId = kind === 'personal' ? target.personId : null;
        if (personId !== null) {
          // The row is locked: nobody arrives between the look and the new link.
          const [waiting] = await tx.$queryRaw<{ id: number }[]>`
            SELECT id FROM "Person"
             WHERE id = ${personId} AND "telegramId" IS NULL AND "deletionAskedAt" IS NULL FOR UPDATE`;
          if (!waiting) return false;
          await tx.invitation.updateMany({
            where: { personId, usedAt: null, expiresAt: { gt: toDate(at) } },
            data: { expiresAt: toDate(at) },
          });
        }
        const { id } = await tx.invitation.create({
          data: {
            kind,
            organisationId,
            personId,
            tokenHash,
            createdById,
            createdAt: toDate(at),
            expiresAt: toDate(expiresAt),
          },
        });
        await writeAudit(tx, {
          at,
          actorId: createdById,
          action: 'invite',
          by,
          ...(personId === null ? {} : { subjectId: personId }),
          object: `invitation:${id}`,
        });
        return true;
      }),
  };
}
