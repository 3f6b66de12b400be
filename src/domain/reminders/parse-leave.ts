import { cleanLine, foldForSearch } from '../../lib/text.ts';
import type { DateRange } from '../event-date.ts';

/** A longer one is a typing error: nobody is written to meanwhile. */
export const MAX_LEAVE_DAYS = 200;

export type LeaveReading =
  | { readonly ok: true; readonly leave: DateRange }
  /** `unreadable`: no two days in it, or days that do not exist; `past`: it is over already. */
  | { readonly ok: false; readonly reason: 'unreadable' | 'past' | 'tooLong' };

interface WrittenDay {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
}

const DAY =
  /(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})|(?<figures>\d{1,2})[./](?<month>\d{1,2})(?:[./](?<year>\d{4}|\d{2})(?!\d))?|(?<day>\d{1,2})(?:\s+(?<word>\p{L}+)\.?)?(?:\s+(?<wordYear>\d{4}))?/gu;
const SHORTEST_MONTH = 3;

/**
 * The own leave as people write it: «с 1 по 14 июля», «28.06 – 12.07.2027», «1 июля - 14 июля», one day alone too. A year
 * that is not written is the one in which it ends next.
 * @param locales the languages in which a month may be named.
 */
export function parseLeave(raw: string, today: Temporal.PlainDate, locales: readonly string[]): LeaveReading {
  const days = [...cleanLine(raw).toLocaleLowerCase().matchAll(DAY)].map(({ groups }) =>
    writtenDay(groups ?? {}, locales),
  );
  const [first, last = first] = days;
  if (first === undefined || last === undefined || days.length > 2) return refused('unreadable');
  const leave = rangeOf(first, last, today);
  if (leave === null || Temporal.PlainDate.compare(leave.from, leave.to) > 0) return refused('unreadable');
  if (Temporal.PlainDate.compare(leave.to, today) < 0) return refused('past');
  return leave.from.until(leave.to).days >= MAX_LEAVE_DAYS ? refused('tooLong') : { ok: true, leave };
}

const refused = (reason: 'unreadable' | 'past' | 'tooLong'): LeaveReading => ({ ok: false, reason });

function writtenDay(
  groups: Readonly<Record<string, string | undefined>>,
  locales: readonly string[],
): WrittenDay {
  const { isoYear, isoMonth, isoDay, figures, month, year, day, word, wordYear } = groups;
  if (isoYear !== undefined) return { day: Number(isoDay), month: Number(isoMonth), year: Number(isoYear) };
  if (figures !== undefined)
    return { day: Number(figures), month: Number(month), year: year === undefined ? null : fullYear(year) };
  return {
    day: Number(day),
    month: word === undefined ? null : monthNumber(word, locales),
    year: wordYear === undefined ? null : Number(wordYear),
  };
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 : 0) + Number(text);

/** Null where no such days exist, or no month is named. */
function rangeOf(first: WrittenDay, last: WrittenDay, today: Temporal.PlainDate): DateRange | null {
  const endMonth = last.month ?? first.month;
  const startMonth = first.month ?? endMonth;
  if (endMonth === null || startMonth === null) return null;
  const spansNewYear = startMonth > endMonth;
  const given = last.year ?? (first.year === null ? null : first.year + Number(spansNewYear));
  const years = given === null ? [today.year, today.year + 1] : [given];
  for (const year of years) {
    const to = dayOf(year, endMonth, last.day);
    const from = dayOf(first.year ?? year - Number(spansNewYear), startMonth, first.day);
    if (from === null || to === null) continue;
    if (given !== null || Temporal.PlainDate.compare(to, today) >= 0) return { from, to };
  }
  return null;
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    // Temporal says so of 31.02 and of a month 13.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The month of a name, alone or beside a day, or of its first three letters or more. */
function monthNumber(word: string, locales: readonly string[]): number | null {
  const typed = foldForSearch(word);
  if (typed.length < SHORTEST_MONTH) return null;
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2024, month - 1, 1));
    const names = locales.flatMap(locale => {
      const beside = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
      return [
        new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date),
        beside.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '',
      ];
    });
    if (names.some(name => foldForSearch(name).startsWith(typed))) return month;
  }
  return null;
}
