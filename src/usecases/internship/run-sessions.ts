import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId, GroupId, PersonId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isOver, lackingHours } from './group-ledger.ts';
import type { GroupRecord } from './internship-records.ts';
import type { Act, GroupStore, SessionChange, SessionDraft } from './internship-store.ts';
import { openEnrolment, openGroup, openSession } from './open-group.ts';

type Ports = { internship: GroupStore; clock: Clock };

/** Those who are expected at a new session: everybody admitted, or at a make-up session whoever lacks hours. */
export function peopleOf(
  group: GroupRecord,
  { moduleId, makeUpOfId }: { moduleId: number; makeUpOfId: EventId | null },
  now: Temporal.Instant,
): readonly PersonId[] {
  const expected =
    makeUpOfId === null
      ? group.participants.filter(({ state }) => state === 'admitted')
      : lackingHours(group, moduleId, now);
  return expected.flatMap(({ personId }) => personId ?? []);
}

/** Makes a session of the group; the master and the methodologist may. `unknown`: a module, cycle or session of another group. */
export async function createSession(
  ports: Ports,
  { viewer, groupId, draft }: { viewer: Viewer; groupId: GroupId; draft: Omit<SessionDraft, 'personIds'> },
): Promise<
  { kind: 'created' | 'known'; eventId: EventId; invited: number } | { kind: 'denied' | 'unknown' | 'closed' }
> {
  const opened = await openGroup(ports, { viewer, groupId, right: 'lead' });
  if (opened === null) return { kind: 'denied' };
  const { group, by } = opened;
  if (group.state === 'closed') return { kind: 'closed' };
  const known =
    group.modules.some(({ moduleId }) => moduleId === draft.moduleId) &&
    (draft.cycleId === null || group.cycles.some(({ cycleId }) => cycleId === draft.cycleId)) &&
    (draft.makeUpOfId === null || group.sessions.some(({ eventId }) => eventId === draft.makeUpOfId));
  if (!known) return { kind: 'unknown' };
  const at = ports.clock.now();
  const personIds = peopleOf(group, draft, at);
  const act: Act = { actorId: viewer.personId, by, at };
  const { eventId, outcome } = await ports.internship.createSession(group, { ...draft, personIds }, act);
  return { kind: outcome, eventId, invited: personIds.length };
}

/** Changes date, place or hours of a session, or calls it off. What is over is corrected without telling anybody. */
export async function changeSession(
  ports: Ports,
  { viewer, eventId, change }: { viewer: Viewer; eventId: EventId; change: SessionChange },
): Promise<'done' | 'same' | 'cancelled' | 'denied'> {
  const opened = await openSession(ports, { viewer, eventId, right: 'lead' });
  if (opened === null) return 'denied';
  const at = ports.clock.now();
  const after = change.type === 'when' ? { ...opened.session, when: change.when } : opened.session;
  const tell = !isOver(opened.group, after, at);
  return ports.internship.changeSession(eventId, change, {
    actorId: viewer.personId,
    by: opened.by,
    at,
    tell,
  });
}

/** Marks the presence of a participant without the bot. `unknown`: the two are not of one group, or it is somebody in the bot. */
export async function markGuest(
  ports: Ports,
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

/** Ends somebody's internship: no session expects them any more, what they attended stays. */
export async function leaveGroup(
  ports: Ports,
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
