import { asId } from '../../lib/ids.ts';
import type { ProfileOwner, ProfileStore } from '../../usecases/profile/profile-store.ts';
import type { Prisma } from '../connect.ts';
import { dateToDay, toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { readStoredProfiles } from './profile-records.ts';
import type { LoadDefinition } from './questionnaire-cache.ts';
import { writeAudit } from './write-audit.ts';

export function createProfileStore(prisma: Prisma, loadDefinition: LoadDefinition): ProfileStore {
  return {
    readProfiles: (ownerId, wanted) => readStoredProfiles(prisma, loadDefinition, ownerId, wanted),

    findProfileOwner: ownerId => readOwner(prisma, ownerId),

    async readExternalResults(personId) {
      const rows = await prisma.externalResult.findMany({
        where: { personId },
        orderBy: [{ takenOn: 'desc' }, { frameworkKey: 'asc' }, { id: 'asc' }],
        omit: { id: true, personId: true, importId: true, recordedAt: true },
      });
      return rows.map(({ takenOn, ...row }) => ({ ...row, takenOn: dateToDay(takenOn) }));
    },

    inspectProfiles: ({ ownerId, actorId, at, decide }) =>
      prisma.$transaction(async tx => {
        const owner = await readOwner(tx, ownerId);
        if (owner === null) return null;
        const decision = decide(owner);
        if (!decision.allowed) return { owner, decision, profiles: null };
        await writeAudit(tx, { at, actorId, action: 'profileView', by: decision.by, subjectId: ownerId });
        // The newest one: whoever is shown a profile is not shown the list of everything answered.
        const { heads } = await readStoredProfiles(tx, loadDefinition, ownerId, null);
        const newest = heads[0]?.attemptId ?? null;
        return { owner, decision, profiles: await readStoredProfiles(tx, loadDefinition, ownerId, newest) };
      }),

    chooseCompetency: ({ personId, frameworkKey, competency, chosen, limit, at }) =>
      prisma.$transaction(async tx => {
        // Two taps at once: the second waits here, so that the limit is counted on what the first one left.
        await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
        const row = { personId, frameworkKey, competencyKey: competency };
        if (!chosen) {
          await tx.developmentChoice.deleteMany({ where: row });
          return 'stored' as const;
        }
        const others = await tx.developmentChoice.count({
          where: { personId, frameworkKey, competencyKey: { not: competency } },
        });
        if (others >= limit) return 'tooMany' as const;
        await tx.developmentChoice.createMany({
          data: [{ ...row, chosenAt: toDate(at) }],
          skipDuplicates: true,
        });
        return 'stored' as const;
      }),
  };
}

async function readOwner(tx: Transaction, ownerId: number): Promise<ProfileOwner | null> {
  const person = await tx.person.findUnique({
    where: { id: ownerId, deletionAskedAt: null },
    include: {
      employments: { where: { state: 'accepted' }, include: { organisation: true } },
      shares: { where: { revokedAt: null } },
      consents: { where: { kind: { in: ['processing', 'profileSharing'] } }, orderBy: { id: 'asc' } },
    },
  });
  if (person === null) return null;
  const holds = (kind: string): boolean =>
    person.consents.findLast(consent => consent.kind === kind)?.granted === true;
  const sharedWith = (audience: string): boolean =>
    person.shares.some(share => share.audience === audience) &&
    holds('processing') &&
    holds('profileSharing');
  return {
    personId: asId(person.id),
    fullName: person.fullName,
    territoryIds: [...new Set(person.employments.map(({ organisation }) => organisation.territoryId))],
    sharedWithMethodologist: sharedWith('methodologist'),
    sharedWithMentor: sharedWith('mentor'),
  };
}
