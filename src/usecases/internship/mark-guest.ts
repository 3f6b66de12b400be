import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import type { GroupStore } from './internship-store.ts';
import { openSession } from './open-group.ts';

/** Marks the presence of a participant without the bot. `unknown`: the two are not of one group, or it is somebody in the bot. */
export async function markGuest(
  ports: { internship: GroupStore; clock: Clock },
  {
    viewer,
    ...mark
  }: {
    viewer: Viewer;
    eventId: EventId;
    enrolmentId: EnrolmentId;
    state: 'present' | 'partial' | 'noShow';
    hours: number | null;
  },
): Promise<'done' | 'unknown' | 'denied'> {
  const opened = await openSession(ports, { viewer, eventId: mark.eventId, right: 'lead' });
  if (opened === null) return 'denied';
  const participant = opened.group.participants.find(({ enrolmentId }) => enrolmentId === mark.enrolmentId);
  const fits = mark.hours === null || (mark.hours > 0 && mark.hours < opened.session.hours);
  if (participant === undefined || participant.personId !== null || !fits) return 'unknown';
  await ports.internship.markGuest(mark, { actorId: viewer.personId, by: opened.by, at: ports.clock.now() });
  return 'done';
}
