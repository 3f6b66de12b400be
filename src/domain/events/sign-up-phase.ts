import { type EventDate, isPast } from '../event-date.ts';

/** `vague`: no day is known, one can only show interest; `open`: one can sign up; `over`: it has begun or is past. */
export type SignUpPhase = 'vague' | 'open' | 'over';

/**
 * When signing up ends: when it begins, or, while no hour is known, when its day begins where it takes place. Null as
 * long as no day is known.
 * @param zone of the event
 */
export function signUpEndsAt(when: EventDate, zone: string): Temporal.Instant | null {
  if (when.precision === 'time') return when.start.toInstant();
  return when.precision === 'day' ? when.day.toZonedDateTime(zone).toInstant() : null;
}

/** What one can do about an event now, its being cancelled apart. */
export function signUpPhase(when: EventDate, zone: string, now: Temporal.Instant): SignUpPhase {
  const end = signUpEndsAt(when, zone);
  if (end !== null) return Temporal.Instant.compare(now, end) < 0 ? 'open' : 'over';
  return isPast(when, now.toZonedDateTimeISO(zone)) ? 'over' : 'vague';
}
