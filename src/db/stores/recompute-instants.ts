import type { EventDate } from '../../domain/event-date.ts';
import { parseEventDate } from '../../domain/stored-event-date.ts';
import type { Prisma } from '../connect.ts';
import { toDate } from '../dates.ts';
import { meetingDate } from './reminder-subject.ts';

const PAGE = 500;
/** One whose instant was computed by old rules may have begun or not: a day covers every change of a zone. */
const BACK = { hours: 24 } as const;

/**
 * The instants of events and meetings to come from what is true of them, local time and zone: the rules of a zone may have
 * changed since they were stored. One that is changed at the same moment is computed by whoever changes it.
 */
export async function recomputeInstants(prisma: Prisma, now: Temporal.Instant): Promise<number> {
  return (await recomputeEvents(prisma, now)) + (await recomputeMeetings(prisma, now));
}

async function recomputeEvents(prisma: Prisma, now: Temporal.Instant): Promise<number> {
  let changed = 0;
  for (let after = 0; ; ) {
    const events = await prisma.event.findMany({
      where: {
        id: { gt: after },
        state: 'planned',
        datePrecision: 'time',
        startsAt: { gt: toDate(now.subtract(BACK)) },
      },
      orderBy: { id: 'asc' },
      take: PAGE,
    });
    for (const { id, date, timezone, startsAt, endsAt } of events) {
      const when = parseEventDate({ precision: 'time', date, zone: timezone });
      // One that cannot be read is told of when its reminders are refreshed.
      if (when === null) continue;
      const computed = instantsOf(when);
      if (isSame(startsAt, computed.startsAt) && isSame(endsAt, computed.endsAt)) continue;
      const { count } = await prisma.event.updateMany({ where: { id, date, timezone }, data: computed });
      changed += count;
    }
    after = events.at(-1)?.id ?? 0;
    if (events.length < PAGE) return changed;
  }
}

async function recomputeMeetings(prisma: Prisma, now: Temporal.Instant): Promise<number> {
  const meetings = await prisma.mentorMeeting.findMany({
    where: { state: 'confirmed', startsAt: { gt: toDate(now.subtract(BACK)) } },
  });
  let changed = 0;
  for (const { id, localStart, timezone, startsAt } of meetings) {
    const when = meetingDate({ localStart, timezone });
    const computed = when === null ? null : instantsOf(when).startsAt;
    if (computed === null || isSame(startsAt, computed)) continue;
    const { count } = await prisma.mentorMeeting.updateMany({
      where: { id, localStart, timezone },
      data: { startsAt: computed },
    });
    changed += count;
  }
  return changed;
}

function instantsOf(when: EventDate): { startsAt: Date | null; endsAt: Date | null } {
  if (when.precision !== 'time') return { startsAt: null, endsAt: null };
  return {
    startsAt: toDate(when.start.toInstant()),
    endsAt: when.end && toDate(when.end.toInstant()),
  };
}

function isSame(left: Date | null, right: Date | null): boolean {
  return left?.getTime() === right?.getTime();
}
