import type { EventLevel } from '../../domain/events/event-level.ts';
import type { GroupKind } from '../../domain/groups/people-group.ts';
import { asId } from '../../lib/ids.ts';
import type {
  GroupAct,
  GroupChange,
  PeopleGroupRecord,
  PeopleGroupStore,
} from '../../usecases/groups/people-group-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { auditGroup } from './group-audit.ts';
import { createGroupMembers } from './people-group-members.ts';
import { refreshFacts } from './refresh-facts.ts';

const LIVE_MEMBERS = { leftAt: null, person: { deletionAskedAt: null } } as const;

/** Groups of people, with who is in them. */
export function createPeopleGroupStore(prisma: Prisma): PeopleGroupStore {
  return {
    ...createGroupMembers(prisma),

    async listGroups({ territoryIds, kind }, { skip, take }) {
      const where = {
        territoryId: { in: [...territoryIds] },
        archivedAt: null,
        ...(kind === null ? {} : { kind }),
      };
      const rows = await prisma.peopleGroup.findMany({
        where,
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        skip,
        take,
        include: {
          chats: { select: { state: true } },
          _count: { select: { members: { where: LIVE_MEMBERS } } },
        },
      });
      return {
        total: await prisma.peopleGroup.count({ where }),
        groups: rows.map(({ id, title, kind: kindOf, chats, _count }) => ({
          id: asId(id),
          title,
          kind: kindOf as GroupKind,
          members: _count.members,
          chats: chats.length,
          troubled: chats.filter(({ state }) => state !== 'active').length,
        })),
      };
    },

    async listOwn(personId) {
      const isIn = { some: { personId, leftAt: null } };
      const rows = await prisma.peopleGroup.findMany({
        where: { archivedAt: null, OR: [{ curatorId: personId }, { members: isIn }] },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        include: { members: { where: { personId, leftAt: null }, select: { personId: true } } },
      });
      return rows.map(row => ({
        id: asId(row.id),
        title: row.title,
        kind: row.kind as GroupKind,
        isMember: row.members.length > 0,
        isCurator: row.curatorId === personId,
      }));
    },

    async findGroup(id) {
      const row = await prisma.peopleGroup.findFirst({
        where: { id, archivedAt: null },
        include: {
          chats: { orderBy: [{ title: 'asc' }, { id: 'asc' }] },
          _count: { select: { members: { where: LIVE_MEMBERS } } },
        },
      });
      if (!row) return null;
      const curator =
        row.curatorId === null
          ? null
          : await prisma.person.findFirst({
              where: { id: row.curatorId, deletionAskedAt: null },
              select: { id: true, fullName: true },
            });
      const { frameworkKey: framework, competencyKey: competency } = row;
      return {
        id: asId(row.id),
        territoryId: asId(row.territoryId),
        title: row.title,
        kind: row.kind as GroupKind,
        level: row.level as EventLevel,
        curator: curator && { personId: asId(curator.id), fullName: curator.fullName },
        competency: framework !== null && competency !== null ? { framework, competency } : null,
        members: row._count.members,
        chats: row.chats.map(chat => ({
          id: asId(chat.id),
          title: chat.title,
          state: chat.state as PeopleGroupRecord['chats'][number]['state'],
          chatId: Number(chat.chatId),
          threadId: chat.threadId,
        })),
      };
    },

    createGroup: (group, act) =>
      prisma.$transaction(async tx => {
        const createdAt = toDate(act.at);
        const created = { createdById: act.actorId, curatorId: act.actorId, createdAt };
        const { id } = await tx.peopleGroup.create({ data: { ...group, ...created } });
        await auditGroup(tx, id, act);
        return asId(id);
      }),

    changeGroup: (id, change, act) =>
      prisma.$transaction(async tx => {
        const { count } = await tx.peopleGroup.updateMany({
          where: { id, archivedAt: null },
          data: columnsOf(change, act),
        });
        if (count === 0) return false;
        if ('archived' in change) await tx.groupChat.deleteMany({ where: { groupId: id } });
        // Both decide whether it is a community beyond the school.
        if ('archived' in change || 'level' in change) {
          const where = { groupId: id, leftAt: null };
          const members = await tx.peopleGroupMember.findMany({ where, select: { personId: true } });
          await refreshFacts(
            tx,
            members.map(({ personId }) => personId),
            act.at,
          );
        }
        await auditGroup(tx, id, act);
        return true;
      }),
  };
}

function columnsOf(change: GroupChange, { at }: GroupAct) {
  if ('archived' in change) return { archivedAt: toDate(at) };
  if (!('competency' in change)) return change;
  const { competency } = change;
  return {
    frameworkKey: competency?.framework ?? null,
    competencyKey: competency?.competency ?? null,
  };
}
