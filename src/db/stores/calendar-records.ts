import {
  calendarKey,
  nearestCalendars,
  scopesOf,
  type Workplace,
} from '../../domain/calendar/calendar-scope.ts';
import { closedDays, type IsClosed } from '../../domain/calendar/closed-days.ts';
import { parseSchoolCalendar } from '../../domain/calendar/parse-school-calendar.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { schoolYearOf } from '../../domain/event-date.ts';
import { invariant } from '../../lib/invariant.ts';
import { dateToDay } from '../dates.ts';
import type { Transaction } from '../transaction.ts';

/** Where somebody works, and when they are on leave. */
export interface Absence extends Workplace {
  readonly awayFrom: Date | null;
  readonly awayTo: Date | null;
}

/**
 * The days on which these people are not written to, around `now`: a function for each, in their order. One query,
 * whatever their number.
 */
export async function readClosedDays(
  tx: Transaction,
  people: readonly Absence[],
  now: Temporal.Instant,
): Promise<readonly IsClosed[]> {
  const { startYear } = schoolYearOf(now.toZonedDateTimeISO('UTC').toPlainDate());
  const years = [startYear - 1, startYear, startYear + 1];
  const keys = new Set(
    people.flatMap(person => scopesOf(person).flatMap(scope => years.map(year => calendarKey(scope, year)))),
  );
  const calendars = await readCalendars(tx, [...keys]);
  return people.map(person => closedDays(nearestCalendars(calendars, person), leaveOf(person)));
}

/** The calendars of these keys that there are. */
export async function readCalendars(
  tx: Transaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SchoolCalendar>> {
  const rows = await tx.schoolCalendar.findMany({ where: { scopeKey: { in: [...keys] } } });
  return new Map(rows.map(row => [row.scopeKey, parseStored(row)]));
}

/** A leave without an end, or without a beginning, is one day of the other. */
export function leaveOf({ awayFrom, awayTo }: Pick<Absence, 'awayFrom' | 'awayTo'>) {
  const [from, to] = [awayFrom ?? awayTo, awayTo ?? awayFrom];
  return from === null || to === null ? null : { from: dateToDay(from), to: dateToDay(to) };
}

function parseStored(row: { scopeKey: string; definition: unknown }): SchoolCalendar {
  const parsed = parseSchoolCalendar(row.definition);
  invariant(parsed.ok, `calendar ${row.scopeKey} was stored although it is not valid`);
  return parsed.value;
}
