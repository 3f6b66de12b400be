import { contentProblem } from '../../domain/announce/announcement-content.ts';
import { decideSend, type SendDecision } from '../../domain/announce/announcement-state.ts';
import type { AnnouncementId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { type AnnouncePorts, type SeenAnnouncement, seeAnnouncement } from './announce-access.ts';
import { previewAnnouncement } from './preview.ts';

interface OfAnnouncement {
  readonly viewer: Viewer;
  readonly id: AnnouncementId;
}

/** Above so many recipients the work is left to the job that begins within a minute: a press is not kept waiting. */
const AT_ONCE = 3_000;

export type SentAnnouncement =
  | { readonly kind: Exclude<SendDecision, 'start'>; readonly recipients: number }
  /** `underway`: put on its way; otherwise that begins within a minute. */
  | { readonly kind: 'started'; readonly recipients: number; readonly underway: boolean }
  /** No draft of one's own, or no right. */
  | { readonly kind: 'denied' };

/** Sends one's own draft: at once, at its time, or to a second methodologist first. Pressed twice it is sent once. */
export async function sendAnnouncement(
  ports: AnnouncePorts,
  { viewer, id, sure }: OfAnnouncement & { sure: boolean },
): Promise<SentAnnouncement> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  if (!seen?.isAuthor || seen.announcement.state !== 'draft') return { kind: 'denied' };
  const { announcement, act } = seen;
  const { territory, scheduledAt } = announcement;
  const { people, places } = await previewAnnouncement(ports, announcement);
  const recipients = people + places;
  const decision = decideSend(
    {
      hasContent: contentProblem(announcement.content) === null,
      recipients,
      approverFrom: territory.approverFrom,
      otherApprovers: await ports.announcements.countApprovers(territory.id, viewer.personId, act.at),
      scheduledAt,
      sure,
    },
    act.at,
  );
  const move = (to: Parameters<typeof ports.announcements.move>[2]) =>
    ports.announcements.move(id, ['draft'], to, act);
  switch (decision) {
    case 'toApprove':
      return (await move({ to: 'awaitingApproval', people, places }))
        ? { kind: 'toApprove', recipients }
        : { kind: 'denied' };
    case 'schedule':
      return (await move({ to: 'scheduled' })) ? { kind: 'schedule', recipients } : { kind: 'denied' };
    case 'start':
      if (!(await move({ to: 'sending' }))) return { kind: 'denied' };
      return { kind: 'started', recipients, underway: await beginAtOnce(ports, seen, recipients) };
    default:
      return { kind: decision, recipients };
  }
}

/**
 * A second methodologist of the territory agrees, or sends it back to its author. Nobody agrees to their own.
 * `late`: its time passed meanwhile, so it goes back to the author for another one. `changed`: it is not what they saw (taken
 * back, written anew and sent again): nothing was done.
 * @param seenAt `changedAt` of what they saw.
 */
export async function decideAnnouncement(
  ports: AnnouncePorts,
  { viewer, id, agree, seenAt }: OfAnnouncement & { agree: boolean; seenAt: Temporal.Instant },
): Promise<'approved' | 'returned' | 'late' | 'changed' | 'denied'> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  if (!seen || seen.isAuthor || seen.announcement.state !== 'awaitingApproval') return 'denied';
  const { act } = seen;
  const { scheduledAt, changedAt } = seen.announcement;
  if (agree && !changedAt.equals(seenAt)) return 'changed';
  const late = scheduledAt !== null && Temporal.Instant.compare(scheduledAt, act.at) <= 0;
  const from = ['awaitingApproval'] as const;
  if (!agree || late) {
    const returned = await ports.announcements.move(id, from, { to: 'draft', returned: true }, act);
    if (!returned) return 'denied';
    return agree ? 'late' : 'returned';
  }
  const to = scheduledAt === null ? 'sending' : 'scheduled';
  if (!(await ports.announcements.move(id, from, { to, approved: true, of: changedAt }, act)))
    return 'denied';
  if (to === 'sending') {
    const { people, places } = await previewAnnouncement(ports, seen.announcement);
    await beginAtOnce(ports, seen, people + places);
  }
  return 'approved';
}

/** Calls off what has not left. Null: there is nothing to stop, or no right. */
export async function stopAnnouncement(
  ports: AnnouncePorts,
  { viewer, id }: OfAnnouncement,
): Promise<number | null> {
  const seen = await seeAnnouncement(ports, { viewer, id });
  return seen && ports.announcements.stop(id, seen.act);
}

async function beginAtOnce(
  ports: AnnouncePorts,
  { announcement, act }: SeenAnnouncement,
  recipients: number,
): Promise<boolean> {
  if (recipients > AT_ONCE) return false;
  await ports.announcements.fanOut(announcement.id, act.at);
  return true;
}
