/** What can be said of somebody after an event. «Уважительная причина» is `excused`: said by the organiser. */
export const ATTENDANCE_STATES = ['present', 'partial', 'noShow', 'excused'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** How it became known: by the link of the QR, by the spoken code, by the organiser's hand. */
export type AttendanceMethod = 'link' | 'code' | 'hand';

export interface AttendanceMark {
  readonly state: AttendanceState;
  /** Whole hours that count; null: those of the event. Only `partial` must have them. */
  readonly hours: number | null;
  readonly method: AttendanceMethod;
}

/** Whether somebody was there, the whole time or a part of it. */
export function wasThere(state: AttendanceState): boolean {
  return state === 'present' || state === 'partial';
}

/**
 * Whole hours that count for somebody: the attended ones, else those of the event; none for whoever was not there.
 * Null: nobody knows how long the event was.
 */
export function countedHours(
  mark: Pick<AttendanceMark, 'state' | 'hours'>,
  eventHours: number | null,
): number | null {
  return wasThere(mark.state) ? (mark.hours ?? eventHours) : 0;
}
