import {
  type AnnouncementContent,
  type ContentProblem,
  contentProblem,
} from '../../domain/announce/announcement-content.ts';
import { CHANGEABLE } from '../../domain/announce/announcement-state.ts';
import type { AnnouncementId, GroupChatId, TerritoryId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { type AnnouncePorts, announceAccess, seeAnnouncement } from './announce-access.ts';
import type { DraftChange } from './announcement-store.ts';

interface OfAnnouncement {
  readonly viewer: Viewer;
  readonly id: AnnouncementId;
}

/** Begins an announcement in a territory; null without the right. */
export async function beginAnnouncement(
  ports: AnnouncePorts,
  { viewer, territoryId }: { viewer: Viewer; territoryId: TerritoryId },
): Promise<AnnouncementId | null> {
  const at = ports.clock.now();
  const access = announceAccess(viewer, territoryId, at);
  if (!access.allowed) return null;
  return ports.announcements.createDraft(territoryId, { actorId: viewer.personId, by: access.by, at });
}

/** Keeps what was written; what Telegram would not take is refused with its reason and changes nothing. */
export async function keepContent(
  ports: AnnouncePorts,
  { viewer, id, content }: OfAnnouncement & { content: AnnouncementContent },
): Promise<{ kind: 'kept' } | { kind: 'denied' } | { kind: 'refused'; problem: ContentProblem }> {
  const problem = contentProblem(content);
  if (problem) return { kind: 'refused', problem };
  return { kind: (await changeDraft(ports, { viewer, id, change: { content } })) ? 'kept' : 'denied' };
}

/** Changes one's own draft; false for anything else, and when a place is not of its territory. */
export async function changeDraft(
  ports: AnnouncePorts,
  { viewer, id, change }: OfAnnouncement & { change: DraftChange },
): Promise<boolean> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  if (!seen?.isAuthor || seen.announcement.state !== 'draft') return false;
  if ('places' in change && !(await areOfTerritory(ports, seen.announcement.territory.id, change.places)))
    return false;
  return ports.announcements.changeDraft(id, change, seen.act);
}

async function areOfTerritory(
  ports: AnnouncePorts,
  territoryId: TerritoryId,
  places: readonly GroupChatId[],
): Promise<boolean> {
  const known = await ports.announcements.listPlaces(territoryId);
  return places.every(place => known.some(({ id }) => id === place));
}

/** Throws one's own draft away. */
export async function dropDraft(ports: AnnouncePorts, { viewer, id }: OfAnnouncement): Promise<boolean> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  return seen?.isAuthor === true && ports.announcements.dropDraft(id, seen.act);
}

/** Takes an announcement that has not started back into one's hands; false once it has. */
export async function takeBack(ports: AnnouncePorts, { viewer, id }: OfAnnouncement): Promise<boolean> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  if (!seen?.isAuthor) return false;
  return ports.announcements.move(id, CHANGEABLE, { to: 'draft', returned: false }, seen.act);
}
