import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { GroupStore, JournalStore } from './internship-store.ts';
import { openEnrolment } from './open-group.ts';
import { journalSessions } from './own-enrolment.ts';

/** The master of the group, or the methodologist, comments on an entry that was written. */
export async function commentJournal(
  ports: { internship: GroupStore & JournalStore; clock: Clock },
  { viewer, ...entry }: { viewer: Viewer; enrolmentId: EnrolmentId; eventId: EventId; text: string },
): Promise<'done' | 'unknown'> {
  const opened = await openEnrolment(ports, { viewer, enrolmentId: entry.enrolmentId, right: 'lead' });
  if (opened === null || !journalSessions(opened).some(({ eventId }) => eventId === entry.eventId))
    return 'unknown';
  const entries = await ports.internship.readJournal({ enrolmentId: entry.enrolmentId });
  if (!entries.some(({ eventId }) => eventId === entry.eventId)) return 'unknown';
  const act = { actorId: viewer.personId, by: opened.by, at: ports.clock.now() };
  await ports.internship.commentJournal(entry, act);
  return 'done';
}
