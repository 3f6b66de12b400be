import type { EventDate } from '../../domain/event-date.ts';
import type { Appointment } from '../../domain/reminders/plan-reminders.ts';
import { parseEventDate } from '../../domain/stored-event-date.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';

/** Something with a beginning that people come to: an event (sessions of internships too) or a meeting of a pair. */
export interface ReminderSubject {
  readonly kind: 'event' | 'meeting';
  readonly id: number;
}

/** An event of this kind is a session of an internship. */
const SESSION = 'internshipSession';
export const isSession = ({ kind }: { kind: string }): boolean => kind === SESSION;
/** Pairs that still meet. */
export const MEETING_PAIR_STATES = ['active', 'ending'];

export interface ComingTogether {
  readonly appointment: Appointment;
  /** Where it takes place; the zone of people who, like their workplace, say nothing of theirs. */
  readonly timezone: string;
  readonly personIds: readonly number[];
}

/** What takes place and who comes to it; null when nothing does: no such row, cancelled, over, not confirmed. */
export async function readComingTogether(
  tx: Transaction,
  { kind, id }: ReminderSubject,
  personIds?: readonly number[],
): Promise<ComingTogether | null> {
  const people = personIds === undefined ? {} : { personId: { in: [...personIds] } };
  if (kind === 'event') {
    const event = await tx.event.findFirst({
      where: { id, state: 'planned' },
      include: {
        registrations: { where: { state: 'registered', ...people }, select: { personId: true } },
      },
    });
    if (!event) return null;
    return {
      appointment: {
        subject: `event:${id}`,
        version: event.version,
        kind: isSession(event) ? 'session' : 'event',
        when: readEventDate(event, `event ${id}`),
      },
      timezone: event.timezone,
      personIds: event.registrations.map(({ personId }) => personId),
    };
  }
  const meeting = await tx.mentorMeeting.findFirst({
    where: { id, state: 'confirmed', pair: { state: { in: MEETING_PAIR_STATES } } },
    include: { pair: { include: { members: { where: { answer: 'accepted', ...people } } } } },
  });
  const when = meeting && meetingDate(meeting);
  if (!meeting || !when) return null;
  return {
    appointment: { subject: `meeting:${id}`, version: meeting.version, kind: 'meeting', when },
    timezone: meeting.timezone,
    personIds: meeting.pair.members.map(({ personId }) => personId),
  };
}

/** When a meeting begins; null while no time was chosen. */
export function meetingDate(meeting: { localStart: string | null; timezone: string }): EventDate | null {
  if (meeting.localStart === null) return null;
  return parseEventDate({ precision: 'time', date: meeting.localStart.slice(0, 16), zone: meeting.timezone });
}
