import { calendarKey, nearestCalendars, scopesOf } from '../../domain/calendar/calendar-scope.ts';
import { type PairCalendar, pairCalendar } from '../../domain/mentoring/pair-calendar.ts';
import type { Transaction } from '../transaction.ts';
import { readCalendars } from './calendar-records.ts';

/** The calendars of territories, one query for all of them and every year there is something about. */
export async function readPairCalendars(
  tx: Transaction,
  territoryIds: readonly number[],
): Promise<(territoryId: number) => PairCalendar> {
  const places = [...new Set(territoryIds)].map(territoryId => ({ organisationId: null, territoryId }));
  const years = await tx.schoolCalendar.findMany({ select: { schoolYear: true }, distinct: 'schoolYear' });
  const keys = places.flatMap(place =>
    scopesOf(place).flatMap(scope => years.map(({ schoolYear }) => calendarKey(scope, schoolYear))),
  );
  const calendars = await readCalendars(tx, [...new Set(keys)]);
  const known = new Map(
    places.map(place => [place.territoryId, pairCalendar(nearestCalendars(calendars, place))] as const),
  );
  const none = pairCalendar(new Map());
  return territoryId => known.get(territoryId) ?? none;
}
