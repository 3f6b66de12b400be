import type { JournalField } from '../../domain/internship/journal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { GroupStore, JournalStore } from './internship-store.ts';
import { journalSessions, mayWrite, openOwnEnrolment } from './own-enrolment.ts';

/** Stores one field of the own entry about a session. `ended`: the group is over, entries stand as they are. */
export async function writeJournal(
  ports: { internship: GroupStore & JournalStore; clock: Clock },
  {
    viewer,
    ...entry
  }: { viewer: Viewer; enrolmentId: EnrolmentId; eventId: EventId; field: JournalField; text: string },
): Promise<'done' | 'ended' | 'unknown'> {
  const own = await openOwnEnrolment(ports, { viewer, enrolmentId: entry.enrolmentId });
  if (own === null || !journalSessions(own).some(({ eventId }) => eventId === entry.eventId))
    return 'unknown';
  const at = ports.clock.now();
  if (!mayWrite(own.group, at)) return 'ended';
  await ports.internship.writeJournal(entry, at);
  return 'done';
}
