import type { ConsentKind } from '../../domain/consent.ts';
import { asId, type OrganisationId } from '../../lib/ids.ts';
import type { ArrivalStore, ConsentDecision } from '../../usecases/people/arrival-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { toOperator } from './operator.ts';
import { requestEmployment } from './request-employment.ts';

export function createArrivalStore(prisma: Prisma): ArrivalStore {
  return {
    async findInvitation(tokenHash, now) {
      const row = await validInvitation(prisma, tokenHash, now);
      const organisation = row?.organisation ?? row?.person?.employments[0]?.organisation;
      if (!row || !organisation) return null;
      return {
        operator: toOperator(organisation.territory),
        organisation: { id: asId(organisation.id), title: organisation.title },
        person: row.person ? { id: asId(row.person.id), fullName: row.person.fullName } : null,
      };
    },

    async defaultOperator() {
      const territory = await prisma.territory.findFirst({ orderBy: { id: 'asc' } });
      return territory ? toOperator(territory) : null;
    },

    async createPerson({ telegramId, name, locale, tokenHash, consent, now }) {
      return prisma.$transaction(async tx => {
        const known = await tx.person.findUnique({ where: { telegramId: BigInt(telegramId) } });
        // Who asked to be deleted is a stranger, and cannot begin anew before the old data are destroyed.
        if (known) return known.deletionAskedAt ? null : asId(known.id);
        const invitation = tokenHash === null ? null : await validInvitation(tx, tokenHash, now);
        // It was good when it was followed: somebody else used it meanwhile, or it ran out.
        if (tokenHash !== null && !invitation) return null;
        if (invitation?.personId) {
          // Spent in the `where`: of two who follow the same personal link one gets in.
          const spent = await tx.invitation.updateMany({
            where: { id: invitation.id, usedAt: null },
            data: { usedAt: toDate(now) },
          });
          if (spent.count === 0) return null;
          // Two links for one person: the second must not take the account of the first away.
          const bound = await tx.person.updateMany({
            where: { id: invitation.personId, telegramId: null, deletionAskedAt: null },
            data: { telegramId: BigInt(telegramId), locale, nameConfirmed: true },
          });
          if (bound.count === 0) return null;
          await addConsent(tx, invitation.personId, consent, now);
          return asId(invitation.personId);
        }
        const person = await tx.person.create({
          data: { telegramId: BigInt(telegramId), fullName: name, locale, createdAt: toDate(now) },
        });
        await addConsent(tx, person.id, consent, now);
        if (invitation?.organisationId) {
          // Whoever holds the organisation's link was given it there, but anybody may pass it on: still a request.
          const organisationId = asId<OrganisationId>(invitation.organisationId);
          await requestEmployment(tx, { personId: asId(person.id), organisationId }, now);
        }
        return asId(person.id);
      });
    },

    joinByInvitation: ({ personId, tokenHash, now }) =>
      prisma.$transaction(async tx => {
        const invitation = await validInvitation(tx, tokenHash, now);
        if (invitation?.personId) return { kind: 'personal' };
        if (!invitation?.organisation) return { kind: 'invalid' };
        const { id, title } = invitation.organisation;
        const standing = await requestEmployment(tx, { personId, organisationId: asId(id) }, now);
        return standing === 'unknown' ? { kind: 'invalid' } : { kind: standing, title };
      }),

    addConsent: (personId, decision, now) => addConsent(prisma, personId, decision, now),

    async listConsents(personId) {
      const rows = await prisma.consent.findMany({ where: { personId }, orderBy: { id: 'asc' } });
      return rows.map(row => ({ kind: row.kind as ConsentKind, version: row.version, granted: row.granted }));
    },
  };
}

function validInvitation(db: Transaction, tokenHash: string, now: Temporal.Instant) {
  return db.invitation.findFirst({
    where: {
      tokenHash,
      usedAt: null,
      expiresAt: { gt: toDate(now) },
      OR: [{ personId: null }, { person: { telegramId: null, deletionAskedAt: null } }],
    },
    include: {
      organisation: { include: { territory: true } },
      person: { include: { employments: { include: { organisation: { include: { territory: true } } } } } },
    },
  });
}

async function addConsent(
  db: Transaction,
  personId: number,
  decision: ConsentDecision,
  now: Temporal.Instant,
): Promise<void> {
  await db.consent.create({ data: { personId, ...decision, decidedAt: toDate(now) } });
}
