import { foldForSearch } from '../../lib/text.ts';

/** Names of months and days of the week as people write them, as sources of expressions. */
export interface CalendarWords {
  /** Matches a month's name alone or beside a day. */
  readonly month: string;
  /** 1–12. */
  monthNumber(name: string): number | null;
  /** Matches a day of the week in any case or shortened. */
  readonly weekday: string;
}

const known = new Map<string, CalendarWords>();

/** The words of a language, from the calendar data of the runtime. */
export function calendarWords(locale: string): CalendarWords {
  const words = known.get(locale) ?? readWords(locale);
  known.set(locale, words);
  return words;
}

function readWords(locale: string): CalendarWords {
  const months = new Map<string, number>();
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const beside = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month += 1) {
    const date = new Date(Date.UTC(2024, month - 1, 1));
    const genitive = beside.formatToParts(date).find(part => part.type === 'month')?.value ?? '';
    const name = foldForSearch(alone.format(date));
    months.set(name, month);
    months.set(foldForSearch(genitive), month);
    // The third case, «в марте», differs from the second by its last letter; only whole names are looked for here.
    if (name.length > 3) months.set(`${foldForSearch(genitive).slice(0, -1)}\u0435`, month);
  }
  return {
    month: [...months.keys()].sort((a, b) => b.length - a.length).join('|'),
    monthNumber: name => months.get(foldForSearch(name)) ?? null,
    weekday: weekdays(locale),
  };
}

function weekdays(locale: string): string {
  const names: string[] = [];
  for (let day = 1; day <= 7; day += 1) {
    // 1 January 2024 was a Monday.
    const date = new Date(Date.UTC(2024, 0, day));
    const name = (weekday: 'long' | 'short'): string =>
      foldForSearch(new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(date));
    names.push(`${name('long').slice(0, -1)}\\p{L}{0,2}`, name('short'));
  }
  return `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])\\.?`;
}
