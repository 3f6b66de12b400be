import { type AccessDecision, decideAccess } from '../../domain/access.ts';
import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AnnouncementId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type {
  AnnounceAct,
  AnnouncementRecord,
  AnnouncementRunner,
  AnnouncementStore,
} from './announcement-store.ts';

export interface AnnouncePorts {
  announcements: AnnouncementStore & AnnouncementRunner;
  clock: Clock;
}

export interface SeenAnnouncement {
  readonly announcement: AnnouncementRecord;
  readonly isAuthor: boolean;
  readonly act: AnnounceAct;
}

/** The territories in which the viewer may write to many today. */
export function announceTerritories(viewer: Viewer, now: Temporal.Instant): number[] {
  return allowedTerritories(actorOf(viewer), 'announce', todayOf(viewer, now));
}

/** Whether the viewer may write to many of that territory today. */
export function announceAccess(viewer: Viewer, territoryId: number, now: Temporal.Instant): AccessDecision {
  return decideAccess(actorOf(viewer), 'announce', { territoryIds: [territoryId] }, todayOf(viewer, now));
}

/** The announcement, for methodologists of its territory; drafts for their authors alone. */
export async function seeAnnouncement(
  ports: AnnouncePorts,
  { viewer, id }: { viewer: Viewer; id: AnnouncementId },
): Promise<SeenAnnouncement | null> {
  const announcement = await ports.announcements.findAnnouncement(id);
  if (!announcement) return null;
  const at = ports.clock.now();
  const access = announceAccess(viewer, announcement.territory.id, at);
  const isAuthor = announcement.authorId === viewer.personId;
  if (!access.allowed || (announcement.state === 'draft' && !isAuthor)) return null;
  return { announcement, isAuthor, act: { actorId: viewer.personId, by: access.by, at } };
}
