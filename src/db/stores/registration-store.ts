import { asId } from '../../lib/ids.ts';
import { foldForSearch } from '../../lib/text.ts';
import type { FoundOrganisation, RegistrationStore } from '../../usecases/people/registration.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';

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
      const words = foldForSearch(query)
        .split(' ')
        .filter(word => word !== '');
      if (words.length === 0) return { exact: true, found: [] };
      const rows = await prisma.organisation.findMany({
        where: { AND: words.map(word => ({ searchText: { contains: word } })) },
        include: { territory: true },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      const found = rows.map(toFound);
      return found.length > 0 ? { exact: true, found } : { exact: false, found: await nearest(words, limit) };
    },

    async requestEmployment(personId, organisationId) {
      await prisma.employment.upsert({
        where: { personId_organisationId: { personId, organisationId } },
        create: { personId, organisationId, state: 'requested' },
        update: {},
      });
    },

    async setEmployment(personId, details) {
      const employment = await currentEmployment(personId);
      if (!employment) return;
      const { subjects, ...rest } = details;
      await prisma.employment.update({
        where: { id: employment.id },
        data: { ...rest, ...(subjects ? { subjects: [...subjects], subjectsKnown: true } : {}) },
      });
    },

    async finishRegistration(personId, now) {
      await prisma.person.updateMany({
        where: { id: personId, registeredAt: null },
        data: { registeredAt: toDate(now) },
      });
      const employment = await currentEmployment(personId);
      return { waitsForCoordinator: employment?.state === 'requested' };
    },
  };

  /** By how many three-letter pieces the names share: a typing error breaks three of them, not the whole. */
  async function nearest(words: readonly string[], limit: number): Promise<FoundOrganisation[]> {
    const pieces = [...new Set(words.flatMap(trigrams))];
    const rows = await prisma.organisation.findMany({ include: { territory: true } });
    return rows
      .map(row => ({ row, shared: pieces.filter(piece => row.searchText.includes(piece)).length }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || a.row.id - b.row.id)
      .slice(0, limit)
      .map(({ row }) => toFound(row));
  }
}

function trigrams(word: string): string[] {
  if (word.length <= 3) return [word];
  return Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3));
}

function toFound(row: { id: number; title: string; territory: { title: string } }): FoundOrganisation {
  return { id: asId(row.id), title: row.title, territory: row.territory.title };
}
