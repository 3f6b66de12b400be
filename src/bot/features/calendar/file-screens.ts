import type { CalendarChange } from '../../../domain/calendar/compare-calendars.ts';
import type { SchoolCalendar } from '../../../domain/calendar/school-calendar.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { CalendarFileProblem } from '../../../usecases/calendar/calendar-store.ts';
import type { Screen } from '../../screen.ts';
import { confirmCalendarButton, dropCalendarButton } from './buttons.ts';
import { rangeText } from './range-text.ts';
import { schoolYearText } from './screens.ts';

const SHOWN_PROBLEMS = 8;
const SHOWN_RANGES = 6;

// locale-keys: calendar-part-title calendar-part-mode calendar-part-workingWeekdays calendar-part-terms
// locale-keys: calendar-part-breaks calendar-part-holidays calendar-part-workingDays
// locale-keys: calendar-mode-quarters calendar-mode-modules

/** What is wrong with the file, line by line; it may be sent again, corrected. */
export function problemsScreen(problems: readonly CalendarFileProblem[], t: Translate): Screen {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map(({ line, code, params }) => {
    const problem = t(`content-problem-${code}`, { ...params });
    return line === null ? problem : t('calendar-problem-line', { line, problem });
  });
  const hidden = problems.length - lines.length;
  return {
    text: [
      t('calendar-problems'),
      ...lines,
      ...(hidden > 0 ? [t('calendar-problems-more', { count: hidden })] : []),
      '',
      t('calendar-send-again'),
    ].join('\n'),
    buttons: [[{ text: t('calendar-drop'), data: dropCalendarButton.pack({}) }]],
  };
}

/** What would change, and the button that makes it so. */
export function dryRunScreen(
  calendar: SchoolCalendar,
  changes: readonly CalendarChange[] | null,
  target: { readonly territory: number; readonly message: number },
  t: Translate,
): Screen {
  const year = schoolYearText(calendar.schoolYear.startYear);
  const head = t('calendar-dry-run', { title: calendar.title, year });
  if (changes?.length === 0)
    return {
      text: [head, t('calendar-no-changes')].join('\n'),
      buttons: [[{ text: t('calendar-drop'), data: dropCalendarButton.pack({}) }]],
    };
  const lines =
    changes === null ? [t('calendar-first-of-year', { year })] : changes.map(change => changeText(change, t));
  return {
    text: [head, t('calendar-will-change'), ...lines, '', t('calendar-effect')].join('\n'),
    buttons: [
      [{ text: t('calendar-confirm'), data: confirmCalendarButton.pack(target) }],
      [{ text: t('calendar-drop'), data: dropCalendarButton.pack({}) }],
    ],
  };
}

function changeText(change: CalendarChange, t: Translate): string {
  const part = t(`calendar-part-${change.part}`);
  if ('before' in change) {
    const word = (text: string): string => (change.part === 'mode' ? t(`calendar-mode-${text}`) : text);
    return t('calendar-change', { part, before: word(change.before), after: word(change.after) });
  }
  const list = (ranges: readonly Parameters<typeof rangeText>[0][]): string => {
    const shown = ranges.slice(0, SHOWN_RANGES).map(range => rangeText(range, t));
    return ranges.length > shown.length ? `${shown.join(', ')}…` : shown.join(', ');
  };
  if (change.removed.length === 0) return t('calendar-added', { part, after: list(change.added) });
  if (change.added.length === 0) return t('calendar-removed', { part, before: list(change.removed) });
  return t('calendar-change', { part, before: list(change.removed), after: list(change.added) });
}
