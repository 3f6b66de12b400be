import { cleanLine } from '../../lib/text.ts';
import { accept, type CheckedAnswer, refuse } from './checked-answer.ts';
import type { DateItem } from './definition.ts';

const DAY_FIRST = /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})$/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** A typed date, day first as in Russia (`15.03.2023`, `15/3/2023`) or ISO; a year of two digits is not guessed. */
export function checkDate(item: DateItem, raw: string): CheckedAnswer {
  const date = parseDate(cleanLine(raw));
  if (date === null) return refuse('notDate');
  const iso = date.toString();
  if (item.min !== null && iso < item.min) return refuse('dateTooEarly', { min: item.min });
  return item.max !== null && iso > item.max ? refuse('dateTooLate', { max: item.max }) : accept(iso);
}

function parseDate(text: string): Temporal.PlainDate | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const iso = ISO.exec(text);
  return iso === null ? null : dateOf(iso[1], iso[2], iso[3]);
}

/** Null for a day that the month does not have. */
function dateOf(year = '', month = '', day = ''): Temporal.PlainDate | null {
  const wanted = { year: Number(year), month: Number(month), day: Number(day) };
  if (wanted.month < 1 || wanted.month > 12 || wanted.day < 1) return null;
  const first = Temporal.PlainYearMonth.from({ year: wanted.year, month: wanted.month });
  return wanted.day > first.daysInMonth ? null : Temporal.PlainDate.from(wanted);
}
