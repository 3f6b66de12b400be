import { foldForSearch } from '../../lib/text.ts';
import { calendarWords } from '../event-plan/calendar-words.ts';
import type { ImportWords } from './import-words.ts';
import { readDate } from './read-cell.ts';

/** When a row of a plan is carried out, as exactly as it is written. */
export interface PlanDates {
  /** Kind of term, `by_plan` when nobody can tell. */
  readonly period: string;
  readonly dates: readonly { readonly precision: 'day' | 'month'; readonly date: string }[];
  /** False: the text was not understood, and stands as «by plan». */
  readonly understood: boolean;
}

/**
 * The years behind a month's name, as in «Сентябрь 2022, 2023, 2024». Between them may stand a sign, a conjunction of one
 * letter, or a mark of the year.
 */
const YEARS = String.raw`((?:[\s,;.]*(?:\p{L}\s+)?(?:19|20)\d{2}(?!\d)(?:\s*\p{L}{1,4}\.?(?!\p{L}))?)+)`;

/** Reads «Январь 2023», «Февраль 2022 Апрель 2022», «Сентябрь 2022, 2023», «15.03.2023», «в течение года», «Ежегодно, июль». */
export function readPlanDates(text: string, words: ImportWords, locale = 'ru'): PlanDates {
  const one = readDate(text, locale);
  if (one.kind === 'day')
    return { period: 'day', dates: [{ precision: 'day', date: one.day.toString() }], understood: true };
  const months = findMonths(text, locale);
  if (months.length > 0) {
    const dates = months.map(date => ({ precision: 'month' as const, date }));
    return { period: 'month', dates, understood: true };
  }
  const folded = foldForSearch(text);
  const named = Object.entries(words.planPeriod ?? {}).flatMap(([key, names]) =>
    names.map(name => ({ key, at: folded.indexOf(foldForSearch(name)) })),
  );
  // «По плану работы, в течение года» is of the whole year: where it stands in the text says nothing, how much it says does.
  const order = Object.keys(words.planPeriod ?? {});
  const found = named
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))[0];
  if (!found) return { period: 'by_plan', dates: [], understood: text === '' };
  const month = new RegExp(`(?<!\\p{L})(?:${calendarWords(locale).month})(?!\\p{L})`, 'u').test(folded);
  const period = found.key === 'yearly' && month ? 'yearly_month' : found.key;
  return { period, dates: [], understood: true };
}

/** Months with their years, as 2022-09, in the order of the calendar. */
function findMonths(text: string, locale: string): string[] {
  const { month, monthNumber } = calendarWords(locale);
  const found = new Set<string>();
  const lower = text.toLocaleLowerCase(locale);
  for (const [, name = '', years = ''] of lower.matchAll(new RegExp(`(?<!\\p{L})(${month})${YEARS}`, 'gu'))) {
    const number = monthNumber(name);
    if (number === null) continue;
    for (const [year] of years.matchAll(/\d{4}/gu)) found.add(`${year}-${String(number).padStart(2, '0')}`);
  }
  for (const [, year, number] of text.matchAll(/(?<!\d)((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])/gu))
    found.add(`${year}-${number}`);
  return [...found].sort();
}
