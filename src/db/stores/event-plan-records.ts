import { audienceSchema } from '../../domain/audience.ts';
import type { EventContent } from '../../domain/event-plan/event-content.ts';
import { dateOf } from '../../domain/event-plan/plan-change.ts';
import { storedEventDate } from '../../domain/stored-event-date.ts';
import { asId } from '../../lib/ids.ts';
import type { PlanCounts, PlannedEvent, PlanTerritory } from '../../usecases/event-plan/event-plan-store.ts';
import { toDate } from '../dates.ts';
import { Prisma as Sql } from '../generated/client.ts';
import { readEventDate } from '../stored-event-date.ts';
import type { Transaction } from '../transaction.ts';

export const territoryColumns = { id: true, title: true, timezone: true, operatorName: true } as const;

type TerritoryRow = Sql.TerritoryGetPayload<{ select: typeof territoryColumns }>;

export function toTerritory({ id, title, timezone, operatorName }: TerritoryRow): PlanTerritory {
  return { territoryId: asId(id), title, timezone, organiser: operatorName };
}

/**
 * The event as whoever plans it sees it; null when there is none. One query after the other: a transaction has one
 * connection, and relations read at once would wait for one another on it.
 */
export async function readPlannedEvent(tx: Transaction, eventId: number): Promise<PlannedEvent | null> {
  const row = await tx.event.findUnique({
    where: { id: eventId },
    include: { territory: { select: territoryColumns } },
  });
  if (row === null) return null;
  const competencies = await tx.eventCompetency.findMany({
    where: { eventId },
    orderBy: [{ frameworkKey: 'asc' }, { competencyKey: 'asc' }],
    select: { frameworkKey: true, competencyKey: true },
  });
  const registrations = await tx.registration.findMany({ where: { eventId }, select: { state: true } });
  const there = { where: { eventId, state: { in: ['present', 'partial'] } } };
  const attended = (await tx.attendance.count(there)) + (await tx.eventGuest.count(there));
  return {
    eventId: asId(row.id),
    territory: toTerritory(row.territory),
    content: contentOf(row, competencies),
    cancelled: row.state === 'cancelled',
    cancelReason: row.cancelReason,
    version: row.version,
    counts: countStates(registrations.map(({ state }) => state)),
    attended,
    reported: row.reportedCount === null ? null : { count: row.reportedCount, atLeast: row.reportedAtLeast },
  };
}

type EventRow = Sql.EventGetPayload<object>;

function contentOf(row: EventRow, competencies: EventContent['competencies']): EventContent {
  const { title, kind, level, organiser, place, online, link, description, hours, capacity } = row;
  return {
    ...{ title, kind, level, organiser, place, online, link, description, hours, capacity },
    when: storedEventDate(readEventDate(row, `event ${row.id}`), row.timezone),
    audience: row.audience === null ? null : audienceSchema.parse(row.audience),
    guestsWelcome: row.guestsWelcome,
    competencies,
  };
}

/** How many of the registrations are in each state. */
export function countStates(states: readonly string[]): PlanCounts {
  const count = (wanted: string): number => states.filter(state => state === wanted).length;
  return {
    registered: count('registered'),
    offered: count('offered'),
    waiting: count('waiting'),
    interested: count('interested'),
  };
}

/** The columns of an event that its content fills; the instants are those the local time has today. */
export function eventColumns(content: EventContent) {
  const { when, audience, competencies: _, ...plain } = content;
  const date = dateOf(when);
  const moment = (at: Temporal.ZonedDateTime | null): Date | null => at && toDate(at.toInstant());
  return {
    ...plain,
    audience: audience === null ? Sql.DbNull : structuredClone(audience),
    datePrecision: when.precision,
    date: when.date,
    timezone: when.zone,
    startsAt: date.precision === 'time' ? moment(date.start) : null,
    endsAt: date.precision === 'time' ? moment(date.end) : null,
  };
}
