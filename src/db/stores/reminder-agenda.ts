import type { AgendaItem } from '../../domain/reminders/agenda.ts';
import { toDate } from '../dates.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';
import { isSession, MEETING_PAIR_STATES, meetingDate } from './reminder-subject.ts';

/** What a person comes to, with what a notice says of it. */
export interface StoredAgendaItem extends AgendaItem {
  readonly title: string;
  readonly timezone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly version: number;
  /** Of a meeting: which side of the pair the person is. */
  readonly side: string | null;
}

/** A digest looks three days ahead, and two more where it was moved back from closed days. */
const AHEAD_DAYS = 7;

/** What the person comes to from now on within a week: events they are registered for, meetings that are confirmed. */
export async function readAgenda(
  tx: Transaction,
  personId: number,
  now: Temporal.Instant,
): Promise<readonly StoredAgendaItem[]> {
  const [from, to] = [now, now.add({ hours: AHEAD_DAYS * 24 })];
  const day = (instant: Temporal.Instant): string => instant.toString().slice(0, 10);
  const events = await tx.event.findMany({
    where: {
      state: 'planned',
      registrations: { some: { personId, state: 'registered' } },
      OR: [
        { datePrecision: 'time', startsAt: { gt: toDate(from), lte: toDate(to) } },
        // The day is the event's own: one more on both sides covers every zone.
        {
          datePrecision: 'day',
          date: { gte: day(from.subtract({ hours: 24 })), lte: day(to.add({ hours: 24 })) },
        },
      ],
    },
    orderBy: { id: 'asc' },
  });
  const meetings = await tx.mentorMeeting.findMany({
    where: {
      state: 'confirmed',
      startsAt: { gt: toDate(from), lte: toDate(to) },
      pair: { state: { in: MEETING_PAIR_STATES }, members: { some: { personId, answer: 'accepted' } } },
    },
    include: { pair: { include: { members: { where: { personId } } } } },
    orderBy: { id: 'asc' },
  });
  return [
    ...events.map(event => ({
      kind: isSession(event) ? ('session' as const) : ('event' as const),
      id: event.id,
      when: readEventDate(event, `event ${event.id}`),
      title: event.title,
      timezone: event.timezone,
      place: event.place,
      link: event.link,
      version: event.version,
      side: null,
    })),
    ...meetings.flatMap(meeting => {
      const when = meetingDate(meeting);
      return when === null
        ? []
        : [
            {
              kind: 'meeting' as const,
              id: meeting.id,
              when,
              title: meeting.topic ?? '',
              timezone: meeting.timezone,
              place: meeting.place,
              link: null,
              version: meeting.version,
              side: meeting.pair.members[0]?.side ?? null,
            },
          ];
    }),
  ];
}
