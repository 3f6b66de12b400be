import { wasThere } from '../../domain/attendance/attendance-state.ts';
import { type CheckInWindow, checkInWindow } from '../../domain/attendance/check-in-window.ts';
import { type CheckInRefusal, decideCheckIn } from '../../domain/attendance/decide-check-in.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Viewer } from '../people/viewer.ts';
import type { AttendanceStore, DoorEvent } from './attendance-store.ts';
import { markChanges } from './mark-changes.ts';

export type CheckInOutcome =
  /** `itemClosed`: an item of the person's route is done by it. */
  | { readonly kind: 'checkedIn'; readonly event: DoorEvent; readonly itemClosed: boolean }
  /** Was there already: a second scan. */
  | { readonly kind: 'already'; readonly event: DoorEvent }
  | {
      readonly kind: 'refused';
      readonly refusal: CheckInRefusal;
      readonly event: DoorEvent;
      readonly window: CheckInWindow | null;
    }
  /** No event has that token or code. */
  | { readonly kind: 'unknown' };

/**
 * Somebody says «я здесь» by the QR's token or the spoken code, both good for one event within its window. Closes the item
 * of their route that is about the event. Safe to repeat. A code that several events have is the one whose window is open.
 */
export async function checkIn(
  ports: {
    attendance: Pick<AttendanceStore, 'findByToken' | 'findByCode' | 'changeAttendance'>;
    clock: Clock;
  },
  { viewer, by }: { viewer: Viewer; by: { token: string } | { code: string } },
): Promise<CheckInOutcome> {
  const at = ports.clock.now();
  const found = await findEvent(ports.attendance, by, at);
  if (found === null) return { kind: 'unknown' };
  const outcome = await ports.attendance.changeAttendance<CheckInOutcome>(found.eventId, {
    actorId: viewer.personId,
    at,
    people: [viewer.personId],
    decide(event, [person]) {
      if (!person) return { changes: [], result: { kind: 'unknown' } };
      const window = checkInWindow(event.when, event.zone);
      const rules = { ...event, participantsOnly: event.kind === 'internshipSession', window };
      const answer = decideCheckIn(rules, person, at);
      if (answer !== 'welcome')
        return { changes: [], result: { kind: 'refused', refusal: answer, event, window } };
      if (person.mark && wasThere(person.mark.state))
        return { changes: [], result: { kind: 'already', event } };
      const mark = { state: 'present', hours: null, method: 'token' in by ? 'link' : 'code' } as const;
      const today = at.toZonedDateTimeISO(event.zone).toPlainDate();
      const { changes, closed } = markChanges(event, person, mark, { today, partialComment: '' });
      return { changes, result: { kind: 'checkedIn', event, itemClosed: closed } };
    },
  });
  return outcome ?? { kind: 'unknown' };
}

async function findEvent(
  attendance: Pick<AttendanceStore, 'findByToken' | 'findByCode'>,
  by: { token: string } | { code: string },
  at: Temporal.Instant,
): Promise<DoorEvent | null> {
  if ('token' in by) return attendance.findByToken(by.token);
  const events = await attendance.findByCode(by.code);
  const isOpen = ({ when, zone }: DoorEvent): boolean => {
    const window = checkInWindow(when, zone);
    return (
      window !== null &&
      Temporal.Instant.compare(window.from, at) <= 0 &&
      Temporal.Instant.compare(at, window.to) < 0
    );
  };
  return events.find(isOpen) ?? events[0] ?? null;
}
