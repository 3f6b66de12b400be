import { allowedTerritories } from '../../domain/allowed-territories.ts';
import type { Clock } from '../../lib/clock.ts';
import type { CalendarStore } from '../calendar/calendar-store.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';

/** The territories that the viewer may load tables into today, by title; none for everybody but methodologists. */
export async function importTerritories(
  ports: { calendars: Pick<CalendarStore, 'readTerritories'>; clock: Clock },
  viewer: Viewer,
): Promise<readonly { readonly id: number; readonly title: string }[]> {
  const today = todayOf(viewer, ports.clock.now());
  const ids = allowedTerritories(actorOf(viewer), 'importManage', today);
  return ids.length === 0 ? [] : ports.calendars.readTerritories(ids);
}
