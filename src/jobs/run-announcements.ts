import type { Log } from '../lib/log.ts';
import type { AnnouncementRunner } from '../usecases/announce/announcement-store.ts';

/**
 * Begins announcements whose time has come, puts on their way those that are not yet completely, calls off what is
 * left of the stopped, and ends those of which nothing is under way any more. Safe to repeat: nobody gets one twice.
 */
export async function runAnnouncements(
  { announcements, log }: { announcements: AnnouncementRunner; log: Log },
  now: Temporal.Instant,
): Promise<void> {
  await announcements.startDue(now);
  for (const announcementId of await announcements.listUnfinished()) {
    const recipients = await announcements.fanOut(announcementId, now);
    log.info({ announcementId, recipients: recipients ?? 0 }, 'an announcement was put on its way');
  }
  await announcements.callOffStopped(now);
  await announcements.finish(now);
}
