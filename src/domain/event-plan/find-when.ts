import { type EventDate, existingDate } from '../event-date.ts';
import { calendarWords } from './calendar-words.ts';
import { findTime } from './find-time.ts';
import type { Reading } from './lexicon.ts';
import { findEntry, pattern, take, takeMatch, unitPattern, without, wordsPattern } from './phrases.ts';

/** What a text says about when, and the text with those places marked as read. */
export interface FoundWhen {
  readonly when: EventDate | null;
  readonly zone: string;
  readonly yearAssumed: boolean;
  readonly rest: string;
}

/** Years outside are typing errors. */
const YEARS = { from: 2000, to: 2099 };
const DAY = /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?![\d])/u;
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?=T\d|[^\d]|$)/u;
const MONTH = /(?<![\d.])(\d{1,2})[./](\d{4})(?!\d)/u;
const SCHOOL_YEAR = /(?<!\d)(\d{4})\s*[/–—-]\s*(\d{4}|\d{2})(?![\d.:])/u;
const DAY_AND_MONTH = /(?<![\d.:])(\d{1,2})\.(\d{2})(?![\d.:]*\d)/u;

/**
 * Finds a date in a text, as exactly as it is written and never more: «август 2027» is a month. A time counts only beside
 * a day, or when `base` is one. A day without a year is the next such day, and says so.
 * @param base what is known already: a time typed alone belongs to that day.
 */
export function findWhen(text: string, reading: Reading, base: EventDate | null = null): FoundWhen {
  const { lexicon } = reading;
  const days = calendarWords(lexicon.locale);
  const zoned = takeZone(text, reading);
  const dated = findDate(zoned.rest, reading);
  const weekday = takeMatch(dated.rest, pattern(`\\(?(?:${days.weekday})\\)?`));
  const rest = dated.when === null && base === null ? dated.rest : (weekday?.rest ?? dated.rest);
  const found = { zone: zoned.zone, yearAssumed: dated.yearAssumed };
  const day = dayOf(dated.when) ?? (dated.when === null ? dayOf(base) : null);
  const timed = day === null ? null : findTime(rest, day, zoned.zone, lexicon);
  if (timed !== null) return { ...found, when: timed.when, rest: timed.rest };
  return { ...found, when: dated.when, rest: dated.when === null ? text : rest };
}

function dayOf(when: EventDate | null): Temporal.PlainDate | null {
  if (when?.precision === 'time') return when.start.toPlainDate();
  return when?.precision === 'day' ? when.day : null;
}

/** The zone somebody named, «(Томск)» or «мск»; what is no zone stays in the text. */
function takeZone(text: string, { lexicon, zone }: Reading): { zone: string; rest: string } {
  for (const bracket of text.matchAll(/\(([^()\n]{2,40})\)/gu)) {
    const inside = findEntry(bracket[1] ?? '', lexicon.zones);
    if (inside)
      return { zone: inside.key, rest: take(text, bracket.index, bracket.index + bracket[0].length) };
  }
  // Without brackets only right behind a time: a city is also a place.
  for (const { key, words } of lexicon.zones) {
    const after = pattern(`(?<=\\d[:.]\\d{2}[\\s,]{0,3})${wordsPattern(words)}`);
    const found = takeMatch(text, after);
    if (found) return { zone: key, rest: found.rest };
  }
  return { zone, rest: text };
}

interface FoundDate {
  readonly when: EventDate | null;
  readonly yearAssumed: boolean;
  readonly rest: string;
}

