import { foldForSearch } from '../../lib/text.ts';
import { calendarWords } from '../event-plan/calendar-words.ts';

/** What a cell says about when; a month is never made more exact than it is written. */
export type CellDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'year'; readonly year: number }
  /** Written like a date that no calendar has: 31.02. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const YEARS = { from: 1930, to: 2099 };
// The days of Excel between 1954 and 2119: a date column that was never formatted as one.
const SERIAL = { from: 20_000, to: 80_000, epoch: '1899-12-30' };

// Behind a day may stand a time or words (a weekday), not another day: of two nobody knows which one is meant.
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?`;
const TIMES = String.raw`(${CLOCK}(?:\s*[–—-]\s*${CLOCK})?)\s*\p{L}*\.?`;
const BEHIND = String.raw`(?:[ ,]+(?:\D*|(?:\p{L}{1,2} )?${TIMES}))?`;
const ISO_DAY = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:T\S*|${BEHIND})$`, 'u');
const DOTTED_DAY = new RegExp(
  String.raw`^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*\p{L}{1,4}\.?)?${BEHIND}$`,
  'u',
);
const TIME_BEHIND = new RegExp(String.raw`^\S+?(?:T|\s*\p{L}{0,4}\.?[ ,]+(?:\p{L}{1,2} )?)${TIMES}$`, 'u');

/** «15.03.2023», «15.03.23», «2023-03-15» (with a time, too), «15 марта 2023 г.», «Август 2022», «авг.22», «08.2022», «2022-08», «2022». */
export function readDate(text: string, locale = 'ru'): CellDate {
  const raw = text.trim().replace(/\s+/gu, ' ');
  if (raw === '') return { kind: 'empty' };
  const iso = ISO_DAY.exec(raw);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = DOTTED_DAY.exec(raw);
  if (dotted) return dayOf(fullYear(dotted[3] ?? ''), dotted[2], dotted[1]);
  const month = /^(?:(\d{1,2})[./](\d{4})|(\d{4})-(\d{1,2}))(?:\s*\p{L}{1,4}\.?)?$/u.exec(raw);
  if (month) return monthOf(month[2] ?? month[3], month[1] ?? month[4]);
  // A month in a CSV of Excel is «авг.22»; people write «в августе 2022 г.».
  const short = /^(?:\p{L}{1,2} )?(\p{L}{3,9})(?:[.-](\d{2})|\.? ?(\d{4}))(?: ?\p{L}{1,4}\.?)?$/u.exec(raw);
  if (short) return namedOf(undefined, short[1] ?? '', short[3] ?? fullYear(short[2] ?? ''), locale);
  const named = /^(?:(\d{1,2})(?:-?\p{L}{1,2})? )?(\p{L}{3,9})\.?,? (\d{4})(?: ?\p{L}{1,4}\.?)?$/u.exec(raw);
  if (named) return namedOf(named[1], named[2] ?? '', named[3], locale);
  const number = /^(\d{4,5})(?:[.,]\d+)?$/u.exec(raw)?.[1];
  if (number === undefined) return { kind: 'unreadable' };
  const value = Number(number);
  if (value >= SERIAL.from && value <= SERIAL.to)
    return { kind: 'day', day: Temporal.PlainDate.from(SERIAL.epoch).add({ days: value }) };
  return value >= YEARS.from && value <= YEARS.to ? { kind: 'year', year: value } : { kind: 'impossible' };
}

/** What stands behind the day of a cell as its time: «14:00» of «15.03.2023 г., 14:00»; empty without one. */
export function readTimeBehind(text: string): string {
  return TIME_BEHIND.exec(text.trim().replace(/\s+/gu, ' '))?.[1] ?? '';
}

/** A number as people and Excel write it, «1 234,5», «86,0 %»; null for anything else, «12 5» too. `percent`: a sign stood behind it. */
export function readNumber(text: string): { readonly value: number; readonly percent: boolean } | null {
  const match = /^(-?(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?)\s*(%?)$/u.exec(text.trim());
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(/[ \u00A0\u202F]/gu, '').replace(',', '.'));
  return Number.isFinite(value) ? { value, percent: match[2] === '%' } : null;
}

/** A whole number from `least` to `most`; null for anything else. */
export function readWhole(text: string, least = 0, most = Number.MAX_SAFE_INTEGER): number | null {
  const number = readNumber(text);
  if (number === null || number.percent || !Number.isInteger(number.value)) return null;
  return number.value >= least && number.value <= most ? number.value : null;
}

/** Parts of a cell that lists several things: by `;`, `,`, `/` or line breaks. */
export function readList(text: string): string[] {
  return text
    .split(/[;,/\n]+/u)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function fullYear(year: string): string {
  return year.length === 2 ? String(Number(year) + (Number(year) > 70 ? 1900 : 2000)) : year;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): CellDate {
  if (!inYears(year)) return { kind: 'impossible' };
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return { kind: 'day', day: Temporal.PlainDate.from(fields, { overflow: 'reject' }) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'impossible' };
    throw error;
  }
}

function monthOf(year: string | undefined, month: string | undefined): CellDate {
  const number = Number(month);
  if (!inYears(year) || number < 1 || number > 12) return { kind: 'impossible' };
  return { kind: 'month', month: Temporal.PlainYearMonth.from({ year: Number(year), month: number }) };
}

function namedOf(day: string | undefined, name: string, year: string | undefined, locale: string): CellDate {
  const month = monthNamed(name, locale);
  if (month === null) return { kind: 'unreadable' };
  return day === undefined ? monthOf(year, String(month)) : dayOf(year, String(month), day);
}

/** A month by its name in any case, or by the beginning of it. */
function monthNamed(name: string, locale: string): number | null {
  const words = calendarWords(locale);
  const folded = foldForSearch(name);
  const whole = words.month.split('|').find(month => month.startsWith(folded));
  return words.monthNumber(name) ?? (whole === undefined ? null : words.monthNumber(whole));
}

function inYears(year: string | undefined): boolean {
  return Number(year) >= YEARS.from && Number(year) <= YEARS.to;
}
