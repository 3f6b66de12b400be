import type { JournalField } from '../../domain/internship/journal.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EnrolmentId, EventId } from '../../lib/ids.ts';
import type { Viewer } from '../people/viewer.ts';
import { isExpected } from './group-ledger.ts';
import type { CardLine, Enrolled, GroupRecord, SessionRecord } from './internship-records.ts';
import type { GroupStore, JournalStore } from './internship-store.ts';
import { openEnrolment } from './open-group.ts';

type Ports = { internship: GroupStore & JournalStore; clock: Clock };

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

/** Stores one field of the own entry about a session. `ended`: the group is over, entries stand as they are. */
export async function writeJournal(
  ports: Ports,
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

/** The master of the group, or the methodologist, comments on an entry that was written. */
export async function commentJournal(
  ports: Ports,
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

/** The participant's own part of a line of the card: figures and evidence. */
export async function writeOwnCard(
  ports: Ports,
  {
    viewer,
    enrolmentId,
    lines,
  }: {
    viewer: Viewer;
    enrolmentId: EnrolmentId;
    lines: readonly (Partial<Pick<CardLine, 'startTenths' | 'endTenths' | 'evidence'>> & {
      competency: string;
    })[];
  },
): Promise<'done' | 'ended' | 'unknown'> {
  const own = await openOwnEnrolment(ports, { viewer, enrolmentId });
  if (own === null) return 'unknown';
  const at = ports.clock.now();
  if (!mayWrite(own.group, at)) return 'ended';
  for (const line of lines) await ports.internship.writeCard(enrolmentId, line, at);
  return 'done';
}

/** The master's conclusion about one competency; also when the group is over. */
export async function concludeCard(
  ports: Ports,
  {
    viewer,
    enrolmentId,
    competency,
    text,
  }: { viewer: Viewer; enrolmentId: EnrolmentId; competency: string; text: string },
): Promise<'done' | 'unknown'> {
  const opened = await openEnrolment(ports, { viewer, enrolmentId, right: 'lead' });
  if (opened === null) return 'unknown';
  await ports.internship.writeCard(enrolmentId, { competency, conclusion: text }, ports.clock.now());
  return 'done';
}
