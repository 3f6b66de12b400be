import type { EventDate } from '../domain/event-date.ts';
import type { Translate } from '../lib/texts.ts';
import { formatDateTime } from './format-date.ts';

/** When something takes place, never more exactly than it is known: «март 2027», «15.03.2027», «2026/27 учебный год». */
export function formatEventDate(when: EventDate, t: Translate): string {
  switch (when.precision) {
    case 'time':
      return formatDateTime(when.start.toInstant(), when.start.timeZoneId, t).full;
    case 'day':
      return formatDay(when.day, t);
    case 'month':
      return t('when-month', { month: when.month.month, year: String(when.month.year) });
    case 'schoolYear':
      return t('when-school-year', schoolYearParts(when.schoolYear.startYear));
    case 'byPlan':
      return t('when-by-plan');
    case 'continuous':
      return t('when-continuous');
  }
}

/** «до августа 2023», «до 15.03.2027»: how long nothing comes. */
export function formatUntil(when: EventDate, t: Translate): string {
  if (when.precision === 'month')
    return t('when-until-month', { month: when.month.month, year: String(when.month.year) });
  return t('when-until', { when: formatEventDate(when, t) });
}

/** A calendar day in figures, as documents have it. */
export function formatDay(day: Temporal.PlainDate, t: Translate): string {
  return t('when-day', { date: new Date(Date.UTC(day.year, day.month - 1, day.day)) });
}

/** The calendar day of an instant in somebody's zone. */
export function formatInstantDay(instant: Temporal.Instant, timezone: string, t: Translate): string {
  return formatDay(instant.toZonedDateTimeISO(timezone).toPlainDate(), t);
}

function schoolYearParts(startYear: number): { from: string; to: string } {
  return { from: String(startYear), to: String((startYear + 1) % 100).padStart(2, '0') };
}
