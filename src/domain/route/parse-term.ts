import { cleanLine, foldForSearch } from '../../lib/text.ts';
import { type EventDate, existingDate, startOf } from '../event-date.ts';

const DAY = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^(\d{1,2})[./](\d{4})$/u;
const SCHOOL_YEAR = /^(\d{4})\s*[/–-]\s*(\d{2}|\d{4})$/u;
const WORD_MONTH = /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})(?: \p{L}{1,4})?$/u;
/** «до 15.03.2027», «к марту» begin with a short word that changes nothing. */
const SHORT_WORD = /^\p{L}{1,2}\s+/u;
/** Years outside are typing errors. */
const YEARS = { from: 2000, to: 2099 };

/**
 * The term of an action as people write it: «15.03.2027», «15 марта 2027», «март 2027», «03.2027», «2026/27».
 * `locale` is the language of the month's name. Null when it is none of these or no such day exists.
 */
export function parseTerm(raw: string, locale: string): EventDate | null {
  const text = cleanLine(raw).replace(SHORT_WORD, '');
  const when = termOf(text, locale);
  const starts = when === null ? null : startOf(when);
  return starts !== null && starts.year >= YEARS.from && starts.year <= YEARS.to ? when : null;
}

function termOf(text: string, locale: string): EventDate | null {
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day));
  if (ISO_DAY.test(text)) {
    const [isoYear, isoMonth, isoDay] = text.split('-').map(Number);
    return dayOf(isoYear ?? 0, isoMonth ?? 0, isoDay ?? 0);
  }
  const [, onlyMonth, itsYear] = MONTH.exec(text) ?? [];
  if (onlyMonth !== undefined) return monthOf(Number(itsYear), Number(onlyMonth));
  const [, from, to] = SCHOOL_YEAR.exec(text) ?? [];
  if (from !== undefined) return schoolYearOf(Number(from), Number(to));
  return wordTerm(text, locale);
}

function wordTerm(text: string, locale: string): EventDate | null {
  const [, day, word, year] = WORD_MONTH.exec(foldForSearch(text)) ?? [];
  if (word === undefined) return null;
  const month = monthNumber(word, locale);
  if (month === null) return null;
  return day === undefined ? monthOf(Number(year), month) : dayOf(Number(year), month, Number(day));
}

/** The month of a name, in the form it has alone («март») or beside a day («марта»). */
function monthNumber(word: string, locale: string): number | null {
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const beside = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2024, month - 1, 1));
    const genitive = beside.formatToParts(date).find(part => part.type === 'month')?.value ?? '';
    if ([alone.format(date), genitive].some(name => foldForSearch(name) === word)) return month;
  }
  return null;
}

function dayOf(year: number, month: number, day: number): EventDate | null {
  return existingDate(() => ({
    precision: 'day',
    day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }),
  }));
}

function monthOf(year: number, month: number): EventDate | null {
  return existingDate(() => ({
    precision: 'month',
    month: Temporal.PlainYearMonth.from({ year, month }, { overflow: 'reject' }),
  }));
}

function schoolYearOf(from: number, to: number): EventDate | null {
  const next = to < 100 ? (from + 1) % 100 === to : to === from + 1;
  return next ? { precision: 'schoolYear', schoolYear: { startYear: from } } : null;
}
