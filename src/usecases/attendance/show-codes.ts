import { makeCheckInCode } from '../../domain/attendance/check-in-code.ts';
import { type CheckInWindow, checkInWindow } from '../../domain/attendance/check-in-window.ts';
import { decideMarkAccess } from '../../domain/attendance/mark-access.ts';
import type { Clock } from '../../lib/clock.ts';
import type { EventId } from '../../lib/ids.ts';
import type { Random } from '../../lib/random.ts';
import { actorOf, todayOf, type Viewer } from '../people/viewer.ts';
import type { AttendanceStore, DoorEvent } from './attendance-store.ts';

const TOKEN_BYTES = 16;

export type ShownCodes =
  | {
      readonly kind: 'codes';
      readonly event: DoorEvent;
      readonly code: string;
      /** Payload of the deep link. */
      readonly payload: string;
      readonly window: CheckInWindow;
    }
  /** The day is not known or the event is cancelled: there is nothing to check in to. */
  | { readonly kind: 'noWindow' | 'cancelled'; readonly event: DoorEvent }
  | { readonly kind: 'denied' };

/** The QR's payload and the spoken code of an event, made at the first look and the same afterwards. */
export async function showCodes(
  ports: {
    attendance: Pick<AttendanceStore, 'findEvent' | 'ensureCodes'>;
    clock: Clock;
    random: Random;
  },
  { viewer, eventId }: { viewer: Viewer; eventId: EventId },
): Promise<ShownCodes> {
  const event = await ports.attendance.findEvent(eventId);
  const today = todayOf(viewer, ports.clock.now());
  if (event === null || !decideMarkAccess(actorOf(viewer), event, today).allowed) return { kind: 'denied' };
  if (event.state === 'cancelled') return { kind: 'cancelled', event };
  const window = checkInWindow(event.when, event.zone);
  if (window === null) return { kind: 'noWindow', event };
  const fresh = { code: makeCheckInCode(ports.random), token: ports.random.token(TOKEN_BYTES) };
  const codes = await ports.attendance.ensureCodes(eventId, fresh);
  if (codes === null) return { kind: 'denied' };
  return { kind: 'codes', event, code: codes.code, payload: `ci_${codes.token}`, window };
}
