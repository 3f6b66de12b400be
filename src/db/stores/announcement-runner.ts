import { USEFUL_DAYS } from '../../domain/announce/announcement-state.ts';
import { audienceSchema } from '../../domain/audience.ts';
import { type AnnouncementId, asId, type PersonId } from '../../lib/ids.ts';
import type { AnnouncementRunner } from '../../usecases/announce/announcement-store.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import type { Transaction } from '../transaction.ts';
import { callOffLeftovers, subjectOf } from './announcement-calling-off.ts';
import { listReaders } from './announcement-reach.ts';
import { countOfSubject } from './deliveries-counts.ts';
import { enqueueNotice } from './enqueue-notice.ts';
import { enqueueForPeople, enqueueNotices } from './enqueue-notices.ts';
import { forPersonWindows, type PersonWindow } from './person-windows.ts';

/**
 * People looked at in one transaction, a few tenths of a second: whoever stops the announcement waits no longer, and a million
 * people never stand in memory together.
 */
const AT_ONCE = 5_000;
const TIMEOUT_MS = 60_000;

/** Puts announcements on their way and ends them. */
export function createAnnouncementRunner(prisma: Prisma): AnnouncementRunner {
  return {
    async startDue(now) {
      const at = toDate(now);
      const { count } = await prisma.announcement.updateMany({
        where: { state: 'scheduled', scheduledAt: { lte: at } },
        data: { state: 'sending', startedAt: at, updatedAt: at },
      });
      return count;
    },

    async listUnfinished() {
      const rows = await prisma.announcement.findMany({
        where: { state: 'sending', recipients: null },
        orderBy: { id: 'asc' },
        select: { id: true },
      });
      return rows.map(({ id }) => asId(id));
    },

    async fanOut(id, now) {
      const row = await prisma.announcement.findFirst({ where: { id, state: 'sending', recipients: null } });
      if (!row) return null;
      const audience = row.audience === null ? null : audienceSchema.parse(row.audience);
      const startedAt = row.startedAt?.toTemporalInstant() ?? now;
      const notice = {
        params: { announcementId: id },
        subject: subjectOf(id),
        dueAt: startedAt,
        expiresAt: startedAt.add({ hours: 24 * USEFUL_DAYS }),
        ...(row.authorId === null ? {} : { authorId: asId<PersonId>(row.authorId) }),
      };
      const announced = { territoryId: row.territoryId, audience };
      const toPeople = { ...notice, kind: 'announcement' as const, keyPrefix: `${subjectOf(id)}:` };
      const tellWindow = async (window: PersonWindow): Promise<boolean> =>
        (await underLock(prisma, id, async tx => {
          await enqueueForPeople(tx, toPeople, await listReaders(tx, announced, startedAt, window));
        })) !== null;
      if (audience !== null && !(await forPersonWindows(prisma, AT_ONCE, tellWindow))) return null;
      const ended = await underLock(prisma, id, async tx => {
        const chats = await tx.groupChat.findMany({
          where: {
            id: { in: await targetsOf(tx, id) },
            state: 'active',
            group: { territoryId: row.territoryId },
          },
          orderBy: { id: 'asc' },
        });
        await enqueueNotices(
          tx,
          chats.map(chat => ({
            ...notice,
            key: `${subjectOf(id)}:chat:${chat.id}`,
            kind: 'groupAnnouncement' as const,
            chatId: Number(chat.chatId),
            ...(chat.threadId > 0 ? { threadId: chat.threadId } : {}),
          })),
        );
        // Counted, not summed: an interrupted run may have reached others than this one found.
        const recipients = await tx.delivery.count({ where: { subject: subjectOf(id) } });
        await tx.announcement.update({ where: { id }, data: { recipients, updatedAt: toDate(now) } });
        return recipients;
      });
      return ended ? ended.value : null;
    },

    callOffStopped: now => callOffLeftovers(prisma, now),

    async finish(now) {
      const rows = await prisma.$queryRaw<{ id: number }[]>`
        SELECT announcement.id FROM "Announcement" AS announcement
         WHERE announcement.state = 'sending' AND announcement.recipients IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM "Delivery" AS delivery
            WHERE delivery.subject = 'announcement:' || announcement.id
              AND (delivery."nextTryAt" IS NOT NULL OR delivery.state = 'sending'))
         ORDER BY announcement.id`;
      for (const { id } of rows) await finishOne(prisma, asId(id), now);
      return rows.length;
    },
  };
}

/** Does the work while the announcement is being sent and nobody can stop it; null when it was stopped. */
async function underLock<T>(
  prisma: Prisma,
  id: AnnouncementId,
  work: (tx: Transaction) => Promise<T>,
): Promise<{ value: T } | null> {
  return prisma.$transaction(
    async tx => {
      const rows = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM "Announcement" WHERE id = ${id} AND state = 'sending' AND recipients IS NULL FOR UPDATE`;
      return rows.length === 0 ? null : { value: await work(tx) };
    },
    { timeout: TIMEOUT_MS },
  );
}

async function targetsOf(tx: Transaction, announcementId: number): Promise<number[]> {
  const rows = await tx.announcementTarget.findMany({ where: { announcementId } });
  return rows.map(({ groupChatId }) => groupChatId);
}

async function finishOne(prisma: Prisma, id: AnnouncementId, now: Temporal.Instant): Promise<void> {
  await prisma.$transaction(async tx => {
    const at = toDate(now);
    const { count } = await tx.announcement.updateMany({
      where: { id, state: 'sending' },
      data: { state: 'sent', finishedAt: at, updatedAt: at },
    });
    const row = await tx.announcement.findUniqueOrThrow({ where: { id }, select: { authorId: true } });
    if (count === 0 || row.authorId === null) return;
    const { sent, uncertain, failed } = await countOfSubject(tx, subjectOf(id));
    await enqueueNotice(tx, {
      key: `announcementReport:${id}`,
      personId: asId(row.authorId),
      kind: 'announcementReport',
      params: {
        announcementId: id,
        sent,
        uncertain,
        failed: Object.values(failed).reduce((total, each) => total + each, 0),
      },
      dueAt: now,
    });
  });
}
