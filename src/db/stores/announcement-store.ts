import { type AnnouncementState, STOPPABLE } from '../../domain/announce/announcement-state.ts';
import { asId } from '../../lib/ids.ts';
import { truncate } from '../../lib/text.ts';
import type {
  AnnouncementRunner,
  AnnouncementStore,
  AnnouncementTerritory,
} from '../../usecases/announce/announcement-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { callOff, countWaiting, subjectOf } from './announcement-calling-off.ts';
import { createAnnouncementDrafts } from './announcement-drafts.ts';
import { moveAnnouncement } from './announcement-moves.ts';
import { readReach } from './announcement-reach.ts';
import { createAnnouncementRunner } from './announcement-runner.ts';
import { countOfSubject } from './deliveries-counts.ts';
import { findRoleHolders } from './find-role-holders.ts';
import { writeAudit } from './write-audit.ts';

const HEAD_LENGTH = 120;
/** Announcements from the first word to the report. */
export function createAnnouncementStore(prisma: Prisma): AnnouncementStore & AnnouncementRunner {
  return {
    ...createAnnouncementRunner(prisma),
    ...createAnnouncementDrafts(prisma),

    async listAnnouncements({ territoryIds, authorId }, { skip, take }) {
      const where = {
        territoryId: { in: [...territoryIds] },
        OR: [{ state: { not: 'draft' } }, { authorId }],
      };
      const rows = await prisma.announcement.findMany({
        where,
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        skip,
        take,
        select: { id: true, state: true, text: true, fileName: true, scheduledAt: true },
      });
      return {
        total: await prisma.announcement.count({ where }),
        lines: rows.map(row => ({
          id: asId(row.id),
          state: row.state as AnnouncementState,
          head: truncate(row.text.split('\n', 1)[0] || (row.fileName ?? ''), HEAD_LENGTH),
          scheduledAt: row.scheduledAt?.toTemporalInstant() ?? null,
        })),
      };
    },

    async listTerritories(ids) {
      const rows = await prisma.territory.findMany({
        where: { id: { in: [...ids] } },
        orderBy: { title: 'asc' },
      });
      return rows.map(toTerritory);
    },

    readReach: (announcement, at) => readReach(prisma, announcement, at),

    async countApprovers(territoryId, except, at) {
      const place = { role: 'methodologist', territoryIds: [territoryId] } as const;
      const holders = await prisma.$transaction(tx => findRoleHolders(tx, place, { at, except }));
      return holders.length;
    },

    async listPlaces(territoryId) {
      const rows = await prisma.groupChat.findMany({
        where: { group: { territoryId, archivedAt: null } },
        orderBy: [{ group: { title: 'asc' } }, { title: 'asc' }, { id: 'asc' }],
        include: { group: { select: { title: true } } },
      });
      return rows.map(({ id, title, state, group }) => ({
        id: asId(id),
        group: group.title,
        title,
        state: state as Awaited<ReturnType<AnnouncementStore['listPlaces']>>[number]['state'],
      }));
    },

    async listChoices(territoryId) {
      const byTitle = [{ title: 'asc' }, { id: 'asc' }] as const;
      const organisations = await prisma.organisation.findMany({
        where: { territoryId, closedOn: null },
        orderBy: [...byTitle],
        select: { id: true, key: true, title: true },
      });
      const groups = await prisma.peopleGroup.findMany({
        where: { territoryId, archivedAt: null },
        orderBy: [...byTitle],
        select: { id: true, title: true },
      });
      return { organisations, groups };
    },

    move: (id, from, move, act) => moveAnnouncement(prisma, id, from, move, act),

    async stop(id, { actorId, by, at }) {
      const stopped = await prisma.$transaction(async tx => {
        const { count } = await tx.announcement.updateMany({
          where: { id, state: { in: [...STOPPABLE] } },
          data: { state: 'stopped', finishedAt: toDate(at), updatedAt: toDate(at) },
        });
        if (count === 0) return false;
        await writeAudit(tx, { at, actorId, by, action: 'announce', object: `announcement:${id}:stopped` });
        return true;
      });
      // From the commit on nothing of it is sent (`loadAnnouncementParams`). A press waits for the first rows, not for a million.
      return stopped ? (await callOff(prisma, id, at)) + (await countWaiting(prisma, id)) : null;
    },

    countDeliveries: id => countOfSubject(prisma, subjectOf(id)),
  };
}

function toTerritory(row: {
  id: number;
  title: string;
  timezone: string;
  secondApproverFrom: number;
}): AnnouncementTerritory {
  const { id, title, timezone, secondApproverFrom } = row;
  return { id: asId(id), title, timezone, approverFrom: secondApproverFrom };
}
