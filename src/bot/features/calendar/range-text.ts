import type { DateRange } from '../../../domain/event-date.ts';
import type { Translate } from '../../../lib/texts.ts';

/** «25 октября – 2 ноября»; one day is said once. */
export function rangeText({ from, to }: DateRange, t: Translate): string {
  return from.equals(to)
    ? dayText(from, t)
    : t('calendar-range', { from: dayText(from, t), to: dayText(to, t) });
}

function dayText(day: Temporal.PlainDate, t: Translate): string {
  return t('calendar-date', { date: new Date(`${day.toString()}T00:00:00Z`) });
}
