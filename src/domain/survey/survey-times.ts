import { overAt } from '../attendance/check-in-window.ts';
import type { EventDate } from '../event-date.ts';

const AFTER_END_HOURS = 2;
const OPEN_DAYS = 3;

/**
 * Whether those who came may be asked now: the attendance was closed, or the event has been over for two hours. Sessions
 * of internships have their journal instead (002: seminars bring feedback, sessions a journal).
 */
export function isSurveyDue(
  event: { readonly kind: string; readonly state: string; readonly when: EventDate; readonly zone: string },
  now: Temporal.Instant,
): boolean {
  if (event.kind === 'internshipSession' || event.state === 'cancelled') return false;
  if (event.state === 'held') return true;
  const end = overAt(event.when, event.zone);
  return end !== null && Temporal.Instant.compare(end.add({ hours: AFTER_END_HOURS }), now) <= 0;
}

/** Until when a survey opened now takes answers, unless everybody has answered before. */
export function surveyClosesAt(openedAt: Temporal.Instant): Temporal.Instant {
  return openedAt.add({ hours: OPEN_DAYS * 24 });
}
