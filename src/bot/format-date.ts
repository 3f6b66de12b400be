import type { Translate } from '../lib/texts.ts';

/** An instant in somebody's zone, in words: «15 марта, пн», «14:00», both with the zone's city. */
export function formatDateTime(
  instant: Temporal.Instant,
  timezone: string,
  t: Translate,
): { date: string; time: string; full: string } {
  const local = instant.toZonedDateTimeISO(timezone);
  // Fluent formats dates in the machine's zone: the local wall time is passed as if it were UTC, and formatted as UTC.
  const wall = new Date(local.toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds);
  const date = t('date-day', { date: wall });
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date, time, full: t('date-time', { date, time, zone: zoneCity(timezone) }) };
}

/** The city of a zone's name: `Asia/Tomsk` → Tomsk. */
function zoneCity(timezone: string): string {
  return timezone.split('/').at(-1)?.replaceAll('_', ' ') ?? timezone;
}
