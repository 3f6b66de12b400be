import type { AttendanceMark, AttendanceState } from '../../domain/attendance/attendance-state.ts';
import { handMarksFrom } from '../../domain/attendance/check-in-window.ts';
import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId, PersonId } from '../../lib/ids.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceStore } from './attendance-store.ts';
import { markChanges } from './mark-changes.ts';

const MAX_HOURS = 24;

export type MarkOutcome =
  | { readonly kind: 'marked' }
  /** It was so already: a double tap. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly refusal: 'cancelled' | 'tooEarly' | 'hours' }
  /** Neither signed up nor at the door: nobody of this list. */
  | { readonly kind: 'notListed' }
  /** Not theirs to mark, or no such event: which of the two is nobody's business. */
  | { readonly kind: 'denied' };

/**
 * The organiser, a methodologist of the territory, or the master of the group says of somebody of the list whether they
 * were there, or takes that back (null). The item of the person's route follows. `partial` needs whole hours, at least one
 * and fewer than the event's where those are known.
 * @param partialComment what stands beside the item of somebody who was there for a part of the time.
 */
export async function markAttendance(
  ports: { attendance: Pick<AttendanceStore, 'changeAttendance'>; clock: Clock },
  {
    viewer,
    eventId,
    personId,
    mark,
    partialComment,
  }: {
    viewer: Viewer;
    eventId: EventId;
    personId: PersonId;
    mark: { state: AttendanceState; hours: number | null } | null;
    partialComment: string;
  },
): Promise<MarkOutcome> {
  const at = ports.clock.now();
  const outcome = await ports.attendance.changeAttendance<MarkOutcome>(eventId, {
    actorId: viewer.personId,
    at,
    people: [personId],
    decide(event, [person]) {
      const refuse = (result: MarkOutcome) => ({ changes: [], result });
      const day = todayOf(viewer, at);
      if (!decideMarkAccess(actorOf(viewer), event, day).allowed) return refuse({ kind: 'denied' });
      if (event.state === 'cancelled') return refuse({ kind: 'refused', refusal: 'cancelled' });
      const from = handMarksFrom(event.when, event.zone);
      if (from !== null && Temporal.Instant.compare(at, from) < 0)
        return refuse({ kind: 'refused', refusal: 'tooEarly' });
      if (!person || (!person.registered && person.mark === null)) return refuse({ kind: 'notListed' });
      if (mark && !areHoursRight(mark, event.hours)) return refuse({ kind: 'refused', refusal: 'hours' });
      if (isSame(person.mark, mark)) return refuse({ kind: 'already' });
      const today = at.toZonedDateTimeISO(event.zone).toPlainDate();
      const full: AttendanceMark | null = mark && { ...mark, method: 'hand' };
      const { changes } = markChanges(event, person, full, { today, partialComment });
      return { changes, result: { kind: 'marked' } };
    },
  });
  return outcome ?? { kind: 'denied' };
}

function areHoursRight(
  { state, hours }: { state: AttendanceState; hours: number | null },
  eventHours: number | null,
): boolean {
  if (state !== 'partial') return hours === null || (state === 'present' && hours > 0 && hours <= MAX_HOURS);
  return hours !== null && hours > 0 && hours < (eventHours ?? MAX_HOURS);
}

function isSame(
  before: { state: AttendanceState; hours: number | null } | null,
  after: { state: AttendanceState; hours: number | null } | null,
): boolean {
  if (before === null || after === null) return before === after;
  return before.state === after.state && before.hours === after.hours;
}
