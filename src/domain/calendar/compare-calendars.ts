import type { DateRange } from '../event-date.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** What of a calendar differs from the one it takes the place of. */
export type CalendarChange =
  | { readonly part: 'title' | 'mode' | 'workingWeekdays'; readonly before: string; readonly after: string }
  | {
      readonly part: 'terms' | 'breaks' | 'holidays' | 'workingDays';
      /** Those that only one of the two has. */
      readonly removed: readonly DateRange[];
      readonly added: readonly DateRange[];
    };

/** Every difference, in the order in which calendars are read; empty for calendars that say the same. */
export function compareCalendars(before: SchoolCalendar, after: SchoolCalendar): readonly CalendarChange[] {
  const words = (
    [
      ['title', before.title, after.title],
      ['mode', before.mode, after.mode],
      ['workingWeekdays', before.workingWeekdays.join(', '), after.workingWeekdays.join(', ')],
    ] as const
  ).flatMap(([part, was, is]) => (was === is ? [] : [{ part, before: was, after: is }]));
  const ranges = (['terms', 'breaks', 'holidays', 'workingDays'] as const).flatMap(part => {
    const [was, is] = [rangesOf(before, part), rangesOf(after, part)];
    const removed = was.filter(range => !is.some(other => isSame(range, other)));
    const added = is.filter(range => !was.some(other => isSame(range, other)));
    return removed.length + added.length === 0 ? [] : [{ part, removed, added }];
  });
  return [...words, ...ranges];
}

function rangesOf(
  calendar: SchoolCalendar,
  part: 'terms' | 'breaks' | 'holidays' | 'workingDays',
): readonly DateRange[] {
  return part === 'workingDays' ? calendar.workingDays.map(day => ({ from: day, to: day })) : calendar[part];
}

function isSame(left: DateRange, right: DateRange): boolean {
  return left.from.equals(right.from) && left.to.equals(right.to);
}
