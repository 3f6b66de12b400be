import { subjectName } from '../../domain/notices/delivery-subject.ts';
import { type AnnouncementId, asId } from '../../lib/ids.ts';
import type { Prisma } from '../connect.ts';
import { cancelSome } from './cancel-notices.ts';

/** Rows called off in one transaction: a million take longer than anybody waits for one. */
const AT_ONCE = 20_000;
const TIMEOUT_MS = 60_000;

/** What the messages of an announcement are about: `Delivery.subject`. */
export const subjectOf = (id: number): string => subjectName({ kind: 'announcement', id });

/** Cancels what waits of a stopped announcement, at most so many rows. @returns how many will not be sent because of it. */
export async function callOff(prisma: Prisma, id: AnnouncementId, at: Temporal.Instant): Promise<number> {
  const { count } = await prisma.$transaction(tx => cancelSome(tx, subjectOf(id), at, AT_ONCE), {
    timeout: TIMEOUT_MS,
  });
  return count;
}

/** Messages of it that nobody has called off or sent yet. */
export function countWaiting(prisma: Prisma, id: AnnouncementId): Promise<number> {
  return prisma.delivery.count({ where: { subject: subjectOf(id), state: { in: ['pending', 'retryAt'] } } });
}

/** Calls off what a stop has left. Safe to repeat. */
export async function callOffLeftovers(prisma: Prisma, now: Temporal.Instant): Promise<void> {
  const rows = await prisma.$queryRaw<{ id: number }[]>`
    SELECT announcement.id FROM "Announcement" AS announcement
     WHERE announcement.state = 'stopped' AND EXISTS (
       SELECT 1 FROM "Delivery" AS delivery
        WHERE delivery.subject = 'announcement:' || announcement.id AND delivery.state IN ('pending', 'retryAt'))
     ORDER BY announcement.id`;
  for (const { id } of rows) while ((await callOff(prisma, asId(id), now)) > 0);
}
