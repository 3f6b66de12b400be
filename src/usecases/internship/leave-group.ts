import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isOver } from './group-ledger.ts';
import type { GroupRecord } from './internship-ports.ts';
import type { Act, GroupStore } from './internship-store.ts';
import { openEnrolment } from './open-group.ts';

/** Ends somebody's internship: no session expects them any more, what they attended stays. */
export async function leaveGroup(
  ports: { internship: GroupStore; clock: Clock },
  { viewer, enrolmentId }: { viewer: Viewer; enrolmentId: EnrolmentId },
): Promise<GroupRecord | null> {
  const opened = await openEnrolment(ports, { viewer, enrolmentId, right: 'manage' });
  if (opened === null) return null;
  const at = ports.clock.now();
  const eventIds = opened.group.sessions
    .filter(session => session.state !== 'cancelled' && !isOver(opened.group, session, at))
    .map(({ eventId }) => eventId);
  const act: Act = { actorId: viewer.personId, by: opened.by, at };
  await ports.internship.leave(enrolmentId, { eventIds, act });
  return ports.internship.readGroup(opened.group.groupId);
}
