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

/** The event as whoever plans it sees it; null when there is none. */
export async function readPlannedEvent(tx: Transaction, eventId: number): Promise<PlannedEvent | null> {
  const row = await tx.event.findUnique({
    where: { id: eventId },
    include: {
      territory: { select: territoryColumns },
      competencies: { orderBy: [{ frameworkKey: 'asc' }, { competencyKey: 'asc' }] },
      registrations: { select: { state: true } },
      _count: {
        select: {
          attendances: { where: { state: { in: ['present', 'partial'] } } },
          guests: { where: { state: { in: ['present', 'partial'] } } },
        },
      },
    },
  });
  if (row === null) return null;
  return {
    eventId: asId(row.id),
    territory: toTerritory(row.territory),
    content: contentOf(row),
    cancelled: row.state === 'cancelled',
    cancelReason: row.cancelReason,
    version: row.version,
    counts: countStates(row.registrations.map(({ state }) => state)),
    attended: row._count.attendances + row._count.guests,
    reported: row.reportedCount === null ? null : { count: row.reportedCount, atLeast: row.reportedAtLeast },
  };
}

type ContentRow = Sql.EventGetPayload<{ include: { competencies: true } }>;

function contentOf(row: ContentRow): EventContent {
  const { title, kind, level, organiser, place, online, link, description, hours, capacity } = row;
  return {
    ...{ title, kind, level, organiser, place, online, link, description, hours, capacity },
    when: storedEventDate(readEventDate(row, `event ${row.id}`), row.timezone),
    audience: row.audience === null ? null : audienceSchema.parse(row.audience),
    guestsWelcome: row.guestsWelcome,
    competencies: row.competencies.map(({ frameworkKey, competencyKey }) => ({
      frameworkKey,
      competencyKey,
    })),
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
