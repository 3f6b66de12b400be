import { allowedTerritories } from '../../domain/allowed-territories.ts';
import { calendarKey, nearestCalendars, scopesOf } from '../../domain/calendar/calendar-scope.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { planningSchoolYear, schoolYearOf } from '../../domain/event-date.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { CalendarStore } from './calendar-store.ts';

export interface TerritoryCalendars {
  readonly territory: { readonly id: number; readonly title: string };
  /** By school year; those in force now and, from June on, of the coming year. */
  readonly calendars: readonly SchoolCalendar[];
  /** Years one plans for that have no calendar: weekends and fixed holidays hold. */
  readonly missingYears: readonly number[];
}

export type ShownCalendars =
  | { readonly kind: 'denied' }
  | {
      readonly kind: 'shown';
      readonly today: Temporal.PlainDate;
      readonly territories: readonly TerritoryCalendars[];
    };

/** The calendars in force in the territories whose calendars the person may change. */
export async function showCalendars(
  ports: { calendars: Pick<CalendarStore, 'readCalendars' | 'readTerritories'>; clock: Clock },
  viewer: Viewer,
): Promise<ShownCalendars> {
  const today = todayOf(viewer, ports.clock.now());
  const ids = allowedTerritories(actorOf(viewer), 'calendarManage', today);
  if (ids.length === 0) return { kind: 'denied' };
  const years = [...new Set([schoolYearOf(today).startYear, planningSchoolYear(today).startYear])];
  const places = ids.map(territoryId => ({ territoryId, organisationId: null }));
  const keys = places.flatMap(place =>
    scopesOf(place).flatMap(scope => years.map(year => calendarKey(scope, year))),
  );
  const stored = await ports.calendars.readCalendars([...new Set(keys)]);
  const territories = await ports.calendars.readTerritories(ids);
  return {
    kind: 'shown',
    today,
    territories: territories.map(territory => {
      const nearest = nearestCalendars(stored, { territoryId: territory.id, organisationId: null });
      return {
        territory,
        calendars: years.flatMap(year => nearest.get(year) ?? []),
        missingYears: years.filter(year => !nearest.has(year)),
      };
    }),
  };
}
