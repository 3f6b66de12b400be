import type { Translate } from '../../../lib/texts.ts';
import { formatDateTime } from '../../format-date.ts';

/** «15 октября, чт, 14:00 (Москва)», in the reader's zone; with the zone it was agreed in where the clocks differ. */
export function meetingTime(start: Temporal.ZonedDateTime, timezone: string, t: Translate): string {
  const instant = start.toInstant();
  const own = formatDateTime(instant, timezone, t).full;
  const there = start.withTimeZone(timezone);
  if (there.offsetNanoseconds === start.offsetNanoseconds) return own;
  return t('mentor-both-zones', { own, other: formatDateTime(instant, start.timeZoneId, t).full });
}
