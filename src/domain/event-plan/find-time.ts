import type { EventDate } from '../event-date.ts';
import type { EventLexicon } from './lexicon.ts';
import { pattern, takeMatch, unitPattern, wordsPattern } from './phrases.ts';

/**
 * Finds «14:00», «14.00–16:00», «с 14:00 до 16:00», «в 14 часов» in a text about that day. Null when there is none, or
 * when it is no time of a day or ends before it begins.
 */
export function findTime(
  text: string,
  day: Temporal.PlainDate,
  zone: string,
  lexicon: EventLexicon,
): { when: EventDate; rest: string } | null {
  const clock = '(\\d{1,2})[:.](\\d{2})(?![\\d]|[.:]\\d)';
  const at = `(?:${wordsPattern(lexicon.at)}\\s+)?`;
  const until = `(?:\\s*(?:[–—-]|/|${wordsPattern(lexicon.until)})\\s*(?:\\d{4}-\\d{2}-\\d{2}T)?${clock})?`;
  const exact = takeMatch(text, pattern(`${at}(?<![\\d.:])T?${clock}${until}`));
  if (exact !== null) {
    const [, hour, minute, endHour, endMinute] = exact.match;
    return timeOf(day, zone, [hour, minute], endHour === undefined ? null : [endHour, endMinute], exact.rest);
  }
  const round = takeMatch(
    text,
    pattern(`${wordsPattern(lexicon.at)}\\s+(\\d{1,2})\\s*${unitPattern(lexicon.hours)}`),
  );
  return round === null ? null : timeOf(day, zone, [round.match[1], '0'], null, round.rest);
}

type Clock = readonly [string | undefined, string | undefined];

function timeOf(
  day: Temporal.PlainDate,
  timeZone: string,
  from: Clock,
  to: Clock | null,
  rest: string,
): { when: EventDate; rest: string } | null {
  const [start, end] = [momentOf(day, timeZone, from), to && momentOf(day, timeZone, to)];
  if (start === null || (to !== null && end === null)) return null;
  if (end !== null && Temporal.ZonedDateTime.compare(end, start) <= 0) return null;
  return { when: { precision: 'time', start, end }, rest };
}

function momentOf(
  day: Temporal.PlainDate,
  timeZone: string,
  [hour, minute]: Clock,
): Temporal.ZonedDateTime | null {
  const plain = { hour: Number(hour), minute: Number(minute) };
  if (plain.hour > 23 || plain.minute > 59) return null;
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(plain) });
}
