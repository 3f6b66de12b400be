import { asId, type PersonId } from '../../lib/ids.ts';
import type { GroupMember, PeopleGroupStore } from '../../usecases/groups/people-group-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import type { Transaction } from '../transaction.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { auditGroup } from './group-audit.ts';
import { refreshFacts } from './refresh-facts.ts';

type Members = Pick<
  PeopleGroupStore,
  'listMembers' | 'findMember' | 'addMember' | 'removeMember' | 'addJoinLink' | 'joinByLink'
>;

/** Who is in a group now, with where they work: the earliest of several places. */
const MEMBERS = Sql.sql`
  "PeopleGroupMember" AS membership
  JOIN "Person" AS person ON person.id = membership."personId" AND person."deletionAskedAt" IS NULL
  LEFT JOIN LATERAL (
    SELECT organisation.title FROM "Employment" AS employment
      JOIN "Organisation" AS organisation ON organisation.id = employment."organisationId"
     WHERE employment."personId" = person.id AND employment.state = 'accepted' ORDER BY employment.id LIMIT 1
  ) AS workplace ON true`;

interface MemberRow {
  personId: number;
  fullName: string;
  organisation: string | null;
}

export function createGroupMembers(prisma: Prisma): Members {
  const read = (groupId: number, more: Sql.Sql) => prisma.$queryRaw<MemberRow[]>`
    SELECT person.id AS "personId", person."fullName", workplace.title AS organisation FROM ${MEMBERS}
     WHERE membership."groupId" = ${groupId} AND membership."leftAt" IS NULL ${more}`;

  return {
    async listMembers(id, { skip, take }) {
      const total = await prisma.peopleGroupMember.count({
        where: { groupId: id, leftAt: null, person: { deletionAskedAt: null } },
      });
      const page = Sql.sql`ORDER BY person."fullName", person.id LIMIT ${take} OFFSET ${skip}`;
      return { total, members: (await read(id, page)).map(toMember) };
    },

    async findMember(id, personId) {
      const [row] = await read(id, Sql.sql`AND person.id = ${personId}`);
      return row ? toMember(row) : null;
    },

    addMember: (id, personId, act) =>
      prisma.$transaction(async tx => {
        const group = await tx.peopleGroup.findFirst({ where: { id, archivedAt: null } });
        if (!group || !(await enter(tx, id, personId, act.at))) return false;
        await auditGroup(tx, id, act, { subjectId: personId, what: 'added' });
        if (personId !== act.actorId)
          await enqueueNotice(tx, {
            key: `groupJoined:${id}:${personId}:${act.at.epochMilliseconds}`,
            personId,
            kind: 'groupJoined',
            params: { group: group.title },
            dueAt: act.at,
          });
        return true;
      }),

    removeMember: (id, personId, act) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.peopleGroupMember.updateMany({
          where: { groupId: id, personId, leftAt: null },
          data: { leftAt: toDate(act.at) },
        });
        if (count === 0) return false;
        await refreshFacts(tx, [personId], act.at);
        await auditGroup(tx, id, act, { subjectId: personId, what: 'left' });
        return true;
      }),

    async addJoinLink({ groupId, tokenHash, expiresAt }, act) {
      await prisma.$transaction(async tx => {
        await tx.invitation.create({
          data: {
            kind: 'group',
            groupId,
            tokenHash,
            createdById: act.actorId,
            createdAt: toDate(act.at),
            expiresAt: toDate(expiresAt),
          },
        });
        await auditGroup(tx, groupId, act, { what: 'link' });
      });
    },

    joinByLink: ({ personId, tokenHash, now }) =>
      prisma.$transaction(async tx => {
        const open = { tokenHash, kind: 'group', usedAt: null, expiresAt: { gt: toDate(now) } };
        const invitation = await tx.invitation.findFirst({ where: open, select: { groupId: true } });
        const id = invitation?.groupId ?? null;
        const group =
          id === null ? null : await tx.peopleGroup.findFirst({ where: { id, archivedAt: null } });
        if (!group) return { kind: 'invalid' };
        const { title } = group;
        const isIn = { groupId: group.id, personId, leftAt: null };
        // Whoever is in the group already leaves the link to somebody else.
        if ((await tx.peopleGroupMember.count({ where: isIn })) > 0) return { kind: 'already', title };
        const spent = await tx.invitation.updateMany({ where: open, data: { usedAt: toDate(now) } });
        if (spent.count === 0) return { kind: 'invalid' };
        await enter(tx, group.id, personId, now);
        const act = { actorId: personId, by: 'anyone', action: 'ownSettingsChange', at: now } as const;
        await auditGroup(tx, group.id, act, { subjectId: personId, what: 'joined' });
        return { kind: 'joined', title };
      }),
  };
}

/** Puts somebody into a group, for the first time or again; false when they are in it. */
async function enter(
  tx: Transaction,
  groupId: number,
  personId: PersonId,
  at: Temporal.Instant,
): Promise<boolean> {
  const entered = await tx.$executeRaw`
    INSERT INTO "PeopleGroupMember" AS old ("groupId", "personId", "joinedAt")
    VALUES (${groupId}, ${personId}, ${toDate(at)})
    ON CONFLICT ("groupId", "personId") DO UPDATE SET "joinedAt" = excluded."joinedAt", "leftAt" = NULL
     WHERE old."leftAt" IS NOT NULL`;
  if (entered === 1) await refreshFacts(tx, [personId], at);
  return entered === 1;
}

function toMember({ personId, fullName, organisation }: MemberRow): GroupMember {
  return { personId: asId(personId), fullName, organisation };
}
