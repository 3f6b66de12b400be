import type { EventDate } from '../../domain/event-date.ts';
import type { Translate } from '../../lib/texts.ts';
import { formatDateTime } from '../format-date.ts';
import { formatEventDate } from '../format-event-date.ts';
import { zoneName } from '../names/zones.ts';

/**
 * When an event takes place, in its own zone, and what the reader's clock shows then where it shows something else:
 * «15 марта, пн, 14:00–17:00 (Томск), у вас 10:00». Never more exactly than it is known.
 */
export function eventWhenText(when: EventDate, readerZone: string, t: Translate): string {
  if (when.precision !== 'time') return formatEventDate(when, t);
  const { start, end } = when;
  const zone = zoneName(start.timeZoneId, t);
  const from = formatDateTime(start.toInstant(), start.timeZoneId, t);
  const to = end && formatDateTime(end.toInstant(), end.timeZoneId, t);
  const span = !to
    ? from.time
    : start.toPlainDate().equals(end.toPlainDate())
      ? `${from.time}–${to.time}`
      : `${from.time} – ${to.date}, ${to.time}`;
  const text = t('date-time', { date: from.date, time: span, zone });
  const local = start.withTimeZone(readerZone);
  if (local.offsetNanoseconds === start.offsetNanoseconds) return text;
  const reader = formatDateTime(start.toInstant(), readerZone, t);
  const sameDay = local.toPlainDate().equals(start.toPlainDate());
  return t('events-when-yours', {
    when: text,
    yours: sameDay ? reader.time : `${reader.date}, ${reader.time}`,
  });
}
