import { MEETING_ANSWERS, MEETING_STATES } from '../../domain/mentoring/meeting.ts';
import { MEMBER_ANSWERS, PAIR_KINDS, PAIR_SIDES, PAIR_STATES } from '../../domain/mentoring/pair.ts';
import type { PairCalendar } from '../../domain/mentoring/pair-calendar.ts';
import { asId } from '../../lib/ids.ts';
import { required } from '../../lib/invariant.ts';
import type {
  EntryRecord,
  MeetingRecord,
  PairPerson,
  PairRecord,
  PlanItem,
} from '../../usecases/mentoring/mentoring-store.ts';
import { dateToDay } from '../dates.ts';
import type { Prisma } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';

/** Everything that belongs to a pair. */
export const PAIR_PARTS = {
  territory: { select: { timezone: true } },
  members: {
    orderBy: [{ side: 'desc' }, { personId: 'asc' }],
    include: {
      person: {
        select: {
          fullName: true,
          timezone: true,
          employments: {
            where: { state: 'accepted' },
            orderBy: { id: 'asc' },
            select: { organisation: { select: { id: true, title: true, timezone: true } } },
          },
        },
      },
    },
  },
  plan: { orderBy: [{ order: 'asc' }, { id: 'asc' }] },
  meetings: { orderBy: { id: 'asc' }, include: { answers: true } },
  entries: { orderBy: [{ date: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.MentoringPairInclude;

export type PairRow = Prisma.MentoringPairGetPayload<{ include: typeof PAIR_PARTS }>;

/** The stored text as one of the known ones; another one is a damaged row. */
export function known<T extends string>(all: readonly T[], stored: string, what: string): T {
  return required(
    all.find(each => each === stored),
    `${what} instead of ${stored}`,
  );
}

export function toPairRecord(row: PairRow, calendar: PairCalendar): PairRecord {
  const { timezone } = row.territory;
  return {
    pairId: asId(row.id),
    territoryId: asId(row.territoryId),
    timezone,
    calendar,
    kind: known(PAIR_KINDS, row.kind, 'a kind of pair'),
    state: known(PAIR_STATES, row.state, 'a state of a pair'),
    frameworkKey: row.frameworkKey,
    competencyKey: row.competencyKey,
    proposedById: row.proposedById === null ? null : asId(row.proposedById),
    activeSince: row.activeSince?.toTemporalInstant() ?? null,
    order:
      row.orderNumber === null || row.orderDate === null
        ? null
        : { number: row.orderNumber, date: dateToDay(row.orderDate) },
    startsOn: row.startsOn && dateToDay(row.startsOn),
    endsOn: row.endsOn && dateToDay(row.endsOn),
    ending:
      row.endAskedAt === null
        ? null
        : {
            askedById: row.endAskedById === null ? null : asId(row.endAskedById),
            askedAt: row.endAskedAt.toTemporalInstant(),
            reason: row.endReason ?? '',
          },
    endedAt: row.endedAt?.toTemporalInstant() ?? null,
    members: row.members.map(member => toMember(member, timezone)),
    plan: row.plan.map(toPlanItem),
    meetings: row.meetings.map(toMeeting),
    entries: row.entries.map(toEntry),
  };
}

function toMember({ person, ...row }: PairRow['members'][number], timezone: string): PairPerson {
  const organisations = person.employments.map(({ organisation }) => organisation);
  return {
    personId: asId(row.personId),
    fullName: person.fullName,
    side: known(PAIR_SIDES, row.side, 'a side of a pair'),
    answer: known(MEMBER_ANSWERS, row.answer, 'an answer of a member'),
    organisationIds: organisations.map(({ id }) => id),
    organisation: organisations[0]?.title ?? null,
    timezone: person.timezone ?? organisations[0]?.timezone ?? timezone,
  };
}

function toPlanItem(row: PairRow['plan'][number]): PlanItem {
  return {
    itemId: asId(row.id),
    when: readEventDate({ ...row, timezone: 'UTC' }, `item ${row.id} of a plan`),
    content: row.content,
    expected: row.expected,
    result: row.result,
  };
}

function toMeeting(row: PairRow['meetings'][number]): MeetingRecord {
  return {
    meetingId: asId(row.id),
    state: known(MEETING_STATES, row.state, 'a state of a meeting'),
    proposedById: row.proposedById === null ? null : asId(row.proposedById),
    slots: row.slots.map(slot => Temporal.PlainDateTime.from(slot)),
    timezone: row.timezone,
    start:
      row.localStart === null
        ? null
        : Temporal.PlainDateTime.from(row.localStart).toZonedDateTime(row.timezone),
    minutes: row.minutes,
    version: row.version,
    answers: row.answers.map(({ personId, answer }) => ({
      personId: asId(personId),
      answer: known(MEETING_ANSWERS, answer, 'an answer about a meeting'),
    })),
  };
}

function toEntry(row: PairRow['entries'][number]): EntryRecord {
  return {
    entryId: asId(row.id),
    meetingId: row.meetingId === null ? null : asId(row.meetingId),
    date: dateToDay(row.date),
    topic: row.topic,
    content: row.content,
    result: row.result,
    task: row.task,
    authorId: row.authorId === null ? null : asId(row.authorId),
  };
}