function findDate(text: string, reading: Reading): FoundDate {
  const { lexicon, today } = reading;
  const { month, monthNumber } = calendarWords(lexicon.locale);
  const mark = `(?:\\s*${unitPattern(lexicon.yearMark)}\\.?)?`;
  const year = `(\\d{4})${mark}`;
  const name = `(?<![\\p{L}\\p{N}])(${month})(?![\\p{L}\\p{N}])`;
  const forms: readonly [RegExp, (groups: readonly (string | undefined)[]) => EventDate | null][] = [
    [ISO_DAY, ([y, m, d]) => dateOf(Number(y), Number(m), Number(d))],
    [DAY, ([d, m, y]) => dateOf(fullYear(y), Number(m), Number(d))],
    [
      pattern(`(?<![\\d.])(\\d{1,2})(?:-?\\p{L}{2})?\\s+${name}\\s+${year}`),
      ([d, m, y]) => dateOf(Number(y), monthNumber(m ?? ''), Number(d)),
    ],
    // «Mar 15, 2027»: the day behind the month.
    [
      pattern(`${name}\\s+(\\d{1,2}),?\\s+${year}`),
      ([m, d, y]) => dateOf(Number(y), monthNumber(m ?? ''), Number(d)),
    ],
    [pattern(`${name}\\s+${year}`), ([m, y]) => monthOf(Number(y), monthNumber(m ?? ''))],
    [MONTH, ([m, y]) => monthOf(Number(y), Number(m))],
    [
      pattern(`${SCHOOL_YEAR.source}(?:\\s*${wordsPattern(lexicon.schoolYear)})?`),
      ([from, to]) => schoolYearOf(Number(from), Number(to)),
    ],
  ];
  // «15–16 марта», «с 15 по 16 марта» are two days: one event has one, so none is taken rather than the wrong one.
  const rangeBefore = pattern(`\\d\\s*(?:[–—-]|${wordsPattern(lexicon.until)})\\s*$`);
  const first = (expression: RegExp) => {
    const found = takeMatch(text, expression);
    return found === null || rangeBefore.test(text.slice(0, found.start)) ? null : found;
  };
  for (const [expression, read] of forms) {
    const found = first(expression);
    const when = found && read(found.match.slice(1));
    if (found && when) return { when, yearAssumed: false, rest: found.rest };
  }
  const yearless: readonly [RegExp, (month: string | undefined) => number | null][] = [
    [
      pattern(`(?<![\\d.])(\\d{1,2})(?:-?\\p{L}{2})?\\s+${name}(?!\\s*\\d{3})`),
      word => monthNumber(word ?? ''),
    ],
    [DAY_AND_MONTH, Number],
  ];
  for (const [expression, monthOfText] of yearless) {
    const found = first(expression);
    const when = found && nextDay(today, monthOfText(found.match[2]), Number(found.match[1]));
    if (found && when) return { when, yearAssumed: true, rest: found.rest };
  }
  const byPlan = takeMatch(text, pattern(wordsPattern(lexicon.byPlan)));
  if (byPlan !== null) return { when: { precision: 'byPlan' }, yearAssumed: false, rest: byPlan.rest };
  return { when: null, yearAssumed: false, rest: text };
}

function fullYear(written: string | undefined): number {
  const year = Number(written);
  return written?.length === 2 ? 2000 + year : year;
}

function dateOf(year: number, month: number | null, day: number): EventDate | null {
  if (month === null || year < YEARS.from || year > YEARS.to) return null;
  return existingDate(() => ({
    precision: 'day',
    day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }),
  }));
}

function monthOf(year: number, month: number | null): EventDate | null {
  if (month === null || year < YEARS.from || year > YEARS.to) return null;
  return existingDate(() => ({
    precision: 'month',
    month: Temporal.PlainYearMonth.from({ year, month }, { overflow: 'reject' }),
  }));
}

function schoolYearOf(from: number, to: number): EventDate | null {
  const next = to < 100 ? (from + 1) % 100 === to : to === from + 1;
  return next && from >= YEARS.from && from < YEARS.to
    ? { precision: 'schoolYear', schoolYear: { startYear: from } }
    : null;
}

/** The first such day from today on; within eight years every day of a calendar comes. */
function nextDay(today: Temporal.PlainDate, month: number | null, day: number): EventDate | null {
  for (let later = 0; later <= 8; later += 1) {
    const when = dateOf(today.year + later, month, day);
    if (when?.precision === 'day' && Temporal.PlainDate.compare(when.day, today) >= 0) return when;
  }
  return null;
}

/** Whether nothing is left of a text but what was read, marks, days of the week and words that say nothing. */
export function isAllRead(rest: string, reading: Reading): boolean {
  const { lexicon } = reading;
  const bare = without(rest, lexicon.empty).replace(pattern(calendarWords(lexicon.locale).weekday), ' ');
  return !/[\p{L}\p{N}]/u.test(bare);
}
