import { decideAccess } from '../../domain/access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId, GroupId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { Enrolled, GroupRecord, SessionRecord } from './internship-ports.ts';
import type { GroupStore } from './internship-store.ts';

/** What somebody may do in a group: `lead` its sessions, presence and comments; `manage` admission and the rest too. */
export type GroupRight = 'lead' | 'manage';

export interface OpenedGroup {
  readonly group: GroupRecord;
  /** A methodologist of the territory, or the master of this very group. */
  readonly by: 'methodologist' | 'mentor';
}

type Ports = {
  internship: Pick<GroupStore, 'readGroup' | 'groupOfSession' | 'groupOfEnrolment'>;
  clock: Clock;
};

/** The group, if the person may do that in it as the database says now; null for everybody else and for none. */
export async function openGroup(
  { internship, clock }: Ports,
  { viewer, groupId, right }: { viewer: Viewer; groupId: GroupId; right: GroupRight },
): Promise<OpenedGroup | null> {
  const group = await internship.readGroup(groupId);
  if (group === null) return null;
  const action = right === 'manage' ? 'internshipManage' : 'internshipLead';
  const today = todayOf(viewer, clock.now());
  const decision = decideAccess(actorOf(viewer), action, { territoryIds: [group.territory.id] }, today);
  if (decision.allowed) return { group, by: 'methodologist' };
  const leads = right === 'lead' && group.master?.personId === viewer.personId;
  return leads ? { group, by: 'mentor' } : null;
}

/** The same for the group of a session. */
export async function openSession(
  ports: Ports,
  { viewer, eventId, right }: { viewer: Viewer; eventId: EventId; right: GroupRight },
): Promise<(OpenedGroup & { session: SessionRecord }) | null> {
  const groupId = await ports.internship.groupOfSession(eventId);
  const opened = groupId === null ? null : await openGroup(ports, { viewer, groupId, right });
  const session = opened?.group.sessions.find(each => each.eventId === eventId);
  return opened && session ? { ...opened, session } : null;
}

/** The same for the group of a participant. */
export async function openEnrolment(
  ports: Ports,
  { viewer, enrolmentId, right }: { viewer: Viewer; enrolmentId: EnrolmentId; right: GroupRight },
): Promise<(OpenedGroup & Enrolled) | null> {
  const groupId = await ports.internship.groupOfEnrolment(enrolmentId);
  const opened = groupId === null ? null : await openGroup(ports, { viewer, groupId, right });
  const participant = opened?.group.participants.find(each => each.enrolmentId === enrolmentId);
  return opened && participant ? { ...opened, participant } : null;
}
