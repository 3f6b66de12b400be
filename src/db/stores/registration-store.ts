import { findByName } from '../../domain/find-by-name.ts';
import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { FoundOrganisation, RegistrationStore } from '../../usecases/people/registration.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { notifyOfJoinRequest } from './join-notices.ts';
import { lockPeople, refreshFacts } from './refresh-facts.ts';
import { requestEmployment } from './request-employment.ts';

export function createRegistrationStore(prisma: Prisma): RegistrationStore {
  const currentEmployment = (personId: number) =>
    prisma.employment.findFirst({
      where: { personId, state: { in: ['accepted', 'requested'] } },
      orderBy: [{ state: 'asc' }, { id: 'asc' }],
    });

  return {
    async registrationDraft(personId) {
      const person = await prisma.person.findUniqueOrThrow({ where: { id: personId } });
      const employment = await currentEmployment(personId);
      return {
        fullName: person.nameConfirmed ? person.fullName : null,
        organisationId: employment ? asId(employment.organisationId) : null,
        position: employment?.position ?? null,
        subjects: employment?.subjectsKnown ? employment.subjects : null,
        serviceYears: employment?.serviceYears ?? null,
        category: employment?.category ?? null,
      };
    },

    async setName(personId, fullName) {
      await prisma.person.update({ where: { id: personId }, data: { fullName, nameConfirmed: true } });
    },

    async searchOrganisations(query, limit) {
      const rows = await prisma.organisation.findMany({
        include: { territory: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      const { exact, found } = findByName(foldForSearch(query), rows, limit);
      return { exact, found: found.map(toFound) };
    },

    async requestEmployment(personId, organisationId, now) {
      const standing = await prisma.$transaction(tx =>
        requestEmployment(tx, { personId, organisationId }, now),
      );
      return standing !== 'unknown';
    },

    async setEmployment(personId, details, now) {
      const employment = await currentEmployment(personId);
      if (!employment) return;
      const { subjects, ...rest } = details;
      await prisma.$transaction(async tx => {
        // As whoever decides about the employment does: in another order they would wait for each other.
        await lockPeople(tx, [personId]);
        await tx.employment.update({
          where: { id: employment.id },
          data: { ...rest, ...(subjects ? { subjects: [...subjects], subjectsKnown: true } : {}) },
        });
        await refreshFacts(tx, [personId], now);
      });
    },

    finishRegistration: (personId, now) =>
      prisma.$transaction(async tx => {
        await tx.person.updateMany({
          where: { id: personId, registeredAt: null },
          data: { registeredAt: toDate(now) },
        });
        const requests = await tx.employment.findMany({ where: { personId, state: 'requested' } });
        for (const { id } of requests) await notifyOfJoinRequest(tx, id, now);
        const accepted = await tx.employment.count({ where: { personId, state: 'accepted' } });
        return { waitsForCoordinator: accepted === 0 && requests.length > 0 };
      }),
  };
}

function toFound(row: { id: number; title: string; territory: { title: string } }): FoundOrganisation {
  return { id: asId(row.id), title: row.title, territory: row.territory.title };
}
