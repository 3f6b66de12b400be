import type { EnrolmentId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isExpected } from './group-ledger.ts';
import type { Enrolled, GroupRecord, SessionRecord } from './internship-ports.ts';
import type { GroupStore } from './internship-store.ts';

/** The person's own enrolment with its group; null for everybody else's, for one that was left, and for none. */
export async function openOwnEnrolment(
  ports: { internship: Pick<GroupStore, 'readGroup' | 'groupOfEnrolment'> },
  { viewer, enrolmentId }: { viewer: Viewer; enrolmentId: EnrolmentId },
): Promise<Enrolled | null> {
  const groupId = await ports.internship.groupOfEnrolment(enrolmentId);
  const group = groupId === null ? null : await ports.internship.readGroup(groupId);
  const participant = group?.participants.find(
    each => each.enrolmentId === enrolmentId && each.personId === viewer.personId && each.state !== 'left',
  );
  return group && participant ? { group, participant } : null;
}

/** Entries and the card may be changed until the group ends: its last day, or when it is closed before. */
export function mayWrite(
  group: Pick<GroupRecord, 'state' | 'period' | 'territory'>,
  now: Temporal.Instant,
): boolean {
  const today = now.toZonedDateTimeISO(group.territory.timezone).toPlainDate();
  return group.state === 'open' && Temporal.PlainDate.compare(today, group.period.to) <= 0;
}

/** The sessions a participant keeps a journal of. */
export function journalSessions({ group, participant }: Enrolled): readonly SessionRecord[] {
  return group.sessions.filter(session => session.state !== 'cancelled' && isExpected(session, participant));
}
