import type { Translate } from '../lib/texts.ts';
import { zoneName } from './names/zones.ts';

/** An instant in somebody's zone, in words: «15 марта, пн», «14:00», both with the zone's city. */
export function formatDateTime(
  instant: Temporal.Instant,
  timezone: string,
  t: Translate,
): { date: string; time: string; full: string } {
  const local = instant.toZonedDateTimeISO(timezone);
  const date = t('date-day', { date: wallDate(local) });
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date, time, full: t('date-time', { date, time, zone: zoneName(timezone, t) }) };
}

/** The day of an instant in somebody's zone, with the year: «15 марта 2027»; without «г.», whose point would stand twice at an end. */
export function formatDay(instant: Temporal.Instant, timezone: string, t: Translate): string {
  return t('date-long', { date: wallDate(instant.toZonedDateTimeISO(timezone)) });
}

// Fluent formats dates in the machine's zone: the local wall time is passed as if it were UTC, and formatted as UTC.
function wallDate(local: Temporal.ZonedDateTime): Date {
  return new Date(local.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
}
