import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceStore } from './attendance-store.ts';
import type { GuestId, GuestStore } from './guest-store.ts';

/** Takes a guest off the list. `gone`: was not there any more, or is of another event. */
export async function removeGuest(
  ports: {
    attendance: Pick<AttendanceStore, 'findEvent'>;
    guests: Pick<GuestStore, 'removeGuest'>;
    clock: Clock;
  },
  { viewer, eventId, guestId }: { viewer: Viewer; eventId: EventId; guestId: GuestId },
): Promise<'removed' | 'gone' | 'denied'> {
  const event = await ports.attendance.findEvent(eventId);
  const today = todayOf(viewer, ports.clock.now());
  if (event === null || !decideMarkAccess(actorOf(viewer), event, today).allowed) return 'denied';
  return (await ports.guests.removeGuest(eventId, guestId)) ? 'removed' : 'gone';
}
