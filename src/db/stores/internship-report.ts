import { type DateRange, type EventDate, rangeOf } from '../../domain/event-date.ts';
import type { ReportEvent } from '../../domain/internship/year-report.ts';
import { asId, type GroupId } from '../../lib/ids.ts';
import type { InternshipReportStore } from '../../usecases/internship/internship-store.ts';
import type { Prisma } from '../connect.ts';
import { dayToDate } from '../dates.ts';
import type { Prisma as PrismaTypes } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import { readGroup } from './internship-records.ts';

const WAS_THERE = { state: { in: ['present', 'partial'] } };
const EVENT_PARTS = {
  attendances: {
    where: WAS_THERE,
    select: {
      person: {
        select: {
          employments: {
            where: { state: 'accepted' },
            orderBy: { id: 'asc' },
            take: 1,
            select: { organisation: { select: { territory: { select: { title: true } } } } },
          },
        },
      },
    },
  },
  guests: { where: WAS_THERE, select: { partner: { select: { title: true } } } },
} as const satisfies PrismaTypes.EventInclude;

export function createInternshipReportStore(prisma: Prisma): InternshipReportStore {
  return {
    async readReportSource(territoryId, period) {
      const territory = await prisma.territory.findUnique({
        where: { id: territoryId },
        include: { sites: { orderBy: { id: 'asc' } } },
      });
      if (territory === null) return null;
      const events = await prisma.event.findMany({
        where: { territoryId, state: { not: 'cancelled' }, session: null },
        orderBy: { id: 'asc' },
        include: EVENT_PARTS,
      });
      const inTerritory = { group: { site: { territoryId } } };
      const cycles = await prisma.internshipCycle.findMany({
        where: inTerritory,
        include: {
          sessions: { where: { event: { state: { not: 'cancelled' } } }, include: { event: true } },
        },
      });
      const groupRows = await prisma.internshipGroup.findMany({
        where: {
          site: { territoryId },
          startsOn: { lte: dayToDate(period.to) },
          endsOn: { gte: dayToDate(period.from) },
        },
        orderBy: { id: 'asc' },
        select: { id: true },
      });
      const groups = await Promise.all(groupRows.map(({ id }) => readGroup(prisma, asId<GroupId>(id))));
      return {
        territory: territory.title,
        cycles: cycles.map(cycle =>
          cycle.month === null
            ? rangeAround(cycle.sessions.map(({ event }) => readEventDate(event, `event ${event.id}`)))
            : rangeOf({ precision: 'month', month: Temporal.PlainYearMonth.from(cycle.month) }),
        ),
        events: events.map(row => toReportEvent(row, territory.title)),
        sites: territory.sites.map(({ title, basis, hasRegulation, hasProgramme, hasMaterials }) => ({
          title,
          basis,
          regulation: hasRegulation,
          programme: hasProgramme,
          materials: hasMaterials,
        })),
        groups: groups.filter(group => group !== null),
      };
    },
  };
}

/** @param home whose event it is: guests without a partner territory are from there, as the list at the door counts them. */
function toReportEvent(
  row: PrismaTypes.EventGetPayload<{ include: typeof EVENT_PARTS }>,
  home: string,
): ReportEvent {
  const titles = [
    ...row.attendances.map(({ person }) => person?.employments[0]?.organisation.territory.title ?? null),
    ...row.guests.map(({ partner }) => partner?.title ?? home),
  ];
  const counts = new Map<string | null, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return {
    eventId: row.id,
    title: row.title,
    when: readEventDate(row, `event ${row.id}`),
    present: [...counts].map(([territory, count]) => ({ territory, count })),
    reported: row.reportedCount === null ? null : { count: row.reportedCount, atLeast: row.reportedAtLeast },
  };
}

/** From the first to the last possible day of dates; null when none of them is known. */
function rangeAround(dates: readonly EventDate[]): DateRange | null {
  const ranges = dates.map(rangeOf).filter(range => range !== null);
  const days = ranges.flatMap(({ from, to }) => [from, to]).sort(Temporal.PlainDate.compare);
  const [from, to] = [days[0], days.at(-1)];
  return from && to ? { from, to } : null;
}
