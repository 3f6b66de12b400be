import { asId } from '../../lib/ids.ts';
import type { MembershipState, RosterStore } from '../../usecases/people/roster-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { listNamedCampaigns, listParticipation } from './participation.ts';
import { lockPeople, refreshFacts } from './refresh-facts.ts';
import { LISTED_MEMBER, toMember, toOrganisation, whereMember } from './roster-members.ts';
import { writeAudit } from './write-audit.ts';

export function createRosterStore(prisma: Prisma): RosterStore {
  return {
    async listOrganisations(where) {
      const rows = await prisma.organisation.findMany({
        where: where
          ? {
              OR: [
                { id: { in: [...where.organisationIds] } },
                { territoryId: { in: [...where.territoryIds] } },
              ],
            }
          : {},
        include: { _count: { select: { employments: { where: whereMember('requested') } } } },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
      });
      return rows.map(row => ({ ...toOrganisation(row), requests: row._count.employments }));
    },

    async findOrganisation(id) {
      const row = await prisma.organisation.findUnique({ where: { id } });
      return row && toOrganisation(row);
    },

    async countMembers(organisationId) {
      const count = (state: MembershipState) =>
        prisma.employment.count({ where: { organisationId, ...whereMember(state) } });
      const [requested, accepted, declined] = await Promise.all([
        count('requested'),
        count('accepted'),
        count('declined'),
      ]);
      return { requested, accepted, declined };
    },

    async listMembers({ organisationId, state }, { skip, take }) {
      const where = { organisationId, ...whereMember(state) };
      const [total, rows] = await Promise.all([
        prisma.employment.count({ where }),
        prisma.employment.findMany({
          where,
          include: LISTED_MEMBER,
          orderBy:
            state === 'accepted'
              ? [{ person: { fullName: 'asc' } }, { id: 'asc' }]
              : [{ requestedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
          skip,
          take,
        }),
      ]);
      return { total, members: rows.map(toMember) };
    },

    async findMember(id) {
      const row = await prisma.employment.findFirst({
        where: { id, person: { deletionAskedAt: null } },
        include: { ...LISTED_MEMBER, organisation: true },
      });
      return row && { member: toMember(row), organisation: toOrganisation(row.organisation) };
    },

    listNamedCampaigns: (organisationId, now) => listNamedCampaigns(prisma, organisationId, now),
    listParticipation: (organisationId, campaignId, now) =>
      listParticipation(prisma, organisationId, campaignId, now),

    async recordLook({ organisationId, ...look }) {
      await writeAudit(prisma, { ...look, object: `organisation:${organisationId}` });
    },

    decideJoin: ({ employmentId, organisationId, from, to, decidedById, by, at }) =>
      prisma.$transaction(async tx => {
        const asked = await tx.employment.findUnique({ where: { id: employmentId } });
        if (asked === null) return false;
        // Whoever asks again holds the person first too.
        await lockPeople(tx, [asked.personId]);
        const { count } = await tx.employment.updateMany({
          where: {
            id: employmentId,
            organisationId,
            state: from,
            person: { deletionAskedAt: null, registeredAt: { not: null } },
          },
          data: { state: to, decidedById, decidedAt: toDate(at) },
        });
        if (count === 0) return false;
        const { personId, organisation } = await tx.employment.findUniqueOrThrow({
          where: { id: employmentId },
          include: { organisation: true },
        });
        await refreshFacts(tx, [personId], at);
        await enqueueNotice(tx, {
          // Declined, asked again, declined again: each decision is told.
          key: `employment:${employmentId}:${to}:${at.epochMilliseconds}`,
          personId: asId(personId),
          kind: 'joinDecided',
          params: { organisation: organisation.title, accepted: to === 'accepted' },
          dueAt: at,
        });
        await writeAudit(tx, {
          at,
          actorId: decidedById,
          action: 'joinRequestDecide',
          by,
          subjectId: asId(personId),
          object: `employment:${employmentId}`,
        });
        return true;
      }),
  };
}
