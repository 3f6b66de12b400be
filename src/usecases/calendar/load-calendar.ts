import { decideAccess } from '../../domain/access.ts';
import { calendarKey, nearestCalendars, scopesOf } from '../../domain/calendar/calendar-scope.ts';
import { type CalendarChange, compareCalendars } from '../../domain/calendar/compare-calendars.ts';
import type { Clock } from '../../lib/clock.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { CalendarFile, CalendarStore } from './calendar-store.ts';

export type CalendarLoading =
  | { readonly kind: 'denied' }
  /**
   * @property changes against the calendar in force there for that year; null: there was none.
   * @property done false: a dry run, nothing was stored.
   */
  | { readonly kind: 'checked'; readonly changes: readonly CalendarChange[] | null; readonly done: boolean };

/**
 * Makes a calendar the one of a territory, or says what that would change. Rights are asked at both: a calendar decides
 * when a whole district is written to.
 */
export async function loadCalendar(
  ports: { calendars: Pick<CalendarStore, 'readCalendars' | 'saveCalendar'>; clock: Clock },
  request: {
    readonly viewer: Viewer;
    readonly territoryId: number;
    readonly file: CalendarFile;
    readonly dryRun: boolean;
  },
): Promise<CalendarLoading> {
  const { viewer, territoryId, file, dryRun } = request;
  const at = ports.clock.now();
  const today = todayOf(viewer, at);
  const access = decideAccess(actorOf(viewer), 'calendarManage', { territoryIds: [territoryId] }, today);
  if (!access.allowed) return { kind: 'denied' };
  const year = file.calendar.schoolYear.startYear;
  const place = { territoryId, organisationId: null };
  const stored = await ports.calendars.readCalendars(scopesOf(place).map(scope => calendarKey(scope, year)));
  const before = nearestCalendars(stored, place).get(year);
  if (!dryRun) {
    const scope = { kind: 'territory', id: territoryId } as const;
    await ports.calendars.saveCalendar({ ...file, scope, loadedById: viewer.personId, at });
  }
  return {
    kind: 'checked',
    changes: before === undefined ? null : compareCalendars(before, file.calendar),
    done: !dryRun,
  };
}
