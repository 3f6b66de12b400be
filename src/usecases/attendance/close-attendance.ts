import { overAt } from '../../domain/attendance/check-in-window.ts';
import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceChange, AttendanceStore } from './attendance-store.ts';
import { markChanges } from './mark-changes.ts';

export type CloseOutcome =
  /** `noShows`: of how many it is said now that they did not come. */
  | { readonly kind: 'closed'; readonly noShows: number }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: 'cancelled' | 'tooEarly' }
  | { readonly kind: 'denied' };

/**
 * Closes the list once the event is over: whoever signed up and has no mark did not come, and the event counts as held.
 * Single marks can still be put right afterwards.
 */
export async function closeAttendance(
  ports: { attendance: Pick<AttendanceStore, 'changeAttendance'>; clock: Clock },
  { viewer, eventId }: { viewer: Viewer; eventId: EventId },
): Promise<CloseOutcome> {
  const at = ports.clock.now();
  const outcome = await ports.attendance.changeAttendance<CloseOutcome>(eventId, {
    actorId: viewer.personId,
    at,
    people: 'listed',
    decide(event, people) {
      const refuse = (result: CloseOutcome) => ({ changes: [], result });
      const day = todayOf(viewer, at);
      if (!decideMarkAccess(actorOf(viewer), event, day).allowed) return refuse({ kind: 'denied' });
      if (event.state === 'cancelled') return refuse({ kind: 'refused', refusal: 'cancelled' });
      if (event.state === 'held') return refuse({ kind: 'already' });
      const over = overAt(event.when, event.zone);
      if (over !== null && Temporal.Instant.compare(at, over) < 0)
        return refuse({ kind: 'refused', refusal: 'tooEarly' });
      const absent = people.filter(({ registered, mark }) => registered && mark === null);
      const today = at.toZonedDateTimeISO(event.zone).toPlainDate();
      const noShow = { state: 'noShow', hours: null, method: 'hand' } as const;
      const changes: AttendanceChange[] = absent.flatMap(
        person => markChanges(event, person, noShow, { today, partialComment: '' }).changes,
      );
      return { changes: [...changes, { type: 'held' }], result: { kind: 'closed', noShows: absent.length } };
    },
  });
  return outcome ?? { kind: 'denied' };
}
