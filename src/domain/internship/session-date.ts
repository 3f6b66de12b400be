import { cleanLine } from '../../lib/text.ts';
import type { EventDate } from '../event-date.ts';
import { parseTerm } from '../route/parse-term.ts';

const TIME =
  /^(?<day>.+?)[,\s]+(?:\p{L}\s+)?(?<from>\d{1,2}[:.]\d{2})(?:\s*[-–—]\s*(?:\p{L}{1,2}\s+)?(?<to>\d{1,2}[:.]\d{2}))?$/u;
const DAY_IN_FIGURES = /^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d{4}-\d{2}-\d{2}$/u;

/**
 * When a session takes place, as people write it: «15.10.2026 14:00–17:00», «15 октября 2026 14:00», «15.10.2026»,
 * «октябрь 2026»; never more exactly than they know. Null when it is none of these, or ends before it begins.
 * @param timezone the zone the time is meant in.
 */
export function parseSessionDate(raw: string, locale: string, timezone: string): EventDate | null {
  const text = cleanLine(raw);
  // A date in figures holds dots too: it is never read as a time.
  const groups = DAY_IN_FIGURES.test(text) ? undefined : TIME.exec(text)?.groups;
  if (groups === undefined) return parseTerm(text, locale);
  const when = parseTerm(groups.day ?? '', locale);
  const from = timeOf(groups.from);
  const to = timeOf(groups.to);
  if (when?.precision !== 'day' || from === null || (groups.to !== undefined && to === null)) return null;
  if (to !== null && Temporal.PlainTime.compare(from, to) >= 0) return null;
  const at = (time: Temporal.PlainTime): Temporal.ZonedDateTime =>
    when.day.toPlainDateTime(time).toZonedDateTime(timezone);
  return { precision: 'time', start: at(from), end: to === null ? null : at(to) };
}

function timeOf(text: string | undefined): Temporal.PlainTime | null {
  const [hour = Number.NaN, minute = Number.NaN] = (text ?? '').split(/[:.]/u).map(Number);
  return hour <= 23 && minute <= 59 ? Temporal.PlainTime.from({ hour, minute }) : null;
}
