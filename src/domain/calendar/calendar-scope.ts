import type { SchoolCalendar } from './school-calendar.ts';

/** Whom a calendar is for; the nearest to a person counts. */
export type CalendarScope =
  | { readonly kind: 'country' }
  | { readonly kind: 'territory'; readonly id: number }
  | { readonly kind: 'organisation'; readonly id: number };

/** Where somebody works; nulls: nowhere we know. */
export interface Workplace {
  readonly organisationId: number | null;
  readonly territoryId: number | null;
}

/** Names the calendar of a scope and a school year in the database: `country:2025`, `territory:3:2025`. */
export function calendarKey(scope: CalendarScope, schoolYear: number): string {
  return scope.kind === 'country' ? `country:${schoolYear}` : `${scope.kind}:${scope.id}:${schoolYear}`;
}

/** The scopes whose calendars concern somebody, nearest first: the organisation's own, the territory's, the country's. */
export function scopesOf({ organisationId, territoryId }: Workplace): readonly CalendarScope[] {
  return [
    ...(organisationId === null ? [] : [{ kind: 'organisation', id: organisationId } as const]),
    ...(territoryId === null ? [] : [{ kind: 'territory', id: territoryId } as const]),
    { kind: 'country' },
  ];
}

/** Of each school year the calendar nearest to somebody, by the year of its 1 September. */
export function nearestCalendars(
  calendars: ReadonlyMap<string, SchoolCalendar>,
  workplace: Workplace,
): ReadonlyMap<number, SchoolCalendar> {
  const years = new Set([...calendars.values()].map(({ schoolYear }) => schoolYear.startYear));
  const nearest = [...years].flatMap(year => {
    const found = scopesOf(workplace)
      .map(scope => calendars.get(calendarKey(scope, year)))
      .find(calendar => calendar !== undefined);
    return found === undefined ? [] : [[year, found] as const];
  });
  return new Map(nearest);
}
