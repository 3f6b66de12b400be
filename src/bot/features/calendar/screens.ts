import { FormattedString } from '@grammyjs/parse-mode';
import { holds, type NamedRange, type SchoolCalendar } from '../../../domain/calendar/school-calendar.ts';
import type { Translate } from '../../../lib/texts.ts';
import type { ShownCalendars } from '../../../usecases/calendar/show-calendars.ts';
import type { Viewer } from '../../../usecases/people/viewer.ts';
import { homeRow } from '../../home-row.ts';
import type { Screen } from '../../screen.ts';
import { loadCalendarButton } from './buttons.ts';
import { rangeText } from './range-text.ts';

// locale-keys: calendar-mode-quarters calendar-mode-modules calendar-term-quarters calendar-term-modules

/** The calendars in force, territory by territory, with what comes next. */
export function calendarsScreen(
  { today, territories }: Extract<ShownCalendars, { kind: 'shown' }>,
  viewer: Viewer,
  t: Translate,
): Screen {
  const parts = territories.map(({ territory, calendars, missingYears }) =>
    [
      t('calendar-title', { territory: territory.title }),
      ...calendars.map(calendar => calendarText(calendar, today, t)),
      ...missingYears.map(year => t('calendar-missing', { year: schoolYearText(year) })),
    ].join('\n\n'),
  );
  const several = territories.length > 1;
  return {
    text: new FormattedString(`${parts.join('\n\n')}\n\n${t('calendar-quiet-note')}`),
    buttons: [
      ...territories.map(({ territory, calendars }) => [
        {
          text: several
            ? t('calendar-load-for', { territory: territory.title })
            : t(calendars.length > 0 ? 'calendar-load' : 'calendar-load-first'),
          data: loadCalendarButton.pack({ territory: territory.id }),
        },
      ]),
      homeRow(viewer, t),
    ],
  };
}

function calendarText(calendar: SchoolCalendar, today: Temporal.PlainDate, t: Translate): string {
  const terms = calendar.terms.map((term, index) =>
    t(`calendar-term-${calendar.mode}`, { number: index + 1, range: rangeText(term, t) }),
  );
  const breaks = calendar.breaks.map(rest => namedText(rest, t));
  return [
    t('calendar-heading', { title: calendar.title, mode: t(`calendar-mode-${calendar.mode}`) }),
    ...terms,
    ...(breaks.length === 0 ? [] : [t('calendar-breaks', { breaks: breaks.join('; ') })]),
    ...nextBreakLine(calendar, today, t),
  ].join('\n');
}

function nextBreakLine(
  { breaks }: SchoolCalendar,
  today: Temporal.PlainDate,
  t: Translate,
): readonly string[] {
  const current = breaks.find(rest => holds(rest, today));
  if (current) return [t('calendar-now-break', { rest: namedText(current, t) })];
  const next = breaks.find(({ from }) => Temporal.PlainDate.compare(from, today) > 0);
  return next
    ? [t('calendar-next-break', { rest: namedText(next, t), days: today.until(next.from).days })]
    : [];
}

function namedText(range: NamedRange, t: Translate): string {
  return t('calendar-named', { title: range.title, range: rangeText(range, t) });
}

/** 2025 → «2025/26». */
export function schoolYearText(startYear: number): string {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}
